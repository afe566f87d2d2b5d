"""Who sits with whom, as the room reads it: the cards of a face, and how they are laid out, in units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `face` lists this face among the others
    from cop_desktop.qt.wall.face import Clock, Header, Next, Thread


@dataclass(frozen=True)
class Member:
    """One person, by a short name; `host` is the word for who stays (« hôte »), `moved` who has just come."""

    name: str
    host: str = ""
    moved: bool = False
    remote: bool = False


@dataclass(frozen=True)
class GroupCard:
    """One group: « Groupe 2 », « Table 3 »; `note` says from which groups it was made, or which one came."""

    head: str
    members: tuple[Member, ...]
    note: str = ""


@dataclass(frozen=True)
class Shape:
    """How cards share the wall, in units: the same on every page of one round.

    `side`: the head stands at the left of the names rather than above; `head` is then its width, else its
    height. `inner` counts the names on one line, `size` is that of every name. `top` is where cards begin,
    under `subject`, which is empty when there is no room for it.
    """

    columns: int
    rows: int
    size: int
    head: float
    top: float
    side: bool = False
    inner: int = 1
    subject: str = ""

    @property
    def cards(self) -> int:
        """Count the cards of a full page."""
        return self.columns * self.rows


@dataclass(frozen=True)
class GroupsFace:
    """The groups of a round; the clock is small, in the header’s slot.

    `page` says « Page 1 sur 2 »; `at` is its rank among `pages`, from 0.
    """

    header: Header
    cards: tuple[GroupCard, ...]
    shape: Shape
    clock: Clock | None
    thread: Thread
    next: Next | None
    page: str = ""
    at: int = 0
    pages: int = 1


def group_words(face: GroupsFace) -> list[str]:
    """Give the words of the cards, in reading order: a group, then its people."""
    words = [face.shape.subject]
    for card in face.cards:
        words.append(f"{card.head} {card.note}".strip())
        words += [f"{each.name} {each.host}".strip() for each in card.members]
    return [*words, face.page]
