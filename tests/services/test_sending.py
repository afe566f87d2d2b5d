"""Minutes leave: drafts read by the mail parser, a PDF beside, what a hand did and what becomes of it."""

import dataclasses
import datetime as dt
import email
import email.policy

import docx
import pytest

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import (
    AttendanceStatus,
    Language,
    MinutesChoice,
    PrivacyPurpose,
    RecipientGroup,
    SessionRole,
)
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.addressing import groups
from cop_desktop.domain.minutes.hand_meant import Refusal, Why
from cop_desktop.domain.minutes.taking import How, Into
from cop_desktop.domain.people import Membership, Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, MinutesSending, MinutesVersion, Session
from cop_desktop.services.hand_edited import HandEdited
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.sending import Sending
from cop_desktop.services.undoing import Undoing
from tests.services.november import StillClock, demo, session, workspace, written

__all__ = ["demo", "session", "workspace", "written"]


def addressed(workspace, *, shared=()):
    """Give everybody an address, and some their consent to share it."""
    with workspace.writing() as writing:
        for rank, person in enumerate(writing.all(Person, order_by=("family_name",))):
            writing.save(dataclasses.replace(person, email=f"p{rank}@exemple.org"))
            for each in writing.all(PrivacyConsent, person_id=person.id, purpose=PrivacyPurpose.SHARE_EMAIL):
                writing.remove(each)
            if shared == "all" or person.id in shared:
                writing.add(
                    PrivacyConsent(
                        id=new_id(), person_id=person.id, purpose=PrivacyPurpose.SHARE_EMAIL, granted=True
                    )
                )
        writing.commit()


def opened(path):
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def pdf(document, _logo, stream, _sheet=None):
    stream.write(b"%PDF-1.4 " + document.title.encode())


def draft(workspace, session, audience=RecipientGroup.MEMBERS, only=None):
    sending = Sending(workspace, StillClock())
    group = next(one for one in sending.desk(session.id).groups if one.audience is audience)
    who = [each.id for each in group.people] if only is None else [group.people[rank].id for rank in only]
    return group, sending.draft(session.id, audience, who)


def test_a_draft_carries_both_files_and_hides_addresses_unless_all_share_theirs(workspace, session, written):
    addressed(workspace)
    made_pdf = Sending(workspace, StillClock()).write_pdf(session.id, pdf).path
    assert made_pdf == written.with_suffix(".pdf")
    group, made = draft(workspace, session)
    message = opened(made.path)
    assert made.path.parent == written.parent
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    assert message["Cc"] is None
    assert [each.addr_spec for each in message["Bcc"].addresses] == [each.email for each in group.people]
    assert message["Subject"].startswith("Compte rendu de la ")
    assert message["Content-Language"] == "fr-CA"
    files = {each.get_filename(): each.get_content() for each in message.iter_attachments()}
    assert files == {written.name: written.read_bytes(), made_pdf.name: made_pdf.read_bytes()}
    text = message.get_body().get_content()
    assert text.startswith("Bonjour,")
    assert "en Word et en PDF\u00a0:" in text
    assert "19 novembre 2026" in text
    with workspace.reading() as reading:
        (sending,) = reading.all(MinutesSending, session_id=session.id)
    assert sending.recipient_ids == tuple(each.id for each in group.people)
    assert set(sending.files) == set(files)
    assert (sending.drafted_at_ms, sending.sent_on) == (1_795_188_600_000, None)


def test_addresses_show_when_everyone_chosen_shares_theirs(workspace, session, written):
    addressed(workspace, shared="all")
    _, made = draft(workspace, session)
    message = opened(made.path)
    assert message["Bcc"] is None
    assert len(message["To"].addresses) > 1
    with workspace.writing() as writing:
        one = writing.first(
            PrivacyConsent, purpose=PrivacyPurpose.SHARE_EMAIL, person_id=_first(made, writing)
        )
        writing.save(dataclasses.replace(one, withdrawn_on=dt.date(2026, 11, 1)))
        writing.commit()
    _, again = draft(workspace, session)
    assert opened(again.path)["To"] is None
    assert opened(again.path)["Bcc"] is not None
    assert again.path.name.endswith(" v2.eml"), "the first draft may have been written in: it stays"


