"""What the console gives to the palette: its keys, people who come and go, blocks, doors, the wall."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import PersonView, RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_face import Stage
from cop_desktop.qt.presenters.console_hold import HumanMoment
from cop_desktop.qt.presenters.console_show import stage_of
from cop_desktop.qt.presenters.groups_show import to_prepare
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.services.blocks_here import Block
from cop_desktop.windows.console import MENU_KEY, Console
from cop_desktop.windows.console_groups import DRAW_KEY, FOCUS_KEY, ROTATE_KEY
from cop_desktop.windows.console_groups import WALL_KEY as GROUPS_WALL_KEY
from cop_desktop.windows.console_keys import WALL_KEYS

INSERT = "insert:"
"""Acts of insertion begin so: Ctrl+I shows them alone."""
SILENT = frozenset({"F5", "Ctrl+Shift+B", "F9", "Ctrl+Shift+X", "Ctrl+Shift+E"})
"""Keys that make sense during a hold."""
BEFORE = frozenset(
    {
        "PgDown", "Ctrl+Shift+E", "Ctrl+L", "Ctrl+T", "Ctrl+Shift+D", "Ctrl+Shift+A", "Ctrl+Shift+S",
        "Ctrl+Shift+U", "Ctrl+Shift+G", *WALL_KEYS,
    }
)  # fmt: skip
"""Keys that make sense before the first round."""
AFTER = frozenset({"Ctrl+Shift+E", "Ctrl+L", "Ctrl+T", "PgUp", "F9", *WALL_KEYS})
"""Keys that make sense once the session is over."""
VOTES = frozenset({"F11", "Shift+F11"})
"""Keys that make sense where there is a vote, or hands to be shown."""
TURNS = frozenset({"Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+Shift+N", "Ctrl+Shift+J"})
GROUPED = frozenset({DRAW_KEY, GROUPS_WALL_KEY})
"""Keys that make sense while people are in groups."""
LEFT_OUT = frozenset({MENU_KEY, "F7", "Ctrl+I"})
"""Said otherwise: as the human moment, or as blocks."""
PAGES = frozenset({"Ctrl+PgDown", "Ctrl+PgUp"})
"""Keys that make sense while the room reads the first of several pages, or the last."""
ICONS = {
    "PgDown": "skip-forward", "PgUp": "skip-back", "Ctrl+Space": "pause", "Alt+Up": "plus",
    "Alt+Down": "minus", "Alt+Shift+Up": "plus", "Ctrl+Return": "mic",
    "Ctrl+Shift+Return": "hand", "Ctrl+Shift+N": "arrow-right",
    "Ctrl+Shift+J": "message-square-quote",
    "Ctrl+Shift+A": "door-open", "Ctrl+Shift+T": "timer", "Ctrl+Shift+S": "history", "F5": "presentation",
    "Ctrl+Shift+B": "monitor-off", "Ctrl+Shift+E": "file-text", "Ctrl+L": "pen-line", "F9": "undo-2",
    "Ctrl+Shift+X": "flag", "Ctrl+Shift+O": "clock", "Ctrl+Shift+C": "timer", "Ctrl+Shift+D": "eye",
    "F11": "circle-dot", "Shift+F11": "eye", "F12": "gavel", "Shift+F12": "undo-2",
    "F3": "check-check", "F4": "notebook-pen", "Shift+F5": "presentation", "Ctrl+Shift+H": "sprout",
    "Ctrl+Shift+W": "message-square-quote", "Ctrl+Shift+F": "quote", "Ctrl+Shift+I": "users",
    "Ctrl+PgDown": "skip-forward", "Ctrl+PgUp": "skip-back",
    "Ctrl+Shift+U": "timer", "Ctrl+F12": "timer", "Ctrl+Shift+G": "bell",
    FOCUS_KEY: "users", DRAW_KEY: "rotate-ccw", GROUPS_WALL_KEY: "users", ROTATE_KEY: "arrow-right",
    "Alt+Shift+R": "clock", "Ctrl+Shift+Y": "rotate-ccw",
    "Ctrl+Shift+L": "notebook-pen", "Ctrl+Shift+R": "lock", "Ctrl+T": "tag",
}  # fmt: skip


class ConsoleActs:
    """A source of acts; `come` shows the console first, for what opens a menu or a bar in it."""

    def __init__(
        self, page: Console, presenter: ConsolePresenter, moment: HumanMoment, come: Callable[[], None]
    ) -> None:
        self._page = page
        self._presenter = presenter
        self._moment = moment
        self._come = come

    def __call__(self, _typed: str) -> Iterator[Act]:
        """Give what can be done now: live from anywhere, else while the console is shown."""
        view = self._presenter.view
        if view is None or not (self._presenter.live or self._page.isVisible()):
            return
        stage = stage_of(view)
        if stage is Stage.HELD:
            yield from self._doors()
        yield from self._people(view, present=False)
        if stage is not Stage.HELD and stage is not Stage.AFTER:
            yield from self._human()
            yield from self._blocks()
        yield from self._keyed(view, stage)
        yield from self._people(view, present=True)

    def _doors(self) -> Iterator[Act]:
        says = (
            (translate("ConsoleHold", "Take up again"), translate("ConsoleHold", "Where we were.")),
            (
                translate("ConsoleHold", "Shorten"),
                translate("ConsoleHold", "What follows is tightened; the closing keeps its length."),
            ),
            (
                translate("ConsoleHold", "Leave the plan"),
                translate("ConsoleActs", "free conversation, then closing"),
            ),
        )
        does = (self._moment.resume, self._moment.shorten, self._moment.talk_freely)
        icons = ("rotate-ccw", "scissors", "message-circle")
        for rank, ((title, what), do, icon) in enumerate(zip(says, does, icons, strict=True), start=1):
            yield Act(f"door:{rank}", title, do, what, shortcut=str(rank), icon=icon, tone="muted")

    def _human(self) -> Iterator[Act]:
        yield Act(
            "hold",
            translate("ConsoleActs", "Human moment"),
            self._moment.hold,
            translate("ConsoleActs", "Take the time: all falls silent, the time waits"),
            shortcut="F7",
            icon="hand-heart",
            tone="idea",
            also=translate("ConsoleActs", "take the time hold silence"),
        )

    def _blocks(self) -> Iterator[Act]:
        names = {
            Block.PAUSE: (translate("ConsoleActs", "Insert here: a break"), "coffee"),
            Block.FREE: (translate("ConsoleActs", "Insert here: a free conversation"), "message-circle"),
            Block.TALKING: (translate("ConsoleActs", "Insert here: a talking round"), "users"),
            Block.CONSENT: (translate("ConsoleActs", "Insert here: a consent round"), "check-check"),
        }
        for block, (title, icon) in names.items():
            yield Act(
                f"{INSERT}{block.value}",
                title,
                lambda chosen=block: self._moment.insert(chosen),  # type: ignore[misc]
                translate("ConsoleActs", "starts now; the step under way waits and is taken up after"),
                icon=icon,
                tone="question",
            )

    def _people(self, view: RunView, *, present: bool) -> Iterator[Act]:
        script = self._presenter.script
        if script is None or view.ended_at_ms is not None:
            return
        known = {person.id for person in view.people}
        people = [person for person in view.people if person.present is present]
        if not present:
            announced = [each.person_id for each in script.desk.attendance]
            rest = [each.id for each in script.desk.people if each.id not in known]
            rest.sort(key=lambda each: each not in announced)
            people += [PersonView(id=each, present=False, remote=False, speaks=True) for each in rest]
        for person in people:
            full = script.speaker(person.id)
            if present:
                goes = translate("ConsoleActs", "{0} leaves")
                if view.started_at_ms is None:
                    goes = translate("ConsoleActs", "{0} is not here yet")
                yield Act(
                    f"leave:{person.id}",
                    goes.format(full),
                    self._asking(co.Leave, person.id),
                    translate("ConsoleActs", "turns and seats follow; the wall says nothing"),
                    icon="door-open",
                    tone="muted",
                    command=False,
                )
            else:
                yield Act(
                    f"arrive:{person.id}",
                    translate("ConsoleActs", "Seat {0}").format(full),
                    self._asking(co.Arrive, person.id),
                    translate("ConsoleActs", "takes a seat at the end of the turn; the wall says nothing"),
                    icon="armchair",
                    also=translate("ConsoleActs", "arrives latecomer"),
                    command=False,
                    near=-1,
                )

    def _asking(self, kind: type[co.Arrive | co.Leave], person_id: str) -> Callable[[], None]:
        return lambda: self._presenter.ask(
            lambda view: kind(revision=view.revisions[co.MAIN], person_id=person_id)
        )

    def _keyed(self, view: RunView, stage: Stage) -> Iterator[Act]:
        says, paged = _consequences(), self._presenter.paged()
        for sequence, words, action in self._page.keyed():
            if action is None or sequence in LEFT_OUT or not _makes_sense(sequence, view, stage):
                continue
            if sequence in PAGES and not paged:
                continue
            said = words()
            wall = sequence in WALL_KEYS or sequence in PAGES
            do = self._page.by_name.get(sequence, action.trigger)
            turned = paged and sequence in self._page.by_name  # the key alone turns the page
            yield Act(
                f"console:{sequence}",
                said[:1].upper() + said[1:],
                lambda chosen=do: (self._come(), chosen()),  # type: ignore[misc]
                says.get(sequence, ""),
                Group.WALL if wall else Group.NOW,
                "" if turned else sequence,
                ICONS.get(sequence, "command"),
                "muted" if wall else "calm",
            )


def _makes_sense(sequence: str, view: RunView, stage: Stage) -> bool:
    if stage is Stage.HELD:
        return sequence in SILENT
    if sequence in GROUPED:
        return bool(view.groups)
    if sequence == ROTATE_KEY:
        return view.current_kind is RoundKind.ROTATION and len(view.groups) > 1
    if sequence == FOCUS_KEY:
        return bool(view.groups) or to_prepare(view) is not None
    if stage is Stage.BEFORE:
        return sequence in BEFORE
    if stage is Stage.AFTER:
        return sequence in AFTER
    if sequence in VOTES:
        return view.hands is not None or view.tally is not None
    return sequence not in TURNS or view.turns is not None


def _consequences() -> dict[str, str]:
    """Say in one line what each key of the console comes to."""
    return {
        "PgDown": translate("ConsoleActs", "the step under way is finished, the next one starts"),
        "PgUp": translate("ConsoleActs", "its time is kept; the step under way waits"),
        "Ctrl+Space": translate("ConsoleActs", "the clock stops, or goes on"),
        "Alt+Up": translate("ConsoleActs", "added to the step under way"),
        "Alt+Down": translate("ConsoleActs", "taken from the step under way"),
        "Alt+Shift+Up": translate("ConsoleActs", "added to the step under way"),
        "Ctrl+Return": translate("ConsoleActs", "the one who speaks has spoken"),
        "Ctrl+Shift+Return": translate("ConsoleActs", "choose who; the order stays"),
        "Ctrl+Shift+N": translate("ConsoleActs", "offered again at the end of the turn"),
        "Ctrl+Shift+J": translate("ConsoleActs", "choose who; the turn under way waits"),
        "Ctrl+Shift+A": translate("ConsoleActs", "the whole list; turns and seats follow"),
        "Ctrl+Shift+T": translate("ConsoleActs", "in minutes, for the step under way"),
        "Ctrl+Shift+S": translate("ConsoleActs", "the clock of the step is put right"),
        "Ctrl+Shift+U": translate("ConsoleActs", "beside the schedule, which does not move"),
        "Ctrl+F12": translate("ConsoleActs", "the room sees it only if you want"),
        "Ctrl+Shift+G": translate("ConsoleActs", "seen by all, heard where the machine can"),
        "Ctrl+Shift+D": translate("ConsoleActs", "its clock waits for you"),
        "Ctrl+Shift+K": translate("ConsoleActs", "comes back in the next plan"),
        FOCUS_KEY: translate("ConsoleActs", "correct them, or prepare those of the next step"),
        DRAW_KEY: translate("ConsoleActs", "who is locked stays; one may take it back"),
        GROUPS_WALL_KEY: translate("ConsoleActs", "who sits with whom, or what everybody does"),
        ROTATE_KEY: translate("ConsoleActs", "to the next table or station; hosts stay"),
        "Ctrl+Shift+B": translate("ConsoleActs", "nothing on the wall; the time goes on"),
        "F5": translate("ConsoleActs", "on the second display"),
        "Ctrl+Shift+E": translate("ConsoleActs", "what was written, to be read again"),
        "Alt+Shift+R": translate("ConsoleActs", "up to three plans, each with its end; one key to apply"),
        "Ctrl+Shift+Y": translate("ConsoleActs", "of the part under way"),
        "Ctrl+L": translate("ConsoleActs", "the cursor goes to the field"),
        "Ctrl+Shift+X": translate("ConsoleActs", "asked once; one can still write afterwards"),
        "Ctrl+Shift+O": translate("ConsoleActs", "the time is still counted"),
        "Ctrl+Shift+C": translate("ConsoleActs", "formats with a calm clock keep theirs"),
        "F9": translate("ConsoleActs", "what was just written; it can be undone"),
        "F11": translate("ConsoleActs", "hands, dots, sheets; the room sees no total yet"),
        "Shift+F11": translate("ConsoleActs", "results are asked about once, and never hidden again"),
        "F12": translate("ConsoleActs", "you see it first, then the room does"),
        "Shift+F12": translate("ConsoleActs", "the step is seen again; it stays a proposal until adopted"),
        "F3": translate("ConsoleActs", "who does what, before one leaves"),
        "F4": translate("ConsoleActs", "the same session, for who takes notes"),
        "Shift+F5": translate("ConsoleActs", "ninety seconds: can the wall be read from the last row?"),
        "Ctrl+Shift+L": translate("ConsoleActs", "the console makes room, or takes the field back"),
        "Ctrl+Shift+H": translate("ConsoleActs", "you see it first, then the room does"),
        "Ctrl+Shift+W": translate("ConsoleActs", "you see it first, then the room does"),
        "Ctrl+Shift+F": translate("ConsoleActs", "typed once, shown through the two steps that follow"),
        "Ctrl+Shift+R": translate("ConsoleActs", "for you alone; it closes with the step"),
        "Ctrl+T": translate("ConsoleActs", "words to find it by; what was captured stays as it is"),
        "Ctrl+Shift+I": translate("ConsoleActs", "usual as soon as somebody is remote"),
    }
