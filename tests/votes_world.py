"""A session of one format with eight people, its console and its votes: real keys, a real file."""

import pytest

from cop_desktop.domain.codes import Language, RoundState
from cop_desktop.services.voting import Voting
from cop_desktop.windows.console_votes_place import VotesPlace
from tests.console_hand import KEY, SHIFT, Room
from tests.formats_world import open_formats, rounds_of, session_of

PEOPLE = 8
QUESTIONS = (
    "Comment accueillir?",
    "Qui relance qui?",
    "Quoi dire aux élus?",
    "Où se voir?",
    "Combien de fois?",
)


def open_votes(path, clock, format_key, language=Language.FRENCH):
    """Open a workspace with one session of a format, everybody present; gives both."""
    workspace, community = open_formats(path, clock, language, PEOPLE)
    return workspace, session_of(workspace, clock, community, format_key)


class Voters(Room):
    """A console whose session has votes."""

    def __init__(self, workspace, clock, theme, workers, messages, qtbot, session):
        super().__init__(workspace, clock, theme, workers, messages, qtbot, session)
        self.messages = messages
        self.votes = VotesPlace(
            self.page, self.console.presenter, self.running, Voting(workspace), self.capturing,
            self.projector, self.console.last, workers, messages, theme, self.console,
        )  # fmt: skip
        self.settle()

    @property
    def card(self):
        return self.votes.card

    @property
    def panel(self):
        return self.votes.presenter.panel

    @property
    def face(self):
        return self.projector.face

    def rows(self):
        """The rounds of the session, by id."""
        return rounds_of(self.workspace, self.session)

    def round(self, key, cycle=1):
        return next(each.id for each in self.rows().values() if (each.round_key, each.cycle) == (key, cycle))

    def enter(self, key, cycle=1):
        """Go to a round, its clock running."""
        self.go_to(self.round(key, cycle))

    def vote_key(self):
        self.key(KEY.Key_F11)

    def show_key(self):
        self.key(KEY.Key_F11, SHIFT)

    def events(self, kind):
        run = self.running.run(self.view.run_id)
        return [each.fact for each in run.log if isinstance(each.fact, kind)]


class Stops:
    """Something that stands between the last topic and the closing."""

    is_open = False

    def passes(self, view):
        return len([each for each in view.occurrences if each.state is RoundState.PENDING]) > 1

    def close(self):
        """Nothing to close."""


@pytest.fixture
def vote_room(tmp_path, clock, theme, languages, workers, messages, qtbot):
    """Open the console of a session of one format."""
    opened = []

    def make(format_key, language=Language.FRENCH):
        if language is not Language.FRENCH:
            languages.switch(language)
        workspace, session = open_votes(tmp_path / "votes.cop", clock, format_key, language)
        room = Voters(workspace, clock, theme, workers, messages, qtbot, session)
        opened.append((room, workspace))
        return room

    yield make
    for room, workspace in opened:
        room.close()
        workspace.close()


@pytest.fixture
def coffee(vote_room):
    """Five questions captured while they were proposed, and the vote under way."""
    room = vote_room("lean_coffee")
    room.enter("propose")
    for each in QUESTIONS:
        room.write(f"qq {each}")
    room.enter("vote")
    return room


@pytest.fixture
def counting(coffee):
    """The ballot is set, its options as they were written."""
    coffee.vote_key()
    coffee.key(KEY.Key_Return)
    return coffee
