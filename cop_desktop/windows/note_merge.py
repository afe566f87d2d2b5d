"""What a file of captures would bring, before anything is merged: how many, where, which words stay."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QGridLayout, QLabel, QRadioButton, QWidget

from cop_desktop._built.ui_note_merge import Ui_NoteMerge
from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.exchange.merging_notes import Fate, Met
from cop_desktop.qt.dates import long_date
from cop_desktop.qt.form import name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.services.note_exchange import Looked

_LONGEST = 400
"""Characters of a wording shown here; the whole of it is in its tooltip."""


def counted(fate: Fate, number: int) -> str:
    """Say how many captures have a fate: « 31 nouvelles »."""
    return {
        Fate.NEW: translate("NoteMerge", "%n new", "", number),
        Fate.SAME: translate("NoteMerge", "%n already here", "", number),
        Fate.CORRECTED_THERE: translate("NoteMerge", "%n corrected there", "", number),
        Fate.CORRECTED_HERE: translate("NoteMerge", "%n corrected here", "", number),
        Fate.CORRECTED_BOTH: translate("NoteMerge", "%n corrected on both sides", "", number),
        Fate.WITHDRAWN_THERE: translate("NoteMerge", "%n withdrawn there", "", number),
        Fate.WITHDRAWN_HERE: translate("NoteMerge", "%n withdrawn here", "", number),
    }[fate]


def summed(looked: Looked) -> str:
    """« 34 captures : 31 nouvelles, 2 corrigées là-bas, 1 sans étape »."""
    parts = [counted(fate, looked.fates[fate]) for fate in Fate if looked.fates.get(fate)]
    if looked.placeless:
        parts.append(translate("NoteMerge", "%n in no step", "", looked.placeless))
    total = translate("NoteMerge", "%n capture(s)", "", looked.total)
    return translate("NoteMerge", "{0}: {1}.").format(total, ", ".join(parts)) if parts else f"{total}."


class NoteMerge(Retranslated, QDialog):
    """Shows a `Looked`, takes the choices; `ahead_changed` asks to look again with another clock."""

    ahead_changed = Signal(int)
    """By how many seconds the clock of the other laptop is ahead."""

    def __init__(self, looked: Looked, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_NoteMerge = Ui_NoteMerge()
        self.ui.setupUi(self)
        self._looked, self._names = looked, names
        self._theirs: dict[str, QRadioButton] = {}
        self._back: bool | None = None
        ui = self.ui
        ui.clockSpin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        ui.clockSpin.setValue(round(looked.ahead_ms / 1000))
        ui.clockSpin.valueChanged.connect(self.ahead_changed)
        ui.clockSpin.installEventFilter(self)
        ui.backCheck.setChecked(looked.withdrawn)
        ui.backCheck.clicked.connect(self._back_chosen)
        ui.mergeButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)
        self._fill()
        self.retranslate()
        ui.mergeButton.setFocus()

    @property
    def choices(self) -> dict[str, bool]:
        """Of each corrected item, whether the words of the other laptop are taken."""
        return {item_id: button.isChecked() for item_id, button in self._theirs.items()}

    @property
    def ahead_ms(self) -> int:
        """By how much the clock of the other laptop is ahead, in milliseconds."""
        return int(self.ui.clockSpin.value()) * 1000

    @property
    def bring_back(self) -> bool:
        """Whether what was withdrawn here since is taken up again."""
        return self.ui.backCheck.isChecked() and not self.ui.backCheck.isHidden()

    def show_looked(self, looked: Looked) -> None:
        """Show what the file would bring with another clock; choices made stay."""
        self._looked = looked
        if self._back is None:
            self.ui.backCheck.setChecked(looked.withdrawn)
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel pass over the clock: it is changed on purpose only."""
        if event.type() is QEvent.Type.Wheel and watched is self.ui.clockSpin and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say everything in the language shown."""
        ui, looked = self.ui, self._looked
        session = translate("NoteMerge", "Session {0} · {1}")
        ui.sessionLabel.setText(session.format(looked.session.number, long_date(looked.session.date)))
        ui.countsLabel.setText(summed(looked))
        known = ", ".join(on_screen(each.full_name) for each in looked.people)
        said = translate("NoteMerge", "Unknown here until now, and added: {0}.").format(known)
        ui.peopleLabel.setText(said)
        ui.peopleLabel.setVisible(bool(looked.people))
        ui.clockSpin.setSuffix(translate("NoteMerge", " s"))
        name(ui.clockSpin, translate("NoteMerge", "Seconds by which the clock of the other laptop is ahead"))
        ui.backCheck.setVisible(bool(looked.fates.get(Fate.WITHDRAWN_HERE)))
        for widget in (ui.choicesLabel, ui.choicesArea):
            widget.setVisible(bool(looked.asked))

    def _back_chosen(self, chosen: bool) -> None:  # noqa: FBT001
        self._back = chosen

    def _fill(self) -> None:
        for met in self._looked.asked:
            self.ui.choicesLayout.addWidget(self._card(met))
        self.ui.choicesLayout.addStretch(1)

    def _card(self, met: Met) -> QFrame:
        """Two wordings of one item, one of them chosen."""
        card = QFrame(self.ui.choicesHolder)
        card.setProperty("class", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setColumnStretch(1, 1)
        group = QButtonGroup(card)
        here = self._line(grid, 0, group, translate("NoteMerge", "Here"), met.ours)
        gone = met.theirs.deleted_at is not None
        there = self._line(
            grid, 1, group, translate("NoteMerge", "On the other laptop"), None if gone else met.theirs
        )
        (there if met.takes_theirs else here).setChecked(True)
        self._theirs[met.theirs.id] = there
        return card

    def _line(
        self, grid: QGridLayout, row: int, group: QButtonGroup, where: str, item: CapturedItem | None
    ) -> QRadioButton:
        whole = translate("NoteMerge", "withdrawn")
        if item is not None:
            whole = shown(item.text or item.title, self._names)
        button = QRadioButton(where)
        text = whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST]}…"
        label = QLabel(on_screen(text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setToolTip(on_screen(whole) if text != whole else "")
        name(button, f"{where}, {text}")
        group.addButton(button)
        grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, row, 1)
        return button
