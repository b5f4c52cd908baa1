"""Prepare what Beanleaf needs in order to run from its source: `make run` and `make test` call this.

    python3 packaging/setup_environment.py [test] [bench]

It makes the virtual environment .venv, installs Beanleaf and the named extras into it, and on Linux
the system libraries that Qt opens windows with. When all is in place already it ends at once. It runs
on any Python 3, so that it can look for one that suits and say so when there is none.
"""

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "beanleaf.json"
SUITABLE = [(3, 13), (3, 12), (3, 11), (3, 10)]

# What Qt loads from the system, and the package that holds it on Debian and Ubuntu.
# Wayland's are left out: a Wayland desktop has them, and without them Qt opens an X11 window.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
FONT_PACKAGE = "fonts-dejavu-core"


def say(text):
    print("beanleaf: " + text, flush=True)


def give_up(text):
    say(text)
    sys.exit(1)


def missing_system_packages():
    """The Debian packages that Qt lacks here; empty on systems where Qt brings everything itself."""
    if not sys.platform.startswith("linux"):
        return []
    packages = [package for name, package in QT_LIBRARIES.items() if not _loads(name)]
    return packages if _has_fonts() else [*packages, FONT_PACKAGE]


def _loads(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_fonts():
    home = Path.home()
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts"]
    folders += [home / ".local/share/fonts", Path("/run/current-system/sw/share/X11/fonts")]
    return any(next(folder.rglob("*.[to]t[fc]"), None) for folder in folders if folder.is_dir())


def install_system_packages(packages, purpose):
    """Install Debian packages, or say which are missing; True when they are there afterwards."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        say(f"{purpose} needs system packages that are missing. Debian calls them {names};")
        say("install what your system calls them, then run the same command again")
        return False
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    if as_root and shutil.which("sudo") is None:
        say(f"{purpose} needs system packages that only the administrator can install. Ask them to run:")
        say(f"apt-get install {names}")
        return False
    say(f"{purpose} needs system packages that are missing; installing {names}")
    if as_root:
        say("sudo may ask for your password")
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    if _quietly([*apt, "update"]) != 0:
        say("the list of packages could not be refreshed; trying with the one that is here")
    return _quietly([*apt, "install", "-y", "--no-install-recommends", *packages]) == 0


def _quietly(command):
    # apt-get tells of every file it unpacks; that is worth reading only when it fails.
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if run.returncode != 0:
        print(run.stdout, end="")
    return run.returncode


def find_python():
    """The command of a Python that suits Beanleaf, rather one that can make environments as it is."""
    given = os.environ.get("PYTHON")
    names = [given] if given else [f"python{major}.{minor}" for major, minor in SUITABLE]
    found = []
    for name in [*names, *([] if given else ["python3", sys.executable])]:
        command = shutil.which(name)
        version = _version_of(command) if command else None
        if version in SUITABLE:
            if _can_make_environments(command):
                return command
            found.append((command, version))
    if not found:
        give_up(
            (f"{given} does not suit Beanleaf." if given else "no Python here suits Beanleaf.")
            + " It needs 3.10, 3.11, 3.12 or 3.13: install one and run the same command again."
        )
    command, version = found[0]
    package = f"python{version[0]}.{version[1]}-venv"
    if not (install_system_packages([package], "a Python environment") and _can_make_environments(command)):
        give_up(f"{command} cannot make environments. Install {package}, then run the same command again.")
    return command


def _version_of(command):
    # Some python3.12 are only a note that says how to get one, so ask instead of trusting the name.
    answer = _ask(command, "import sys; print(*sys.version_info[:2])")
    return tuple(map(int, answer.split())) if answer else None


def _can_make_environments(command):
    return bool(_ask(command, "import ensurepip, venv; print('yes')"))


def _ask(command, code):
    run = subprocess.run(
        [command, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False
    )
    return run.stdout.strip() if run.returncode == 0 else ""


def recipe():
    """What the environment is made from: when it changes, the environment is brought up to date."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "pyproject.toml", Path(__file__).resolve()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def installed_extras():
    """The extras of an environment that is up to date, or None when it is not."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if stamp.get("recipe") != recipe() or _version_of(str(VENV_PYTHON)) is None:
        return None
    return set(stamp["extras"])


def make_environment():
    if VENV_PYTHON.exists() and _version_of(str(VENV_PYTHON)) in SUITABLE and _made_here():
        return
    if VENV.exists():
        say("making .venv anew: its Python is gone, does not suit, or the folder was moved")
        shutil.rmtree(VENV)
    python = find_python()
    say(f"making a Python environment in .venv with {python}")
    if subprocess.call([python, "-m", "venv", str(VENV)]) != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        give_up("the Python environment could not be made; the lines above say why.")


def _made_here():
    # A checkout that was moved keeps commands that point at the old folder.
    script = VENV / ("Scripts/activate" if os.name == "nt" else "bin/activate")
    return script.is_file() and str(VENV) in script.read_text(encoding="utf-8", errors="replace")


def install(extras):
    target = str(ROOT) + ("[" + ",".join(sorted(extras)) + "]" if extras else "")
    say("installing the libraries that Beanleaf uses; the first time, this takes a few minutes")
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--editable", target]) != 0:
        give_up(
            "the libraries could not be installed; the lines above say why. Is the internet within reach?"
        )
    stamp = {"recipe": recipe(), "extras": sorted(extras)}
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")
    say("ready")


def main(wanted):
    unknown = set(wanted) - {"test", "bench"}
    if unknown:
        give_up("there is no extra named " + ", ".join(sorted(unknown)) + "; there are test and bench.")
    missing = missing_system_packages()
    if missing and not install_system_packages(missing, "the window"):
        # What is missing here may still not be needed there, so let Qt have the last word.
        say("going on without them; the window may not open")
    have = installed_extras()
    if have is None or not set(wanted) <= have:
        make_environment()
        install(set(wanted) | (have or set()))


if __name__ == "__main__":
    main(sys.argv[1:])
