"""What every test of Beanleaf stands on.

Each test has an empty home of its own, touches no network, and fails when it leaves a thread or a
worker process running, or when something was logged as a warning and the test did not say so.
Markers:

    @pytest.mark.expects_log("part of a message", ...)   each part must be logged, and nothing else
    @pytest.mark.network                                 may use the network; runs with --network only

A fixture that lives longer than one test and owns threads or processes must start them while it is
set up, not on first use: the first test to use it would be blamed for them.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import socket
import sys
import tempfile
import threading
import time
import traceback
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]

# How long a thread or a process that was already told to end may take before it counts as leaked.
_GRACE_SECONDS = 5.0

# Threads that libraries start once and keep for the life of the process, on purpose.
_LIFELONG_THREADS = {
    "fsspecIO",  # fsspec's event loop, started by datasets
    "beanleaf-arithmetic_0",  # the network's own, kept for the next step: network/parallel.py
    "QueueFeederThread",  # ends by itself once its queue is collected
}
_LIFELONG_THREAD_TYPES = {
    "TMonitor",  # tqdm's watcher, started by the first progress bar of datasets
}

_OUTSIDE = "These tests do not use the network. Mark the test with pytest.mark.network if it must."


def _isolate_process() -> None:
    """Set what libraries read once, when they are imported."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("QT_STYLE_OVERRIDE", None)
    if sys.platform.startswith("linux"):
        # Qt warns about a locale that is not UTF-8, and translations follow the locale.
        os.environ["LC_ALL"] = "C.UTF-8"
        os.environ["LANG"] = "C.UTF-8"
        os.environ.pop("LANGUAGE", None)
    for name in [name for name in os.environ if name.startswith("HF_")]:
        del os.environ[name]
    os.environ["HF_HOME"] = _SHARED_CACHE.name
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_DATASETS_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"


_SHARED_CACHE = tempfile.TemporaryDirectory(prefix="beanleaf-tests-", ignore_cleanup_errors=True)
_isolate_process()

hypothesis.settings.register_profile("beanleaf", deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("beanleaf")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--network", action="store_true", help="also run the tests that use the network")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log(*parts): each part is logged as a warning or worse")
    config.addinivalue_line("markers", "shipped_model: with the model that comes with the program")
    config.addinivalue_line("markers", "network: uses the network; runs with --network only")


def pytest_unconfigure() -> None:
    # As beanleaf_app/desktop/window/last_clipboard.py says; a test may copy without the program around it.
    if "PySide6.QtGui" in sys.modules:
        application = sys.modules["PySide6.QtGui"].QGuiApplication
        if application.instance() is not None:
            application.clipboard().clear()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--network"):
        return
    for item in items:
        if item.get_closest_marker("network"):
            item.add_marker(pytest.mark.skip(reason="uses the network; run pytest with --network"))


@pytest.fixture(scope="session")
def beans_folder() -> Path:
    """The folder of the Beans photographs: class folders inside train and validation."""
    named = os.environ.get("BEANLEAF_BEANS")
    folder = Path(named) if named else ROOT.parent / "shared" / "beans"
    if not (folder / "train").is_dir():
        pytest.skip(f"no Beans photographs in {folder}; set BEANLEAF_BEANS to the folder that holds train")
    return folder.resolve()


@pytest.fixture(autouse=True)
def isolated_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, and every folder that systems derive from it."""
    home = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_RUNTIME_DIR": home / "run",
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        # platformdirs asks Windows itself, not the environment, unless these are set.
        "WIN_PD_OVERRIDE_APPDATA": home / "AppData" / "Roaming",
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": home / "AppData" / "Local",
    }
    for name, folder in folders.items():
        monkeypatch.setenv(name, str(folder))
    # Qt warns about a run-time folder that is missing or open to others.
    (home / "run").mkdir(mode=0o700)
    _isolate_qt_settings(home / ".config")
    return home


def _isolate_qt_settings(folder: Path) -> None:
    # Qt remembers the first settings folder it saw, so changing the environment is not enough.
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        for form in (core.QSettings.Format.NativeFormat, core.QSettings.Format.IniFormat):
            core.QSettings.setPath(form, core.QSettings.Scope.UserScope, str(folder))


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """Qt's one application outlives a test; the language that a test chose does not."""
    yield
    module = sys.modules.get("beanleaf_app.desktop.language")
    core = sys.modules.get("PySide6.QtCore")
    running = module is not None and core is not None and core.QCoreApplication.instance() is not None
    if module is not None and running and module.language().code != module.DEFAULT:
        module.language().use(module.DEFAULT)


