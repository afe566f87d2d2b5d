"""Words of the sheet of a community: choices, rows of members and of seasons."""

from __future__ import annotations

import datetime as dt

from cop_desktop.domain.codes import AddressForm, DecisionMethod, FrenchSpacing, Language
from cop_desktop.domain.community import Season
from cop_desktop.qt import dates
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.rows import Row
from cop_desktop.services.community_sheet import Member, SeasonFacts

COLOURS = ("", "#17605E", "#2B5A8A", "#6A4A8C", "#9A5B00", "#7D1F1A", "#4A5A61")
"""Colours of a community's mark: none (one is given in turn), then those of the palette on white."""


def colour_names() -> tuple[str, ...]:
    """Name `COLOURS`, in order."""
    return (
        translate("Community", "Automatic colour"),
        translate("Community", "Teal"),
        translate("Community", "Blue"),
        translate("Community", "Violet"),
        translate("Community", "Ochre"),
        translate("Community", "Brick"),
        translate("Community", "Slate"),
    )


def languages() -> list[tuple[str, str]]:
    """The languages a community may have, each in its own name."""
    return [("Français", Language.FRENCH.value), ("English", Language.ENGLISH.value)]


def methods() -> list[tuple[str, str]]:
    """How decisions are taken unless a decision says otherwise."""
    return [
        (translate("Community", "by consent"), DecisionMethod.CONSENT.value),
        (translate("Community", "by consensus"), DecisionMethod.CONSENSUS.value),
        (translate("Community", "by majority"), DecisionMethod.MAJORITY.value),
        (translate("Community", "after advice"), DecisionMethod.ADVICE.value),
        (translate("Community", "by delegation"), DecisionMethod.DELEGATED.value),
    ]


def addresses() -> list[tuple[str, str]]:
    """How the formats address people, in French."""
    return [("vous", AddressForm.VOUS.value), ("tu", AddressForm.TU.value)]


def spacings() -> list[tuple[str, str]]:
    """Which French spacing documents have."""
    return [
        (translate("Community", "Office de la langue"), FrenchSpacing.OQLF.value),
        (translate("Community", "thin spaces"), FrenchSpacing.THIN.value),
    ]


def agreements_in(text: str) -> tuple[str, ...]:
    """Read agreements as typed, one a line."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def member_row(member: Member) -> Row:
    """One member: the name, then where they work, their role, their address."""
    person = member.person
    facts = [each for each in (member.organization, person.role_title, person.email) if each]
    sub = " · ".join(facts) or translate("Community", "no organization nor e-mail yet")
    return Row(person.id, person.full_name, sub)


def season_row(facts: SeasonFacts) -> Row:
    """One season: its days, what was held, and the verb that closes or reopens it."""
    season = facts.season
    title = translate("Community", "Season {0}").format(season.label)
    held = translate("Community", "%n session(s) held of {0}", "", facts.held).format(
        max(season.planned_sessions, facts.sessions)
    )
    if season.closed_at is not None:
        closed = dt.datetime.fromtimestamp(season.closed_at / 1000).astimezone().date()
        sub = translate("Community", "{0} · closed on {1}").format(held, dates.short_date(closed))
        return Row(season.id, title, sub, verb=translate("Community", "Reopen"))
    return Row(season.id, title, f"{_days(season)} · {held}", verb=translate("Community", "Close"))


def closing_words(facts: SeasonFacts) -> str:
    """What closing a season does, before it is done."""
    return translate(
        "Community",
        "Close season {0}? What it gave is counted and kept; nothing is deleted, and it may be reopened.",
    ).format(facts.season.label)


def _days(season: Season) -> str:
    days = [day for day in (season.starts_on, season.ends_on) if day is not None]
    return " – ".join(dates.short_date(day) for day in days)
