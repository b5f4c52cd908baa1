"""The desktop program, put together. Everything is built here; only `run` starts the event loop."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from beanleaf_app import __version__
from beanleaf_app.desktop.window.display import missing_library, require_display
from beanleaf_app.log_file import log_to_file
from beanleaf_app.paths import Paths
from beanleaf_app.uncaught import uncaught_reported

# Qt is loaded inside the functions, so that a system without it gets a sentence.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from beanleaf_app.desktop.window.main_window import MainWindow
    from beanleaf_app.desktop.window.preload import Preload

# Seconds that a working thread may keep Python to itself; the default of 5 ms is felt as stutter.
_SWITCH_INTERVAL = 0.001


def create_application(argv: Sequence[str]) -> QApplication:
    """The one QApplication, named and dressed.

    Raises BeanleafError with a sentence when no window can open on this computer.
    """
    require_display()
    try:
        # The network part is for a second start to find the first, and asks for a library of its own.
        from PySide6 import QtNetwork, QtSvg  # noqa: F401, PLC0415 - Qt may be missing
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the same

        from beanleaf_app.desktop.style.icons import application_icon  # noqa: PLC0415 - needs Qt
        from beanleaf_app.desktop.style.theme import theme  # noqa: PLC0415 - needs Qt
    except ImportError as error:
        raise missing_library(error) from error
    # There can be only one in a process; a test, or whatever embeds the window, may have it already.
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(list(argv))
    application.setApplicationName("beanleaf")
    application.setApplicationDisplayName("Beanleaf")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("beanleaf")
    application.setWindowIcon(application_icon())
    theme()
    return application


def about_window() -> str:
    """Which Qt there is and what it draws on, for a bug report.

    Raises BeanleafError with a sentence when no window can open on this computer.
    """
    application = create_application(sys.argv[:1])
    from PySide6.QtCore import qVersion  # noqa: PLC0415 - needs Qt

    screens = ", ".join(
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in application.screens()
    )
    return f"Qt {qVersion()} on {application.platformName()}, screens {screens}"


def build(paths: Paths, given: Sequence[str] = ()) -> MainWindow:
    """The main window with all it needs, not shown yet; it classifies what was given.

    Needs the QApplication of `create_application`.
    """
    from beanleaf_app.desktop.language import language, preferred  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.settings import LANGUAGE, Settings  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.file_opening import FileOpening  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.main_window import MainWindow  # noqa: PLC0415 - needs Qt
    from beanleaf_app.models.shipped import library_with_shipped_model  # noqa: PLC0415 - loads NumPy
    from beanleaf_app.photos.decode_pool import DecodePool  # noqa: PLC0415 - loads NumPy

    settings = Settings(paths.config)
    language().use(preferred(settings.get(LANGUAGE)))
    window = MainWindow(paths, library_with_shipped_model(paths.models), DecodePool(), settings)
    opening = FileOpening(window)
    opening.asked.connect(lambda path: window.open_paths([path]))
    if sys.platform == "darwin":
        opening.listen()
    if given:
        window.open_paths([Path(name) for name in given])
    return window


def _take_over(window: MainWindow, paths: Sequence[Path]) -> None:
    """Bring the window to the front for a second start of the program, with the files it was given."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    if paths:
        window.open_paths(paths)


def load_behind(window: MainWindow) -> Preload:
    """What loads the rest of the program behind the open window, to be started once that is seen.

    Then what was loaded is looked through for garbage no more: that would hold the window up for a tenth of a
    second each time. And a helper process is there for the first photograph.
    """
    from beanleaf_app.desktop.window.idle_collector import IdleCollector  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.preload import Preload  # noqa: PLC0415 - needs Qt

    preload = Preload()
    preload.finished.connect(IdleCollector(window).begin)
    preload.finished.connect(window.classify_view.queue.get_ready)
    return preload


def run(paths: Paths, given: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed. Returns the exit code.

    Where one is open already, it comes to the front and takes what was given.
    """
    application = create_application(sys.argv[:1])
    code = _stay_open(application, paths, given)
    # Now nothing refers to the window any more but what was in it: pictures, pens and renderers go with it,
    # while the application is there.
    gc.collect()
    return code


def _stay_open(application: QApplication, paths: Paths, given: Sequence[str]) -> int:
    """Everything from the first look for another window to the end of this one."""
    from beanleaf_app.desktop.widgets.small_screen import show_to_fit  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.last_clipboard import leave_text_alone  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.preload import AfterFirstPaint  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.qt_messages import qt_messages_logged  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.session_end import SessionEnd  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.single_instance import SingleInstance, address_for  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.taking_apart import take_apart  # noqa: PLC0415 - needs Qt
    from beanleaf_app.desktop.window.trouble_box import TroubleTeller  # noqa: PLC0415 - needs Qt

    instance = SingleInstance(address_for(paths.data))
    if instance.hand_over([Path(name) for name in given]):
        return 0
    instance.listen()
    before, rounds = sys.getswitchinterval(), gc.get_threshold()
    sys.setswitchinterval(_SWITCH_INTERVAL)
    try:
        with log_to_file(paths.log) as log, qt_messages_logged():
            teller = TroubleTeller(log)
            with uncaught_reported(teller.tell):
                window = build(paths, given)
                instance.handed_over.connect(lambda paths: _take_over(window, paths))
                session = SessionEnd(window)
                session.listen()
                preload = load_behind(window)
                AfterFirstPaint(window, preload.start)
                show_to_fit(window)
                try:
                    return application.exec()
                finally:
                    session.close()
                    preload.cancel()
                    preload.wait()
                    leave_text_alone()
                    take_apart(window)
    finally:
        instance.close()
        gc.enable()
        gc.set_threshold(*rounds)
        gc.unfreeze()
        sys.setswitchinterval(before)
