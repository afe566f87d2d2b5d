"""Say what a field does not take: nothing is cut short in silence."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.widgets.limited_text import LimitedText

LINE = 1_000
"""Characters a field of one line takes where its form says nothing."""
KNOWN = "limited"


class Limits(QObject):
    """Looks at each field of a window when the cursor first comes to it."""

    def __init__(self, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._messages = messages
        self._window = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._look)
        self._look(None, application.focusWidget())

    def _look(self, _left: QWidget | None, reached: QWidget | None) -> None:
        if not isinstance(reached, (QLineEdit, LimitedText)) or reached.property(KNOWN):
            return
        if reached.window() is not self._window:
            return
        reached.setProperty(KNOWN, True)
        if isinstance(reached, LimitedText):
            reached.refused.connect(self._say_refused)
            return
        line = reached
        if line.maxLength() > LINE:
            line.setMaxLength(max(LINE, len(line.text())))
        line.inputRejected.connect(lambda: self._say_cut(line))

    def _say_refused(self, length: int, most: int) -> None:
        said = translate("Limits", "Nothing was pasted: this field takes {0} characters at most, not {1}.")
        self._say(said.format(_number(most), _number(length)))

    def _say_cut(self, line: QLineEdit) -> None:
        if len(line.text()) >= line.maxLength():
            said = translate("Limits", "This field takes {0} characters at most: the rest was not kept.")
            self._say(said.format(_number(line.maxLength())))

    def _say(self, text: str) -> None:
        self._messages.say(Level.WARNING, text, replaces="limit")


def _number(value: int) -> str:
    return QLocale().toString(value)
