"""The words of the private strip: what would go up, what stays, why."""

from __future__ import annotations

from cop_desktop.domain.capture.showing import Scope
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.wall_draft import About, Draft
from cop_desktop.qt.wall.face_band import names_shown

CONTRACT_KEY, MESSAGE_KEY, HARVEST_KEY, NAMES_KEY = (
    "Ctrl+Shift+F",
    "Ctrl+Shift+W",
    "Ctrl+Shift+H",
    "Ctrl+Shift+I",
)
NEXT_PAGE_KEY, PAGE_BEFORE_KEY = "Ctrl+PgDown", "Ctrl+PgUp"


def contract_offer(sentence: str, asked: str) -> Draft:
    """Offer to type the contract sentence, to show the question `asked` in this step, or to correct it."""
    title = translate("WallDraft", "Contract sentence")
    if sentence:
        action = translate("WallDraft", "Correct")
        return Draft(About.LINE, title, sentence, action=action, key=CONTRACT_KEY)
    if asked:
        return Draft(
            About.LINE, title, asked, action=translate("WallDraft", "See it first…"), key=CONTRACT_KEY
        )
    hint = translate("WallDraft", "typed once, read through two more steps")
    return Draft(About.LINE, title, hint, action=translate("WallDraft", "Type it"), key=CONTRACT_KEY)


def message_up(message: str) -> Draft:
    """Say that a message is up."""
    title = translate("WallDraft", "The room reads your message")
    return Draft(About.LINE, title, message, action=translate("WallDraft", "Hide"), key=MESSAGE_KEY)


def harvest_up(count: int, page: int, pages: int) -> Draft:
    """Say that the harvest is up, and which page of it."""
    title = translate("WallDraft", "The room sees the harvest")
    hint = translate("WallDraft", "%n line(s)", "", count)
    if pages > 1:
        turn = translate("WallDraft", "page {0} of {1} · {2} turns it")
        hint += " · " + turn.format(page, pages, key_text(NEXT_PAGE_KEY if page < pages else PAGE_BEFORE_KEY))
    return Draft(About.LINE, title, hint, action=translate("WallDraft", "Hide"), key=HARVEST_KEY)


def contract_title() -> str:
    """Say what is being typed."""
    return translate("WallDraft", "Contract sentence")


def contract_hint(length: int, limit: int, named: int) -> str:
    """Say how long the sentence is, and that names were left out."""
    if not length:
        return translate("WallDraft", "Without a sentence, the wall shows the rule of the step.")
    if length > limit:
        return translate(
            "WallDraft", "{0} characters: too small from the last row. Find a sentence of {1} at most."
        ).format(length, limit)
    said = translate("WallDraft", "Now and through the two steps that follow · {0} characters of {1}")
    said = said.format(length, limit)
    if named:
        said += " · " + translate("WallDraft", "%n name(s) left out: the room reads “…”", "", named)
    return said


def contract_changed(theirs: str) -> str:
    """Say that another window was first, and give its wording beside the one being typed."""
    said = translate("WallDraft", "Changed elsewhere meanwhile. Nothing was overwritten; Show keeps yours.")
    other = translate("WallDraft", "The other: {0}").format(theirs or translate("WallDraft", "(nothing)"))
    return f"{said}\n{other}"


def take_other() -> str:
    """Say what leaves the wording of the other window."""
    return translate("WallDraft", "Take the other")


def contract_left(typed: str) -> Draft:
    """Say that a sentence was never shown, and where its words may go."""
    title = translate("WallDraft", "Contract sentence not shown: its steps are over")
    action = translate("WallDraft", "Put it in the field")
    return Draft(About.LINE, title, " ".join(typed.split()), action=action)


def finish_the_line() -> str:
    """Say why words are not put in the field."""
    return translate("WallDraft", "Finish the line being written first: these words wait here.")


def take_contract_back() -> str:
    """Say what Ctrl+Z would do."""
    return translate("WallDraft", "take back the contract sentence")


def contract_taken_back() -> str:
    """Say that it was done."""
    return translate("WallDraft", "Contract sentence taken back")


def contract_again() -> str:
    """Say that it was done again."""
    return translate("WallDraft", "Contract sentence done again")


def message_title() -> str:
    """Say what is being typed."""
    return translate("WallDraft", "Message to the room")


def message_hint(length: int, limit: int) -> str:
    """Say how long a message stays, or that it is too long."""
    if length > limit:
        return translate("WallDraft", "{0} characters: a message has {1} at most.").format(length, limit)
    return translate("WallDraft", "Shown until you hide it, or until the next step.")


def harvest_title() -> str:
    """Say what is being chosen."""
    return translate("WallDraft", "The room will see these lines")


def harvest_hint(shown: int, withheld: int, pages: int) -> str:
    """Count what goes up, on how many pages, and what stays."""
    said = translate("WallDraft", "%n line(s) go up", "", shown)
    if pages > 1:
        said += " · " + translate("WallDraft", "on %n page(s)", "", pages)
    if withheld:
        said += " · " + translate("WallDraft", "%n stay in the room", "", withheld)
    return said + " · " + translate("WallDraft", "Space leaves one out")


def scope_name(scope: Scope, count: int) -> str:
    """Name a stretch of the session, with how many lines of it may go up."""
    said = {
        Scope.ROUND: translate("WallDraft", "This step"),
        Scope.ITEM: translate("WallDraft", "This agenda item"),
        Scope.SESSION: translate("WallDraft", "The session so far"),
    }[scope]
    return f"{said} ({count})"


def why_left_out(*, named: bool, for_members: bool, cut: bool = False) -> str:
    """Say why a line does not go up unless it is chosen, or that the room reads its beginning alone."""
    if named:
        return translate("WallDraft", "names somebody")
    if for_members:
        return translate("WallDraft", "for members; guests are here")
    return translate("WallDraft", "long: the room reads its beginning") if cut else ""


def put_aside(about: About, typed: str) -> Draft:
    """Say what waits while one writes something else."""
    title = {
        About.CONTRACT: translate("WallDraft", "Put aside: contract sentence"),
        About.MESSAGE: translate("WallDraft", "Put aside: message to the room"),
        About.HARVEST: translate("WallDraft", "Put aside: harvest"),
    }[about]
    keys = {About.CONTRACT: CONTRACT_KEY, About.MESSAGE: MESSAGE_KEY, About.HARVEST: HARVEST_KEY}
    action = translate("WallDraft", "Take up again")
    return Draft(About.LINE, title, " ".join(typed.split()), action=action, key=keys[about])


def names_said(projector: ProjectorPresenter) -> str:
    """Say whether the wall tells who speaks, and why it does not."""
    view, known = projector.view, projector.words
    if view is None or not names_shown(view, projector.settings):
        return translate("WallDraft", "The wall names nobody.")
    said = known.rounds.get(view.current_id or "") if known is not None else None
    if said is not None and said.room:
        return translate(
            "WallDraft", "This step stays in the room: the wall names nobody until the next one."
        )
    return translate("WallDraft", "The wall says who speaks and who follows.")


def nothing_captured() -> str:
    """Say why there is nothing to show."""
    return translate("WallDraft", "Nothing has been captured in a step yet.")


def nothing_may_leave(withheld: int) -> str:
    """Say why nothing of what was captured may go up."""
    return translate("WallDraft", "What was captured in this step stays in the room (%n).", "", withheld)


def held() -> str:
    """Say why nothing goes up now."""
    return translate("WallDraft", "The room is taking its time: nothing goes up.")
