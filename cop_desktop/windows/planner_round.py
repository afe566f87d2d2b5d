"""One round: question, sentence for the wall, instruction, private prompt, duration, level, kinds noted."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cop_desktop._built.ui_planner_round import Ui_PlannerRound
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda.scaling import group_size_at
from cop_desktop.domain.agenda.turns import USUAL_GROUP, TurnShare, share_turns, speakers_among
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import ItemKind, Level, RoundKind
from cop_desktop.domain.formats.texts import WALL_LENGTH
from cop_desktop.qt.dates import NBSP
from cop_desktop.qt.form import set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.capture_words import LEVEL_ICONS, LOOKS, kind_name, level_name
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_words import length, read_length, speakers_name, turns
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.planner_flow import FlowLayout
from cop_desktop.qt.widgets.planner_kind import KindChip
from cop_desktop.qt.widgets.planner_text import SavedLine, SavedText
from cop_desktop.services.merging import Seen
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.windows.planner_clash import ClashBar
from cop_desktop.windows.planner_people import check
from cop_desktop.windows.planner_room import RoomView
from cop_desktop.windows.planner_split import SplitChip

NOTED = tuple(kind for kind in ItemKind if kind is not ItemKind.ACTION_UPDATE)


class PlannerRound(Retranslated, QWidget):
    """Shows the chosen round; every field saves by itself."""

    item_asked = Signal()

    def __init__(self, presenter: PlannerPresenter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_PlannerRound = Ui_PlannerRound()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme, ui = theme, self.ui
        ui.questionField.set_lines(1, 3)
        ui.instructionField.set_lines(2, 3)
        ui.promptField.set_lines(2, 3)
        self._texts: tuple[tuple[SavedLine | SavedText, str], ...] = (
            (ui.nameField, "name"), (ui.questionField, "question"), (ui.wallField, "wall"),
            (ui.instructionField, "instruction"), (ui.promptField, "prompt"),
        )  # fmt: skip
        for field, name in self._texts:
            field.committed.connect(partial(self._typed, field, name))
        self.clash_bar = ClashBar(presenter, parent=self)
        ui.whole.insertWidget(0, self.clash_bar)
        self.clash_bar.before(ui.nameField)
        self._plan_seen: SessionPlan | None = None
        self._seconds_shown = 0
        ui.wallField.textChanged.connect(self._count)
        ui.lessButton.clicked.connect(lambda: presenter.lengthen(-1))
        ui.moreTimeButton.clicked.connect(lambda: presenter.lengthen(1))
        ui.durationField.editingFinished.connect(self._length)
        ui.itemLink.clicked.connect(self.item_asked)
        self.more_menu = QMenu(self)
        self.more_menu.aboutToShow.connect(self._fill_more)
        ui.moreButton.setMenu(self.more_menu)
        self._make_chips()
        self.room = RoomView(ui.roomPlace)
        ui.roomLayout.addWidget(self.room)
        self._room_shown = False
        presenter.changed.connect(self._show)
        presenter.chosen_changed.connect(self._show)
        theme.changed.connect(self._themed)
        self.show_room(shown=False)
        self._themed()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything made in code again."""
        if hasattr(self, "room"):
            self.calm_chip.setText(NBSP + translate("Planner", "Calm clock"))
            self.add_kind.setToolTip(translate("Planner", "What is noted in this round"))
            self.add_kind.setAccessibleName(translate("Planner", "What is noted in this round"))
            self.ui.questionField.setPlaceholderText(translate("Planner", "Empty: the sentence below leads"))
            self._show()

    def focus_first(self) -> None:
        """Begin with the question."""
        self.ui.questionField.setFocus()

    def set_short(self, *, short: bool) -> None:
        """Keep the instruction to two lines where the card is low."""
        self.ui.instructionField.set_lines(2, 2 if short else 3)
        self.ui.promptField.set_lines(2, 2 if short else 4)

    def show_room(self, *, shown: bool) -> None:
        """Show « La salle verra » where there is room for it."""
        self._room_shown = shown
        self.ui.roomLine.setVisible(shown)
        self.ui.roomPlace.setVisible(shown)
        self._show_room()

    def _make_chips(self) -> None:
        chips = FlowLayout(self.ui.chipsPlace)
        self.level_chip = QPushButton(self.ui.chipsPlace)
        self.level_chip.setProperty("class", "chip quietchip")
        self.level_menu = QMenu(self.level_chip)
        self.level_menu.aboutToShow.connect(self._fill_levels)
        self.level_chip.setMenu(self.level_menu)
        self.calm_chip = QPushButton(self.ui.chipsPlace)
        self.calm_chip.setCheckable(True)
        self.calm_chip.setProperty("class", "chip")
        self.calm_chip.clicked.connect(lambda on: self._edit(calm_clock=on))
        self.split_chip = SplitChip(self._presenter, self._theme, self.ui.chipsPlace)
        for chip in (self.level_chip, self.calm_chip, self.split_chip):
            chips.addWidget(chip)
        self._kinds = FlowLayout(self.ui.kindsPlace, 6)
        self.add_kind = QPushButton(self.ui.kindsPlace)
        self.add_kind.setProperty("class", "kind quietchip")
        self.kind_menu = QMenu(self.add_kind)
        self.kind_menu.aboutToShow.connect(self._fill_kinds)
        self.add_kind.setMenu(self.kind_menu)

    def _typed(self, field: SavedLine | SavedText, name: str, key: str, text: str) -> None:
        self._presenter.edit_round(key, seen=Seen({name: field.seen}), **{name: text.strip()})

    def _edit(self, seen: SessionPlan | None = None, **fields: Any) -> None:
        """Change the round; `seen` is the plan from which a menu was filled."""
        if self._presenter.round is not None:
            self._presenter.edit_round(self._presenter.round.id, seen=seen, **fields)

    def _length(self) -> None:
        each, seconds = self._presenter.round, read_length(self.ui.durationField.text())
        if each is None:
            return
        if seconds is None or seconds <= 0:
            self.ui.durationField.setText(length(each.seconds))
        elif seconds != self._seconds_shown:
            self._presenter.set_length(each.id, seconds, seen=self._plan_seen)
            self._seconds_shown = seconds

    def _show(self) -> None:
        each, item, ui, named = self._presenter.round, self._presenter.item, self.ui, self._presenter.named
        if each is None or item is None:
            return
        shown = self._presenter.shown
        for field, name in self._texts:
            field.load(each.id, named(shown(each.id, name, getattr(each, name))))
        rank = [
            other for other in item.rounds if other.cycle == each.cycle or other.part_key != each.part_key
        ]
        step = translate("Planner", "step {0} of {1}").format(rank.index(each) + 1, len(rank))
        ui.stepLabel.setText(step if len(item.rounds) > 1 else "")
        ui.contextLabel.setText(self._context(each, item))
        if not ui.durationField.hasFocus():
            self._plan_seen = self._presenter.plan
            self._seconds_shown = shown(each.id, "seconds", each.seconds)
            ui.durationField.setText(length(self._seconds_shown))
        self._show_turns(each, item)
        self._show_chips(each)
        for widget in (ui.lessButton, ui.moreTimeButton, ui.durationField):
            widget.setEnabled(self._presenter.shapeable)
        self._count()
        self._show_room()

    def _context(self, each: RoundOccurrence, item: PlannedItem) -> str:
        said = [self._presenter.named(item.item.title)] if len(item.rounds) > 1 else []
        if item.cycles > 1:
            rank = item.cycle_numbers.index(each.cycle) + 1
            said.append(translate("Planner", "cycle {0} of {1}").format(rank, item.cycles))
        said.append(speakers_name(str(each.settings.get("speakers", ""))))
        if each.protected:
            said.append(translate("Planner", "protected"))
        if each.if_time_allows:
            said.append(translate("Planner", "if time allows"))
        return " · ".join(filter(None, said))

    def share(self, each: RoundOccurrence, item: PlannedItem) -> TurnShare | None:
        """Work out what a turn round gives each speaker with those who come."""
        plan = self._presenter.plan
        per_person = each.settings.get("per_person_seconds")
        if plan is None or each.kind is not RoundKind.TURNS or not per_person:
            return None
        form = plan.formats.find(item.item.format_key)
        found = (
            [form_round for _, form_round in form.rounds() if form_round.key == each.round_key]
            if form
            else []
        )
        size = group_size_at(form, found[0]) if form and found else USUAL_GROUP
        people = plan.people_in_circle or (form.reference_group if form else 0)
        speakers = speakers_among(people, each.settings, size)
        if not speakers:
            return None
        return share_turns(each.seconds, int(per_person), speakers, int(each.settings.get("laps", 1)))

    def _show_turns(self, each: RoundOccurrence, item: PlannedItem) -> None:
        share = self.share(each, item)
        who, what = turns(share) if share else ("", "")
        if share is not None and share.lowered:
            usual = length(int(each.settings["per_person_seconds"]))
            what = translate("Planner", "{0}, less than the usual {1}").format(what, usual)
        self.ui.turnsWho.setText(who)
        self.ui.turnsEach.setText(what)
        set_class(self.ui.turnsEach, "small", "strong", "warn" if share and share.lowered else "")

    def _show_chips(self, each: RoundOccurrence) -> None:
        self.level_chip.setText(NBSP + level_name(each.level))
        self.level_chip.setAccessibleName(
            translate("Planner", "How far what is noted travels: {0}").format(level_name(each.level))
        )
        self.level_chip.setIcon(self._theme.icon(LEVEL_ICONS[each.level], "ink", 16))
        self.calm_chip.setChecked(each.calm_clock)
        self.calm_chip.setIcon(self._theme.icon("timer", "calm" if each.calm_clock else "ink", 16))
        self.split_chip.show_round(each)
        kinds = [ItemKind(code) for code in each.settings.get("capture", ())]
        while (item := self._kinds.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.add_kind:
                widget.hide()
                widget.deleteLater()
        for kind in kinds:
            chip = KindChip(self._theme, LOOKS[kind], kind_name(kind).lower(), self.ui.kindsPlace)
            self._kinds.addWidget(chip)
            chip.show()
        self.add_kind.setText(translate("Planner", "Noted here…") if not kinds else "+")
        self._kinds.addWidget(self.add_kind)
        self._kinds.invalidate()
        self.ui.kindsPlace.updateGeometry()

    def _fill_levels(self) -> None:
        self.level_menu.clear()
        each, plan = self._presenter.round, self._presenter.plan
        for level in Level:
            action = self.level_menu.addAction(self._theme.icon(LEVEL_ICONS[level]), level_name(level))
            check(action, on=each is not None and each.level is level)
            action.triggered.connect(lambda _on=False, to=level: self._edit(plan, level=to))

    def _fill_kinds(self) -> None:
        self.kind_menu.clear()
        each, plan = self._presenter.round, self._presenter.plan
        noted = list(each.settings.get("capture", ())) if each else []
        for kind in NOTED:
            others = [code for code in noted if code != kind.value]
            action = self.kind_menu.addAction(kind_name(kind))
            check(action, on=kind.value in noted)
            capture = others if kind.value in noted else [*others, kind.value]
            action.triggered.connect(lambda _on=False, to=capture: self._edit(plan, capture=to))

    def _fill_more(self) -> None:
        self.more_menu.clear()
        each, plan = self._presenter.round, self._presenter.plan
        if each is None:
            return
        protect = self.more_menu.addAction(translate("Planner", "Protected"))
        check(protect, on=each.protected)
        protect.triggered.connect(lambda on: self._edit(plan, protected=on, if_time_allows=False))
        drop = self.more_menu.addAction(translate("Planner", "If time allows"))
        check(drop, on=each.if_time_allows)
        drop.triggered.connect(lambda on: self._edit(plan, if_time_allows=on, protected=False))
        self.more_menu.addSeparator()
        for text, then in (
            (translate("Planner", "Move up"), lambda: self._presenter.move(-1)),
            (translate("Planner", "Move down"), lambda: self._presenter.move(1)),
            (translate("Planner", "Remove"), self._presenter.remove),
        ):
            action = self.more_menu.addAction(text)
            action.setEnabled(self._presenter.shapeable)
            action.triggered.connect(lambda _on=False, then=then: then())

    def _count(self) -> None:
        left = WALL_LENGTH - len(self.ui.wallField.text())
        if left >= 0:
            said = translate("Planner", "%n character(s) left", "", left)
        else:
            said = translate("Planner", "%n too many to be read at eight metres", "", -left)
        self.ui.wallNote.setText(said)
        set_class(self.ui.wallNote, "small", "muted" if left >= 0 else "warn")

    def _show_room(self) -> None:
        plan, each = self._presenter.plan, self._presenter.round
        if self._room_shown and plan is not None and each is not None:
            self.room.show_round(plan, each)

    def _themed(self) -> None:
        theme, ui = self._theme, self.ui
        ui.promptIcon.setPixmap(theme.icon("eye-off", "muted", 16).pixmap(16, 16))
        ui.roomIcon.setPixmap(theme.icon("monitor", "muted", 16).pixmap(16, 16))
        ui.lessButton.setIcon(theme.icon("minus"))
        ui.moreTimeButton.setIcon(theme.icon("plus"))
        ui.moreButton.setIcon(theme.icon("ellipsis", "muted"))
        for chip in (self.level_chip, self.calm_chip, self.add_kind):
            chip.setIconSize(QSize(16, 16))
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
        if self._presenter.round is not None:
            self._show_chips(self._presenter.round)
