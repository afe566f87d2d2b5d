"""What goes into minutes by default, what a choice changes, and what it never can."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Attribution, ItemKind, Level, MinutesChoice, PrivacyPurpose
from cop_desktop.domain.minutes.choices import Judge, Reason
from cop_desktop.domain.minutes.material import consenting
from cop_desktop.domain.people import Organization
from tests.minutes_world import AGENDA, action, consent, item, material, note

IN, OUT, ANONYMOUS, UNDECIDED = (
    MinutesChoice.IN,
    MinutesChoice.OUT,
    MinutesChoice.ANONYMOUS,
    MinutesChoice.UNDECIDED,
)


def verdict(made, **world):
    return Judge(material(made, **world)).verdict(made)


def public(level):
    return note("X", point="a-3", public_text="Y.", public_level=level)


def thanks(**details):
    return item(ItemKind.TESTIMONY, "« Merci. »", details=details)


@pytest.mark.parametrize(
    ("made", "default", "reason"),
    [
        (note("Rien à signaler."), IN, Reason.PLAIN),
        (action(), IN, Reason.PLAIN),
        (note("Vu.", source_id="p-maude"), ANONYMOUS, Reason.NO_SOURCE),
        (note("Vu.", source_id="p-maude", attribution=Attribution.NAMED), IN, Reason.PLAIN),
        (note("Vu ({@p-maude})."), ANONYMOUS, Reason.NO_SOURCE),
        (note("Secret.", level=Level.ROOM), OUT, Reason.ROOM),
        (note("Dit au parc.", point="a-3"), OUT, Reason.ROOM),
        (note("Dit.", point=None, round_id="r-3"), OUT, Reason.ROOM),
        (public(Level.MEMBERS), ANONYMOUS, Reason.PUBLIC_SENTENCE),
        (public(None), UNDECIDED, Reason.LEVEL_MISSING),
        (public(Level.ROOM), UNDECIDED, Reason.LEVEL_MISSING),
        (note("Vu.", source_id="p-nobody", attribution=Attribution.NAMED), UNDECIDED, Reason.CONSENT_MISSING),
        (thanks(), UNDECIDED, Reason.QUOTATION),
        (thanks(quote_consent="anonymous"), ANONYMOUS, Reason.NO_SOURCE),
        (thanks(quote_consent="named"), IN, Reason.PLAIN),
        (thanks(quote_consent="refused"), UNDECIDED, Reason.QUOTATION),
        (thanks(quote_consent=[{"text": None}]), UNDECIDED, Reason.QUOTATION),
        (note("“All of it in quotes.”"), UNDECIDED, Reason.QUOTATION),
        (note("Il cite « un mot » en passant."), IN, Reason.PLAIN),
        (note("À revoir.", details={"review_flag": "reidentification_risk"}), UNDECIDED, Reason.REVIEW_FLAG),
        (note("Maude propose une visite."), UNDECIDED, Reason.NAME_IN_TEXT),
        (note("Selon Lanthier-Roy, oui."), UNDECIDED, Reason.NAME_IN_TEXT),
        (note("Maudement dit."), IN, Reason.PLAIN),
        (note(""), OUT, Reason.EMPTY),
    ],
)  # fmt: skip
def test_defaults(made, default, reason):
    judged = verdict(made)
    assert (judged.default, judged.reason) == (default, reason)


def test_an_organization_in_the_text_is_left_to_a_person():
    made = note("La Ville de Mont-Aubépine accepte.")
    towns = (Organization(id="o", name="Ville de Mont-Aubépine"),)
    assert verdict(made, organizations=towns).reason is Reason.PLACE_IN_TEXT


def test_a_summary_stands_for_the_discussion_of_its_point_but_not_for_its_decisions():
    agenda = tuple(dataclasses.replace(point, summary="Résumé.") for point in AGENDA)
    assert verdict(note("Un détail."), agenda=agenda).reason is Reason.IN_SUMMARY
    assert verdict(action(), agenda=agenda).default is IN
    kept = note("Un détail.", minutes_choice=IN)
    assert verdict(kept, agenda=agenda).effective is IN


def test_sharing_not_asked_goes_in_without_a_name():
    made = note(
        "Offre ({@p-maude}) : un atelier.",
        level=Level.SHAREABLE,
        attribution=Attribution.NAMED,
        details={"shareable_consent_needed": True},
    )
    assert verdict(made).reason is Reason.SHARING_NOT_ASKED


@pytest.mark.parametrize("choice", [IN, OUT, ANONYMOUS])
def test_a_choice_holds_over_the_default(choice):
    assert verdict(note("Maude propose.", minutes_choice=choice)).effective is choice


@given(
    st.sampled_from(list(MinutesChoice)), st.sampled_from(list(ItemKind)), st.sampled_from(list(Attribution))
)
@settings(max_examples=80, deadline=None)
def test_nothing_of_the_room_goes_in_whatever_is_chosen(choice, kind, attribution):
    made = item(kind, "Secret.", level=Level.ROOM, minutes_choice=choice, attribution=attribution)
    judged = verdict(made)
    assert judged.effective is OUT
    assert judged.locked


def test_the_latest_answer_of_a_person_counts():
    yes, no = consent("p-1", day=1), consent("p-1", granted=False, day=2)
    assert consenting((yes,)) == {"p-1"}
    assert consenting((yes, no)) == consenting((no, yes)) == frozenset()
    assert consenting((consent("p-1", withdrawn=True),)) == frozenset()
    photo = dataclasses.replace(yes, purpose=PrivacyPurpose.PHOTO)
    assert consenting((photo,)) == frozenset()
