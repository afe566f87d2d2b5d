"""What one more or one fewer in the circle changes: lengths that nobody set by hand, and shares of turns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cop_desktop.domain.agenda.inserting import round_form
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda.scaling import follows_attendance, group_size_at, scaled_seconds
from cop_desktop.domain.agenda.turns import share_turns, speakers_among
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.formats.format import Format, FormatLibrary, RoundForm

BY_HAND = "seconds_by_hand"
"""Key of `RoundOccurrence.settings`: somebody chose this length, whatever the format would give."""


@dataclass(frozen=True)
class Changed:
    """One round that is no more what it was: `seconds`, or else the turn of each (`lap`, in seconds)."""

    name: str
    seconds: int
    was: int
    lap: int = 0
    laps: int = 1
    lap_was: int = 0

    @property
    def longer(self) -> bool:
        """Tell whether the round itself changed length."""
        return self.seconds != self.was


def follow(form: Format, rounds: Sequence[RoundOccurrence], before: int, now: int) -> list[RoundOccurrence]:
    """Bring the turn rounds of an item from `before` people in the circle to `now`.

    A round follows as long as its length is the one its format gave for `before`: what somebody set by
    hand stays, were it the same number. Going back to `before` gives back what was.
    """
    return [_followed(form, each, before, now) for each in rounds]


def by_hand(each: RoundOccurrence) -> RoundOccurrence:
    """Keep that the length of a turn round was chosen by somebody; no other follows attendance."""
    if each.kind is not RoundKind.TURNS:
        return each
    return replace(each, settings={**each.settings, BY_HAND: True})


def fitted(each: RoundOccurrence) -> RoundOccurrence:
    """Let a round follow attendance again."""
    if BY_HAND not in each.settings:
        return each
    return replace(each, settings={key: value for key, value in each.settings.items() if key != BY_HAND})


def told_changes(
    was: Iterable[PlannedItem], now: Iterable[PlannedItem], formats: FormatLibrary, before: int, people: int
) -> tuple[Changed, ...]:
    """List what an attendance changed, each name once, rounds of another length first."""
    old = {each.id: each for planned in was for each in planned.rounds}
    found: dict[str, Changed] = {}
    for planned in now:
        form = formats.find(planned.item.format_key)
        for each in planned.rounds:
            earlier = old.get(each.id)
            if form is None or earlier is None:
                continue
            lap_was, _laps = _lap(form, earlier, before)
            lap, laps = _lap(form, each, people)
            if (each.seconds, lap) != (earlier.seconds, lap_was):
                found.setdefault(
                    each.name, Changed(each.name, each.seconds, earlier.seconds, lap, laps, lap_was)
                )
    return tuple(sorted(found.values(), key=lambda each: not each.longer))


def _followed(form: Format, each: RoundOccurrence, before: int, now: int) -> RoundOccurrence:
    found = round_form(form, each)
    if found is None or not follows_attendance(form, found) or each.settings.get(BY_HAND):
        return each
    was, to = (scaled_seconds(form, found, people) for people in (before, now))
    if each.seconds != was or was == to:
        return each
    least = _least(found, to) if each.min_seconds == _least(found, was) else each.min_seconds
    return replace(each, seconds=to, min_seconds=None if least is None else min(to, least))


def _least(found: RoundForm, seconds: int) -> int:
    return min(seconds, found.min_seconds or max(60, seconds // 2))


def _lap(form: Format, each: RoundOccurrence, people: int) -> tuple[int, int]:
    """Seconds of one turn, and how many turns; 0 when nobody speaks in turn."""
    found, base = round_form(form, each), each.settings.get("per_person_seconds")
    if found is None or not base or not follows_attendance(form, found):
        return 0, 1
    speakers = speakers_among(people, each.settings, group_size_at(form, found))
    if not speakers:
        return 0, 1
    share = share_turns(each.seconds, int(base), speakers, int(each.settings.get("laps", 1)))
    return share.lap, share.laps
