"""« Depuis la dernière fois »: on the next plan, what is open or was dropped; one key puts it on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.qt.dates import minutes, weekday_date
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.qt.workers import Workers
from cop_desktop.services.dropped import DroppedItem
from cop_desktop.services.since_last import SinceLast, Waiting

KEY = "Ctrl+J"
ROOMY = 800
"""Height of the page from which the actions are listed one by one, in pixels."""
LISTED = 6


class SinceLastCard(Retranslated, QFrame):
    """Hidden when nothing waits, and once the session has begun."""

    def __init__(
        self,
        presenter: PlannerPresenter,
        service: SinceLast,
        workers: Workers,
        undo: Undo,
        theme: Theme,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._presenter, self._service = presenter, service
        self._workers, self._undo, self._theme = workers, undo, theme
        self._page = page
        self.rows: tuple[Waiting, ...] = ()
        self.dropped: tuple[DroppedItem, ...] = ()
        set_class(self, "sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 8, 6)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(10)
        self._icon = QLabel(self)
        self._title = QLabel(self)
        set_class(self._title, "strong")
        self._short = QLabel(self)
        set_class(self._short, "small", "muted")
        self._short.setTextFormat(Qt.TextFormat.PlainText)
        self.carry_button = KeyButton(theme, key=key_text(KEY), parent=self)
        head.addWidget(self._icon)
        head.addWidget(self._title)
        head.addWidget(self._short, 1)
        head.addWidget(self.carry_button)
        column.addLayout(head)
        self._list = QWidget(self)
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(30, 0, 0, 4)
        self._lines.setSpacing(2)
        column.addWidget(self._list)
        self.carry_button.clicked.connect(self.carry)
        self._shortcut = QShortcut(QKeySequence(KEY), page)
        self._shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._shortcut.activated.connect(self.carry)
        presenter.changed.connect(self.reload)
        workers.changed.connect(self._on_changed)
        theme.changed.connect(self._themed)
        self.hide()
        self._themed()

    def reload(self) -> None:
        """Read again what waits for the plan shown."""
        session_id = self._presenter.session_id
        if not session_id or not self._presenter.shapeable:
            self._show((), ())
            return
        somebody = translate("ReadBack", "Somebody")
        self._workers.read(
            lambda: (
                session_id,
                self._service.waiting(session_id, somebody),
                self._service.dropped(session_id),
            ),
            lambda read: self._show(*read[1:]) if read[0] == self._presenter.session_id else None,
            lambda _error: self._show((), ()),
        )

    def carry(self) -> None:
        """Put everything that waits on the agenda; it can be undone."""
        if not (self.rows or self.dropped) or not self.isVisible():
            return
        session_id, ids = self._presenter.session_id, [row.item_id for row in self.rows]
        dropped = [each.item_id for each in self.dropped]
        text = translate("ReadBack", "actions on the agenda")
        if dropped:
            text = translate("ReadBack", "what was waiting, on the agenda")
        self._workers.write(
            lambda: self._service.carry(session_id, ids, dropped),
            lambda changes: self._undo.record(text, changes),
        )

    def retranslate(self) -> None:
        """Say everything again."""
        if hasattr(self, "_shortcut"):
            self._draw()

    def sizeHint(self) -> QSize:
        """As tall as what it says, whatever the width of the words."""
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Words are cut rather than the page widened."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words of one line where they end."""
        super().resizeEvent(event)
        self._draw_short()
        self._list.setVisible(self._roomy)

    @property
    def _roomy(self) -> bool:
        return self._page.height() >= ROOMY

    def _on_changed(self, changes: Changes) -> None:
        if self._presenter.session_id and changes.touch("captured_item", "agenda_item", "round_occurrence"):
            self.reload()

    def _show(self, rows: tuple[Waiting, ...], dropped: tuple[DroppedItem, ...]) -> None:
        if (rows, dropped) != (self.rows, self.dropped):
            self.rows, self.dropped = rows, dropped
            self._draw()
        self.setVisible(bool(rows or dropped))

    def _draw(self) -> None:
        lines = self._said()
        said = self._heading()
        self._title.setText(said)
        words = translate("ReadBack", "Put on the agenda")
        self.carry_button.setText(words)
        name(self.carry_button, words, said)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines[:LISTED]:
            label = QLabel(line, self._list)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_class(label, "small")
            self._lines.addWidget(label)
        if len(lines) > LISTED:
            more = QLabel(translate("ReadBack", "and %n more", "", len(lines) - LISTED), self._list)
            set_class(more, "small", "muted")
            self._lines.addWidget(more)
        self._list.setVisible(self._roomy)
        self._draw_short()

    def _draw_short(self) -> None:
        texts = [self._dropped_line(each) for each in self.dropped]
        texts += [row.text or translate("ReadBack", "stays in the room") for row in self.rows]
        text, lines = " · ".join(texts), self._said()
        listed = lines[:LISTED]
        if more := len(lines) - len(listed):
            listed.append(translate("ReadBack", "and %n more", "", more))
        self._short.setToolTip("\n".join(listed))
        room = self.width() - self._title.sizeHint().width() - self.carry_button.sizeHint().width() - 80
        shown = "" if self._roomy else text
        cut = self._short.fontMetrics().elidedText(
            on_screen(shown), Qt.TextElideMode.ElideRight, max(0, room)
        )
        self._short.setText(cut)

    def _heading(self) -> str:
        """Count what waits: « Depuis la dernière fois : 2 actions ouvertes, 1 point retiré »."""
        actions = translate("ReadBack", "Since last time: %n open action(s)", "", len(self.rows))
        if not self.dropped:
            return actions
        count = len(self.dropped)
        if not self.rows:
            return translate("ReadBack", "Since last time: %n thing(s) dropped", "", count)
        return f"{actions}, {translate('ReadBack', '%n thing(s) dropped', '', count)}"

    def _said(self) -> list[str]:
        return [*map(self._dropped_line, self.dropped), *map(self._line, self.rows)]

    def _dropped_line(self, each: DroppedItem) -> str:
        """« Consultation 2 : Apprentissages · 10 min »: an item, or those of its steps that were dropped."""
        said = each.title
        if each.steps:
            said = translate("ReadBack", "{0}: {1}").format(each.title, ", ".join(each.steps))
        return f"{said} · {minutes(each.seconds)}"

    def _line(self, row: Waiting) -> str:
        who = translate("ReadBack", "the whole group") if row.group else row.owner
        who = who or translate("ReadBack", "to be determined")
        when = weekday_date(row.due_on) if row.due_on else translate("ReadBack", "no date")
        text = row.text or translate("ReadBack", "An action that stays in the room")
        return f"{text} · {who} · {when}"

    def _themed(self) -> None:
        self._icon.setPixmap(self._theme.icon("rotate-ccw", "calm", 20).pixmap(20, 20))
