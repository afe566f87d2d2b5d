"""The words of minutes that leave: counts, groups, files and days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cop_desktop.domain.codes import Language, RecipientGroup
from cop_desktop.domain.minutes.addressing import Group, Recipient, shown
from cop_desktop.domain.minutes.letterhead import Letterhead, Missing
from cop_desktop.qt import dates
from cop_desktop.qt.language import translate

if TYPE_CHECKING:
    from cop_desktop.services.asking import WordTo
    from cop_desktop.services.reviewing import Review
    from cop_desktop.services.sending import Desk, Files, Sent

_DIGITS = 8
"""Digits of a fingerprint that are shown."""


def group_name(audience: RecipientGroup) -> str:
    """Name a group of people one draft is addressed to."""
    return {
        RecipientGroup.MEMBERS: translate("Sending", "Members"),
        RecipientGroup.GUESTS: translate("Sending", "Guests"),
        RecipientGroup.OTHERS: translate("Sending", "Others who came"),
    }[audience]


def group_line(group: Group, ticked: int, sent: Sent | None) -> str:
    """Say a group, how many of it are ticked, and what became of its draft."""
    line = f"{group_name(group.audience)} · {people(ticked)}"
    if sent is None:
        return line
    if sent.sending.sent_on is None:
        return f"{line} · " + translate("Sending", "prepared")
    day = dates.short_date(sent.sending.sent_on)
    return f"{line} · " + translate("Sending", "sent on {0}").format(day)


def word_to_line(word: WordTo) -> str:
    """Say who is to be asked, about how much, and whether a word to them is ready."""
    line = translate("Sending", "Message to {0}").format(word.name)
    line += " · " + translate("Sending", "%n sentence(s)", "", word.count)
    if word.asked_on is not None:
        line += " · " + translate("Sending", "prepared")
    return line


def word_to_hint(word: WordTo) -> str:
    """Say what the word asks, or that there is no address to write it to."""
    if not word.email:
        return translate("Sending", "No address: ask {0} in person.").format(word.name)
    return translate("Sending", "May they be named or quoted? Nothing is attached, nobody else reads it.")


def people(count: int) -> str:
    """Count people."""
    return translate("Sending", "%n person(s)", "", count)


def address_words(group: Group | None, ticked: list[Recipient]) -> str:
    """Say whether people see each other's address, and who has none."""
    if group is None:
        return ""
    if not ticked:
        said = translate("Sending", "Nobody is ticked.")
    elif shown(ticked):
        said = translate("Sending", "Everyone shares their address: they see one another (To).")
    else:
        hidden = sum(not each.shares for each in ticked)
        said = translate(
            "Sending", "Addresses stay hidden (Bcc): %n person(s) do(es) not share theirs.", "", hidden
        )
    if group.without:
        said += "\n" + translate("Sending", "No address: {0}").format(", ".join(group.without))
    return said


def leaving(review: Review, pages: int) -> str:
    """Count what the document holds; its pages when they are known."""
    counts = [
        translate("Sending", "%n decision(s)", "", review.decisions),
        translate("Sending", "%n action(s)", "", review.actions),
    ]
    if pages:
        counts.append(translate("Sending", "%n page(s)", "", pages))
    return " · ".join(counts)


def not_carried(sheet: Letterhead | None, fonts: list[str]) -> str:
    """Say what the PDF does not take from an organization's document; empty when it takes all."""
    if sheet is None:
        return ""
    names = {
        Missing.SHAPE: translate("Sending", "text boxes and drawings"),
        Missing.PICTURE: translate("Sending", "pictures in a Windows format"),
        Missing.OBJECT: translate("Sending", "embedded objects"),
        Missing.FIELD: translate("Sending", "fields other than page numbers"),
        Missing.BORDER: translate("Sending", "borders"),
        Missing.COLUMNS: translate("Sending", "columns"),
    }
    said = []
    if sheet.missing:
        found = ", ".join(words for key, words in names.items() if key in sheet.missing)
        said.append(translate("Sending", "In Word only, not in the PDF: {0}.").format(found))
    if fonts:
        said.append(
            translate("Sending", "Fonts missing on this computer, replaced in the PDF: {0}.").format(
                ", ".join(fonts)
            )
        )
    return "\n".join(said)


def names_title(review: Review) -> str:
    """Introduce the people printed."""
    if not review.names:
        return translate("Sending", "Nobody is named")
    return translate("Sending", "%n person(s) named", "", len(review.names))


def staying(review: Review) -> str:
    """Count what stays behind."""
    said = []
    if review.in_room:
        said.append(translate("Sending", "%n item(s) stay(s) in the room.", "", review.in_room))
    if review.left_out:
        said.append(translate("Sending", "%n item(s) left out.", "", review.left_out))
    return " ".join(said)


def waiting(review: Review) -> str:
    """Say how many items nobody judged yet."""
    if not review.waiting:
        return ""
    return translate(
        "Sending", "%n item(s) wait(s) for your judgement: left out for now.", "", review.waiting
    )


def page_words(page: int, count: int) -> str:
    """Say which page is in view."""
    return translate("Sending", "Page {0} of {1}").format(page, count) if count else ""


def language_name(language: Language) -> str:
    """Name a language."""
    names = {
        Language.FRENCH: translate("Sending", "French"),
        Language.ENGLISH: translate("Sending", "English"),
    }
    return names[language]


def word_line(files: Files | None) -> str:
    """Say what becomes of the Word file."""
    if files is None:
        return translate("Sending", "No file yet: write Word and PDF at the stage before.")
    if not files.there:
        return translate("Sending", "“{0}” is no longer where it was written.").format(files.word.name)
    if files.edited:
        return translate("Sending", "“{0}” was edited by hand: choose first which version goes out.").format(
            files.word.name
        )
    return files.word.name


def pdf_line(files: Files | None) -> str:
    """Say what becomes of the PDF."""
    if files is None or not files.there:
        return ""
    if files.pdf is None:
        return translate("Sending", "The PDF is written with the first mail.")
    return files.pdf.name


def sent_row(desk: Desk, sent: Sent) -> tuple[str, str, str, str]:
    """Say a draft: when it was made, to whom, with which files, when it was sent."""
    zone = ZoneInfo(desk.session.timezone)
    made = dt.datetime.fromtimestamp(sent.sending.drafted_at_ms / 1000, tz=zone)
    when = f"{dates.short_date(made.date())}, {dates.time_of_day(made.time().replace(second=0))}"
    whom = f"{group_name(sent.sending.audience)} · {people(len(sent.sending.recipient_ids))}"
    since = " · " + translate("Sending", "changed since")
    files = "\n".join(
        f"{name} · {str(sha)[:_DIGITS]}{since if name in sent.changed else ''}"
        for name, sha in sent.sending.files.items()
    )
    day = dates.short_date(sent.sending.sent_on) if sent.sending.sent_on else "—"
    return when, whom, files, day
