"""Sorting minutes by exception: what is asked, why, and what each answer would print."""

from dataclasses import replace

import pytest

from cop_desktop.domain.codes import Attribution, ItemKind, Language, Level, MinutesChoice
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.triage import AnswerKind, Doubt, triage
from cop_desktop.domain.people import Organization
from cop_desktop.export.words import read_texts
from tests.minutes_world import action, decision, item, material, minutes, note, text_of


def crowded(*items, **changes):
    """Five people present: nobody guesses who said what."""
    held = material(*items, **changes)
    return replace(held, attendance=(*held.attendance, replace(held.attendance[0], id="at-5")))


def sort(*items, held=None, **changes):
    return triage(Making(held or crowded(*items, **changes), read_texts(Language.FRENCH), Language.FRENCH))


def only(*items, **changes):
    (case,) = sort(*items, **changes).cases
    return case


def reads(case):
    return {answer.kind: answer.read.replace("\xa0", " ").replace("\u2011", "-") for answer in case.answers}


def answered(case, kind):
    """The item once this answer is kept."""
    return replace(case.item, **case.answer(kind).fields)


def test_what_needs_nobody_is_only_counted():
    found = sort(note("Un mot."), decision(), action(), note("Un autre."))
    assert found.cases == ()
    assert found.ready == {ItemKind.NOTE: 2, ItemKind.DECISION: 1, ItemKind.ACTION: 1}
    assert found.staying == 0


def test_a_mention_that_would_be_read_is_asked_about():
    case = only(note("Proposition ({@p-maude}) : quatre activités.", attribution=Attribution.NAMED))
    assert (case.doubt, case.proposed, case.given) == (Doubt.NAME, AnswerKind.NAMELESS, None)
    assert case.marks == ("Maude Lanthier-Roy",)
    assert reads(case) == {
        AnswerKind.NAMELESS: "Proposition : quatre activités.",
        AnswerKind.NAMED: "Proposition (Maude Lanthier-Roy) : quatre activités.",
        AnswerKind.REWORD: "",
        AnswerKind.OUT: "",
    }


def test_a_mention_nobody_would_read_is_not_asked_about():
    assert sort(note("Proposition ({@p-maude}) : quatre activités.")).cases == (), "told without a name"
    assert sort(note("Dit à {@p-maude}.", attribution=Attribution.NAMED), consents=()).cases != ()


def test_a_name_typed_plainly_is_taken_out_by_the_words_for_the_minutes_alone():
    case = only(note("L’idée vient de Solène Vaugirard, et Maude l’appuie."))
    assert case.doubt is Doubt.NAME
    assert case.marks == ("Solène Vaugirard", "Maude")
    kept = answered(case, AnswerKind.NAMELESS)
    assert kept.text == case.item.text, "captured words never change"
    printed = text_of(minutes(kept))
    assert "Solène" not in printed.split("idée")[1].split("\n")[0]
    assert "une personne du groupe" in printed
    assert reads(case)[AnswerKind.NAMELESS] in printed.replace("\xa0", " ")


def test_a_name_several_people_bear_refers_to_nobody():
    held = crowded(note("Selon Maude, tout va bien."))
    people = {**held.people, "p-x": replace(held.people["p-maude"], id="p-x", family_name="Autre")}
    (case,) = sort(held=replace(held, people=people)).cases
    assert case.answer(AnswerKind.NAMED) is None, "nobody knows whose name it would be"
    assert case.answer(AnswerKind.NAMELESS).fields["wording"] == "Selon une personne du groupe, tout va bien."


def test_the_name_of_an_organization():
    held = crowded(
        note("Atelier Passerelles paiera."), organizations=(Organization(id="o", name="Atelier Passerelles"),)
    )
    (case,) = sort(held=held).cases
    assert case.doubt is Doubt.PLACE
    assert "Passerelles" not in reads(case)[AnswerKind.NAMELESS]


def test_a_name_typed_in_a_title_or_a_detail_is_worded_too_at_one_key():
    item = decision(title="L’idée de Maude", details={"rationale": "Maude y tient.", "number": 3})
    case = only(item)
    assert (case.doubt, case.proposed) == (Doubt.NAME, AnswerKind.NAMELESS)
    kept = replace(item, **case.answer(AnswerKind.NAMELESS).fields)
    assert (kept.title, kept.details["rationale"]) == (item.title, "Maude y tient."), "captured words stay"
    text = text_of(minutes(kept))
    assert "Maude" not in text.split("Ouverture")[1]
    assert "une personne du groupe y tient" in text.lower()
    assert only(kept).given is AnswerKind.NAMELESS
    named = replace(item, **case.answer(AnswerKind.NAMED).fields)
    assert "Maude Lanthier-Roy y tient" in text_of(minutes(named)).replace("\u2011", "-")


def test_a_quotation():
    case = only(note("« Je repars moins seule. »"))
    assert case.doubt is Doubt.QUOTATION
    assert case.marks == ("« Je repars moins seule. »",)


def test_a_few_told_apart_and_a_room_of_four():
    assert only(note("Jugé urgent par deux membres.")).doubt is Doubt.CIRCLE
    assert sort(note("Deux besoins sur cinq.")).cases == ()
    spoken = note("Un souci.", source_id="p-maude", attribution=Attribution.ANONYMOUS)
    assert sort(spoken).cases == ()
    (case,) = sort(held=material(spoken)).cases
    assert case.doubt is Doubt.CIRCLE


