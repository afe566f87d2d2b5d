"""« La communauté »: its charter at the left, its members and its seasons at the right.

What is typed is stored when a field is left; there is no button to save. Escape leads back to Home.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QWidget

from cop_desktop._built.ui_community import Ui_Community
from cop_desktop.domain.codes import AddressForm, DecisionMethod, FrenchSpacing, Language
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import community_words
from cop_desktop.qt.presenters.community import CommunityPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.planner_text import SavedLine, SavedText
from cop_desktop.windows.community_members import CommunityMembers
from cop_desktop.windows.community_seasons import CommunitySeasons

NARROW, TALL = 1180, 860
"""Below this width of the page its two columns become one; from this height texts grow, in pixels."""


class CommunityPage(Retranslated, QWidget):
    """Shows what the presenter read, and says what was asked."""

    left = Signal()
    """Back to Home was asked for."""

    def __init__(self, presenter: CommunityPresenter, theme: Theme) -> None:
        super().__init__()
        self.ui: Ui_Community = Ui_Community()
        self.ui.setupUi(self)
        self.presenter = presenter
        self._shown = ""
        self._entering = False
        ui = self.ui
        ui.backButton.dress(theme, "house")
        ui.colourRow.dress(theme, community_words.COLOURS)
        ui.cadenceBox.lineEdit().setTextMargins(10, 0, 0, 0)
        self.members = CommunityMembers(ui, presenter, theme, self)
        self.seasons = CommunitySeasons(ui, presenter, theme, self)
        self._connect()
        self.retranslate()

    def hints(self) -> Sequence[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return (
            (key_text("Tab"), translate("Community", "next field")),
            ("↑↓", translate("Community", "go through a list")),
            (key_text("Esc"), translate("Community", "Home")),
        )

    def open(self, community_id: str) -> None:
        """Show a community."""
        self.presenter.open(community_id)

    def enter(self) -> None:
        """Begin with the name, once it is read."""
        self._entering = True
        self.ui.area.verticalScrollBar().setValue(0)
        self._show()

    def commit(self) -> None:
        """Store what is being typed."""
        for line in self.findChildren(SavedLine):
            line.commit()
        for text in self.findChildren(SavedText):
            text.commit()

    def retranslate(self) -> None:
        """Fill the lists in the language shown."""
        if not hasattr(self, "seasons"):
            return
        ui = self.ui
        _fill(ui.languageBox, community_words.languages())
        _fill(ui.methodBox, community_words.methods())
        _fill(ui.addressBox, community_words.addresses())
        _fill(ui.spacingBox, community_words.spacings())
        ui.colourRow.name_dots(community_words.colour_names())
        ui.backButton.setText(translate("Community", "Back to Home"))
        ui.backButton.set_key(key_text("Esc"))
        ui.backButton.updateGeometry()
        self.seasons.retranslate()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the cards follow one another; in a tall one texts have more lines."""
        super().resizeEvent(event)
        tall = self.height() >= TALL
        self.ui.purposeField.set_lines(4 if tall else 2, 8 if tall else 4)
        self.ui.agreementsField.set_lines(7 if tall else 2, 12 if tall else 6)
        way = QBoxLayout.Direction.LeftToRight
        if self.width() < NARROW:
            way = QBoxLayout.Direction.TopToBottom
        if self.ui.columnsLayout.direction() != way:
            self.ui.columnsLayout.setDirection(way)

    def _connect(self) -> None:
        ui, presenter = self.ui, self.presenter
        for field, name, read in (
            (ui.nameField, "name", str),
            (ui.codeField, "code", _code),
            (ui.purposeField, "purpose", str.strip),
            (ui.agreementsField, "agreements", community_words.agreements_in),
            (ui.ruleField, "confidentiality_rule", str.strip),
        ):
            field.committed.connect(partial(self._typed, field, name, read))
        ui.colourRow.chosen.connect(lambda colour: presenter.edit(colour=colour))
        ui.cadenceBox.editingFinished.connect(self._cadence)
        ui.languageBox.activated.connect(
            lambda: presenter.edit(language=Language(ui.languageBox.currentData()))
        )
        ui.methodBox.activated.connect(
            lambda: presenter.edit(default_decision_method=DecisionMethod(ui.methodBox.currentData()))
        )
        ui.addressBox.activated.connect(
            lambda: presenter.edit(address_form=AddressForm(ui.addressBox.currentData()))
        )
        ui.spacingBox.activated.connect(
            lambda: presenter.edit(french_spacing=FrenchSpacing(ui.spacingBox.currentData()))
        )
        ui.backButton.clicked.connect(self._leave)
        escape = QShortcut(QKeySequence("Escape"), self, self._leave)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        presenter.changed.connect(self._show)
        presenter.gone.connect(self.left)

    def _typed(
        self,
        field: SavedLine | SavedText,
        name: str,
        read: Callable[[str], object],
        _key: str,
        text: str,
    ) -> None:
        self.presenter.edit(seen={name: read(field.seen)}, **{name: read(text)})

    def _show(self) -> None:
        sheet, ui = self.presenter.sheet, self.ui
        ui.content.setEnabled(sheet is not None)
        if sheet is None:
            return
        community = sheet.community
        same, self._shown = community.id == self._shown, community.id
        ui.nameLabel.setText(community.name)
        for field, text in (
            (ui.nameField, community.name),
            (ui.codeField, community.code),
            (ui.purposeField, community.purpose),
            (ui.agreementsField, "\n".join(community.agreements)),
            (ui.ruleField, community.confidentiality_rule),
        ):
            field.load(community.id, text)
        for box, value in (
            (ui.languageBox, community.language.value),
            (ui.methodBox, community.default_decision_method.value),
            (ui.addressBox, community.address_form.value),
            (ui.spacingBox, community.french_spacing.value),
        ):
            box.setCurrentIndex(box.findData(value))
        if not (same and ui.cadenceBox.hasFocus()):
            ui.cadenceBox.setValue(community.cadence)
        ui.colourRow.show_colour(community.colour)
        french = community.language is Language.FRENCH
        for widget in (ui.addressBox, ui.addressBoxLabel, ui.spacingBox, ui.spacingBoxLabel):
            widget.setVisible(french)
        self.members.show_sheet(sheet)
        self.seasons.show_sheet(sheet)
        if self._entering:
            self._entering = False
            ui.nameField.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cadence(self) -> None:
        sheet, wanted = self.presenter.sheet, self.ui.cadenceBox.value()
        if sheet is not None and wanted != sheet.community.cadence:
            self.presenter.edit(cadence=wanted)

    def _leave(self) -> None:
        """Escape first gives up the question asked, then leads home."""
        if not self.seasons.give_up():
            self.left.emit()


def _code(text: str) -> str:
    return text.strip().upper()


def _fill(box: QComboBox, rows: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    for text, value in rows:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
