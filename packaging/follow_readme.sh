#!/bin/bash
# Follow README.md word by word in a Debian 12 that has Python and make, and nothing of Beanleaf.
#
#   sudo packaging/follow_readme.sh [STEP...]
#
# The steps, all of them without a word: run, test, deb, archive, wheel, sdist. Needs root, debootstrap, xdotool
# and git; the last four need the packages that `make package` left in dist/. Takes what is committed.
# Beside what pip and apt of this system use, FOLDERS names folders of wheels that its pip looks into.
set -euo pipefail
cd "$(dirname "$0")/.."

steps=" ${*:-run test deb archive wheel sdist} "
root=${README_ROOT:-build/readme_root}
pristine=build/debian12.tar
home=/home/person
display=:17
screen=

say() { printf '\n== %s\n' "$*"; }
wanted() { [[ $steps == *" $1 "* ]]; }
inside() { chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
# Without options, so that in the background its process is the program itself.
as_person=(chroot --userspec=person:person "$root" env -i "HOME=$home" USER=person LANG=C.UTF-8 "DISPLAY=$display"
    DEBIAN_FRONTEND=noninteractive "PATH=/usr/sbin:/usr/bin:/sbin:/bin:$home/.local/bin")
while read -r setting; do as_person+=("$setting"); done < <(env | grep '^PIP_' || true)
person() { "${as_person[@]}" "$@"; }
leave() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    for place in proc dev/shm dev/pts ${FOLDERS:-}; do umount "$root/$place" 2>/dev/null || true; done
}
trap leave EXIT

say "A clean Debian 12"
rm -rf --one-file-system "$root"
mkdir -p "$root" "$(dirname "$pristine")"
if [ ! -f "$pristine" ]; then
    debootstrap --variant=minbase bookworm "$root" >/dev/null
    tar -C "$root" -cf "$pristine" .
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
fi
tar -C "$root" -xf "$pristine"
# The way to the mirrors is that of this system.
grep -ls '^ *Acquire' /etc/apt/apt.conf.d/* | xargs -r cp -t "$root/etc/apt/apt.conf.d/"
cp /etc/hosts /etc/resolv.conf "$root/etc/"
cp "${PIP_CONFIG_FILE:-$HOME/.config/pip/pip.conf}" "$root/etc/pip.conf" 2>/dev/null || true
mkdir -p "$root/proc" "$root/dev/shm" "$root/dev/pts"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
mount -t devpts devpts "$root/dev/pts"
for folder in ${FOLDERS:-}; do
    mkdir -p "$root/$folder"
    mount --bind -o ro "$folder" "$root/$folder"
done
inside useradd --create-home --shell /bin/bash person
inside apt-get -qq update
say "What the README asks for: Python 3 and make. And sudo, as a desktop has it"
inside apt-get -qq install -y --no-install-recommends python3 make sudo ca-certificates >/dev/null 2>&1
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
echo 'person ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/person"
say "A screen to look at (not a dependency of Beanleaf)"
inside apt-get -qq install -y --no-install-recommends xvfb xauth xz-utils >/dev/null 2>&1
"${as_person[@]}" Xvfb $display -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
until DISPLAY=$display xdotool getmouselocation >/dev/null 2>&1; do sleep 0.3; done

window_opens_and_closes() { # its process
    DISPLAY=$display timeout 1500 xdotool search --sync --onlyvisible --name '^Beanleaf$' >/dev/null
    DISPLAY=$display xdotool search --onlyvisible --name '^Beanleaf$' windowfocus --sync key ctrl+q 2>/dev/null || true
    wait "$1"
    echo "its window opened, and Ctrl+Q closed it; exit code 0"
}
use() { # a program that was installed
    person "$1" --version
    if ! person "$1" doctor >"$root/tmp/told"; then
        # It says which packages of the system the window wants.
        packages=$(sed -n 's/.*sudo apt install \(.*\)\. To classify.*/\1/p' "$root/tmp/told")
        echo "the window wants $packages"
        # shellcheck disable=SC2086 # several names
        inside apt-get -qq install -y --no-install-recommends $packages >/dev/null
        person "$1" doctor >"$root/tmp/told"
    fi
    tail -3 "$root/tmp/told"
    "${as_person[@]}" "$1" &
    window_opens_and_closes $!
}

if wanted run || wanted test; then
    mkdir "$root$home/beanleaf"
    git archive HEAD | tar -C "$root$home/beanleaf" -x
    inside chown -R person:person "$home/beanleaf"
fi
if wanted run; then
    say "make run"
    "${as_person[@]}" sh -c "cd $home/beanleaf && exec make run" &
    window_opens_and_closes $!
    say "make run, once more; and the command line that it leaves"
    person sh -c "cd $home/beanleaf && make run ARGS=doctor && .venv/bin/beanleaf --version"
    echo "the environment takes $(du -sm "$root$home/beanleaf/.venv" | cut -f1) MB"
fi
if wanted test; then
    say "make test"
    person sh -c "cd $home/beanleaf && make test"
fi
if wanted deb; then
    say "sudo apt install ./beanleaf_*_amd64.deb, and sudo apt purge beanleaf"
    cp dist/beanleaf_*_amd64.deb "$root$home/"
    person sh -c "cd $home && sudo apt-get -qq install -y ./beanleaf_*_amd64.deb" >/dev/null
    use beanleaf
    person sudo apt-get -qq purge -y beanleaf >/dev/null
    person sh -c '! command -v beanleaf'
fi
if wanted archive; then
    say "the archive: unpack it anywhere and start beanleaf/beanleaf"
    cp dist/beanleaf-*-linux-x86_64.tar.xz "$root$home/"
    person sh -c "cd $home && mkdir anywhere && tar -C anywhere -xf beanleaf-*-linux-x86_64.tar.xz"
    use $home/anywhere/beanleaf/beanleaf
    rm -rf "$root$home/anywhere"
fi
for kind in wheel sdist; do
    if wanted $kind; then
        inside apt-get -qq install -y --no-install-recommends pipx >/dev/null 2>&1
        [ $kind = wheel ] && file='beanleaf-*.whl' || file='beanleaf-*.tar.gz'
        say "pipx install ./$file, and pipx uninstall beanleaf"
        # shellcheck disable=SC2086 # the name of one file
        cp dist/$file "$root$home/"
        person sh -c "cd $home && pipx install ./$file" 2>/dev/null
        use $home/.local/bin/beanleaf
        person pipx uninstall beanleaf
    fi
done
say "The README holds:$steps"
