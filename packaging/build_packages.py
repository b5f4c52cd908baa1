"""Make what is handed out: wheel and sdist, and on Linux the .deb, the .rpm and an archive.

    make package                 (calls: python packaging/build_packages.py)

Everything goes to dist/. The same source gives the same bytes: versions are locked, times are those of
the last commit, and folders are walked in order. On Windows and macOS it freezes the program; their own
scripts in packaging/windows and packaging/macos make the installer and the disk image of it.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
import venv
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "freeze")]

import left_out  # noqa: E402 - the folders above have to be found first
import setup_environment  # noqa: E402 - the same

BUILD, DIST = ROOT / "build", ROOT / "dist"
ENVIRONMENT = BUILD / "environment"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
LOCKED = ROOT / "packaging" / "locked_versions.txt"
TOOLS = ("pyinstaller", "nfpm", "hatchling")
VERSION = left_out.program_version(ROOT)
NAME = f"beanleaf-{VERSION}"
# What Debian 12 and Ubuntu 22.04 both have; newer systems have more.
GLIBC_FLOOR, GLIBCXX_FLOOR = (2, 35), (3, 4, 30)


def main():
    os.chdir(ROOT)
    os.environ.setdefault("SOURCE_DATE_EPOCH", _time_of_last_commit())
    os.environ["PYTHONHASHSEED"] = "0"
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    make_environment()
    run(SCRIPTS / "hatchling", "build", "-d", DIST)
    run(SCRIPTS / "python", "packaging/make_icons.py", BUILD / "icons")
    frozen = freeze()
    if sys.platform.startswith("linux"):
        check_floor(frozen)
        stage = stage_documents()
        make_deb_and_rpm(frozen, stage)
        make_archive(frozen)
    for path in sorted(DIST.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    print_largest(frozen)


def make_environment():
    """An environment of the locked versions, with Beanleaf itself installed from this source."""
    if not (SCRIPTS / ("python.exe" if os.name == "nt" else "python")).exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
    pip = [SCRIPTS / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", LOCKED]
    run(*pip, *TOOLS)
    run(*pip, "--force-reinstall", "--no-deps", ROOT)
    run(*pip, ROOT)


def freeze():
    """The folder of the frozen program, with all times set."""
    run(
        *(SCRIPTS / "pyinstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
        *("--distpath", BUILD / "frozen", "--workpath", BUILD / "freezing", "packaging/freeze/beanleaf.spec"),
    )
    frozen = BUILD / "frozen" / "beanleaf"
    if sys.platform.startswith("linux"):
        # Python's own libraries carry symbols for debugging; those of the wheels do not.
        ours = [
            *frozen.glob("_internal/libpython3*.so*"),
            *frozen.glob("_internal/python3*/lib-dynload/*.so"),
        ]
        run("strip", "--strip-unneeded", *[path for path in ours if not path.is_symlink()])
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in sorted(frozen.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or (os.access(path, os.X_OK) and _is_program(path)) else 0o644)
            os.utime(path, (when, when))
    return frozen


def _is_program(path):
    return path.suffix == "" and "_internal" not in path.parts


def check_floor(frozen):
    """Refuse a library that asks for a newer C or C++ library than the oldest system has."""
    for path in sorted(frozen.rglob("*")):
        if path.is_symlink() or not (".so" in path.name or _is_program(path)) or path.is_dir():
            continue
        symbols = subprocess.run(["objdump", "-T", path], capture_output=True, text=True, check=False).stdout
        for prefix, floor in (("GLIBC_", GLIBC_FLOOR), ("GLIBCXX_", GLIBCXX_FLOOR)):
            wanted = {word.strip("()") for word in symbols.split() if word.strip("()").startswith(prefix)}
            versions = [
                tuple(map(int, word.removeprefix(prefix).split("."))) for word in wanted if word[-1].isdigit()
            ]
            if versions and max(versions) > floor:
                sys.exit(f"{path.relative_to(frozen)} needs {prefix}{max(versions)}, newer than {floor}")


def stage_documents():
    """The documents of the package: manual, licences, changes, icons."""
    stage = BUILD / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    for source, target in (("packaging/linux/beanleaf.1", "beanleaf.1.gz"), ("CHANGELOG.md", "changelog.gz")):
        (stage / target).write_bytes(gzip.compress((ROOT / source).read_bytes(), 9, mtime=0))
    licences = "from beanleaf_app.licences import licences_text; print(licences_text(), end='')"
    text = subprocess.run(
        [SCRIPTS / "python", "-I", "-c", licences],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout
    (stage / "copyright").write_text(text, encoding="utf-8")
    shutil.copytree(BUILD / "icons" / "hicolor", stage / "icons")
    return stage


def make_deb_and_rpm(frozen, stage):
    when = int(os.environ["SOURCE_DATE_EPOCH"])
    values = {
        "VERSION": VERSION,
        "MTIME": _iso(when),
        "FROZEN": str(frozen.relative_to(ROOT)),
        "STAGE": str(stage.relative_to(ROOT)),
        "DEB_DEPENDS": ", ".join(
            [
                "libc6 (>= 2.35)",
                "libstdc++6",
                "libgcc-s1",
                "libexpat1",
                *sorted(set(setup_environment.QT_LIBRARIES.values())),
            ]
        ),
    }
    config = (ROOT / "packaging" / "linux" / "nfpm.yaml").read_text(encoding="utf-8")
    for name, value in values.items():
        config = config.replace("${" + name + "}", value)
    filled = BUILD / "nfpm.yaml"
    filled.write_text(config, encoding="utf-8")
    for kind in ("deb", "rpm"):
        run(SCRIPTS / "nfpm", "package", "--config", filled, "--packager", kind, "--target", DIST)
    if shutil.which("dpkg-deb"):
        (deb,) = DIST.glob("*.deb")
        unpacked = BUILD / "deb"
        shutil.rmtree(unpacked, ignore_errors=True)
        run("dpkg-deb", "-R", deb, unpacked)
        run("dpkg-deb", "-Zxz", "-z6", "--root-owner-group", "-b", unpacked, deb)


def make_archive(frozen):
    """A folder that runs from anywhere: unpack it and start beanleaf/beanleaf."""
    when = int(os.environ["SOURCE_DATE_EPOCH"])

    def plain(info):
        info.uid = info.gid = 0
        info.uname = info.gname = "root"
        info.mtime = when
        return info

    archive = BUILD / f"{NAME}-linux-x86_64.tar"
    with tarfile.open(archive, "w", format=tarfile.PAX_FORMAT) as tar:
        tar.add(frozen, "beanleaf", recursive=False, filter=plain)
        for path in sorted(frozen.rglob("*")):
            tar.add(path, Path("beanleaf", path.relative_to(frozen)), recursive=False, filter=plain)
        for document in ("LICENSE", "packaging/linux/beanleaf.desktop", "resources/icons/beanleaf.svg"):
            tar.add(ROOT / document, Path("beanleaf", Path(document).name), filter=plain)
    run("xz", "-6", "-T2", "--force", archive)
    shutil.move(f"{archive}.xz", DIST)


def print_largest(frozen):
    """The largest parts of the installed program, so that nothing grows unseen."""
    sizes = {}
    for path in frozen.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts = path.relative_to(frozen).parts
            name = "/".join(parts[: 2 if parts[0] == "_internal" else 1])
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    print(f"{sum(sizes.values()) / 1e6:8.1f} MB  installed, of which the largest parts are")
    for name, size in sorted(sizes.items(), key=lambda item: -item[1])[:12]:
        print(f"{size / 1e6:8.1f} MB  {name}")


def _time_of_last_commit():
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    return told.stdout.strip() or "1764028800"


def _iso(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).isoformat().replace("+00:00", "Z")


def run(*command):
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
