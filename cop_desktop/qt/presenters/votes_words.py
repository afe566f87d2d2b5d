"""The words of the panel of a vote, and its rows: pure but for the language."""

from __future__ import annotations

from collections.abc import Mapping

from cop_desktop.domain.run.decide_votes import majority
from cop_desktop.domain.run.view import RunView
from cop_desktop.domain.run.view_kinds import OptionView, TallyView
from cop_desktop.qt.dates import NBSP, one_stop
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.votes_face import About, VoteRow, VotesPanel, read_hands
from cop_desktop.qt.wall.face_votes import figure, ranked
from cop_desktop.services.voting import Option, VoteBoard


def extension(seconds: int) -> str:
    """Say what a majority adds."""
    if seconds % 60:
        return translate("Votes", "%n second(s) more", "", seconds)
    return translate("Votes", "%n minute(s) more", "", seconds // 60)


def hands_panel(view: RunView, typed: str, following: str, *, asked: bool) -> VotesPanel:
    """Make the panel of a show of hands; `following` names the step that comes when it closes."""
    hands = view.hands
    assert hands is not None
    left = hands.next_seconds
    read = read_hands(typed)
    shown = read or (0, 0, 0)
    here = sum(person.present for person in view.people)
    onward = translate("Votes", "Go on: {0}").format(following) if following else translate("Votes", "Close")
    primary, hint, trouble = "", "", False
    if left is None:
        title = translate("Votes", "No time is left to give")
        hint = translate("Votes", "The list of extensions is used up: the topic closes.")
        primary = onward
        return VotesPanel(About.HANDS, view.current_id or "", title, hint=hint, primary=primary)
    title = translate("Votes", "{0}?").format(extension(left))
    count = translate("Votes", "%n time(s) prolonged", "", hands.used) if hands.used else ""
    if typed.strip() and read is None:
        hint = translate("Votes", "Three figures are expected: up, sideways, down, as in “521” or “12 3 4”.")
        trouble = True
    elif read is not None and any(read):
        if majority(*read):
            primary = extension(left)
            hint = translate("Votes", "More than half are up.")
        else:
            primary = onward
            hint = translate("Votes", "Half or less are up: it closes.")
        if here and sum(read) > here:
            hint = f"{hint} {translate('Votes', '%n hand(s) for {0} people.', '', sum(read)).format(here)}"
    else:
        hint = translate("Votes", "Type the thumbs: up, sideways, down.")
    wall = translate("Votes", "Take the question down") if asked else translate("Votes", "Ask the room")
    return VotesPanel(
        About.HANDS, view.current_id or "", title, count, hands=shown,
        field=translate("Votes", "Three figures: 521"), hint=hint, trouble=trouble,
        primary=primary or extension(left), ready=bool(primary), second=wall, up=asked,
    )  # fmt: skip


def ballot_panel(tally: TallyView, board: VoteBoard, order: list[str], *, reading: bool) -> VotesPanel:
    """Make the panel in which one chooses what is voted upon; `order` lists what is chosen."""
    by_id = {each.id: each for each in board.options}
    shown = [by_id[each] for each in order if each in by_id]
    shown += [each for each in board.options if each.id not in order]
    rows = tuple(_choice(each, each.id in order) for each in shown)
    many = len(order)
    title = (
        translate("Votes", "Statements to rate") if tally.poll else translate("Votes", "What is voted upon")
    )
    field = translate("Votes", "Add a statement…") if tally.poll else translate("Votes", "Add an option…")
    hint = ""
    if not rows and not reading:
        hint = translate("Votes", "Nothing was captured yet: type each of them, then Enter.")
    words = translate("Votes", "Vote (%n)", "", many)
    if tally.poll:
        words = translate("Votes", "Have them rated (%n)", "", many)
    again = translate("Votes", "Keep what there was") if tally.options else ""
    return VotesPanel(
        About.BALLOT, tally.round_id, title, rows=rows, field=field, hint=hint, primary=words,
        ready=bool(many), third=again,
    )  # fmt: skip


def dots_panel(view: RunView, tally: TallyView, texts: Mapping[str, str]) -> VotesPanel:
    """Make the panel in which dots are counted; the wall says none of it."""
    rows = tuple(
        VoteRow(
            each.option_id,
            texts.get(each.option_id, ""),
            str(each.total),
            spoken=_said(texts.get(each.option_id, ""), translate("Votes", "%n dot(s)", "", each.total)),
        )
        for each in tally.options
    )
    count = translate("Votes", "%n dot(s)", "", sum(each.total for each in tally.options))
    here = sum(person.present for person in view.people)
    if tally.dots_per_person and here:
        of = translate("Votes", "of {0}").format(tally.dots_per_person * here)
        count = f"{count} {of}"
    counted = sum(each.total for each in tally.options)
    hint = translate("Votes", "Arrows choose and count; or a number, then Enter.")
    too_many = bool(tally.dots_per_person) and counted > tally.dots_per_person * here > 0
    if too_many:
        hint = translate("Votes", "More dots than people have: was one row counted twice?")
    return VotesPanel(
        About.DOTS, tally.round_id, translate("Votes", "Counting, hidden from the room"), count, rows,
        hint=hint, trouble=too_many,
        second=translate("Votes", "Show the room"), third=translate("Votes", "Change the options"),
        ready=False,
    )  # fmt: skip


def sheets_panel(
    tally: TallyView, texts: Mapping[str, str], waiting: int, trouble: str, said: str
) -> VotesPanel:
    """Make the panel in which sheets are typed, with medians and spreads of what is kept."""
    kept = max((each.total for each in tally.options), default=0)
    number = kept + waiting + 1
    count = translate("Votes", "%n sheet(s) in", "", kept + waiting)
    rows = tuple(_scored(rank, each, texts) for rank, each in enumerate(tally.options, start=1))
    hint = trouble or said
    if not hint and waiting:
        hint = translate("Votes", "%n of them not kept yet: they are written together.", "", waiting)
    elif not hint and kept:
        hint = translate("Votes", "All are kept, as totals.")
    elif not hint:
        hint = translate("Votes", "One figure for each statement, from {0} to {1}, then Enter.").format(
            tally.scale_min, tally.scale_max
        )
    return VotesPanel(
        About.SHEETS, tally.round_id, translate("Votes", "Sheets, hidden from the room"), count, rows,
        field=translate("Votes", "Sheet {0}: %n figure(s)", "", len(tally.options)).format(number),
        hint=hint, trouble=bool(trouble),
        second=translate("Votes", "Show the room"), third=translate("Votes", "Change the statements"),
        ready=False,
    )  # fmt: skip


def sheet_refused(tally: TallyView, typed: str) -> str:
    """Say what was expected of a sheet, and what was typed."""
    figures = "".join(typed.split())
    many = len(tally.options)
    if figures.isdigit() and len(figures) != many:
        wanted = translate("Votes", "%n figure(s) are expected, one for each statement;", "", many)
        return f"{wanted} {translate('Votes', '%n were typed.', '', len(figures))}"
    return translate("Votes", "Each figure goes from {0} to {1}.").format(tally.scale_min, tally.scale_max)


def results_panel(
    tally: TallyView, board: VoteBoard | None, texts: Mapping[str, str], kept: int, *, up: bool, taken: bool
) -> VotesPanel:
    """Make the panel of what the room has seen; of a dot vote, in order, the first ones to be taken up."""
    if tally.poll:
        rows = tuple(_scored(rank, each, texts) for rank, each in enumerate(tally.options, start=1))
    else:
        rows = tuple(
            _placed(each, rank < kept, tally, texts) for rank, each in enumerate(ranked(tally.options))
        )
    topics = len(board.topics) if board is not None and not tally.poll else 0
    primary = hint = ""
    if topics and not taken:
        primary = translate("Votes", "Take this order")
        hint = translate("Votes", "%n topic(s) ask the first questions of this list.", "", topics)
    elif topics:
        hint = translate("Votes", "The topics follow this order.")
    wall = translate("Votes", "Take it off the wall") if up else translate("Votes", "Show it again")
    return VotesPanel(
        About.RESULTS, tally.round_id, translate("Votes", "Results, shown"), "", rows, hint=hint,
        primary=primary, second=wall, up=up,
    )  # fmt: skip


def _choice(option: Option, chosen: bool) -> VoteRow:  # noqa: FBT001
    note = "" if option.public else translate("Votes", "stays in the room: the wall only numbers it")
    said = translate("Votes", "chosen") if chosen else translate("Votes", "not chosen")
    return VoteRow(option.id, option.text, note=note, checked=chosen, spoken=_said(option.text, said))


def _scored(rank: int, each: OptionView, texts: Mapping[str, str]) -> VoteRow:
    text = texts.get(each.option_id, "")
    said = ""
    if each.median is not None and each.spread is not None:
        said = translate("Votes", "median {0} · spread {1}").format(
            figure(each.median, None), figure(each.spread, None)
        )
    return VoteRow(each.option_id, text, str(rank), said, spoken=_said(f"{rank}. {text}", said))


def _placed(each: OptionView, kept: bool, tally: TallyView, texts: Mapping[str, str]) -> VoteRow:  # noqa: FBT001
    text = texts.get(each.option_id, "")
    same = sum(other.total == each.total for other in tally.options) > 1
    note = translate("Votes", "tied") if same and each.total else ""
    many = translate("Votes", "%n dot(s)", "", each.total)
    return VoteRow(
        each.option_id, text, str(each.total), note, spoken=_said(text, f"{many} {note}".strip()), strong=kept
    )


def _said(text: str, more: str) -> str:
    return one_stop(f"{text.rstrip(' .')}. {more}") if more else text


def results_said(tally: TallyView, texts: Mapping[str, str]) -> str:
    """Say the results to a screen reader, once they are shown."""
    if tally.poll:
        said = [
            translate("Votes", "{0}: median {1}").format(
                texts.get(each.option_id, ""), figure(each.median, None)
            )
            for each in tally.options
            if each.median is not None
        ]
    else:
        said = [f"{texts.get(each.option_id, '')}{NBSP}: {each.total}" for each in ranked(tally.options)]
    return ". ".join(said)
