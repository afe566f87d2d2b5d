"""The twenty formats, from first round to last, by keyboard, with a clock moved by hand."""

import json
import shutil
from importlib.resources import files

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from cop_desktop.domain.codes import Language, RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run import events_kinds as ek
from cop_desktop.domain.run.circle import SPLITTING
from cop_desktop.domain.run.plan import POOL
from cop_desktop.qt.presenters.votes_face import About
from cop_desktop.qt.wall.face import RoundFace, words_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.votes import BallotFace, DotsFace, ScoresFace
from cop_desktop.services.planning import Planning
from cop_desktop.services.rescuing import Rescuing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.console_cycles import CyclesPlace
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import HandClock
from tests.formats_world import empty_session, open_formats, rounds_of, said_by
from tests.votes_world import Voters

FORMATS = json.loads((files("cop_desktop") / "_built" / "data" / "formats.json").read_text(encoding="utf-8"))
KEYS = [each["key"] for each in FORMATS["formats"]]
REPEATS = {
    (each["key"], part["key"]): (part["repeat"]["min"], part["repeat"]["max"])
    for each in FORMATS["formats"]
    for part in each["blocks"]
    if part.get("repeat")
}
IDEAS = ("Alpha", "Beta", "Gamma")


@pytest.fixture(scope="module", params=list(Language), ids=lambda each: each.value)
def language(request):
    return request.param


@pytest.fixture
def interface(languages, language):
    languages.switch(language)
    return language


@pytest.fixture(scope="module")
def rosters(tmp_path_factory):
    """Files with so many people expected at a session of nothing yet, each made once and copied."""
    made = {}

    def roster(language, people):
        if (language, people) not in made:
            path, clock = tmp_path_factory.mktemp("roster") / "formats.cop", HandClock()
            workspace, community = open_formats(path, clock, language, people)
            made[language, people] = path, empty_session(workspace, clock, community)
            workspace.close()
        return made[language, people]

    return roster


@pytest.fixture
def play(tmp_path, rosters, clock, theme, interface, workers, messages, qtbot):
    """Open the console of a session of one format, with so many people."""
    opened = []

    def make(format_key, people):
        source, session = rosters(interface, people)
        workspace = open_workspace(shutil.copy(source, tmp_path / "formats.cop"), clock)
        Planning(workspace, clock).insert(session, format_key)
        room = Voters(workspace, clock, theme, workers, messages, qtbot, session)
        room.cycles = CyclesPlace(
            room.page, room.console.presenter, Rescuing(room.running), workers, theme, room.page
        )
        room.settle()
        opened.extend((room, workspace))
        return Play(room, format_key, interface)

    yield make
    for each in opened:
        each.close()


@pytest.mark.parametrize("people", [5, 8, 13, 30])
@pytest.mark.parametrize("key", KEYS)
def test_a_format_from_first_round_to_last(key, people, play, messages):
    run = play(key, people)
    run.from_first_to_last()
    view = run.room.view
    assert view.session_state is SessionStatus.HELD
    assert run.played == [each.id for each in view.occurrences if each.state is RoundState.DONE]
    assert messages.heard == []


