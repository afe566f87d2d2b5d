"""The twenty formats, from first round to last, by keyboard, with a clock moved by hand."""

import json
from importlib.resources import files

import pytest

from cop_desktop.domain.codes import Language, RoundState, SessionStatus
from cop_desktop.domain.run.plan import POOL, Grouping
from tests.console_hand import KEY, Room
from tests.formats_world import open_formats, rounds_of, said_by, session_of, words_of

FORMATS = json.loads((files("cop_desktop") / "_built" / "data" / "formats.json").read_text(encoding="utf-8"))
KEYS = [each["key"] for each in FORMATS["formats"]]
TOGETHER = {Grouping.PLENARY, Grouping.INDIVIDUAL}


@pytest.fixture(scope="module", params=list(Language), ids=lambda each: each.value)
def language(request):
    return request.param


@pytest.fixture
def interface(languages, language):
    languages.switch(language)
    return language


@pytest.mark.parametrize("people", [5, 8, 13, 30])
@pytest.mark.parametrize("key", KEYS)
def test_a_format_from_first_round_to_last(
    key, people, tmp_path, clock, theme, interface, workers, messages, qtbot
):
    workspace, community = open_formats(tmp_path / "formats.cop", clock, interface, people)
    session = session_of(workspace, clock, community, key)
    room = Room(workspace, clock, theme, workers, messages, qtbot, session)
    try:
        played = list(_play(room))
        assert room.view.session_state is SessionStatus.HELD
        assert played == [each.id for each in room.view.occurrences if each.state is RoundState.DONE]
        assert messages.heard == []
    finally:
        room.close()
        workspace.close()


def _play(room):
    """Press next from round to round, looking at both screens in each."""
    planned = sum(each.seconds for each in rounds_of(room.workspace, room.session).values())
    _on(room)
    while room.view.current_id is not None:
        view = room.view
        assert sum(each.planned_seconds for each in view.occurrences) == planned
        _everybody_is_somewhere(view)
        _both_screens_say(room)
        yield view.current_id
        room.pass_time(0.8 * (view.remaining_seconds or 0))
        _on(room)


def _on(room):
    """Go on, saying so again where it is asked."""
    room.key(KEY.Key_PageDown)
    while room.bar is not None and room.bar.key in {"again", "end"}:
        room.key(KEY.Key_PageDown)


def _everybody_is_somewhere(view):
    """Everybody here is in exactly one group, or has exactly one turn."""
    here = {each.id for each in view.people if each.present and each.speaks}
    in_groups = [each for group in view.groups for each in group.member_ids]
    if view.current.grouping not in TOGETHER:
        assert sorted(in_groups) == sorted(here)
    if view.turns is not None and view.turns.speaker_id != POOL:
        seats = [each.speaker_id for each in view.turns.seats]
        assert len(seats) == len(set(seats))
        if not any(each.startswith("group:") for each in seats):
            assert set(seats) == here


def _both_screens_say(room):
    """The name and the rule of the round on both; the prompt for one alone; no brace left."""
    row = rounds_of(room.workspace, room.session)[room.view.current_id]
    console, wall = said_by(room.page), words_of(room.projector.face)
    assert row.name in console
    assert row.prompt in console
    assert row.prompt not in wall
    assert not any("{" in each or "}" in each for each in (*console, *wall))
