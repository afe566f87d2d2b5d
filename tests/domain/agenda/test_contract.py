"""The contract sentence: which steps tell it, and that it names nobody."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda.contract import LONGEST, contract_of, sentence_of, steps_told
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.codes import RoundKind

KEYS = ("expose", "clarification", "contract", "consultation", "synthesis", "learning")
PEOPLE = (Known("1", "Maude", "Côté"), Known("2", "Félix-Olivier", "Ba"), Known("3", "Rose", "Tremblay"))


def steps(item: str = "c1", cycle: int = 1) -> list[RoundOccurrence]:
    return [
        RoundOccurrence(
            id=f"{item}-{cycle}-{key}", agenda_item_id=item, position=10 * cycle + place, cycle=cycle,
            kind=RoundKind.COUNTDOWN, name=key, seconds=60, part_key="main", round_key=key,
        )
        for place, key in enumerate(KEYS)
    ]  # fmt: skip


def test_the_contract_and_the_two_steps_that_follow_tell_it_and_no_other() -> None:
    rounds = [*steps(), *steps(cycle=2), *steps("c2")]
    for first in (2, 8, 14):
        told = steps_told(rounds[first], reversed(rounds))
        assert told == (rounds[first], rounds[first + 1], rounds[first + 2])
    assert steps_told(rounds[5], rounds[:6]) == ()


def test_it_may_be_typed_from_the_contract_to_the_last_step_that_tells_it() -> None:
    rounds = [*steps(), *steps(cycle=2)]
    found = [contract_of(each.id, rounds) for each in rounds]
    assert found == [None, None, *[rounds[2]] * 3, None, None, None, *[rounds[8]] * 3, None]
    assert contract_of(None, rounds) is None
    assert contract_of("elsewhere", rounds) is None


def test_an_inserted_block_between_takes_its_place_among_the_two() -> None:
    rounds = steps()
    pause = replace(rounds[0], id="x", round_key="x", part_key="other", position=3)
    assert [each.round_key for each in steps_told(rounds[2], [*rounds, pause])] == [
        "contract",
        "consultation",
        "synthesis",
    ]


@pytest.mark.parametrize(
    ("typed", "read", "named"),
    [("Comment  dire\nnon?", "Comment dire non?", 0),
     ("Comment Maude peut-elle dire non?", "Comment … peut-elle dire non?", 1),
     ("Aider @Maude Côté et {@2} à décider", "Aider … et … à décider", 2),
     ("Que dire à felix-olivier, puis à Felix-Olivier?", "Que dire à felix-olivier, puis à …?", 1),
     ("Planter une rose pour Rose et Rosalie", "Planter une rose pour … et Rosalie", 1),
     ("L’équipe de Tremblay et d’Maude", "L’équipe de … et d’…", 2),
     ("Une Maude-Andrée passe", "Une Maude-Andrée passe", 0)],
)  # fmt: skip
def test_it_names_nobody(typed: str, read: str, named: int) -> None:
    sentence = sentence_of(typed, PEOPLE)
    assert (sentence.text, sentence.named) == (read, named)
    assert sentence_of(sentence.text, PEOPLE).text == sentence.text


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40), st.sampled_from(PEOPLE), st.text(max_size=40))
def test_no_name_stays_whatever_is_around_it(before: str, person: Known, after: str) -> None:
    sentence = sentence_of(f"{before} {person.full_name} {after}", PEOPLE)
    assert sentence.named >= 1
    assert person.full_name not in sentence.text


def test_too_long_is_said_at_one_letter_more() -> None:
    assert not sentence_of("a" * LONGEST, ()).too_long
    assert sentence_of("a" * (LONGEST + 1), ()).too_long
