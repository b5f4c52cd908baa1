"""Make what is handed out: wheel and sdist, and on Linux the .deb, the .rpm and an archive.

    make package                 (calls: python packaging/build_packages.py)
    make reproducible            (the same with --twice: builds twice and compares every byte)

--quickly compresses little, to try the packages.

Everything goes to dist/. The same source gives the same bytes: versions are locked, times are those of
the last commit, and folders are walked in order. On Windows and macOS it freezes the program; their own
scripts in packaging/windows and packaging/macos make the installer and the disk image of it.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "packaging" / folder) for folder in ("", "freeze", "linux")]

import debian_changelog  # noqa: E402 - the folders above have to be found first
import frozen_folder  # noqa: E402 - the same
import left_out  # noqa: E402 - the same
import pack_deb  # noqa: E402 - the same
import parts  # noqa: E402 - the same
import setup_environment  # noqa: E402 - the same

BUILD, DIST = ROOT / "build", ROOT / "dist"
ENVIRONMENT = BUILD / "environment"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
LOCKED = ROOT / "packaging" / "locked_versions.txt"
TOOLS = ("pyinstaller", "nfpm", "hatchling")
METAINFO = ROOT / "packaging" / "linux" / "org.beanleaf.Beanleaf.metainfo.xml"
VERSION = left_out.program_version(ROOT)
NAME = f"beanleaf-{VERSION}"


def main(words):
    if unknown := set(words) - {"--twice", "--quickly"}:
        sys.exit(f"unknown: {' '.join(sorted(unknown))}; there are --twice and --quickly")
    os.chdir(ROOT)
    os.environ.setdefault("SOURCE_DATE_EPOCH", _time_of_last_commit())
    os.environ["PYTHONHASHSEED"] = "0"
    # Modules are packed as they are: the package as a whole compresses them better, and they load sooner.
    os.environ["PYINSTALLER_ZLIB_COMPRESSION_LEVEL"] = "0"
    quickly = "--quickly" in words
    frozen = build(quickly)
    if "--twice" in words:
        first = digests()
        shutil.rmtree(BUILD / "frozen")
        frozen = build(quickly)
        compare(first, digests())
    for line in parts.sizes_as_markdown(frozen, sorted(DIST.iterdir())):
        print(line)


def build(quickly):
    """Make everything in dist/ anew; return the folder of the frozen program."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    make_environment()
    run(SCRIPTS / "hatchling", "build", "-d", DIST)
    run(SCRIPTS / "python", "packaging/make_icons.py", BUILD / "icons")
    write_licences()
    frozen = freeze()
    if sys.platform.startswith("linux"):
        make_deb_and_rpm(frozen, stage_documents())
        archive = pack_archive(frozen)
        (deb,) = DIST.glob("*.deb")
        with ThreadPoolExecutor(2) as pool:  # each takes minutes
            tasks = [
                pool.submit(pack_deb.pack_tightly, deb, quickly),
                pool.submit(compress_archive, archive, quickly),
            ]
            for task in tasks:
                task.result()
    return frozen


