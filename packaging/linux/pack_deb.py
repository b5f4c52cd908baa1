"""Packs a .deb tightly: what nfpm made, compressed anew.

nfpm and dpkg-deb compress without looking at what they compress. Here xz is told that most of it is code for
x86 processors, and may look 64 MB back, so that what is said once in a library is not said again in the next.
dpkg reads such files since long: it is the same xz, only told more.
"""

import gzip
import io
import subprocess

_MAGIC = b"!<arch>\n"
_TIGHTLY, _QUICKLY = "preset=9e,dict=64MiB", "preset=0"


def compress(data, quickly=False):
    """Bytes as .xz, as tight as dpkg, tar and xz read everywhere; `quickly` when size does not matter."""
    how = _QUICKLY if quickly else _TIGHTLY
    words = ["--stdout", "--threads=1", "--check=crc64", "--x86", f"--lzma2={how}"]
    return subprocess.run(["xz", *words], input=data, stdout=subprocess.PIPE, check=True).stdout


def pack_tightly(deb, quickly=False):
    """Write a .deb anew with its parts compressed by `compress`.

    raises : ValueError for a file that is no .deb
    """
    members = dict(_members(deb.read_bytes()))
    (control,) = [name for name in members if name.startswith("control.tar")]
    (data,) = [name for name in members if name.startswith("data.tar")]
    parts = [
        ("debian-binary", members["debian-binary"]),
        ("control.tar.xz", compress(_plain(control, members[control]))),
        ("data.tar.xz", compress(_plain(data, members[data]), quickly)),
    ]
    deb.write_bytes(b"".join([_MAGIC, *(_member(name, content) for name, content in parts)]))


def _members(archive):
    if not archive.startswith(_MAGIC):
        raise ValueError("no .deb")
    stream = io.BytesIO(archive)
    stream.seek(len(_MAGIC))
    while head := stream.read(60):
        size = int(head[48:58])
        yield head[:16].decode().strip().rstrip("/"), stream.read(size)
        stream.read(size % 2)


def _plain(name, content):
    return gzip.decompress(content) if name.endswith(".gz") else content


def _member(name, content):
    # Name, time, owner, group, mode, size: the same for everybody and every day.
    head = f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode()
    return head + content + b"\n" * (len(content) % 2)