def _first(made, reading):
    return reading.get(MinutesSending, made.changes.made).recipient_ids[0]


def test_only_those_ticked_and_only_those_with_an_address(workspace, session, written):
    addressed(workspace)
    sending = Sending(workspace, StillClock())
    group = sending.desk(session.id).groups[0]
    with workspace.writing() as writing:
        person = writing.get(Person, group.people[0].id)
        writing.save(dataclasses.replace(person, email="pas une adresse\nBcc: tous@exemple.org"))
        writing.commit()
    after = sending.desk(session.id).groups[0]
    assert group.people[0].name in after.without
    made = sending.draft(session.id, RecipientGroup.MEMBERS, [group.people[0].id, group.people[1].id])
    assert [each.addr_spec for each in opened(made.path)["Bcc"].addresses] == [group.people[1].email]
    with pytest.raises(UserError, match="sending-nobody"):
        sending.draft(session.id, RecipientGroup.MEMBERS, [group.people[0].id])


def test_a_name_from_elsewhere_breaks_no_header(workspace, session, written):
    addressed(workspace)
    group = Sending(workspace, StillClock()).desk(session.id).groups[0]
    with workspace.writing() as writing:
        person = writing.get(Person, group.people[0].id)
        writing.save(dataclasses.replace(person, given_name='Zoé "<x@y>,\x07', family_name="É" * 90))
        writing.commit()
    _, made = draft(workspace, session)
    found = [each.addr_spec for each in opened(made.path)["Bcc"].addresses]
    assert sorted(found) == sorted(each.email for each in group.people)


def test_nothing_goes_out_without_a_file_of_which_one_is_sure(workspace, session, tmp_path):
    addressed(workspace)
    with pytest.raises(UserError, match="sending-no-file"):
        draft(workspace, session)
    path = tmp_path / "Compte rendu.docx"
    Minuting(workspace, StillClock()).export(session.id, path)
    edit(path, "déjà donné trois fois.", " Une autre date.")
    assert Sending(workspace, StillClock()).desk(session.id).files.edited
    with pytest.raises(UserError, match="sending-edited"):
        draft(workspace, session)
    path.unlink()
    with pytest.raises(UserError, match="sending-file-gone"):
        draft(workspace, session)
    assert list(tmp_path.glob("*.eml")) == []


def test_a_pdf_that_is_not_ours_any_more_is_not_written_over(workspace, session, written):
    sending = Sending(workspace, StillClock())
    first = sending.write_pdf(session.id, pdf).path
    assert sending.write_pdf(session.id, pdf).path == first
    first.write_bytes(b"annotated")
    assert sending.desk(session.id).files.pdf is None
    second = sending.write_pdf(session.id, pdf).path
    assert second.name == "Compte rendu v2.pdf"
    assert first.read_bytes() == b"annotated"
    assert sending.desk(session.id).files.pdf == second


def test_what_was_sent_and_when_is_kept_and_undone(workspace, session, written):
    addressed(workspace)
    sending = Sending(workspace, StillClock())
    _, made = draft(workspace, session)
    changes = sending.mark_sent(made.changes.made, dt.date(2026, 11, 20))
    (sent,) = sending.desk(session.id).sent
    assert sent.sending.sent_on == dt.date(2026, 11, 20)
    assert len(sent.names) == len(sent.sending.recipient_ids)
    Undoing(workspace).undo(changes)
    assert sending.desk(session.id).sent[0].sending.sent_on is None
    sending.approve(session.id, dt.date(2026, 12, 17))
    document = Minuting(workspace, StillClock()).compose(session.id)
    assert document.status == "Approuvé le 17\u00a0décembre 2026"