def make_environment():
    """An environment of the locked versions, with Beanleaf itself installed from this source."""
    if not (SCRIPTS / ("python.exe" if os.name == "nt" else "python")).exists():
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
    pip = [SCRIPTS / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", LOCKED]
    run(*pip, *TOOLS)
    run(*pip, "--force-reinstall", "--no-deps", ROOT)
    run(*pip, ROOT)


def write_licences():
    """Collect the licences of all parts in build/licences.txt, and their list in build/copyright."""
    for name, function in (("licences.txt", "collected_licences"), ("copyright", "parts_and_licences")):
        ask = f"from beanleaf_app.licences import {function} as ask; print(ask(), end='')"
        told = subprocess.run(
            [SCRIPTS / "python", "-I", "-X", "utf8", "-c", ask], check=True, capture_output=True
        ).stdout
        (BUILD / name).write_bytes(told)


def freeze():
    """The folder of the frozen program, ready to be packed."""
    run(
        *(SCRIPTS / "pyinstaller", "--noconfirm", "--clean", "--log-level", "ERROR"),
        *("--distpath", BUILD / "frozen", "--workpath", BUILD / "freezing", "packaging/freeze/beanleaf.spec"),
    )
    frozen = BUILD / "frozen" / "beanleaf"
    frozen_folder.make_ready(frozen, _time(), setup_environment.QT_LIBRARIES)
    return frozen


def stage_documents():
    """The documents of the package: manual, licences, changes, icons."""
    stage = BUILD / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    manual = (ROOT / "packaging" / "linux" / "beanleaf.1").read_text(encoding="utf-8")
    changes = debian_changelog.debian_changelog((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), _time())
    for text, target in ((manual, "beanleaf.1.gz"), (changes, "changelog.gz")):
        (stage / target).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    (stage / METAINFO.name).write_text(metainfo(os.environ.get("BEANLEAF_PICTURES")), encoding="utf-8")
    # Debian keeps the common licences itself; all the texts are shown by Help > Licences.
    where = (ROOT / "packaging" / "linux" / "where_the_licences_are.txt").read_text(encoding="utf-8")
    listed = (BUILD / "copyright").read_text(encoding="utf-8")
    (stage / "copyright").write_text(f"{where}\n{listed}\n", encoding="utf-8")
    shutil.copytree(BUILD / "icons" / "hicolor", stage / "icons")
    for path in stage.rglob("*"):
        os.utime(path, (_time(), _time()))
    return stage


def metainfo(pictures):
    """What software centres show, with the screenshots below the address `pictures`, or without any."""
    text = METAINFO.read_text(encoding="utf-8")
    if not pictures:
        return re.sub(r"\n  <screenshots>.*</screenshots>", "", text, flags=re.DOTALL)
    return text.replace("${PICTURES}", pictures.rstrip("/"))


def make_deb_and_rpm(frozen, stage):
    qt = setup_environment.QT_LIBRARIES
    values = {
        "VERSION": VERSION,
        "MTIME": datetime.fromtimestamp(_time(), timezone.utc).isoformat().replace("+00:00", "Z"),
        "FROZEN": str(frozen.relative_to(ROOT)),
        "STAGE": str(stage.relative_to(ROOT)),
        "DEB_DEPENDS": ", ".join(["libc6 (>= 2.35)", "libstdc++6", "libgcc-s1", *sorted(set(qt.values()))]),
        "RPM_DEPENDS": ", ".join(f"'{library}()(64bit)'" for library in sorted(qt)),
    }
    config = (ROOT / "packaging" / "linux" / "nfpm.yaml").read_text(encoding="utf-8")
    for name, value in values.items():
        config = config.replace("${" + name + "}", value)
    filled = BUILD / "nfpm.yaml"
    filled.write_text(config, encoding="utf-8")
    for kind in ("deb", "rpm"):
        run(SCRIPTS / "nfpm", "package", "--config", filled, "--packager", kind, "--target", DIST)


def pack_archive(frozen):
    """A folder that runs from anywhere, in a .tar: unpack it and start beanleaf/beanleaf."""
    when = _time()

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
    return archive


def compress_archive(archive, quickly):
    (DIST / f"{archive.name}.xz").write_bytes(pack_deb.compress(archive.read_bytes(), quickly))
    archive.unlink()


def digests():
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(DIST.iterdir())}


def compare(first, second):
    """Say of each package whether both builds gave the same bytes; end with 1 when one did not."""
    for name in sorted({*first, *second}):
        same = first.get(name) == second.get(name)
        print(f"{'the same' if same else 'DIFFERENT'}  {second.get(name, 'missing')}  {name}")
    if first != second:
        sys.exit("two builds of one source differ")


def _time():
    return int(os.environ["SOURCE_DATE_EPOCH"])


def _time_of_last_commit():
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    return told.stdout.strip() or "1764028800"


def run(*command):
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT)


if __name__ == "__main__":
    main(sys.argv[1:])
