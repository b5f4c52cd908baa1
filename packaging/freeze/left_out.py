"""What the packaged program does without, and why. PyInstaller's recipe uses it."""

import fnmatch
import plistlib
import re

# Python modules that something imports where it finds them, and that Beanleaf never comes to use.
MODULES = [
    # Test and development tools that libraries mention.
    *("pytest", "_pytest", "hypothesis", "IPython", "setuptools", "pip", "wheel", "pkg_resources", "Cython"),
    *("pandas.tests", "numpy.tests", "numpy.f2py", "pyarrow.tests", "test", "_testcapi", "_testinternalcapi"),
    # Editing lines in a terminal. Python's readline would bring a library under the GPL.
    *("readline", "curses", "_curses"),
    # Other window toolkits and plots: pyqtgraph and pandas would take any of them.
    *("tkinter", "PyQt5", "PyQt6", "PySide2", "matplotlib", "OpenGL", "pyqtgraph.opengl"),
    *("pyqtgraph.examples", "pyqtgraph.jupyter"),
    # Learning libraries that the data set library can hand its tables to.
    *("torch", "tensorflow", "jax", "jaxlib", "polars", "pyspark", "sklearn", "scipy", "numba"),
    # Parts of Arrow for databases and remote services.
    *("pyarrow.flight", "pyarrow._flight", "pyarrow.substrait", "pyarrow.gandiva"),
    *("pyarrow.cuda", "pyarrow._cuda", "pyarrow.orc", "pyarrow._orc"),
    *("pyarrow._parquet_encryption", "pyarrow._dataset_parquet_encryption"),
    *("pyarrow._s3fs", "pyarrow._gcsfs", "pyarrow._azurefs", "pyarrow._hdfs"),
    # A faster way to download from the Hub; without it the usual one is taken.
    "hf_xet",
    # For exporting ONNX, which is an extra: a model can be exported where Beanleaf is installed with it.
    *("onnx", "onnxruntime"),
]

# Files by the end of their path in the package. The first column says why they are not needed.
_NEEDLESS = {
    "Arrow for remote services, and headers for C++": [
        "*libarrow_flight*", "*libgandiva*", "*libarrow_python_flight*",
        "*libarrow_s3*", "*libarrow_python_parquet_encryption*", "*/pyarrow/libarrow_python.so",
        "*pyarrow/libarrow_python.so.*.*.*", "pyarrow/libarrow_python.so",
        "pyarrow/include/*", "pyarrow/src/*", "pyarrow/tests/*", "*.pxd", "*.pxi", "*.pyx", "*.pyi", "*.lib",
    ],
    "Qt for pages in its own language, databases, tests and phones": [
        "*Qt6Qml*", "*Qt6Quick*", "*Qt6Sql*", "*Qt6Test*", "*Qt6VirtualKeyboard*", "*Qt6Designer*",
        "*Qt6Help*", "*Qt6LabsA*", "*Qt6Concurrent*", "*Qt6EglF*", "*Qt6Xml.*", "*libQt6Pdf*",
        "PySide6/qml/*", "PySide6/Qt/qml/*", "*/QtSql.*", "*/QtTest.*", "*/QtQml.*", "*/QtXml.*",
        "*/QtOpenGL*.so", "*Qt6OpenGLWidgets*", "*/QtOpenGLWidgets.*", "*/QtConcurrent.*",
    ],
    "Qt's plugins for televisions, remote screens and formats that Pillow reads": [
        "*/platforms/libqeglfs*", "*/platforms/libqlinuxfb*", "*/platforms/libqvnc*",
        "*/platforms/libqvkkhr*", "*/platforms/libqminimal*", "*/plugins/generic/*",
        "*/plugins/egldeviceintegrations/*",
        "*/plugins/platforminputcontexts/*virtualkeyboard*", "*/plugins/sqldrivers/*",
        "*/imageformats/*pdf*", "*/imageformats/*tiff*", "*/imageformats/*webp*", "*/imageformats/*tga*",
        "*/imageformats/*wbmp*", "*/imageformats/*icns*", "*/plugins/networkinformation/*", "*/plugins/tls/*",
        "*/plugins/qmltooling/*",
        # It would bring GTK with it; the desktop's own dialogs come through the portal.
        "*/platformthemes/libqgtk3*",
    ],
    "pictures and examples of the plot library": ["pyqtgraph/examples/*", "pyqtgraph/icons/peegee/*"],
    "tests and sources of the table library": ["pandas/tests/*", "pandas/io/formats/templates/*"],
    # Versions are read from METADATA; the licences of all parts are in one file, resources/licences.txt.
    "what installers keep about a package": [
        "*.dist-info/RECORD", "*.dist-info/INSTALLER", "*.dist-info/WHEEL", "*.dist-info/REQUESTED",
        "*.dist-info/direct_url.json", "*.dist-info/*.txt", "*.dist-info/licenses/*", "*.dist-info/sboms/*",
        "*.dist-info/LICEN*", "*.dist-info/NOTICE*", "*.dist-info/AUTHORS*", "*.dist-info/COPYING*",
    ],
}  # fmt: skip

# Qt speaks for its own dialogs; of its languages only these are Beanleaf's, and Kiswahili is our own.
_QT_LANGUAGES = re.compile(r"qtbase_(en|fr)\.qm$")

ASKED_FOR_THEIR_VERSION = [
    *("numpy", "pillow", "pi-heif", "datasets", "safetensors", "platformdirs", "threadpoolctl"),
    *("PySide6-Essentials", "pyqtgraph", "pyarrow", "pandas", "huggingface-hub", "fsspec", "tqdm", "pyyaml"),
    *("filelock", "packaging", "dill", "multiprocess", "xxhash", "httpx2"),
]


# What Python itself was built with. A Linux system may have other versions of these; of everything else
# below it has the right ones, which must be those that the graphics drivers use.
_PYTHONS_OWN = re.compile(r"lib(python|ssl|crypto|sqlite3|ffi|bz2|lzma|z|uuid|b2|mpdec)[\d.-]*\.so")


def without_needless(table):
    """The table of PyInstaller without the files that nothing here comes to use."""
    patterns = [pattern for group in _NEEDLESS.values() for pattern in group]
    return [
        entry
        for entry in table
        if _is_needed(entry[0].replace("\\", "/"), patterns) and not _is_of_the_system(entry)
    ]


def _is_of_the_system(entry):
    """True for a library of the Linux system, which the package asks for by name instead."""
    name, source = entry[0], str(entry[1])
    return source.startswith(("/usr/lib", "/lib")) and "/" not in name and not _PYTHONS_OWN.match(name)


def _is_needed(path, patterns):
    if "/translations/" in path and path.endswith(".qm") and "PySide6" in path:
        return bool(_QT_LANGUAGES.search(path))
    return not any(fnmatch.fnmatch(path, pattern) for pattern in patterns)


def program_version(root):
    text = (root / "beanleaf_app" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'__version__ = "([^"]+)"', text).group(1)


def info_plist(root):
    """What macOS is told of the program: the documents it opens and what it is called."""
    plist = (root / "packaging" / "macos" / "Info.plist").read_bytes()
    return {**plistlib.loads(plist), "CFBundleShortVersionString": program_version(root)}
