"""What the packaged program consists of, how large each part is, and why it stays."""

import fnmatch

# Name, patterns of paths below _internal, and the reason. The first that fits counts.
PARTS = [
    (
        "pyarrow, the columns of `datasets`",
        ("pyarrow/*",),
        "`datasets` fetches Beans as Parquet and keeps it as Arrow; each piece is linked to all the others",
    ),
    (
        "pandas",
        ("pandas/*",),
        "`datasets` imports it at its first line; without it Beans cannot be fetched",
    ),
    (
        "Qt's tables of languages (ICU)",
        ("PySide6/Qt/lib/libicu*",),
        "Qt's core is linked to it: sorting, upper and lower case, calendars of every language",
    ),
    (
        "Qt",
        ("PySide6/Qt/*",),
        "the window, plugins for X11 and Wayland, SVG icons, the one-window socket",
    ),
    ("PySide6", ("PySide6/*", "shiboken6/*"), "Qt for Python"),
    (
        "OpenBLAS",
        ("numpy.libs/*",),
        "NumPy's matrix products, with a kernel for every kind of processor: the speed of all training",
    ),
    ("NumPy", ("numpy/*",), "everything that is calculated"),
    ("Pillow", ("PIL/*", "pillow.libs/*"), "reads JPEG, PNG, WebP, TIFF, GIF and AVIF"),
    ("pi-heif", ("pi_heif*", "_pi_heif*"), "reads the photographs of iPhones"),
    (
        "Python",
        ("libpython3*", "python3*", "base_library.zip", "lib*.so*"),
        "the language itself, with OpenSSL and SQLite",
    ),
    ("datasets", ("datasets/*",), "its loaders are found by their source"),
    ("Beanleaf", ("resources/*",), "the model that ships, translations, notes on diseases, licences"),
    ("small libraries", ("*",), "safetensors, YAML, xxhash and what `datasets` needs to fetch"),
]
_MODULES = "all Python modules"
_WHY_MODULES = "compiled, in the program file; only the package compresses them, which is tighter"


def sizes_of_parts(frozen):
    """(name, bytes, why) of each part of a frozen program, the largest first."""
    sizes, whys = {}, {_MODULES: _WHY_MODULES, **{name: why for name, _, why in PARTS}}
    for path in frozen.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = _part(path.relative_to(frozen))
            sizes[name] = sizes.get(name, 0) + path.stat().st_size
    return [(name, size, whys[name]) for name, size in sorted(sizes.items(), key=lambda item: -item[1])]


def _part(path):
    if path.parts[0] != "_internal":
        return _MODULES
    inside = path.relative_to("_internal").as_posix()
    return next(name for name, patterns, _ in PARTS if any(fnmatch.fnmatch(inside, one) for one in patterns))


def sizes_as_markdown(frozen, packages):
    """A table for the documentation: the packages, and the parts of the installed program."""
    yield "| package | MB |"
    yield "| --- | ---: |"
    for path in packages:
        yield f"| `{path.name}` | {path.stat().st_size / 1e6:.1f} |"
    parts = sizes_of_parts(frozen)
    yield ""
    yield "| part | MB | why it stays |"
    yield "| --- | ---: | --- |"
    for name, size, why in parts:
        yield f"| {name} | {size / 1e6:.1f} | {why} |"
    yield f"| **installed** | **{sum(size for _, size, _ in parts) / 1e6:.1f}** | |"
