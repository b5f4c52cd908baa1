"""The part of Qt for Python that it carries as source text and would compile anew at every start.

The library of Shiboken holds a zip of Python sources. Where it finds them in a folder `files.dir` beside
itself it takes them from there, and then they can be compiled beforehand, which saves a tenth of the start.
"""

import py_compile
import shutil
import sys


def compiled(folder):
    """Make them in `folder`; return pairs of each file and the folder that it goes to in the program."""
    import shiboken6  # noqa: F401, PLC0415 - it loads the rest, and only those who freeze have it

    shutil.rmtree(folder, ignore_errors=True)
    archive = sys.modules["shibokensupport"].__loader__.zfile
    names = sorted(name for name in archive.namelist() if name.startswith("shibokensupport/"))
    made = []
    for name in names:
        if name.endswith(".py"):
            source = folder / name
            source.parent.mkdir(parents=True, exist_ok=True)
            source.write_bytes(archive.read(name))
            target = source.with_suffix(".pyc")
            # No time and no hash of the source is compared: the source does not come along.
            py_compile.compile(
                str(source),
                str(target),
                dfile=name,
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
            source.unlink()
            made.append((str(target), f"shiboken6/files.dir/{name.rpartition('/')[0]}"))
    if not made:
        sys.exit("Shiboken keeps its support elsewhere now; see packaging/freeze/shiboken_support.py")
    return made