def test_groups_hold_each_person_once():
    def attended(who, role):
        return Attendance(id=who, session_id="s", person_id=who, role=role, status=AttendanceStatus.PRESENT)

    people = {who: Person(id=who, given_name=who, email=f"{who}@x.ca") for who in "abcdef"}
    members = [
        Membership(id="1", community_id="c", person_id="a"),
        Membership(id="2", community_id="c", person_id="b", left_on=dt.date(2026, 1, 1)),
        Membership(id="3", community_id="c", person_id="f", joined_on=dt.date(2027, 1, 1)),
    ]
    came = [
        attended("a", SessionRole.EXPERT),
        attended("b", SessionRole.PARTICIPANT),
        attended("c", SessionRole.GUEST),
        attended("d", SessionRole.FACILITATOR),
    ]
    made = groups(members, came, people, [], dt.date(2026, 11, 19))
    assert {group.audience.value: [one.id for one in group.people] for group in made} == {
        "members": ["a"], "guests": ["c"], "others": ["b", "d"],
    }  # fmt: skip


# What a hand did


def edit(path, words, more):
    word = docx.Document(str(path))
    paragraph = next(one for one in word.paragraphs if words in one.text)
    paragraph.runs[-1].text += more
    word.save(str(path))


def every_hand(path):
    """Change a note, add a paragraph after it, remove one line, change what the program computes."""
    word = docx.Document(str(path))
    paragraphs = word.paragraphs
    at = next(rank for rank, one in enumerate(paragraphs) if "déjà donné trois fois." in one.text)
    paragraphs[at].runs[-1].text += " Naomi Dubé-Laforge l’a revu."
    paragraphs[at + 1].insert_paragraph_before("Un mot de la coordination.")
    gone = next(one for one in paragraphs if "approuver le compte rendu de la" in one.text)._p
    gone.getparent().remove(gone)
    next(one for one in paragraphs if one.text.startswith("Lieu")).runs[-1].text = "Ailleurs"
    word.save(str(path))


def test_what_a_hand_did_is_told_block_by_block(workspace, session, written):
    hands = HandEdited(workspace, StillClock())
    assert hands.compare(session.id) is None
    every_hand(written)
    found = hands.compare(session.id).differences
    assert [one.how for one in found] == [How.CHANGED, How.REMOVED, How.CHANGED, How.ADDED]
    place, gone, changed, added = found
    assert (place.theirs, place.take, place.refusal) == ("Ailleurs", None, Refusal(Why.PLAN))
    assert "approuver le compte rendu" in gone.ours
    assert gone.take.into is Into.OUT
    assert changed.take.into in {Into.WORDING, Into.PUBLIC}
    assert "Naomi" not in changed.take.text, "a name becomes a mention: consent goes on deciding"
    assert changed.theirs.startswith(changed.ours)
    assert added.section == changed.section != ""
    assert not any(one.taken for one in found)


def test_their_words_are_taken_and_what_was_captured_does_not_change(workspace, session, written):
    hands = HandEdited(workspace, StillClock())
    every_hand(written)
    by_hand = written.read_bytes()
    with workspace.reading() as reading:
        before = {one.id: one.text for one in reading.all(CapturedItem, session_id=session.id)}
    found = hands.compare(session.id).differences
    changes = hands.take(session.id, [one.key for one in found])
    again = hands.compare(session.id).differences
    assert [one.taken for one in again] == [one.take is not None for one in found]
    text = "\n".join(text for _, text in Minuting(workspace, StillClock()).compose(session.id).pieces())
    assert "déjà donné trois fois. Une personne du groupe l’a revu." in text, "who offered it is not told"
    assert ("Un mot de la coordination." in text) == (found[3].take is not None)
    with workspace.reading() as reading:
        assert {one.id: one.text for one in reading.all(CapturedItem, session_id=session.id)} == before
    Undoing(workspace).undo(changes)
    assert not any(one.taken for one in hands.compare(session.id).differences)
    assert written.read_bytes() == by_hand


