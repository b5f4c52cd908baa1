"""The folder that PyInstaller leaves behind, made ready to be packed: lean, checked, the same every time."""

import os
import struct
import subprocess
import sys

# What Debian 12 and Ubuntu 22.04 both have; newer systems have more.
GLIBC_FLOOR, GLIBCXX_FLOOR = (2, 35), (3, 4, 30)
_OF_EVERY_SYSTEM = {
    *("ld-linux-x86-64.so.2", "libc.so.6", "libm.so.6", "libdl.so.2", "librt.so.1", "libpthread.so.0"),
    *("libresolv.so.2", "libgcc_s.so.1", "libstdc++.so.6"),
    *("libgthread-2.0.so.0", "libbrotlicommon.so.1"),  # beside libglib-2.0 and libbrotlidec
}
_OF_WAYLAND = {"libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"}
_PT_LOAD, _PAGE = 1, 4096
_LOAD_ALL = """
import ctypes, sys
for path in sys.argv[1:]:
    try:
        ctypes.CDLL(path)
    except OSError as error:
        print(error)
"""


def make_ready(frozen, when, qt_libraries):
    """Take symbols for debugging away, and give every file its mode and the time `when`.

    qt_libraries : what the packages ask the system for, by file name
    """
    if sys.platform.startswith("linux"):
        libraries = _libraries(frozen)
        strip(libraries)
        check_that_they_load(libraries)
        check_needs([*libraries, frozen / "beanleaf"], qt_libraries)
        check_floor([*libraries, frozen / "beanleaf"], frozen)
    for path in [*sorted(frozen.rglob("*")), frozen]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.parent == frozen else 0o644)
        os.utime(path, (when, when), **({"follow_symlinks": False} if path.is_symlink() else {}))


def _libraries(frozen):
    return [path for path in sorted(frozen.rglob("*.so*")) if not path.is_symlink()]


def strip(libraries):
    """Take out the symbols that nobody looks up when the program runs: a tenth of the whole."""
    for library in libraries:
        lean = library.with_name(library.name + ".lean")
        subprocess.run(["strip", "--strip-unneeded", "-o", lean, library], check=True)
        # Libraries that were patched for a wheel can come out with pages that no system loads.
        if _pages_are_aligned(lean):
            lean.replace(library)
        else:
            lean.unlink()


def _pages_are_aligned(library):
    """What the loader asks of each segment of a 64-bit ELF file: offset and address agree within a page."""
    content = library.read_bytes()
    (table,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    for start in range(table, table + size * count, size):
        (kind,) = struct.unpack_from("<I", content, start)
        offset, address = struct.unpack_from("<QQ", content, start + 8)
        (align,) = struct.unpack_from("<Q", content, start + 48)
        if kind == _PT_LOAD and (align % _PAGE or (address - offset) % align):
            return False
    return True


def check_that_they_load(libraries):
    """Refuse a library that cannot be loaded any more."""
    told = subprocess.run(
        [sys.executable, "-c", _LOAD_ALL, *libraries], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    # Wayland's libraries come with a Wayland desktop; this computer need not have them.
    spoilt = [line for line in told if "cannot open shared object file" not in line]
    if spoilt:
        sys.exit("these libraries do not load:\n" + "\n".join(spoilt))


def check_needs(programs, qt_libraries):
    """Refuse what wants a library of the system that the packages do not ask for."""
    told = subprocess.run(["objdump", "-p", *programs], capture_output=True, text=True, check=True).stdout
    needed = {line.split()[1] for line in told.splitlines() if line.strip().startswith("NEEDED")}
    missing = needed - {path.name for path in programs} - set(qt_libraries) - _OF_EVERY_SYSTEM - _OF_WAYLAND
    if missing:
        sys.exit(
            f"no package asks for {', '.join(sorted(missing))}; see QT_LIBRARIES in setup_environment.py"
        )


def check_floor(programs, frozen):
    """Refuse what asks for a newer C or C++ library than the oldest system has."""
    for path in programs:
        symbols = subprocess.run(["objdump", "-T", path], capture_output=True, text=True, check=False).stdout
        for prefix, floor in (("GLIBC_", GLIBC_FLOOR), ("GLIBCXX_", GLIBCXX_FLOOR)):
            wanted = {word.strip("()") for word in symbols.split() if word.strip("()").startswith(prefix)}
            versions = [
                tuple(map(int, word.removeprefix(prefix).split("."))) for word in wanted if word[-1].isdigit()
            ]
            if versions and max(versions) > floor:
                sys.exit(f"{path.relative_to(frozen)} needs {prefix}{max(versions)}, newer than {floor}")
