"""A session of one format with eight people, its console and its votes: real keys, a real file."""

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, Language
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.voting import Voting
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.console_votes_place import VotesPlace
from tests.console_hand import KEY, Room
from tests.console_world import DAY

NAMES = ("Amélie", "Benoît", "Carl", "Dalila", "Émile", "Félix", "Geneviève", "Hana")


def open_votes(path, clock, format_key, language=Language.FRENCH):
    """Open a workspace with one session of a format, everybody present; gives both."""
    workspace = open_workspace(path, clock, create=True)
    community = Communities(workspace, clock).create("Rives", language=language).made
    people = People(workspace, clock)
    for each in NAMES:
        people.add(community, f"{each} N{each[-1]}")
    session = Sessions(workspace, clock).create(community, title="Essai", date=DAY).made
    for line in people.roster(community):
        people.set_attendance(session, line.person.id, status=AttendanceStatus.PRESENT)
    Planning(workspace, clock).insert(session, format_key)
    return workspace, session


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
        with self.workspace.reading() as reading:
            items = tuple(each.id for each in reading.all(AgendaItem, session_id=self.session))
            return {each.id: each for each in reading.all(RoundOccurrence, agenda_item_id=items)}

    def round(self, key, cycle=1):
        return next(each.id for each in self.rows().values() if (each.round_key, each.cycle) == (key, cycle))

    def enter(self, key, cycle=1):
        """Go to a round, its clock running."""
        self.go_to(self.round(key, cycle))

    def vote_key(self):
        self.key(KEY.Key_F11)

    def show_key(self):
        from tests.console_hand import SHIFT

        self.key(KEY.Key_F11, SHIFT)

    def enter_text(self, text):
        self.type(text)
        self.key(KEY.Key_Return)

    def events(self, kind):
        run = self.running.run(self.view.run_id)
        return [each.fact for each in run.log if isinstance(each.fact, kind)]