def test_a_paragraph_added_under_a_point_without_a_summary_puts_no_note_out(workspace, session, written):
    minuting = Minuting(workspace, StillClock())
    before = [text for _, text in minuting.compose(session.id).pieces()]
    with workspace.reading() as reading:
        points = reading.all(AgendaItem, session_id=session.id, order_by=("position",))
    assert any(point.summary for point in points) is False
    word = docx.Document(str(written))
    heading = next(one for one in word.paragraphs if "besoin" in one.text and one.style.name == "Heading 1")
    at = next(rank for rank, one in enumerate(word.paragraphs) if one._p is heading._p)
    word.paragraphs[at + 1].insert_paragraph_before("Le groupe travaille seul, puis ensemble.")
    word.save(str(written))
    hands = HandEdited(workspace, StillClock())
    (added,) = hands.compare(session.id).differences
    hands.take(session.id, [added.key])
    after = [text for _, text in minuting.compose(session.id).pieces()]
    assert set(before) <= set(after)
    assert "Le groupe travaille seul, puis ensemble." in after


def test_their_file_kept_is_the_reference_and_is_never_written_over(workspace, session, written):
    hands, minuting = HandEdited(workspace, StillClock()), Minuting(workspace, StillClock())
    every_hand(written)
    by_hand = written.read_bytes()
    hands.keep_theirs(session.id)
    assert hands.compare(session.id) is None, "it is not asked again"
    with pytest.raises(UserError, match="minutes-changed-by-hand") as refused:
        minuting.export(session.id, written)
    assert refused.value.values["proposed"] == "Compte rendu v2.docx"
    assert written.read_bytes() == by_hand
    assert minuting.last_file(session.id).proposed.name != written.name
    addressed(workspace)
    said = []
    Sending(workspace, StillClock()).write_pdf(
        session.id, lambda document, _logo, stream, _sheet: said.append(document) or stream.write(b"%PDF")
    )
    told = "\n".join(text for _, text in said[0].pieces())
    assert "Ailleurs" in told
    assert "Un mot de la coordination." in told
    assert "approuver le compte rendu de la" not in told
    _, made = draft(workspace, session)
    files = {each.get_filename(): each.get_content() for each in opened(made.path).iter_attachments()}
    assert files[written.name] == by_hand
    edit(written, "Un mot de la coordination.", " Encore un.")
    more = hands.compare(session.id).differences
    assert {one.how: one.theirs or one.ours for one in more} == {
        How.ADDED: "Un mot de la coordination. Encore un.", How.REMOVED: "Un mot de la coordination.",
    }, "what changed since, and no more"  # fmt: skip
    with workspace.reading() as reading:
        assert reading.count(MinutesVersion, session_id=session.id) == 2


def test_a_removed_line_taken_is_left_out_of_the_minutes(workspace, session, written):
    every_hand(written)
    hands = HandEdited(workspace, StillClock())
    gone = next(one for one in hands.compare(session.id).differences if one.how is How.REMOVED)
    hands.take(session.id, [gone.key])
    with workspace.reading() as reading:
        assert reading.get(CapturedItem, gone.take.target_id).minutes_choice is MinutesChoice.OUT


def test_in_english_it_is_worded_in_english(workspace, session, written):
    addressed(workspace)
    with workspace.writing() as writing:
        now = writing.get(Session, session.id)
        writing.save(dataclasses.replace(now, language=Language.ENGLISH))
        writing.commit()
    _, made = draft(workspace, session)
    message = opened(made.path)
    assert message.get_body().get_content().startswith("Hello,")
    assert message["Subject"].startswith("Minutes of the ")


def rewrite(path, *changes):
    """Replace words in paragraphs and cells, as somebody typing over them."""
    word = docx.Document(str(path))
    cells = [
        one for table in word.tables for row in table.rows for cell in row.cells for one in cell.paragraphs
    ]
    for before, after in changes:
        paragraph = next(one for one in (*word.paragraphs, *cells) if before in one.text)
        text = paragraph.text.replace(before, after)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = text
    word.save(str(path))


