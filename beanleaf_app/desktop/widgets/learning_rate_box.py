"""The field for a learning rate."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDoubleSpinBox


class LearningRateBox(QDoubleSpinBox):
    """A small number without the noughts that a fixed count of decimals would trail."""

    def textFromValue(self, value: float) -> str:
        locale = QLocale(self.locale())
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        text = locale.toString(value, "f", self.decimals())
        return text.rstrip("0").rstrip(locale.decimalPoint())
