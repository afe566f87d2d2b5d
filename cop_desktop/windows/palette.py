"""The palette, Ctrl+K: everything that can be done now, found by a few letters. Never on the wall."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cop_desktop.qt.form import KeyHint, key_text, name, set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.palette_rows import PaletteRows
from cop_desktop.qt.presenters.palette import Acts, Found, Group
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.palette_view import PaletteView

WIDTH, HEIGHT, ABOVE = 680, 520, 88
DIM = 0.42
"""The window under it is dimmed by this much ink."""
KEYS = "?"
"""Typed alone: the list of keys."""


class Palette(QWidget):
    """Covers a window until something is done, or Escape gives the cursor back to where it was."""

    keys_asked = Signal()

    def __init__(self, theme: Theme, acts: Acts, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._acts = acts
        self._scope = ""
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.rows = PaletteRows(_title, self)
        self.card = QFrame(self)
        set_class(self.card, "palette")
        self.sign = QLabel(self.card)
        self.field = QLineEdit(self.card)
        self.field.setObjectName("paletteField")
        self.back = QLabel(self.card)
        self.back.setProperty("class", "small muted")
        self.view = PaletteView(theme, self.card)
        self.view.setModel(self.rows)
        self.nothing = QLabel(self.card)
        self.nothing.setProperty("class", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.foot = QFrame(self.card)
        set_class(self.foot, "palette-foot")
        self._lay_out()
        shadow = QGraphicsDropShadowEffect(self.card)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 110))
        self.card.setGraphicsEffect(shadow)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.view.clicked.connect(lambda index: self._do_row(index.row()))
        window.installEventFilter(self)
        self.hide()

    def open(self, scope: str = "") -> None:
        """Show what can be done now; `scope` keeps to the acts whose key begins so."""
        if self.isVisible():
            self.close_it()
            return
        self._scope = scope
        self._before = QApplication.focusWidget()
        self._say()
        self.setGeometry(self._window.rect())
        self.field.clear()
        self._find("")
        self.raise_()
        self.show()
        self.field.setFocus()
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self.field, self.field.accessibleDescription())
        )

    def close_it(self) -> None:
        """Give the cursor back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus()

    def current(self) -> Found | None:
        """Give what Enter would do."""
        row = self.rows.row(self.view.currentIndex().row())
        return row if isinstance(row, Found) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in the middle, whole."""
        super().resizeEvent(event)
        height = min(HEIGHT, max(240, self.height() - 40))
        above = min(ABOVE, max(8, (self.height() - height) // 2))
        width = min(WIDTH, self.width() - 32)
        self.card.setGeometry((self.width() - width) // 2, above, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window under the card; in the dark, with the deepest ground there is."""
        colour = QColor(self._theme.colour("sunken" if self._theme.dark else "ink"))
        colour.setAlphaF(0.62 if self._theme.dark else DIM)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card leaves."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_it()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down, Enter and Escape from the field; the window's size."""
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self.setGeometry(self._window.rect())
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Down, keys.Key_Up):
            self._choose(self.rows.step(self.view.currentIndex().row(), 1 if key == keys.Key_Down else -1))
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._do()
        elif key == keys.Key_Escape:
            self.close_it()
        elif key in (keys.Key_PageDown, keys.Key_PageUp):
            self._pass_on("PgDown" if key == keys.Key_PageDown else "PgUp")
        elif key not in (keys.Key_Tab, keys.Key_Backtab):
            return False
        return True

    def _pass_on(self, sequence: str) -> None:
        """A clicker was pressed: over the console it means what it always means."""
        console = self._window.findChild(QWidget, "Console") or self._window
        self.close_it()
        if console.isVisible():
            for found in self._acts.find("", f"console:{sequence}"):
                found.act.do()

    def _find(self, text: str) -> None:
        if text == KEYS:
            self.close_it()
            self.keys_asked.emit()
            return
        found = self._acts.find(text, self._scope)
        self.rows.show(found)
        self.view.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._choose(self.rows.step(-1, 1))
        self.view.scrollToTop()

    def _choose(self, at: int) -> None:
        index = self.rows.index(at, 0) if at >= 0 else self.rows.index(-1, 0)
        self.view.setCurrentIndex(index)
        found = self.current()
        said = f"{found.act.name}. {found.act.consequence}" if found is not None else self.nothing.text()
        self._announce(said)

    def _announce(self, said: str) -> None:
        """Say what Enter would do each time it changes: the cursor stays in the field, the choice moves."""
        if said == self.field.accessibleDescription():
            return
        self.field.setAccessibleDescription(said)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _do_row(self, at: int) -> None:
        if isinstance(self.rows.row(at), Found):
            self._choose(at)
            self._do()

    def _do(self) -> None:
        """Give the cursor back first: what is done may take it elsewhere on purpose."""
        found = self.current()
        if found is not None:
            self.close_it()
            found.act.do()

    def _say(self) -> None:
        self.sign.setPixmap(self._theme.icon("search", "muted", 22).pixmap(22, 22))
        self.field.setPlaceholderText(translate("Palette", "Search or act…"))
        name(self.field, translate("Palette", "Search or act"))
        name(self.view, translate("Palette", "What can be done"))
        self.back.setText(translate("Palette", "{0} to go back").format(key_text("Esc")))
        self.nothing.setText(translate("Palette", "Nothing of that name can be done now."))
        row = self.foot.layout()
        assert isinstance(row, QHBoxLayout)
        while (item := row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, words in (
            ("↑↓", translate("Palette", "choose")),
            (key_text("Return"), translate("Palette", "do")),
            (">", translate("Palette", "commands only")),
            (KEYS, translate("Palette", "keys")),
        ):
            row.addWidget(KeyHint(key, words, self.foot))
        row.addStretch(1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(22, 0, 22, 0)
        head.setSpacing(13)
        head.addWidget(self.sign)
        head.addWidget(self.field, 1)
        head.addWidget(self.back)
        holder = QFrame(self.card)
        set_class(holder, "palette-head")
        holder.setFixedHeight(64)
        holder.setLayout(head)
        column.addWidget(holder)
        column.addSpacing(6)
        column.addWidget(self.view, 1)
        column.addWidget(self.nothing, 1)
        self.foot.setFixedHeight(40)
        QHBoxLayout(self.foot).setContentsMargins(22, 0, 22, 0)
        column.addWidget(self.foot)


def _title(group: Group) -> str:
    return {
        Group.NOW: translate("Palette", "Now, in the session"),
        Group.WALL: translate("Palette", "On the wall"),
        Group.GO: translate("Palette", "Go to"),
        Group.COMMUNITY: translate("Palette", "In the community"),
        Group.PROGRAM: translate("Palette", "The program"),
    }[group]
