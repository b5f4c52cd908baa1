"""A Hub with one data set: the packaged program fetches Beans from it where there is no internet.

    python packaging/small_hub.py FOLDER PORT

Serves the Parquet files of FOLDER as AI-Lab-Makerere/beans, for a program that is started with
HF_ENDPOINT=http://127.0.0.1:PORT. It answers the questions that `datasets` asks, and no others.
"""

import hashlib
import json
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

REPOSITORY = "AI-Lab-Makerere/beans"
COMMIT = "0" * 40


class Hub(BaseHTTPRequestHandler):
    def __init__(self, files, *words):
        self.files = files  # content by name in the repository
        super().__init__(*words)

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        api, _, rest = path.partition(REPOSITORY)
        if api == "/api/datasets/" and rest.startswith("/tree"):
            inside = rest.partition(COMMIT)[2].strip("/")
            folder = {"type": "directory", "path": "data", "size": 0, "oid": COMMIT}
            self._answer([self._entry(name) for name in self.files] if inside == "data" else [folder])
        elif api == "/api/datasets/":
            siblings = [{"rfilename": name} for name in self.files]
            about = {"private": False, "gated": False, "disabled": False, "tags": [], "siblings": siblings}
            self._answer({"_id": "0", "id": REPOSITORY, "sha": COMMIT, **about})
        elif api == "/datasets/" and rest.startswith("/resolve/"):
            self._send_file(rest.split("/", 3)[3])
        else:
            self._answer({"error": "no such thing"}, 404)

    do_HEAD = do_GET  # noqa: N815 - the base class asks for this name

    def do_POST(self):
        asked = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self._answer([self._entry(name) for name in self.files if name in unquote(asked)])

    def _entry(self, name):
        digest = hashlib.sha1(self.files[name], usedforsecurity=False).hexdigest()
        return {"type": "file", "path": name, "size": len(self.files[name]), "oid": digest}

    def _send_file(self, name):
        content = self.files.get(name)
        if content is None:
            self.send_response(404)
            self.send_header("X-Error-Code", "EntryNotFound")
            self.send_header("X-Repo-Commit", COMMIT)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("ETag", f'"{self._entry(name)["oid"]}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def _answer(self, what, status=200):
        content = json.dumps(what).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def main():
    folder, port = Path(sys.argv[1]), int(sys.argv[2])
    files = {f"data/{path.name}": path.read_bytes() for path in sorted(folder.glob("*.parquet"))}
    ThreadingHTTPServer(("127.0.0.1", port), partial(Hub, files)).serve_forever()


if __name__ == "__main__":
    main()
