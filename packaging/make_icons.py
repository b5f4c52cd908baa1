"""Make the icons that each system wants from the drawing resources/icons/beanleaf.svg.

    python packaging/make_icons.py [FOLDER]      (default: build/icons)

It writes beanleaf.ico for Windows, beanleaf.icns for macOS, and the folders of the hicolor theme.
"""

import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "beanleaf.svg"
SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "icons"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for side in SIDES:
        place = folder / "hicolor" / f"{side}x{side}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        draw(side).save(str(place / "beanleaf.png"))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, scalable / "beanleaf.svg")
    with Image.open(folder / "hicolor" / "512x512" / "apps" / "beanleaf.png") as largest:
        largest.save(folder / "beanleaf.ico", sizes=_ICO)
        largest.save(folder / "beanleaf.icns")
    del application


def draw(side):
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


if __name__ == "__main__":
    main()
