"""What a line means: the examples of the specification, then properties over any line."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.capture.cleaning import clean
from cop_desktop.domain.capture.grammar import Chip, Context, read
from cop_desktop.domain.capture.kinds import PREFIXES
from cop_desktop.domain.capture.people import Known, shown_names
from cop_desktop.domain.capture.writing import shown, written
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Language, Level

THURSDAY = dt.date(2026, 10, 22)
FELIX = Known("felix", "Félix-Olivier", "Grandmaison")
AMELIE = Known("amelie", "Amélie", "Roy")
ROSALINDE = Known("rosalinde", "Rosalinde", "Haddad")
MAUD, MAUDE = Known("maud", "Maud", "Zito"), Known("maude", "Maude", "Lanthier-Roy")
PEOPLE = (FELIX, AMELIE, ROSALINDE, MAUD, MAUDE)
HERE = Context(THURSDAY, session_id="s", people=PEOPLE, speaker=ROSALINDE)


@pytest.mark.parametrize(("letters", "kind"), PREFIXES.items())
def test_each_doubled_letter_is_a_kind(letters, kind):
    for typed in (f"{letters} quelque chose", f"{letters.upper()} quelque chose"):
        reading = read(typed, HERE)
        assert (reading.kind, reading.text) == (kind, "quelque chose")
        assert reading.prefix_end == 3 or reading.prefix_end == 2
        assert reading.marks[0].chip is Chip.KIND


@pytest.mark.parametrize("text", ["dd", "ddd x", "mm x", "aaron a dit", "x aa y", "d d x"])
def test_what_is_no_prefix_is_text(text):
    reading = read(text, HERE)
    assert (reading.kind, reading.text) == (ItemKind.NOTE, text)


def test_without_a_prefix_the_single_kind_of_the_round_else_a_note():
    assert read("x", replace(HERE, round_kinds=(ItemKind.IDEA,))).kind is ItemKind.IDEA
    assert read("x", replace(HERE, round_kinds=(ItemKind.IDEA, ItemKind.ACTION))).kind is ItemKind.NOTE
    assert read("qq x", replace(HERE, round_kinds=(ItemKind.IDEA,))).kind is ItemKind.QUESTION


def test_an_undone_prefix_is_text():
    reading = read("dd dans le texte", replace(HERE, plain=True))
    assert (reading.kind, reading.text, reading.prefix_end) == (ItemKind.NOTE, "dd dans le texte", 0)


def test_levels_are_signs_and_the_last_one_counts():
    reading = read("nn !s au chaud !d", HERE)
    assert (reading.level, reading.text) == (Level.SHAREABLE, "au chaud")
    assert read("!s nn x", HERE).kind is ItemKind.NOTE
    assert read("attention!m", HERE).text == "attention!m"


def test_a_room_place_is_never_raised():
    assert read("nn !d x", replace(HERE, level=Level.ROOM, locked=True)).level is Level.ROOM


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("@Amé", "amelie"), ("@ame", "amelie"), ("@AMELIE", "amelie"), ("@Félix", "felix"),
        ("@olivier", "felix"), ("@felix-olivier grandmaison", "felix"), ("@Haddad", "rosalinde"),
        ("@Maud", "maud"), ("@maude", "maude"), ("@Maude Lanthier-Roy", "maude"),
    ],
)  # fmt: skip
def test_somebody_is_named_without_accents_or_case(typed, person):
    reading = read(f"nn demander à {typed}, puis voir", HERE)
    assert reading.text == f"demander à {{@{person}}}, puis voir"
    mark = next(mark for mark in reading.marks if mark.chip is Chip.PERSON)
    assert mark.value == person


@pytest.mark.parametrize("typed", ["@Mau", "@Zoé", "@", "@Roy", "a@ame.ca", "@@ame", "courriel.@ame"])
def test_a_doubt_is_no_mention(typed):
    """« Roy » names Amélie Roy and begins a part of Maude’s name: the whole name wins."""
    reading = read(f"nn voir {typed} demain", HERE)
    if typed == "@Roy":
        assert "{@amelie}" in reading.text
    else:
        assert reading.text == f"voir {typed} demain"


def test_who_speaks_is_the_source_and_a_guest_is_added():
    reading = read("rr charte écrite avec les commerces @.", HERE)
    assert (reading.source_id, reading.text) == ("rosalinde", "charte écrite avec les commerces")
    assert read("nn @. sans personne", replace(HERE, speaker=None)).text == "@. sans personne"
    guest = read("nn selon @+Jean-Luc Tremblay cela suffit", HERE)
    assert guest.guests[0].name == "Jean-Luc Tremblay"
    assert guest.text == f"selon {{@{guest.guests[0].id}}} cela suffit"
    assert read("nn @+Amélie Roy vient", HERE).text == "{@amelie} vient"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("aa demander la carte, @Félix d’ici la prochaine rencontre", "demander la carte"),
        ("aa demander la carte — @Félix", "demander la carte"),
        ("aa demander la carte - @Félix.", "demander la carte."),
        ("aa demander la carte (@Félix)", "demander la carte"),
        ("aa demander la carte (@Félix, vendredi)", "demander la carte"),
        ("aa demander la carte, vendredi @Félix", "demander la carte"),
        ("aa demander la carte, !d @Félix", "demander la carte"),
        ("aa demander la carte · @Félix 2026-11-27", "demander la carte"),
        ("aa demander la carte @Félix", "demander la carte {@felix}"),
        ("aa demander la carte @Félix en.", "demander la carte {@felix} en."),
        ("aa write to @Félix in 2 weeks", "write to {@felix}"),
        ("aa rappeler @Félix", "rappeler {@felix}"),
        ("aa rendez-vous @Félix", "rendez-vous {@felix}"),
        ("aa responsable : @Félix", "responsable : {@felix}"),
        ("aa voir vendredi @Félix", "voir vendredi {@felix}"),
        ("aa @Félix", "{@felix}"),
        ("aa @Félix appelle la Ville vendredi pour le permis",
         "{@felix} appelle la Ville vendredi pour le permis"),
        ("aa fournir à la personne cliente (@Maude) la carte, @Félix",
         "fournir à la personne cliente ({@maude}) la carte"),
        ("xx essayer la carte, @Félix", "essayer la carte"),
    ],
)  # fmt: skip
def test_the_owner_leaves_the_text_only_where_the_sentence_stands_without(line, text):
    reading = read(line, HERE)
    assert (reading.text, reading.owner_id) == (text, "felix")
    assert any(mark.owner for mark in reading.marks)


@pytest.mark.parametrize(
    "word", ["à", "avec", "de", "pour", "et", "to", "with", "for", "and", "est", "is", "chez"]
)
def test_nothing_is_cut_after_a_word_that_waits_for_it(word):
    assert read(f"aa voir {word} @Félix", HERE).text == f"voir {word} {{@felix}}"
    assert read(f"aa aller de là {word} mardi 24 novembre", HERE).text.startswith("aller de là")
    moved = read("aa move from Monday to Friday", HERE)
    assert moved.text == "move from Monday to Friday"


def test_who_helps_and_the_group():
    helped = read("aa rédiger l’entente, @Félix @Amélie 2026-11-27", HERE)
    assert (helped.text, helped.owner_id, helped.helper_ids) == ("rédiger l’entente", "felix", ("amelie",))
    listed = read("aa inviter @Félix, @Amélie", HERE)
    assert listed.text == "inviter {@felix}, {@amelie}"
    group = read("aa lire le guide, @groupe demain", HERE)
    assert (group.text, group.owner_is_group, group.owner_id) == ("lire le guide", True, None)
    assert read("aa écrire à @tous", HERE).text == "écrire à tous"


def test_a_kind_that_nobody_helps_keeps_its_second_name_as_words():
    both = read("xx essayer, @Félix @Amélie", HERE)
    assert (both.text, both.owner_id, both.helper_ids) == ("essayer, {@felix} {@amelie}", "felix", ())


@pytest.mark.parametrize(
    ("line", "text", "owner"),
    [
        ("dd The committee is @Félix and @Maude", "The committee is {@felix} and {@maude}", None),
        ("dd The committee is @Félix, @Maude", "The committee is {@felix}, {@maude}", None),
        ("dd @Maude préside", "{@maude} préside", None),
        ("dd on nomme @Maude", "on nomme {@maude}", None),
        ("dd @Félix préside, @Maude", "{@felix} préside", "maude"),
        ("dd on garde la formule (@Maude)", "on garde la formule", "maude"),
    ],
)  # fmt: skip
def test_somebody_named_in_a_decision_does_not_carry_it(line, text, owner):
    reading = read(line, HERE)
    assert (reading.text, reading.owner_id) == (text, owner)


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("vendredi", "2026-10-23"), ("jeudi", "2026-10-29"), ("vendredi prochain", "2026-10-23"),
        ("next Friday", "2026-10-23"), ("on Friday", "2026-10-23"), ("avant vendredi", "2026-10-23"),
        ("dans 2 sem.", "2026-11-05"), ("d’ici deux semaines", "2026-11-05"), ("in 2 weeks", "2026-11-05"),
        ("dans 10 jours", "2026-11-01"), ("dans un mois", "2026-11-22"), ("in three months", "2027-01-22"),
        ("18 sept.", "2027-09-18"), ("Sept. 18", "2027-09-18"), ("le 1er mars", "2027-03-01"),
        ("November 3rd", "2026-11-03"), ("by Nov. 3, 2027", "2027-11-03"), ("22 octobre", "2026-10-22"),
        ("18 septembre 2028", "2028-09-18"), ("mardi 24 novembre", "2026-11-24"),
        ("fin novembre", "2026-11-30"), ("d’ici la fin de novembre", "2026-11-30"),
        ("end of February", "2027-02-28"), ("by the end of November", "2026-11-30"),
        ("fin du mois", "2026-10-31"), ("end of the month", "2026-10-31"),
        ("demain", "2026-10-23"), ("tomorrow", "2026-10-23"), ("après-demain", "2026-10-24"),
        ("2026-11-27", "2026-11-27"), ("29 février 2028", "2028-02-29"),
        ("d’ici le 27 novembre", "2026-11-27"),
    ],
)  # fmt: skip
def test_dates_as_they_are_said(said, date):
    for line in (
        f"aa appeler la Ville {said}",
        f"aa appeler la Ville, {said}.",
        f"aa appeler la Ville, {said} @ame",
    ):
        reading = read(line, HERE)
        assert reading.due_on == dt.date.fromisoformat(date), line
        assert reading.text.rstrip(".") == "appeler la Ville"
        assert any(mark.chip is Chip.DATE for mark in reading.marks)


@pytest.mark.parametrize(
    "line",
    [
        "appeler le 18", "voir le 18/09", "relire le bilan de vendredi", "vendredi ou samedi",
        "suite de vendredi dernier", "mardi 25 novembre", "la semaine prochaine", "31 novembre",
        "2026-13-45", "parler de mai", "tous les lundis", "every Monday",
        "2 semaines de travail", "2 weeks ago",
        "préparer la prochaine rencontre avec soin", "le 30 février 2027",
    ],
)  # fmt: skip
def test_what_may_be_another_date_is_no_chip(line):
    reading = read(f"aa {line}", HERE)
    assert (reading.due_on, reading.due_next, reading.text) == (None, False, line)


@pytest.mark.parametrize(
    "said",
    ["d’ici la prochaine rencontre", "prochaine rencontre", "pour la prochaine rencontre",
     "by the next meeting", "next session", "at the next session", "à la prochaine rencontre"],
)  # fmt: skip
def test_the_next_session_is_followed_not_dated(said):
    reading = read(f"aa envoyer la liste {said}", HERE)
    assert (reading.due_next, reading.due_on, reading.text) == (True, None, "envoyer la liste")


def test_a_date_means_something_only_where_a_kind_has_one():
    assert read("nn on a fixé vendredi", HERE).marks[-1].chip is Chip.KIND
    assert read("dd on décale à vendredi", HERE).review_on is None
    decision = read("dd on garde la formule, à réviser le 17 juin 2027", HERE)
    assert (decision.text, decision.review_on) == ("on garde la formule", dt.date(2027, 6, 17))
    assert read("ss les caméras, en décembre 2 décembre", HERE).revisit_on == dt.date(2026, 12, 2)


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("à revoir le 20 mai", "2027-05-20"), ("Révision le 20 mai", "2027-05-20"),
        ("révision : 20 mai", "2027-05-20"), ("à réviser au 20 mai", "2027-05-20"),
        ("à réviser dans 6 mois", "2027-04-22"), ("à revoir dans six mois", "2027-04-22"),
        ("à revisiter dans 2 semaines", "2026-11-05"), ("revoir d’ici 6 mois", "2027-04-22"),
        ("à revoir d’ici le 20 mai", "2027-05-20"), ("à réviser en fin novembre", "2026-11-30"),
        ("review in 6 months", "2027-04-22"), ("review on May 20", "2027-05-20"),
        ("to review in 6 months", "2027-04-22"), ("to be reviewed by May 20, 2027", "2027-05-20"),
        ("revisit in 2 weeks", "2026-11-05"), ("to revisit on May 20", "2027-05-20"),
        ("review before May 20", "2027-05-20"), ("to review on 2027-05-20", "2027-05-20"),
    ],
)  # fmt: skip
def test_a_decision_is_reviewed_when_it_is_said(said, date):
    for line in (f"dd on garde la formule, {said}", f"dd on garde la formule, {said}."):
        reading = read(line, HERE)
        assert reading.review_on == dt.date.fromisoformat(date), line
        assert reading.text.rstrip(".") == "on garde la formule"
        assert reading.marks[-1].chip is Chip.DATE


@pytest.mark.parametrize(
    "line",
    ["la formule est à revoir le 20 mai", "il faut revoir dans 6 mois", "publish the review on May 20",
     "date de révision le 20 mai"],
)  # fmt: skip
def test_a_review_that_a_sentence_needs_stays_in_it(line):
    reading = read(f"dd {line}", HERE)
    assert reading.review_on is not None
    assert reading.text == line


@pytest.mark.parametrize(
    "line",
    [
        "révisée le 20 mai",
        "preview in 6 months",
        "reviewed on May 20",
        "on revient à la prochaine rencontre",
        "à revoir à la prochaine rencontre",
    ],
)
def test_what_was_reviewed_or_has_no_day_is_no_review(line):
    reading = read(f"dd {line}", HERE)
    assert (reading.review_on, reading.due_next, reading.text) == (None, False, line)
    assert [mark.chip for mark in reading.marks] == [Chip.KIND]


def test_review_is_a_word_where_it_is_no_decision():
    reading = read("aa prepare the charter review in 6 months", HERE)
    assert (reading.text, reading.due_on) == ("prepare the charter review", dt.date(2027, 4, 22))
    reading = read("aa préparer la révision d’ici le 20 mai", HERE)
    assert (reading.text, reading.due_on) == ("préparer la révision", dt.date(2027, 5, 20))


@pytest.mark.parametrize("said", ["next meeting", "à la prochaine rencontre"])
def test_a_parked_topic_comes_back_at_the_next_session_and_keeps_its_words(said):
    reading = read(f"ss talk about rent {said}", HERE)
    assert (reading.due_next, reading.revisit_on) == (True, None)
    assert reading.text == f"talk about rent {said}"
    assert reading.marks[-1].chip is Chip.NEXT_SESSION


def test_chips_alone_keep_their_words():
    assert read("aa à la prochaine rencontre", HERE).text == "à la prochaine rencontre"
    assert read("aa @Amélie", HERE).text == "{@amelie}"


WORDS = st.sampled_from(
    ["dd", "aa", "nn", "ss", "xx", "(", ", ", "—", "à", "review", "à revoir", "!s", "!d", "@.", "@Amé",
     "@Mau", "@+Léo", "vendredi", "fin novembre", "2026-11-27",
     "prochaine rencontre", "d’ici", "le 18", "18 sept.", "rencontre,", "in 2 weeks", "@groupe", "\n", "ou",
     "x"]
)  # fmt: skip
LINES = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=9).map(" ".join))


@settings(max_examples=250, deadline=None)
@given(LINES)
def test_any_line_has_a_reading_whose_spans_hold(line):
    reading = read(line, HERE)
    kept = clean(line).text
    ends = 0
    for mark in reading.marks:
        assert ends <= mark.start <= mark.end <= len(kept)
        ends = mark.end
    assert reading.due_on is None or not reading.due_next
    # Every word that is in no chip is still there, in order.
    outside, at = [], 0
    for mark in reading.marks:
        outside.append(kept[at : mark.start])
        at = mark.end
    words = "".join([*outside, kept[at:]])
    letters = [char for char in words if char.isalnum()]
    remaining = iter(reading.text)
    assert all(char in remaining for char in letters)


@settings(max_examples=250, deadline=None)
@given(st.lists(WORDS, max_size=9).map(" ".join), st.sampled_from(Language))
@example("dd @groupe @Amé", Language.FRENCH)
@example("aa vendredi", Language.FRENCH)
@example("aa remettre la carte de @Maud à @Amé @groupe", Language.FRENCH)
def test_an_item_opened_to_be_corrected_reads_back_as_itself(line, language):
    first = read(line, HERE)
    if not first.text:
        return
    people = (*PEOPLE, *(Known(guest.id, guest.name) for guest in first.guests))
    item = CapturedItem(
        id="i", session_id="s", captured_at_ms=0, kind=first.kind, text=first.text, level=first.level,
        owner_id=first.owner_id, owner_is_group=first.owner_is_group, due_on=first.due_on,
        due_next_session=first.due_next, review_on=first.review_on,
        details={"helper_ids": first.helper_ids, "revisit_on": first.revisit_on and str(first.revisit_on)},
    )  # fmt: skip
    line_again = written(item, people, default_level=Level.MEMBERS, language=language)
    again = read(line_again, replace(HERE, people=people, speaker=None))
    assert (again.kind, again.level, again.owner_id, again.owner_is_group) == (
        first.kind, first.level, first.owner_id, first.owner_is_group,
    )  # fmt: skip
    assert (again.due_on, again.due_next, again.review_on) == (first.due_on, first.due_next, first.review_on)
    assert (again.revisit_on, again.helper_ids) == (first.revisit_on, first.helper_ids)
    kept = first.text.replace("@groupe", "groupe")  # the sign of a group, not read, is a sign once
    assert again.text.split() == kept.split()


def test_names_are_shown_as_short_as_they_are_unique():
    people = (AMELIE, MAUD, Known("amelie2", "Amélie", "Côté"))
    names = shown_names(people)
    assert names["maud"] == "Maud"
    assert names["amelie"] == "Amélie Roy"
    assert shown("vu par {@maud} et {@x}", names) == "vu par Maud et {@x}"