def test_a_sentence_is_found_in_its_box_its_row_and_behind_its_label(workspace, session, written):
    rewrite(
        written,
        ("Tenir quatre activités", "Tenir cinq activités"),
        ("Inviter deux juristes", "Inviter trois juristes"),
        ("Les images de caméras", "Les caméras"),
        ("Présences\tIdriss Benyoussef", "Présences\tIdriss"),
    )
    hands = HandEdited(workspace, StillClock())
    found = hands.compare(session.id).differences
    takes = {one.take.text for one in found if one.take}
    assert "Inviter trois juristes et comparer leurs offres de service" in takes
    assert "Les caméras : préparer une rencontre avec une personne experte." in takes
    assert any(text.startswith("Tenir cinq activités de formation en 2027 : médiation") for text in takes)
    (shortened,) = [one for one in found if one.theirs.startswith("Présences")]
    assert (shortened.take, shortened.refusal) == (None, Refusal(Why.FULL_NAMES, "Idriss"))
    hands.take(session.id, [one.key for one in found])
    text = "\n".join(text for _, text in Minuting(workspace, StillClock()).compose(session.id).pieces())
    assert "Décision SU-14-01. Tenir cinq activités" in text
    assert "Inviter trois juristes" in text
    with workspace.reading() as reading:
        decision = next(
            one for one in reading.all(CapturedItem, session_id=session.id) if one.number == "SU-14-01"
        )
    assert "quatre" in decision.text
    assert "cinq" in decision.wording


def test_of_a_room_only_the_sentence_for_others_is_taken(workspace, tmp_path):
    with workspace.reading() as reading:
        session = reading.first(Session, external_id="s1")
    path = tmp_path / "s1.docx"
    Minuting(workspace, StillClock()).export(session.id, path)
    word = docx.Document(str(path))
    heading = next(one for one in word.paragraphs if one.text.endswith("Consultation 1"))
    at = next(rank for rank, one in enumerate(word.paragraphs) if one._p is heading._p)
    word.paragraphs[at + 1].insert_paragraph_before("Le parc central, la nuit.")
    word.save(str(path))
    rewrite(path, ("reviennent plusieurs soirs", "reviennent chaque soir"))
    hands = HandEdited(workspace, StillClock())
    found = {one.how: one for one in hands.compare(session.id).differences}
    assert found[How.ADDED].take is None, "nothing is written under a point of the room"
    assert found[How.CHANGED].take.into is Into.PUBLIC
    hands.take(session.id, [one.key for one in found.values()])
    with workspace.reading() as reading:
        item = reading.get(CapturedItem, found[How.CHANGED].take.target_id)
        assert not any(point.summary for point in reading.all(AgendaItem, session_id=session.id))
    assert "chaque soir" in item.public_text
    assert "chaque soir" not in item.text


def test_nobody_is_printed_absent(workspace, session):
    with workspace.writing() as writing:
        came = writing.all(Attendance, session_id=session.id, order_by=("position",))
        names = [writing.get(Person, one.person_id).full_name for one in came[:3]]
        for one, status in zip(
            came,
            (AttendanceStatus.ABSENT, AttendanceStatus.EXPECTED, AttendanceStatus.EXCUSED),
            strict=False,
        ):
            writing.save(dataclasses.replace(one, status=status, role=SessionRole.PARTICIPANT))
        writing.commit()
    document = Minuting(workspace, StillClock()).compose(session.id)
    facts = {
        text.split("\t")[0]: text.replace("\u2011", "-") for _, text in document.pieces() if "\t" in text
    }
    assert names[0] not in "\n".join(facts.values())
    assert names[1] not in "\n".join(facts.values())
    assert names[2] in facts["Absences motivées"]
    assert "Absents" not in "".join(facts)
