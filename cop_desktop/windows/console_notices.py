"""What the console's bar asks or says: recovery, sleep, a second press, a number of minutes, a refusal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.recovery import Recovery
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import local_time, long_date, one_stop
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_face import Stage
from cop_desktop.qt.presenters.console_line import Build
from cop_desktop.qt.presenters.console_show import stage_of
from cop_desktop.qt.presenters.console_words import exact
from cop_desktop.windows.console_bar import Choice, Notice

AGAIN_MS = 3_000
OTHER_DAY_MS = 60_000
REFUSAL_MS = 5_000
CLOCK_MS = 30_000
TIMER_MS = 60_000
RECOVERY, SLEPT, AGAIN, REOPEN, END, NUMBER, REFUSED, OTHER_DAY, CLOCK, REMINDER, TIMER = (
    "recovery", "slept", "again", "reopen", "end", "number", "refused", "other_day", "clock", "reminder",
    "timer",
)  # fmt: skip


def recovery_notice(presenter: ConsolePresenter, recovery: Recovery, now_ms: int, zone: dt.tzinfo) -> Notice:
    """Offer the three ways to go on after an interruption; everything is live meanwhile."""
    since, now = local_time(recovery.heartbeat_ms, zone), local_time(now_ms, zone)

    def choose(choice: co.RecoveryChoice) -> Callable[[int], None]:
        def build(view: RunView) -> co.Command:
            return co.Recover(
                revision=view.revisions[co.MAIN], choice=choice, heartbeat_ms=recovery.heartbeat_ms
            )

        return lambda _value: presenter.ask(build)

    choices = (
        (co.RecoveryChoice.GO_ON, translate("ConsoleNotices", "Go on")),
        (co.RecoveryChoice.FROM_HEARTBEAT, translate("ConsoleNotices", "Resume at {0}").format(since)),
        (co.RecoveryChoice.CLOSE_AT_HEARTBEAT, translate("ConsoleNotices", "Close at {0}").format(since)),
    )
    strong = one_stop(translate("ConsoleNotices", "Interrupted from {0} to {1}.").format(since, now))
    if since == now:
        strong = one_stop(translate("ConsoleNotices", "Interrupted at {0}.").format(since))
    rest = translate("ConsoleNotices", "Nothing is lost; this time is counted.")
    view = presenter.view
    if view is not None and stage_of(view) in (Stage.PAUSED, Stage.HELD):  # the clock was stopped
        rest = translate("ConsoleNotices", "Nothing is lost.")
    return Notice(
        RECOVERY,
        "plug-zap",
        strong,
        rest,
        tuple(Choice(label, choose(choice), primary=choice is recovery.default) for choice, label in choices),
    )


def slept_notice(presenter: ConsolePresenter, milliseconds: int) -> Notice:
    """Say that the machine slept, and offer not to count it."""
    length = exact(round(milliseconds / 1000))
    build: Build = lambda view: co.DiscountGap(  # noqa: E731
        revision=view.revisions[co.MAIN], milliseconds=milliseconds
    )
    return Notice(
        SLEPT,
        "moon",
        translate("ConsoleNotices", "The computer slept {0}.").format(length),
        translate("ConsoleNotices", "This time is counted: people most likely went on talking."),
        (
            Choice(
                translate("ConsoleNotices", "Don’t count these {0}").format(length),
                lambda _value: presenter.ask(build),
            ),
            Choice(translate("ConsoleNotices", "Keep"), lambda _value: None),
        ),
    )


def clock_notice(milliseconds: int) -> Notice:
    """Say once that the time of day was moved, and what it changes."""
    length = exact(round(abs(milliseconds) / 1000))
    ahead = translate("ConsoleNotices", "The computer’s clock went forward {0}.")
    back = translate("ConsoleNotices", "The computer’s clock went back {0}.")
    return Notice(
        CLOCK,
        "clock",
        (ahead if milliseconds > 0 else back).format(length),
        translate("ConsoleNotices", "The time elapsed has not moved; the estimated end is reckoned again."),
        quiet=True,
        for_ms=CLOCK_MS,
    )


def reminder_notice(presenter: ConsolePresenter, since_ms: int, zone: dt.tzinfo, *, begun: bool) -> Notice:
    """Say that nothing runs; one key starts, another says since when it has been under way."""

    def start(at_ms: int | None) -> Callable[[int], None]:
        def build(view: RunView) -> co.Command:
            return co.Start(revision=view.revisions[co.MAIN], at_ms=at_ms)

        return lambda _value: presenter.ask(build)

    since = local_time(since_ms, zone)
    strong = translate("ConsoleNotices", "You have not started.")
    text = translate("ConsoleNotices", "The session was to begin at {0}.")
    if begun:
        strong = translate("ConsoleNotices", "Nothing is running.")
        text = translate("ConsoleNotices", "The last step ended at {0}.")
    began = translate("ConsoleNotices", "It began at {0}").format(since)
    return Notice(
        REMINDER,
        "bell",
        strong,
        one_stop(text.format(since)),
        (
            Choice(translate("ConsoleNotices", "Begin now"), start(None), keyed=False, key="Alt+1"),
            Choice(began, start(since_ms), keyed=False, key="Alt+2"),
        ),
        quiet=True,
    )


def timer_minutes_notice(start: Callable[[int], None], shown: int, most: int) -> Notice:
    """Ask for how many minutes the small timer is wanted."""
    question = translate("ConsoleNotices", "A timer of how many minutes?")
    return _number(question, translate("ConsoleNotices", "Start"), start, (1, shown, most))


def timer_over_notice(length: int, more: Callable[[], None], away: Callable[[], None]) -> Notice:
    """Say that the small timer has run out; nothing else has moved."""
    said = translate("ConsoleNotices", "The timer of {0} is over.").format(exact(length))
    return Notice(
        TIMER,
        "timer",
        said,
        choices=(
            Choice(
                translate("ConsoleNotices", "One minute more"),
                lambda _value: more(),
                keyed=False,
                key="Alt+1",
            ),
            Choice(
                translate("ConsoleNotices", "Put it away"), lambda _value: away(), keyed=False, key="Alt+2"
            ),
        ),
        quiet=True,
        for_ms=TIMER_MS,
    )


def again_notice(title: str) -> Notice:
    """Ask the clicker for a second press; the wall shows nothing of it."""
    text = translate("ConsoleNotices", "Once more to go to {0}").format(title)
    return Notice(AGAIN, "skip-forward", text, quiet=True, for_ms=AGAIN_MS)


def reopen_notice(presenter: ConsolePresenter, round_id: str, title: str) -> Notice:
    """Offer to take the step before up again."""
    return Notice(
        REOPEN,
        "rotate-ccw",
        translate("ConsoleNotices", "Go back to {0}?").format(title),
        translate("ConsoleNotices", "Its time is kept; the step under way waits."),
        (
            Choice(
                translate("ConsoleNotices", "Reopen"),
                lambda _value: presenter.ask(
                    lambda view: (
                        co.Back(revision=view.revisions[co.MAIN])
                        if view.current_id is not None and view.previous_id == round_id
                        else co.Reopen(revision=view.revisions[co.MAIN], round_id=round_id)
                    )
                ),
            ),
            Choice(translate("ConsoleNotices", "Stay here"), lambda _value: None),
        ),
        quiet=True,
        for_ms=12_000,
    )


def end_notice(presenter: ConsolePresenter) -> Notice:
    """Ask once before ending; it can be undone."""
    return Notice(
        END,
        "flag",
        translate("ConsoleNotices", "End the session?"),
        translate(
            "ConsoleNotices", "What was not started stays in the plan. One can still write afterwards."
        ),
        (
            Choice(
                translate("ConsoleNotices", "End"),
                lambda _value: presenter.ask(lambda view: co.End(revision=view.revisions[co.MAIN])),
                primary=True,
            ),
            Choice(translate("ConsoleNotices", "Go on"), lambda _value: None),
        ),
    )


def other_day_notice(planned: dt.date, take: Callable[[], None]) -> Notice:
    """Offer the date of today to a session planned for another day.

    Its key is Alt+1 alone: a line that begins with a digit is being written, most likely.
    """
    label = translate("ConsoleNotices", "Set today’s date")
    return Notice(
        OTHER_DAY,
        "calendar",
        translate("ConsoleNotices", "This session was planned for {0}.").format(long_date(planned)),
        choices=(Choice(label, lambda _value: take(), keyed=False, key="Alt+1"),),
        quiet=True,
        for_ms=OTHER_DAY_MS,
    )


def remaining_notice(presenter: ConsolePresenter, left: int) -> Notice:
    """Ask how many minutes are left."""

    def then(minutes: int) -> None:
        presenter.ask(lambda view: co.SetRemaining(revision=view.revisions[co.MAIN], seconds=minutes * 60))

    question = translate("ConsoleNotices", "How many minutes are left?")
    return _number(question, translate("ConsoleNotices", "Set"), then, (0, max(1, round(left / 60)), 600))


def backdate_notice(presenter: ConsolePresenter, first_id: str | None) -> Notice:
    """Ask since when the step has really been under way; `first_id`: that the session began with, if over.

    The whole session began earlier when its first step did.
    """

    def then(round_id: str | None) -> Callable[[int], None]:
        return lambda minutes: presenter.ask(
            lambda view: co.BackdateStart(
                revision=view.revisions[co.MAIN], seconds=minutes * 60, round_id=round_id
            )
        )

    question = translate("ConsoleNotices", "It really started how many minutes earlier?")
    if first_id is None:
        return _number(question, translate("ConsoleNotices", "Correct"), then(None), (1, 4, 240))
    whole = Choice(translate("ConsoleNotices", "The whole session"), then(first_id), keyed=False)
    return _number(question, translate("ConsoleNotices", "This step"), then(None), (1, 4, 240), whole)


def late_start_notice(presenter: ConsolePresenter, shown: int, *, begun: bool) -> Notice:
    """Ask how long ago what was never started really began."""

    def then(minutes: int) -> None:
        presenter.ask(
            lambda view: co.Start(revision=view.revisions[co.MAIN], at_ms=view.at_utc_ms - minutes * 60_000)
        )

    question = translate("ConsoleNotices", "The session began how many minutes ago?")
    if begun:
        question = translate("ConsoleNotices", "The step began how many minutes ago?")
    return _number(question, translate("ConsoleNotices", "Start"), then, (1, shown, 240))


def refused_notice(text: str) -> Notice:
    """Say why nothing was done."""
    return Notice(REFUSED, "circle-question-mark", text, quiet=True, for_ms=REFUSAL_MS)


def _number(
    question: str, label: str, then: Callable[[int], None], numbers: tuple[int, int, int], *others: Choice
) -> Notice:
    return Notice(
        NUMBER,
        "timer",
        question,
        choices=(
            Choice(label, then, primary=True, keyed=False),
            *others,
            Choice(translate("ConsoleNotices", "Cancel"), lambda _value: None, keyed=False),
        ),
        number=numbers,
        number_name=question,
        quiet=True,
    )