def test_a_consent_that_is_missing():
    spoken = note("Un souci.", source_id="p-maude", attribution=Attribution.NAMED)
    case = only(spoken, consents=())
    assert case.doubt is Doubt.CONSENT
    assert reads(case)[AnswerKind.NAMED] == "Un souci (Conseillère)."
    shared = item(
        ItemKind.RESOURCE,
        "Un guide.",
        level=Level.SHAREABLE,
        source_id="p-maude",
        attribution=Attribution.NAMED,
        details={"shareable_consent_needed": True},
    )
    assert only(shared).doubt is Doubt.CONSENT


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"owner_id": None}, ("owner",)),
        ({"due_on": None}, ("due",)),
        ({"owner_id": None, "due_on": None}, ("owner", "due")),
        ({"due_on": None, "due_next_session": True}, ()),
        ({"owner_id": None, "owner_is_group": True}, ()),
        ({"owner_id": None, "status": "done"}, ()),
    ],
)
def test_an_action_that_lacks_something(changes, missing):
    cases = sort(action(**changes)).cases
    assert [case.missing for case in cases] == ([missing] if missing else [])


def test_what_stays_in_the_room_is_asked_about_only_where_somebody_may_want_it():
    room = {"point": "a-3", "round_id": "r-3", "level": Level.ROOM}
    found = sort(
        item(ItemKind.LEARNING, "Écouter avant d’aménager.", **room),
        item(ItemKind.NOTE, "Le parc central.", **room),
        item(ItemKind.CONCERN, "Les plaintes.", **room),
    )
    (case,) = found.cases
    assert (case.doubt, case.proposed, case.room) == (Doubt.ROOM, AnswerKind.OUT, True)
    assert [answer.kind for answer in case.answers] == [AnswerKind.REWORD, AnswerKind.OUT]
    assert all(answer.read == "" for answer in case.answers)
    assert (found.staying, found.ready) == (2, {})


def test_a_sentence_for_others_that_names_somebody_loses_the_name_in_its_own_words():
    room = {"point": "a-3", "round_id": "r-3", "level": Level.ROOM, "public_level": Level.MEMBERS}
    case = only(item(ItemKind.LEARNING, "Secret.", public_text="Solène écoute.", **room))
    assert case.doubt is Doubt.NAME
    kept = answered(case, AnswerKind.NAMELESS)
    assert (kept.text, kept.public_text) == ("Secret.", "Une personne du groupe écoute.")
    assert "Une personne du groupe écoute." in text_of(minutes(kept))


def test_reasons_come_in_their_order():
    found = sort(
        action(owner_id=None),
        note("« Mot pour mot. »"),
        note("Maude propose."),
        note("Dit par deux membres."),
    )
    assert [case.doubt for case in found.cases] == [
        Doubt.NAME, Doubt.QUOTATION, Doubt.CIRCLE, Doubt.ACTION,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [AnswerKind.NAMELESS, AnswerKind.NAMED, AnswerKind.OUT])
@pytest.mark.parametrize("text", ["Proposition ({@p-maude}).", "Maude propose.", "« Mot. »", "Deux membres."])
def test_an_answer_given_is_found_again(text, kind):
    case = only(note(text, attribution=Attribution.NAMED))
    if case.answer(kind) is None:
        assert reads(case)[AnswerKind.NAMELESS] == text, "there was no name to give"
        return
    again = only(answered(case, kind))
    assert (again.given, again.doubt) == (kind, case.doubt)


def test_words_written_for_the_minutes_are_an_answer():
    case = only(note("Maude propose.", wording="On propose.", minutes_choice=MinutesChoice.ANONYMOUS))
    assert case.given is AnswerKind.REWORD


def test_minutes_follow_the_order_given():
    first, second, third = (
        note("Un.", position=0, minutes_position=2),
        note("Deux.", position=1, minutes_position=0),
        note("Trois.", position=2),
    )
    elsewhere = note("Ailleurs.", point="a-5", position=1)
    printed = text_of(minutes(first, second, third, elsewhere))
    assert (
        printed.index("Deux.") < printed.index("Un.") < printed.index("Trois.") < printed.index("Ailleurs.")
    )


def test_a_name_in_the_title_others_read_of_a_room_is_taken_out_or_kept_on_purpose():
    room = {"point": "a-3", "round_id": "r-3", "level": Level.ROOM, "public_level": Level.MEMBERS}
    case = only(
        item(
            ItemKind.LEARNING, "Secret.", title="Secret aussi", public_title="La méthode de Solène",
            public_text="On écoute.", **room,
        )
    )  # fmt: skip
    assert (case.doubt, case.proposed) == (Doubt.NAME, AnswerKind.NAMELESS)
    said = reads(case)
    assert said[AnswerKind.NAMELESS] == "La méthode d’une personne du groupe — On écoute."
    assert said[AnswerKind.NAMED] == "La méthode de Solène — On écoute."
    assert answered(case, AnswerKind.NAMELESS).title == "Secret aussi", "what was captured never changes"
    assert sort(answered(case, AnswerKind.NAMELESS)).cases == ()
    kept = only(answered(case, AnswerKind.NAMED))
    assert kept.given is AnswerKind.NAMED
