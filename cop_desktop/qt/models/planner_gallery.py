"""The gallery of formats and blocks: searched without accents, kept to the people and the time there are."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from cop_desktop.domain.agenda.scaling import format_seconds
from cop_desktop.domain.codes import Language
from cop_desktop.domain.formats.format import Format, FormatLibrary
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.qt.widgets.agenda_drag import FORMAT_MIME

FORMAT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Wanted:
    """What is looked for: words, people in the circle (0: any), seconds at most (0: any)."""

    words: str = ""
    people: int = 0
    seconds: int = 0
    blocks: bool = False


class GalleryModel(QAbstractListModel):
    """The formats (or the blocks) that answer what is wanted."""

    def __init__(self, library: FormatLibrary) -> None:
        super().__init__()
        self._library = library
        self._language = Language.FRENCH
        self.wanted = Wanted()
        self.people = 0
        self._shown: Sequence[Format] = library.formats

    def set_library(self, library: FormatLibrary) -> None:
        """Take the formats of a workspace; the same ones again change nothing."""
        if library is not self._library and library != self._library:
            self._library = library
            self.want(self.wanted)

    def set_people(self, people: int) -> None:
        """Say how many are in the circle: a card tells the length of what Enter inserts."""
        if people != self.people:
            self.people = people
            self._told_again()

    def want(self, wanted: Wanted) -> None:
        """Show what answers; words are looked for among formats and blocks, the tab's own first."""
        self.wanted = wanted
        self.beginResetModel()
        first, then = (*self._library.own, *self._library.formats), self._library.blocks
        if wanted.blocks:
            first, then = then, first
        forms = [*first, *then] if wanted.words.strip() else first
        self._shown = [form for form in forms if answers(form, wanted)]
        self.endResetModel()

    def set_language(self, language: Language) -> None:
        """Tell the cards in the language of the interface."""
        self._language = language
        self._told_again()

    def _told_again(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @property
    def language(self) -> Language:
        """Language of the cards."""
        return self._language

    def format_at(self, index: Index) -> Format | None:
        """Give the format of a row."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the cards."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a card's name, its format, and what a screen reader says."""
        form = self.format_at(index)
        if form is None:
            return None
        if role == FORMAT:
            return form
        if role == Qt.ItemDataRole.DisplayRole:
            return form.name.say(self._language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts, purpose = facts_of(form, self.people), form.purpose.say(self._language)
            return f"{form.name.say(self._language)}, {facts}. {purpose}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{form.purpose.say(self._language)}\n{form.credit}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what is dragged."""
        return [FORMAT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the key of the format."""
        data = QMimeData()
        form = self.format_at(indexes[0]) if indexes else None
        if form is not None:
            data.setData(FORMAT_MIME, form.format_key.encode())
        return data


def answers(form: Format, wanted: Wanted) -> bool:
    """Tell whether a format answers: every word found, room for the people, not too long."""
    where = fold(" ".join((form.name.fr, form.name.en, form.purpose.fr, form.purpose.en, form.key)))
    if not all(word in where for word in fold(wanted.words).split()):
        return False
    if wanted.people and not form.is_block and not form.least_people <= wanted.people <= form.most_people:
        return False
    return not wanted.seconds or shortest(form) <= wanted.seconds


def shortest(form: Format) -> int:
    """Length of a format gone through as few times as it may be, in seconds."""
    part = form.repeated
    return form.seconds(part.repeat.least if part is not None and part.repeat is not None else None)


def facts_of(form: Format, people_in_circle: int = 0) -> str:
    """« 65 min · 4 à 10 pers. »: the length once inserted for those in the circle."""
    said = length(format_seconds(form, people_in_circle))
    if form.is_block:
        return said
    people = translate("Planner", "{0} to {1} people").format(form.least_people, form.most_people)
    return f"{said} · {people}"


def fold(text: str) -> str:
    """Take accents and capitals away, to be searched."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")
