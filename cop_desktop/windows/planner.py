"""The planner: gallery at the left, agenda true to the minutes, card of what is chosen, people at 1920."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cop_desktop._built.ui_planner import Ui_Planner
from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.qt.dates import NBSP
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_agenda import agenda_of
from cop_desktop.qt.presenters.planner_words import session_title
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.agenda_thread import AgendaThread
from cop_desktop.qt.widgets.planner_slot import SlotBar
from cop_desktop.qt.widgets.planner_text import SavedLine, SavedText
from cop_desktop.windows.place import Steps, finish
from cop_desktop.windows.planner_cases import PlannerCases
from cop_desktop.windows.planner_empty import PlannerEmpty
from cop_desktop.windows.planner_item import PlannerItem
from cop_desktop.windows.planner_keys import plan_hints
from cop_desktop.windows.planner_people import PlannerPeople
from cop_desktop.windows.planner_rail import PlannerRail
from cop_desktop.windows.planner_round import PlannerRound
from cop_desktop.windows.planner_session import PlannerSession
from cop_desktop.windows.planner_strip import left_words, show_strip, show_title

NARROW = 1240
"""Width of the page under which the rail is shown in place of the card, when it is asked for."""
WIDE = 1500
"""Width of the page from which people have a column of their own, in pixels."""
SHORT = 660
"""Height of the page under which the instruction keeps to two lines."""
MOST_ZOOM = 6
"""Steps of zoom on the thread, each of half its height."""
TALL = 860
"""Height of the page from which the card shows what the room will see."""


class PlannerPage(Retranslated, QWidget):
    """The page of one session's plan; `run_asked` says which session is to be run.

    `formats` None: those of the first plan shown, which the reader's thread has read.
    """

    run_asked = Signal(str)
    card_changed = Signal()

    def __init__(
        self,
        presenter: PlannerPresenter,
        formats: FormatLibrary | None,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        whole: bool = True,
    ) -> None:
        """Make the page; its frame alone when not `whole`, and `rest` makes what is missing."""
        super().__init__(parent)
        self.ui: Ui_Planner = Ui_Planner()
        self.ui.setupUi(self)
        self.presenter = presenter
        self._theme = theme
        self._wide = False
        self._rail_asked = False
        self._zoom = 0
        self._mode = "agenda"
        self._entering = False
        self.rest = self._make(formats)
        if whole:
            finish(self.rest)

    def _make(self, formats: FormatLibrary | None) -> Steps:
        """Make what the frame holds, a card at each step."""
        presenter, theme, cards = self.presenter, self._theme, self.ui.cards
        self.rail = PlannerRail(self.ui, presenter, formats, theme, self)
        self.thread_view = AgendaThread(theme, self.ui.threadPlace)
        self.slot_bar = SlotBar(theme, self.ui.slotPlace)
        self.empty = PlannerEmpty(self.ui.threadPlace)
        self._build()
        yield
        self.session_card = PlannerSession(presenter, cards)
        yield
        self.round_card = PlannerRound(presenter, theme, cards)
        yield
        self.item_card = PlannerItem(presenter, theme, cards)
        self.people_card = PlannerPeople(presenter, theme, cards)
        yield
        self.cases_card = PlannerCases(presenter, theme, cards)
        yield
        for card in (self.session_card, self.round_card, self.item_card, self.people_card, self.cases_card):
            self.ui.cardsLayout.addWidget(card)
        self.card: QWidget = self.session_card
        self._connect()
        self._keys()
        self._themed()
        self.retranslate()
        self._fit()

    # Words and keys

    def hints(self) -> Sequence[tuple[str, str]]:
        """Keys that act where the cursor is: the foot shows the first ones, F1 lists them all."""
        return plan_hints(inserting=self.ui.rail.isAncestorOf(self.focusWidget() or self))

    def retranslate(self) -> None:
        """Say everything made in code again."""
        if hasattr(self, "card"):
            ui = self.ui
            for button in (ui.sessionButton, ui.peopleButton, ui.casesButton, ui.runButton):
                button.setText(f"{NBSP}{button.text()}")
            self.rail.retranslate()
            self.thread_view.setAccessibleName(translate("Planner", "The agenda"))
            self._show()

    def enter(self) -> None:
        """Begin where one works: on the agenda, as soon as it is read."""
        self._entering = not self.thread_view.isVisible()
        if not self._entering:
            self.thread_view.focus_chosen()

    def commit(self) -> None:
        """Store what is being typed."""
        for line in self.findChildren(SavedLine):
            line.commit()
        for text in self.findChildren(SavedText):
            text.commit()

    # Building

    def _build(self) -> None:
        ui = self.ui
        ui.slotLayout.addWidget(self.slot_bar)
        column = QVBoxLayout(ui.threadPlace)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.thread_view)
        column.addWidget(self.empty)
        QWidget.setTabOrder(ui.addItemButton, self.thread_view)
        ui.cardsLayout.setContentsMargins(0, 0, 8, 0)
        ui.cardLayout.setContentsMargins(20, 10, 12, 6)
        ui.sideLayout.setContentsMargins(20, 14, 20, 14)
        ui.sidePlace.hide()

    def _connect(self) -> None:
        ui, presenter, thread = self.ui, self.presenter, self.thread_view
        presenter.changed.connect(self._show)
        presenter.chosen_changed.connect(self._show_chosen)
        presenter.run_asked.connect(self.run_asked)
        thread.row_chosen.connect(self._choose)
        thread.edit_asked.connect(lambda _row: self._edit())
        thread.shift_asked.connect(presenter.move)
        thread.stretch_asked.connect(presenter.lengthen)
        thread.remove_asked.connect(presenter.remove)
        thread.moved.connect(presenter.move_to)
        thread.length_set.connect(presenter.set_length)
        thread.format_dropped.connect(presenter.insert)
        self.empty.insert_asked.connect(lambda: presenter.insert("block:checkin"))
        self.round_card.item_asked.connect(self._other_card)
        self.item_card.round_asked.connect(self._other_card)
        self.rail.inserting.connect(self._inserting)
        ui.formatsButton.clicked.connect(self._find)
        self.rail.current_changed.connect(self._show_strip)
        ui.threadArea.viewport().installEventFilter(self)
        ui.sessionButton.clicked.connect(lambda: self._toggle("session"))
        ui.peopleButton.clicked.connect(lambda: self._toggle("people"))
        ui.casesButton.clicked.connect(lambda: self._toggle("cases"))
        ui.runButton.clicked.connect(presenter.run)
        ui.addItemButton.clicked.connect(self._add_item)
        self._theme.changed.connect(self._themed)

    def _keys(self) -> None:
        for keys, then in (
            ("Ctrl+F", self._find),
            ("Ctrl+N", self._add_item),
            ("Ctrl+I", lambda: self._toggle("session")),
            ("Ctrl+Shift+A", lambda: self._toggle("people")),
            ("Ctrl+Shift+C", lambda: self._toggle("cases")),
            ("Ctrl+L", self.cases_card.toggle_lock),
            ("Ctrl+Return", self.presenter.run),
            ("F4", self._other_card),
            ("Ctrl++", lambda: self._zoom_by(1)),
            ("Ctrl+=", lambda: self._zoom_by(1)),
            ("Ctrl+-", lambda: self._zoom_by(-1)),
            ("Ctrl+0", lambda: self._zoom_by(-MOST_ZOOM)),
            ("Escape", self._leave),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)

    # Agenda and cards

    def _choose(self, row_id: str) -> None:
        self._mode = "agenda"
        self.presenter.choose(row_id)
        self._show_chosen()

    def _edit(self) -> None:
        self._mode = "agenda"
        self._show_card()
        if isinstance(self.card, PlannerRound | PlannerItem | PlannerSession):
            self.card.focus_first()

    def _other_card(self) -> None:
        """Go from a round to its item and back."""
        item = self.presenter.item
        if item is None:
            return
        self._mode = "item" if self.card is self.round_card else "agenda"
        if len(item.rounds) > 1 and self._mode == "item":
            self._mode = "agenda"
            self.presenter.choose(item.id)
        self._show_chosen()

    def _toggle(self, mode: str) -> None:
        self._mode = "agenda" if self._mode == mode else mode
        self._show_card()
        if self._mode == "session":
            self.session_card.focus_first()
        elif self._mode == "cases":
            self.cases_card.focus_first()
        elif self._mode == "people" or (mode == "people" and self._wide):
            self.people_card.ui.addField.setFocus()

    def _add_item(self) -> None:
        if self.presenter.shapeable:
            self._mode = "item"
            self.presenter.add_item(translate("Planner", "New item"))

    def _show(self) -> None:
        plan, ui = self.presenter.plan, self.ui
        buttons = (ui.runButton, ui.addItemButton, ui.sessionButton, ui.peopleButton, ui.casesButton)
        for widget in (ui.strip, ui.card, *buttons):
            widget.setEnabled(plan is not None)
        if plan is None:
            ui.titleLabel.setText(translate("Planner", "No session is open"))
            ui.factsLabel.setText(translate("Planner", "Choose one from Home, or create the next."))
            self.thread_view.hide()
            self.empty.show_nothing()
            return
        self.rail.show_plan()
        self._show_title()
        self._show_strip()
        self.thread_view.editable = self.presenter.shapeable
        ui.addItemButton.setEnabled(self.presenter.shapeable)
        left, token = left_words(plan)
        self.thread_view.show_agenda(
            agenda_of(plan, self.presenter.named), self.presenter.chosen, left, token
        )
        self.thread_view.setVisible(bool(plan.items))
        self.empty.show_beginning(shown=not plan.items, allowed=self.presenter.shapeable)
        if self._entering and plan.items:
            self.enter()
        self._show_chosen()

    def _show_title(self) -> None:
        plan = self.presenter.plan
        if plan is not None:
            show_title(self.ui, plan, self.presenter.named(session_title(plan.session)))

    def _show_strip(self) -> None:
        plan = self.presenter.plan
        if plan is not None:
            show_strip(self.ui, self.slot_bar, plan, self.rail.current)

    def _zoom_by(self, steps: int) -> None:
        """Give each minute more height, or as little as shows the whole meeting."""
        self._zoom = min(MOST_ZOOM, max(0, self._zoom + steps))
        room = self.ui.threadArea.viewport().height()
        self.thread_view.set_room(round(room * (1 + self._zoom / 2)))
        piece = self.thread_view.piece(self.presenter.chosen)
        if steps and piece is not None:
            QApplication.sendPostedEvents(self.thread_view, QEvent.Type.LayoutRequest)
            self.ui.threadArea.ensureWidgetVisible(piece, 0, room // 3)

    def _inserting(self) -> None:
        self._mode = "agenda"
        self._ask_rail(asked=False)

    def _find(self) -> None:
        self._ask_rail(asked=True)
        self.rail.find()

    def _leave(self) -> None:
        """Come back to the agenda from wherever one is."""
        self._ask_rail(asked=False)
        self.enter()

    def _ask_rail(self, *, asked: bool) -> None:
        """In a narrow window, rail and card take turns."""
        self._rail_asked = asked
        narrow = self.width() < NARROW
        self.ui.rail.setVisible(asked or not narrow)
        self.ui.card.setVisible(not (asked and narrow))
        self.ui.formatsButton.setVisible(narrow and not asked)

    def _show_chosen(self) -> None:
        if self.thread_view.chosen != self.presenter.chosen:
            self.thread_view.choose(self.presenter.chosen)
        piece = self.thread_view.piece(self.presenter.chosen)
        if piece is not None:
            self.ui.threadArea.ensureWidgetVisible(piece, 0, 24)
        self.ui.gallery.viewport().update()
        self._show_card()

    def _show_card(self) -> None:
        if self._wide and self._mode == "people":
            self._mode = "agenda"
        each, item = self.presenter.round, self.presenter.item
        card: QWidget = self.session_card
        if self._mode == "people":
            card = self.people_card
        elif self._mode == "cases":
            card = self.cases_card
        elif self._mode == "session" or item is None:
            card = self.session_card
        elif each is not None and self._mode != "item":
            card = self.round_card
        else:
            card = self.item_card
        self._show_only(card)
        self.ui.sessionButton.setChecked(card is self.session_card)
        self.ui.peopleButton.setChecked(card is self.people_card)
        self.ui.casesButton.setChecked(card is self.cases_card)

    def _show_only(self, card: QWidget) -> None:
        """Show one card; hidden ones take no room, so that the area scrolls for what is shown alone."""
        self.card = card
        every = (self.session_card, self.round_card, self.item_card, self.people_card, self.cases_card)
        for other in every:
            if other.parent() is self.ui.cards and other is not card:
                other.hide()
        card.show()
        self.card_changed.emit()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the thread the height of its area."""
        if watched is self.ui.threadArea.viewport() and event.type() == QEvent.Type.Resize:
            self._zoom_by(0)
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a display of 1024 × 768: rail and card then take turns."""
        return QSize(940, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give people a column of their own when there is room."""
        super().resizeEvent(event)
        if hasattr(self, "card"):  # a page is made in steps, and may be given its size before the last
            self._fit()

    def _fit(self) -> None:
        self._show_title()
        wide, ui = self.width() >= WIDE, self.ui
        self.round_card.show_room(shown=self.height() >= TALL)
        ui.cardLayout.setContentsMargins(20, 10, 12, 14 if self.height() >= TALL else 6)
        self.round_card.set_short(short=self.height() < SHORT)
        self._ask_rail(asked=self._rail_asked and self.width() < NARROW)
        if wide != self._wide:
            self._wide = wide
            if wide:
                ui.sideLayout.addWidget(self.people_card)
                self.people_card.show()
            else:
                ui.cardsLayout.addWidget(self.people_card)
            ui.sidePlace.setVisible(wide)
            ui.peopleButton.setVisible(not wide)
            self._show_card()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was being typed when the page is left."""
        self.commit()
        super().hideEvent(event)

    def _themed(self) -> None:
        theme, ui = self._theme, self.ui
        ui.fitIcon.setPixmap(theme.icon("users", "calm").pixmap(20, 20))
        ui.whoIcon.setPixmap(theme.icon("user-check", "calm").pixmap(20, 20))
        for button, icon, token in (
            (ui.runButton, "play", "onAccent"),
            (ui.sessionButton, "calendar", "ink"),
            (ui.peopleButton, "users", "ink"), (ui.casesButton, "lock", "ink"),
            (ui.peopleChip, "users", "ink"), (ui.timeChip, "timer", "ink"),
        ):  # fmt: skip
            button.setIcon(theme.icon(icon, token))
            button.setIconSize(QSize(16, 16) if button in (ui.peopleChip, ui.timeChip) else QSize(20, 20))
        ui.gallery.viewport().update()
