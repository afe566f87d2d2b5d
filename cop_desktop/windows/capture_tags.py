"""Tags of one row of the harvest, typed between commas over it; Ctrl+T, where notes are written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from cop_desktop.domain.capture.tags import typed_tags
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.capture import CapturePresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.capture_card import CaptureCard

KEY = "Ctrl+T"
HEIGHT, EDGE = 48, 8
"""Height of the line, and what stays free around it; in pixels."""
_SEPARATOR = ","


class CaptureTags(Retranslated, QFrame):
    """Enter keeps, Escape leaves; the cursor goes back where it was."""

    def __init__(self, theme: Theme, card: CaptureCard, presenter: CapturePresenter) -> None:
        super().__init__(card.feed)
        self.setObjectName("captureTags")
        self._card = card
        self._presenter = presenter
        self._theme = theme
        self._item_id = ""
        self._back: QWidget | None = None
        self._length = 0
        self.sign = QLabel(self)
        self.field = QLineEdit(self)
        self.hint = QLabel(self)
        set_class(self.hint, "small", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addWidget(self.field, 1)
        row.addWidget(self.hint)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setWidget(self.field)
        self._completer = completer
        self.field.textEdited.connect(self._complete)
        self.field.installEventFilter(self)
        self.hide()
        self.retranslate()

    def open(self) -> None:
        """Type the tags of the row chosen, else of what was captured last."""
        if self.isVisible():
            self.leave()
            return
        feed, newest = self._card.feed, self._presenter.newest()
        editing = self._presenter.editing
        item_id = feed.current_id() or (editing.id if editing else "") or (newest.id if newest else "")
        item = self._presenter.item(item_id)
        if item is None or not feed.isVisible():
            return
        self._item_id = item_id
        self._back = self._card.feed if feed.hasFocus() else self._card.field
        self._presenter.known_tags(self._names.setStringList)
        tags = typed_tags(item.tags)
        self.field.setText(f"{tags}, " if tags else "")
        self.sign.setPixmap(self._theme.icon("tag", "muted", 18).pixmap(18, 18))
        self._length = 0
        top = min(feed.row_bottom(item_id) + 2, feed.height() - HEIGHT - EDGE)
        self.setGeometry(EDGE, top, feed.width() - 2 * EDGE, HEIGHT)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close; the cursor goes back."""
        back, self._back = self._back, None
        self._item_id = ""
        self.hide()
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Say it in the language shown."""
        if hasattr(self, "_completer"):
            words = translate("CaptureTags", "Tags, between commas")
            self.field.setPlaceholderText(words)
            name(self.field, words)
            keys = translate("CaptureTags", "{0}: keep · {1}: leave")
            self.hint.setText(keys.format(key_text("Return"), key_text("Escape")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Escape, and the cursor gone elsewhere."""
        if watched is self.field and isinstance(event, QKeyEvent):
            ours = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if ours and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if ours and event.type() == QEvent.Type.KeyPress:
                item_id, typed = self._item_id, self.field.text()
                self.leave()
                if event.key() != Qt.Key.Key_Escape:
                    self._presenter.tag(item_id, typed)
                return True
        elif watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._back = None
            self.hide()
        return super().eventFilter(watched, event)

    def _complete(self, typed: str) -> None:
        """Finish the tag being typed, as one known is written; what was typed before it stays."""
        start = typed.rfind(_SEPARATOR) + 1
        begun = typed[start:].lstrip(" #")
        at_end = self.field.cursorPosition() == len(typed)
        longer, self._length = len(typed) > self._length, len(typed)
        if len(begun) < 2 or not at_end or not longer:  # what one erases is not put back
            return
        self._completer.setCompletionPrefix(begun)
        found = self._completer.currentCompletion()
        if found and len(found) > len(begun):
            self.field.setText(typed + found[len(begun) :])
            self.field.setSelection(len(typed), len(found) - len(begun))