class Play:
    """Presses next from round to round, looks at both screens, does what each kind is for."""

    def __init__(self, room, format_key, language):
        self.room, self.format_key, self.language = room, format_key, language
        self.played = []
        self.planned = sum(each.seconds for each in rounds_of(room.workspace, room.session).values())

    def from_first_to_last(self):
        room = self.room
        self.on()
        while room.view.current_id is not None:
            view = room.view
            self.played.append(view.current_id)
            self.the_total_is_the_plan_s()
            self.everybody_is_somewhere()
            self.both_screens_say()
            self.its_kind_does_what_it_is_for()
            if room.view.current_id == view.current_id:
                room.pass_time(0.8 * max(0, room.view.remaining_seconds or 0))
                self.on()

    def on(self):
        """Go on, saying so again where it is asked."""
        self.room.page.setFocus()
        self.room.key(KEY.Key_PageDown)
        while self.room.bar is not None and self.room.bar.key in {"again", "end"}:
            self.room.key(KEY.Key_PageDown)

    def the_total_is_the_plan_s(self):
        rows = rounds_of(self.room.workspace, self.room.session)
        kept = [each for each in self.room.view.occurrences if each.state is not RoundState.SKIPPED]
        assert sum(each.planned_seconds for each in kept) == self.planned
        assert all(rows[each.id].seconds == each.planned_seconds for each in kept)

    def everybody_is_somewhere(self):
        """Everybody here is in exactly one group, or has exactly one turn."""
        view = self.room.view
        here = sorted(each.id for each in view.people if each.present and each.speaks)
        if view.current.grouping in SPLITTING:
            assert sorted(who for group in view.groups for who in group.member_ids) == here
        if view.turns is not None and view.turns.speaker_id != POOL:
            seats = [each.speaker_id for each in view.turns.seats]
            groups = [f"group:{number}" for number in range(1, len(seats) + 1)]
            assert seats == groups if seats[0].startswith("group:") else sorted(seats) == here

    def both_screens_say(self):
        """The name and the rule of the round on both; the prompt on one; no brace left on either."""
        room, view = self.room, self.room.view
        row = rounds_of(room.workspace, room.session)[view.current_id]
        console, wall = said_by(room.page), words_of(room.projector.face)
        assert row.name in console
        assert row.prompt in console
        assert row.prompt not in wall
        if isinstance(room.projector.face, GroupsFace) and row.wall not in " ".join(wall):
            room.key(KEY.Key_V, CTRL | SHIFT)
            assert row.wall in " ".join(words_of(room.projector.face)), "one key gives the rule"
            room.key(KEY.Key_V, CTRL | SHIFT)
            room.messages.heard.clear()
        elif not isinstance(room.projector.face, DotsFace | ScoresFace):
            assert row.wall in " ".join(wall)
        assert not any("{" in each or "}" in each for each in (*console, *wall))
        if view.groups:
            quiet = view.current_kind is RoundKind.SILENT
            assert isinstance(room.projector.face, RoundFace if quiet else GroupsFace)
        if view.groups and view.turns is None:
            names = [room.console.presenter.script.speaker(who) for who in view.groups[-1].member_ids]
            assert all(any(name in each for each in console) for name in names)

    def its_kind_does_what_it_is_for(self):
        current = self.room.view.current
        facts = self.facts(current.id)
        merges = rounds_of(self.room.workspace, self.room.session)[current.id].settings.get("merge_from")
        assert any(isinstance(each, ek.Merged) for each in facts) == bool(merges)
        self.cycles_come_and_go(current)
        if current.kind is RoundKind.ROTATION and current.cycle > 1 and len(self.room.view.groups) > 1:
            assert any(isinstance(each, ek.Rotated) for each in facts)
        if current.kind is RoundKind.EXTENDABLE and current.cycle == 1:
            self.hands_prolong_twice_then_close(current)
        elif current.kind is RoundKind.DOT_VOTE:
            self.dots_are_counted_hidden_then_shown(current)
        elif current.kind is RoundKind.POLL:
            self.sheets_are_counted_hidden_then_shown(current)
        elif self.format_key == "lean_coffee" and current.kind is RoundKind.SILENT:
            for each in IDEAS:
                self.room.field.setFocus()
                self.room.write(f"qq {each}?")

    def facts(self, round_id):
        log = self.room.running.run(self.room.view.run_id).log
        return [each.fact for each in log if getattr(each.fact, "round_id", None) == round_id]

    def cycles_come_and_go(self, current):
        """One cycle more, or one less, then back; by the key of the cycles and the arrows of its menu."""
        least, most = REPEATS.get((self.format_key, current.part_key), (1, 1))
        if least == most or self.played[:-1] != self.outside(current.part_key):
            return
        before = current.cycles
        first, second = ("drop", "add") if before == most else ("add", "drop")
        for wanted, cycles in ((first, before + (1 if first == "add" else -1)), (second, before)):
            self.room.key(KEY.Key_Y, CTRL | SHIFT)
            upto = self.room.cycles.menu.actions()[: 1 + (wanted == "drop")]
            for _ in filter(QAction.isEnabled, upto):
                QTest.keyClick(self.room.cycles.menu, KEY.Key_Down)
            QTest.keyClick(self.room.cycles.menu, KEY.Key_Return)
            self.room.settle()
            assert self.room.view.current.cycles == cycles, wanted
            assert self.room.view.undo_of == f"{wanted}_cycle"

    def outside(self, part_key):
        """The rounds played so far of other parts: all of them, in the first round of a part."""
        return [each for each in self.played if self.room.view.occurrence(each).part_key != part_key]

    def hands_prolong_twice_then_close(self, current):
        room = self.room
        for typed, left in (("521", 180), ("500", 120)):
            room.pass_time(room.view.remaining_seconds)
            room.vote_key()
            room.write(typed)
            assert room.view.remaining_seconds == left
        room.vote_key()
        room.write("206")
        assert room.view.current_id != current.id
        assert [each.by_ms > 0 for each in self.facts(current.id) if isinstance(each, ek.HandsShown)] == [
            True, True, False,
        ]  # fmt: skip

    def dots_are_counted_hidden_then_shown(self, current):
        room = self.room
        room.vote_key()
        room.key(KEY.Key_Return)
        for total in ("4", "11", "2"):
            room.write(total)
        assert isinstance(room.face, BallotFace)
        assert "11" not in words_of(room.face)
        self.shown(DotsFace, current)
        assert [line.count for line in room.face.lines] == [11, 4, 2]
        assert len(room.messages.heard) == 1, "the topics follow the votes, and it can be taken back"
        room.messages.heard.clear()

    def sheets_are_counted_hidden_then_shown(self, current):
        room = self.room
        room.vote_key()
        if room.panel.about is About.BALLOT:
            if not room.panel.rows:
                for each in IDEAS:
                    room.write(each)
            room.key(KEY.Key_Return)
        many = len(room.panel.rows)
        for sheet in ("795", "688", "794", "186", "922", "777"):
            room.write(sheet[:many])
        assert isinstance(room.face, BallotFace)
        self.shown(ScoresFace, current)
        assert room.face.lines[0].figure == "7"

    def shown(self, face, current):
        self.room.show_key()
        self.room.show_key()
        assert isinstance(self.room.face, face)
        facts = self.facts(current.id)
        assert any(isinstance(each, ek.Tallied) for each in facts)
        assert any(isinstance(each, ek.Revealed) for each in facts)
