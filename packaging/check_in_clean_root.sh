#!/bin/bash
# Install the packages in a Debian that has nothing of Python or Qt, use them, and take them away again.
#
#   sudo packaging/check_in_clean_root.sh [MIRROR]
#
# Needs debootstrap, root, and the packages that `make package` left in dist/. MIRROR is a Debian mirror;
# without it, the one that this system uses. Every step says what it saw; the first that fails ends the script.
set -euo pipefail
cd "$(dirname "$0")/.."

deb=$(ls dist/beanleaf_*.deb)
archive=$(ls dist/beanleaf-*-linux-x86_64.tar.xz)
root=${CLEAN_ROOT:-build/clean_root}
mirror=${1:-}

say() { printf '\n== %s\n' "$*"; }
inside() { chroot "$root" env -i HOME=/home/person LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
person() { inside runuser -u person -- env HOME=/home/person LANG=C.UTF-8 PATH=/usr/bin:/bin "$@"; }
leave() {
    umount "$root/proc" 2>/dev/null || true
    umount "$root/dev/shm" 2>/dev/null || true
}
trap leave EXIT

if [ ! -x "$root/usr/bin/dpkg" ]; then
    say "A clean Debian 12"
    rm -rf "$root"
    mkdir -p "$root"
    # shellcheck disable=SC2086 # no mirror, no word
    debootstrap --variant=minbase bookworm "$root" $mirror >/dev/null
    # What apt is told of its sources and its way to them on this system serves inside as well.
    cp -r /etc/apt/sources.list* "$root/etc/apt/" 2>/dev/null || true
    cp -r /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
    cp /etc/hosts /etc/resolv.conf "$root/etc/" 2>/dev/null || true
fi
mkdir -p "$root/proc" "$root/dev/shm"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
inside id person >/dev/null 2>&1 || inside useradd --create-home person
inside sh -c '! command -v python3' || { echo "There is a Python in it: not a clean root."; exit 1; }
inside apt-get -qq update

say "The .deb, with its dependencies, through apt"
cp "$deb" "$root/srv/beanleaf.deb"
inside apt-get -qq install -y --no-install-recommends /srv/beanleaf.deb >/dev/null
inside sh -c '! command -v python3'
inside sh -c "ldd /usr/lib/beanleaf/_internal/PySide6/Qt/plugins/platforms/libqxcb.so | grep 'not found' && exit 1 || echo 'Qt finds every library'"

say "An X server to look at it, and xdotool to drive it (not dependencies of Beanleaf)"
inside apt-get -qq install -y --no-install-recommends xvfb xdotool fonts-dejavu-core >/dev/null

check_program() {
    local program=$1
    say "$program doctor"
    person sh -c "Xvfb :7 -screen 0 1280x720x24 >/dev/null 2>&1 & sleep 2; DISPLAY=:7 $program doctor; code=\$?; kill %1; exit \$code"
    say "$program: practice leaves, and a network trained on them"
    person sh -c "cd ~ && $program train --data practice --epochs 200 --name practised 2>/dev/null && $program models list"
    say "$program: a window that classifies a photograph"
    person sh -c "cd ~ && $program evaluate --data practice --model practised 2>/dev/null | head -3 || true
        Xvfb :7 -screen 0 1280x720x24 >/dev/null 2>&1 & sleep 2
        DISPLAY=:7 $program /srv/leaf.jpg & started=\$!
        for second in \$(seq 30); do
            sleep 1
            DISPLAY=:7 xdotool search --name Beanleaf >/dev/null 2>&1 && break
        done
        DISPLAY=:7 xdotool search --name Beanleaf && kill -TERM \$started; wait \$started || true; kill %1"
    person sh -c "$program classify /srv/leaf.jpg"
}

# A leaf that the program draws itself would do as well; a person's photograph is a JPEG file.
leaf=${LEAF:-build/leaf.jpg}
cp "$leaf" "$root/srv/leaf.jpg"
chmod 644 "$root/srv/leaf.jpg"
check_program beanleaf

say "apt-get purge leaves nothing but the person's own data"
inside apt-get -qq purge -y beanleaf >/dev/null
left=$(find "$root/usr" "$root/etc" "$root/opt" "$root/var/lib" -iname '*beanleaf*' -not -path '*/dpkg/*' -not -path '*/apt/*' || true)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
ls "$root/home/person/.local/share/beanleaf"

say "The archive, from a folder of the person's own"
person sh -c "mkdir -p ~/programs"
tar -C "$root/home/person/programs" -xJf "$archive"
check_program /home/person/programs/beanleaf/beanleaf
say "All of it holds."
