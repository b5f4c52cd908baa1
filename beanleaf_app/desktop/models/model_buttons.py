"""What can be done with the chosen model, as a row of buttons."""

from __future__ import annotations

from importlib.util import find_spec

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.models.model_rows import ModelRow
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.training.glass_box import why_closed


class ModelButtons(QWidget):
    """Buttons that know what the chosen model allows; whoever owns them connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ModelRow | None = None
        self.use = QPushButton()
        self.use.setProperty("kind", "primary")
        self.rename = QPushButton()
        self.duplicate = QPushButton()
        self.remove = QPushButton()
        self.export = QPushButton()
        self.look_inside = QPushButton()
        menu = QMenu(self.export)
        self.export_file = menu.addAction("")
        self.export_onnx = menu.addAction("")
        self.export_configuration = menu.addAction("")
        self.export.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for button in (self.use, self.look_inside, self.rename, self.duplicate, self.export, self.remove):
            layout.addWidget(button)
        layout.addStretch(1)
        self._put_texts()
        self.show_row(None)

    def show_row(self, row: ModelRow | None) -> None:
        """Offer what can be done with this model."""
        self._row = row
        usable = row is not None and row.card is not None
        own = row is not None and row.own
        self.use.setEnabled(usable and row is not None and not row.in_use)
        self.rename.setEnabled(own)
        self.remove.setEnabled(own)
        self.duplicate.setEnabled(usable)
        self.export.setEnabled(usable)
        self.export_onnx.setEnabled(find_spec("onnx") is not None)
        self.export_configuration.setEnabled(usable and row is not None and self._tells_training(row))
        self.look_inside.setEnabled(usable and not self._closed())
        self.texts.refresh()

    def _put_texts(self) -> None:
        self.texts = Texts(self)
        put = self.texts.put
        put(self.use.setText, lambda: self.tr("&Use for classifying"))
        put(self.rename.setText, lambda: self.tr("&Rename"))
        put(self.rename.setToolTip, lambda: self._why_kept() or self.tr("F2"))
        put(self.duplicate.setText, lambda: self.tr("Du&plicate"))
        put(self.remove.setText, lambda: self.tr("&Delete"))
        put(self.remove.setToolTip, lambda: self._why_kept() or self.tr("The Delete key; it can be undone."))
        put(self.export.setText, lambda: self.tr("&Export"))
        put(self.export_file.setText, lambda: self.tr("&Model and its card…"))
        put(self.export_onnx.setText, self._onnx)
        put(self.export_configuration.setText, lambda: self.tr("&Configuration of its training…"))
        put(self.look_inside.setText, lambda: self.tr("Look &inside"))
        put(
            self.look_inside.setToolTip,
            lambda: self._closed() or self.tr("Every number of the network, for one leaf."),
        )
        for button in (self.rename, self.remove, self.look_inside):
            put(button.setAccessibleDescription, button.toolTip)

    def _onnx(self) -> str:
        if find_spec("onnx") is not None:
            return self.tr("&ONNX, for other programs…")
        return self.tr("ONNX needs one more package: pip install beanleaf[onnx]")

    def _why_kept(self) -> str:
        if self._row is None or self._row.own:
            return ""
        return self.tr(
            "This model came with the program; it stays as it is. Duplicate it to change the copy."
        )

    def _closed(self) -> str:
        if self._row is None or self._row.card is None:
            return ""
        reason = why_closed(self._row.card.architecture)
        return said(reason) if reason is not None else ""

    def _tells_training(self, row: ModelRow) -> bool:
        return row.card is not None and {"engine", "epoch", "draw"} <= set(row.card.training)
