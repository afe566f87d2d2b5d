"""Commands and refusals in words."""

from __future__ import annotations

from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run.refused import Reason
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate


def command_name(command: str) -> str:
    """Name a command of the run, as when it is taken back."""
    return {
        "arm": translate("Commands", "showing a step"),
        "start": translate("Commands", "the start of a step"),
        "pause": translate("Commands", "the pause"),
        "resume": translate("Commands", "the resumption"),
        "hold": translate("Commands", "taking the time"),
        "release": translate("Commands", "the resumption"),
        "adjust": translate("Commands", "the minutes added or taken"),
        "set_remaining": translate("Commands", "the time set"),
        "backdate_start": translate("Commands", "the earlier start"),
        "next": translate("Commands", "the next step"),
        "back": translate("Commands", "the step back"),
        "skip": translate("Commands", "the step dropped"),
        "reopen": translate("Commands", "the step reopened"),
        "insert": translate("Commands", "the block inserted"),
        "pass": translate("Commands", "the turn passed"),
        "yield": translate("Commands", "the floor given"),
        "raise_hand": translate("Commands", "the hand"),
        "interject": translate("Commands", "the short word"),
        "reorder": translate("Commands", "the order of speakers"),
        "arrive": translate("Commands", "the arrival"),
        "leave": translate("Commands", "the departure"),
        "change_plan": translate("Commands", "the change of plan"),
        "discount_gap": translate("Commands", "the time not counted"),
        "recover": translate("Commands", "the choice about the interruption"),
        "start_timer": translate("Commands", "the timer"),
        "apply_rescue": translate("Commands", "the rescue plan"),
        "add_cycle": translate("Commands", "the cycle added"),
        "drop_cycle": translate("Commands", "the cycle dropped"),
        "shorten_cycles": translate("Commands", "the cycles shortened"),
        "end": translate("Commands", "the end of the session"),
        "regroup": translate("Commands", "the groups"),
        "rotate": translate("Commands", "the move to the next place"),
        "extend_vote": translate("Commands", "the show of hands"),
        "set_ballot": translate("Commands", "what is voted upon"),
        "tally": translate("Commands", "the totals entered"),
        "reveal": translate("Commands", "the results shown"),
    }.get(command, translate("Commands", "the last command"))


def refusal(reason: Reason | CopError) -> str:
    """Say why nothing was done; empty when there is nothing worth saying (a bounce, a repeat)."""
    if isinstance(reason, CopError):
        return sentence(reason)
    return {
        Reason.STALE: translate("Refusals", "Another window was first: look again before doing it."),
        Reason.REPEATED: "",
        Reason.ENDED: translate("Refusals", "The session is over."),
        Reason.NOT_ENDED: translate("Refusals", "The session is not over."),
        Reason.HELD: translate("Refusals", "One is taking the time: resume first."),
        Reason.NOT_HELD: translate("Refusals", "One is not taking the time."),
        Reason.NO_ROUND: translate("Refusals", "No step is under way."),
        Reason.UNKNOWN_ROUND: translate("Refusals", "This step is no longer in the plan."),
        Reason.UNKNOWN_PERSON: translate("Refusals", "This person is not in the session."),
        Reason.WRONG_STATE: translate("Refusals", "The state of this step does not allow it."),
        Reason.NOTHING_NEXT: translate("Refusals", "There is no step left."),
        Reason.NOTHING_BEFORE: translate("Refusals", "There is no step before."),
        Reason.NOTHING_TO_UNDO: translate("Refusals", "There is nothing to take back."),
        Reason.NOTHING_TO_REDO: translate("Refusals", "There is nothing to do again."),
        Reason.LATER_DEPENDS: translate(
            "Refusals", "It cannot be taken back: something later depends on it."
        ),
        Reason.NO_TURNS: translate("Refusals", "This step has no turns to speak."),
        Reason.NOBODY_NEXT: translate("Refusals", "Nobody is next."),
        Reason.NOBODY_SPEAKS: translate("Refusals", "Nobody has the floor: give it rather."),
        Reason.ALREADY: translate("Refusals", "Nothing to change: it is already so."),
        Reason.TOO_FAR: translate(
            "Refusals",
            "That is too early: something else was under way then.",
        ),
        Reason.IN_THE_FUTURE: translate("Refusals", "The step cannot have started later than now."),
        Reason.BAD_VALUE: translate("Refusals", "The time cannot be changed by that much."),
        Reason.WRONG_LANE: translate("Refusals", "This cannot be done with the small timer."),
        Reason.NOT_OPEN: translate("Refusals", "The session is not open."),
        Reason.NO_GROUPS: translate("Refusals", "This step puts nobody in groups."),
        Reason.BAD_GROUPS: translate("Refusals", "Everybody must be in one group, and in one only."),
        Reason.TWO_HOSTS: translate("Refusals", "Two hosts cannot be in one place."),
        Reason.NO_VOTE: translate("Refusals", "There is no vote in this step."),
        Reason.BAD_COUNT: translate("Refusals", "These numbers cannot be the result of this vote."),
        Reason.NOTHING_COUNTED: translate("Refusals", "Nothing was counted yet: there is nothing to show."),
        Reason.REVEALED: translate("Refusals", "The room has seen the results: they stay as they are."),
        Reason.NOT_POSSIBLE: translate("Refusals", "Nothing that is left can be made shorter."),
        Reason.LAST_CYCLE: translate("Refusals", "This format needs that many cycles: none can be dropped."),
        Reason.NO_CYCLES: translate("Refusals", "This part of the session is gone through only once."),
        Reason.MOST_CYCLES: translate("Refusals", "This format allows no more cycles."),
        Reason.CYCLE_BEGUN: translate("Refusals", "The last cycle has begun: it cannot be dropped."),
        Reason.NOT_YOURS: translate("Refusals", "Only whoever leads the session may do this: ask them."),
        Reason.NOT_YOURS_TO_UNDO: translate(
            "Refusals", "What was done last was done by somebody else: it is not yours to take back."
        ),
    }[reason]
