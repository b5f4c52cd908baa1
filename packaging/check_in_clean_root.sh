#!/bin/bash
# Install the packages in a Debian that has nothing of Python or Qt, use them, and take them away again.
#
#   sudo packaging/check_in_clean_root.sh [MIRROR]
#
# Needs root, debootstrap and xdotool, the packages that `make package` left in dist/, and the leaves of
# packaging/draw_leaves.py in build/leaves. MIRROR is a Debian mirror; without it, the one that debootstrap knows.
# Every step says what it saw; the first that fails ends the script.
set -euo pipefail
cd "$(dirname "$0")/.."

deb=$(ls "$PWD"/dist/beanleaf_*.deb)
archive=$(ls "$PWD"/dist/beanleaf-*-linux-x86_64.tar.xz)
root=${CLEAN_ROOT:-build/clean_root}
pristine=build/debian12.tar
mirror=${1:-}
python=.venv/bin/python
port=8917
started=()

say() { printf '\n== %s\n' "$*"; }
inside() { chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
# An array and not a function: in the background, its process is then the program itself.
as_person=(chroot --userspec=person:person "$root" env -i HOME=/home/person USER=person LANG=C.UTF-8
    PATH=/usr/bin:/bin DISPLAY=:7)
person() { "${as_person[@]}" "$@"; }
leave() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    for place in proc dev/shm dev/pts; do umount "$root/$place" 2>/dev/null || true; done
}
trap leave EXIT

say "A clean Debian 12"
rm -rf --one-file-system "$root"
mkdir -p "$root"
if [ ! -f "$pristine" ]; then
    # shellcheck disable=SC2086 # no mirror, no word
    debootstrap --variant=minbase bookworm "$root" $mirror >/dev/null
    tar -C "$root" -cf "$pristine" .
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
fi
tar -C "$root" -xf "$pristine"
# The way to the mirror is that of this system.
grep -ls '^ *Acquire' /etc/apt/apt.conf.d/* | xargs -r cp -t "$root/etc/apt/apt.conf.d/"
cp /etc/hosts /etc/resolv.conf "$root/etc/"
mkdir -p "$root/proc" "$root/dev/shm" "$root/dev/pts"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
mount -t devpts devpts "$root/dev/pts"
inside useradd --create-home person
without_python() { inside sh -c '! command -v python3 && ! ls /usr/lib/x86_64-linux-gnu/libQt* /usr/lib/python3* 2>/dev/null'; }
without_python
echo "$(inside dpkg-query -W | wc -l) packages; nothing of Python, nothing of Qt"
inside apt-get -qq update

say "The .deb, with its dependencies, through apt"
cp "$deb" "$root/srv/beanleaf.deb"
inside apt-get -qq install -y --no-install-recommends /srv/beanleaf.deb >/dev/null
without_python
# shellcheck disable=SC2016 # dpkg-query fills these in
inside dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} kB installed\n' beanleaf
echo "$(inside dpkg-query -W | wc -l) packages now; still nothing of Python, nothing of Qt but what is in it"
# The program finds its own libraries by itself; Wayland's come with a Wayland desktop.
# shellcheck disable=SC2016 # the shell inside fills these in
missing=$(inside sh -c 'cd /usr/lib/beanleaf/_internal
    find . -name "*.so*" -type f | LD_LIBRARY_PATH=$PWD xargs ldd 2>/dev/null | grep "not found" | grep -v libwayland || true')
[ -z "$missing" ] || { echo "libraries that no dependency brings: $missing"; exit 1; }
echo "every library finds what it needs"

say "An X server to look at it (not a dependency of Beanleaf)"
inside apt-get -qq install -y --no-install-recommends xvfb xauth fonts-dejavu-core >/dev/null
"${as_person[@]}" Xvfb :7 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
started+=($!)
"$python" packaging/small_hub.py build/leaves/parquet "$port" 2>/dev/null &
started+=($!)
cp -r build/leaves "$root/srv/leaves"
chmod -R go+rX "$root/srv"
until [ -S "$root/tmp/.X11-unix/X7" ] && DISPLAY=:7 xdotool getmouselocation >/dev/null 2>&1; do sleep 0.5; done

window_takes_a_dropped_photograph() {
    local program=$1 picture=$2 home=$root/home/person
    rm -f "$home/.local/share/beanleaf/history.sqlite3"
    "${as_person[@]}" "$program" &
    local window=$!
    DISPLAY=:7 timeout 300 xdotool search --sync --onlyvisible --name '^Beanleaf$' >/dev/null
    sleep 1
    DISPLAY=:7 "$python" packaging/drop_photograph.py /srv/leaves/leaf.jpg '^Beanleaf$' \
        --history "$home/.local/share/beanleaf/history.sqlite3" --picture "$picture"
    echo "the screen then: $picture"
    DISPLAY=:7 xdotool search --onlyvisible --name '^Beanleaf$' windowfocus --sync key ctrl+q 2>/dev/null || true
    # xdotool complains of a window that is gone before the key is let go; how it ended counts.
    wait "$window"
    echo "Ctrl+Q closed it; exit code 0"
}

check_program() {
    local program=$1 name=$2
    say "$name: doctor"
    person "$program" --version
    person "$program" doctor
    say "$name: a window, and a photograph dropped on it"
    window_takes_a_dropped_photograph "$program" "build/dropped_on_$name.png"
    say "$name: leaves in every format, on the command line"
    person "$program" classify /srv/leaves/formats
    say "$name: practice leaves, and a network trained on them"
    person "$program" train --data practice --epochs 200 --name practised 2>/dev/null
    say "$name: folders of leaves, trained on and evaluated"
    person "$program" train --data /srv/leaves/classes --network article --epochs 50 --name folders 2>/dev/null
    person "$program" evaluate --data /srv/leaves/classes --model folders 2>/dev/null | head -4
    say "$name: the Beans data set through datasets, from a Hub on this computer"
    person env HF_ENDPOINT="http://127.0.0.1:$port" "$program" train --data beans --epochs 20 --name fetched 2>/dev/null
    person "$program" models list
    for model in practised folders fetched; do person "$program" models remove "$model" >/dev/null; done
    rm -rf "$root/home/person/.cache/huggingface" "$root/home/person/.cache/beanleaf"
}

check_program beanleaf deb

say "apt-get purge leaves nothing but the person's own data"
inside apt-get -qq purge -y beanleaf >/dev/null
left=$(find "$root" -xdev -iname '*beanleaf*' -not -path "$root/home/*" -not -path "$root/srv/*" -not -path "$root/proc/*" || true)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "nothing outside the person's home; there:"
(cd "$root/home/person" && find . -iname '*beanleaf*')
rm -rf "$root/home/person/.local/share/beanleaf"

say "The archive, from a folder of the person's own, without root"
cp "$archive" "$root/srv/beanleaf.tar.xz"
inside apt-get -qq install -y --no-install-recommends xz-utils >/dev/null
person sh -c "mkdir '/home/person/my programs' && tar -C '/home/person/my programs' -xJf /srv/beanleaf.tar.xz"
check_program "/home/person/my programs/beanleaf/beanleaf" archive
person rm -rf "/home/person/my programs"

say "All of it holds."