@pytest.fixture(autouse=True)
def _no_shipped_model(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests are about models that a person made; they start with none, as a source tree once did."""
    if not request.node.get_closest_marker("shipped_model"):
        monkeypatch.setattr("beanleaf_app.models.shipped.FILE", "none in this test.safetensors")


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.node.get_closest_marker("network"):
        return
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def local_connect(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"A test tried to reach {address}. {_OUTSIDE}")
        connect(self, address)

    def local_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in (None, "127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"A test tried to look up {host}. {_OUTSIDE}")
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", local_connect)
    monkeypatch.setattr(socket, "getaddrinfo", local_look_up)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    expected = [part for mark in request.node.iter_markers("expects_log") for part in mark.args]
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(collector)
    surprises = [text for text in collector.messages if not any(part in text for part in expected)]
    silent = [part for part in expected if not any(part in text for text in collector.messages)]
    if surprises:
        pytest.fail("logged without the test expecting it:\n" + "\n".join(surprises), pytrace=False)
    if silent:
        pytest.fail("expected in the log and never logged: " + ", ".join(map(repr, silent)), pytrace=False)


_origins: weakref.WeakKeyDictionary[Any, str] = weakref.WeakKeyDictionary()


def _remember_starts(thread_class: Any) -> None:
    """Make a class of threads note where each of its threads was started."""
    start = thread_class.start
    if getattr(start, "remembers", False):
        return

    def remembering_start(self: Any, *args: Any, **kwargs: Any) -> Any:
        _origins[self] = "".join(traceback.format_stack(sys._getframe(1), limit=8))
        return start(self, *args, **kwargs)

    remembering_start.remembers = True  # type: ignore[attr-defined]  # a mark on a plain function
    thread_class.start = remembering_start


_remember_starts(threading.Thread)


def _running_threads() -> set[Any]:
    return {
        thread
        for thread in threading.enumerate()
        if thread.name not in _LIFELONG_THREADS
        and type(thread).__name__ not in _LIFELONG_THREAD_TYPES
        # A QThread that runs Python code shows up here as a dummy; it is counted below as itself.
        and not isinstance(thread, threading._DummyThread)
    }


def _running_qt_threads() -> set[Any]:
    core, shiboken = sys.modules.get("PySide6.QtCore"), sys.modules.get("shiboken6")
    if core is None or shiboken is None:
        return set()
    threads = [thread for thread in list(_origins) if isinstance(thread, core.QThread)]
    return {thread for thread in threads if shiboken.isValid(thread) and thread.isRunning()}


def _settled(leaks: Callable[[], set[Any]], wait: Callable[[Any, float], object]) -> set[Any]:
    """What is still running after those told to end have had time to do so."""
    deadline = time.monotonic() + _GRACE_SECONDS
    for leaked in leaks():
        wait(leaked, max(0.0, deadline - time.monotonic()))
    return leaks()


@pytest.fixture(autouse=True)
def _widgets_go_with_their_test() -> Iterator[None]:
    """pytest-qt asks Qt to delete them later, which would be in the middle of the next test.

    Threads that belong to a widget have ended by then: what looks for leaked ones goes first.
    """
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return
    gc.disable()  # as beanleaf_app/desktop/window/taking_apart.py says
    try:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    finally:
        gc.enable()


@pytest.fixture(autouse=True)
def _no_leaks(_widgets_go_with_their_test: None) -> Iterator[None]:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        _remember_starts(core.QThread)
    threads, qt_threads = _running_threads(), _running_qt_threads()
    processes = {process.pid for process in multiprocessing.active_children()}
    yield
    leaked = [
        *_settled(lambda: _running_qt_threads() - qt_threads, lambda one, left: one.wait(int(left * 1000))),
        *_settled(lambda: _running_threads() - threads, lambda one, left: one.join(left)),
    ]
    children = _settled(
        lambda: {child for child in multiprocessing.active_children() if child.pid not in processes},
        lambda one, left: one.join(left),
    )
    complaints = [f"{one!r} was started here:\n{_origins.get(one, 'unknown')}" for one in leaked]
    complaints += [f"the process {child.name} is still running" for child in children]
    if core is not None and not core.QThreadPool.globalInstance().waitForDone(int(_GRACE_SECONDS * 1000)):
        complaints.append("Qt's global thread pool is still working")
    if complaints:
        pytest.fail("the test left work running:\n" + "\n".join(complaints), pytrace=False)
