"""A Word file edited by hand in its titles, names, dates and lists; a file that is no more what it was."""

import dataclasses
import datetime as dt
import re
import zipfile

import docx
import pytest

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import AttendanceStatus, ItemKind, SessionRole, SessionStatus
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import CopError, UserError
from cop_desktop.domain.minutes.hand_meant import Why
from cop_desktop.domain.minutes.hand_parts import About
from cop_desktop.domain.minutes.taking import How, Into
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Attendance, MinutesVersion, Session
from cop_desktop.services.hand_edited import HandEdited
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.undoing import Undoing
from tests.services.november import StillClock, demo, session, workspace, written

__all__ = ["demo", "session", "workspace", "written"]


@pytest.fixture
def hands(workspace):
    return HandEdited(workspace, StillClock())


def typed_over(path, *changes):
    """Replace words in paragraphs and cells, as somebody typing over them; line ends stay."""
    word = docx.Document(str(path))
    rows = [row for table in word.tables for row in table.rows]
    everywhere = [*word.paragraphs, *(one for row in rows for cell in row.cells for one in cell.paragraphs)]
    for before, after in changes:
        runs = [run for one in everywhere for run in one.runs]
        found = next((run for run in runs if before in plain(run.text)), None)
        if found is not None:
            found.text = plain(found.text).replace(before, after)
            continue
        paragraph = next(one for one in everywhere if before in plain(one.text))
        whole = plain(paragraph.text).replace(before, after)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = whole
    word.save(str(path))


def cell(path, what, column, text):
    """Type over the cell of the action that says `what`."""
    word = docx.Document(str(path))
    row = next(row for table in word.tables for row in table.rows if what in row.cells[1].text)
    runs = row.cells[column].paragraphs[0].runs
    runs[0].text = text
    for run in runs[1:]:
        run.text = ""
    word.save(str(path))


def plain(text):
    return text.replace("\u2011", "-").replace("\u00a0", " ").replace("\u2060", "")


def found_in(hands, session):
    return hands.compare(session.id).differences


def composed(workspace, session):
    document = Minuting(workspace, StillClock()).compose(session.id)
    return "\n".join(plain(text) for _, text in document.pieces())


def action(workspace, session, words):
    with workspace.reading() as reading:
        items = reading.all(CapturedItem, session_id=session.id, kind=ItemKind.ACTION)
        return next(item for item in items if words in item.text)


def person(workspace, given):
    with workspace.reading() as reading:
        return next(one for one in reading.all(Person) if one.given_name == given)


def presence(workspace, session, given):
    with workspace.reading() as reading:
        return reading.first(Attendance, session_id=session.id, person_id=person(workspace, given).id)


def test_titles_owners_dates_and_presences_are_taken_and_taken_back(workspace, session, hands, written):
    with workspace.reading() as reading:
        before = {kind: reading.all(kind) for kind in (Session, AgendaItem, CapturedItem, Attendance)}
    typed_over(
        written,
        ("Nos besoins de formation 2027", "Nos besoins de 2027"),
        ("3. Vote par points", "3. Vote"),
        ("Rosalinde Pineault, ", ""),
    )
    word = docx.Document(str(written))
    after = next(one for one in word.paragraphs if one.text.startswith("Animation"))
    after.insert_paragraph_before("Absences motivées\tRosalinde Pineault")
    word.save(str(written))
    cell(written, "Confirmer la date", 2, "Idriss Benyoussef")
    cell(written, "Confirmer la date", 3, "18 décembre 2026")
    cell(written, "Inviter deux juristes", 3, "Prochaine rencontre")
    cell(written, "Inviter deux juristes", 4, "Terminée")
    cell(written, "Préparer la répartition", 2, "Tout le groupe")
    by_hand = written.read_bytes()
    found = found_in(hands, session)
    assert {one.refusal for one in found} == {None}
    assert sorted(one.take.into for one in found) == sorted([
        Into.SESSION_TITLE, Into.POINT_TITLE, Into.PRESENCE, Into.OWNER, Into.DUE, Into.DUE, Into.STATUS,
        Into.OWNER,
    ])  # fmt: skip
    changes = hands.take(session.id, [one.key for one in found], hands.compare(session.id).sha256)
    assert all(one.taken for one in found_in(hands, session))
    text = composed(workspace, session)
    assert "Nos besoins de 2027" in text
    assert "3. Vote\n" in text
    assert "Absences motivées\tRosalinde Pineault" in text
    confirm = action(workspace, session, "Confirmer la date")
    assert (confirm.owner_id, confirm.due_on) == (person(workspace, "Idriss").id, dt.date(2026, 12, 18))
    assert action(workspace, session, "Inviter deux juristes").due_next_session
    assert action(workspace, session, "Inviter deux juristes").status == "done"
    assert action(workspace, session, "Préparer la répartition").owner_is_group
    assert presence(workspace, session, "Rosalinde").status is AttendanceStatus.EXCUSED
    assert written.read_bytes() == by_hand
    Undoing(workspace).undo(changes)
    with workspace.reading() as reading:
        for kind, rows in before.items():
            now = [dataclasses.replace(row, version=0) for row in reading.all(kind)]
            assert now == [dataclasses.replace(row, version=0) for row in rows]
    assert not any(one.taken for one in found_in(hands, session))


def test_what_can_be_several_things_says_why_and_is_left(workspace, session, hands, written):
    with workspace.writing() as writing:
        writing.add(Person(id=new_id(), given_name="Idriss", family_name="Benyoussef"))
        writing.commit()
    with workspace.writing() as writing:
        twin = writing.first(Person, given_name="Idriss", family_name="Benyoussef")
        everyone = writing.all(Person, given_name="Idriss", family_name="Benyoussef")
        twin = next(one for one in everyone if not writing.all(Attendance, person_id=one.id))
        writing.add(
            Attendance(
                id=new_id(), session_id=session.id, person_id=twin.id, status=AttendanceStatus.EXPECTED
            )
        )
        writing.commit()
    typed_over(written, ("jeudi 19 novembre", "vendredi 20 novembre"), ("Maude Lanthier-Roy, ", ""))
    cell(written, "Confirmer la date", 2, "Idriss Benyoussef")
    cell(written, "Confirmer la date", 3, "le 12 ou le 13")
    cell(written, "Inviter deux juristes", 2, "Zoé Tremblay")
    cell(written, "Inviter deux juristes", 0, "9")
    cell(written, "Inviter une personne", 3, "2026-11-30")
    cell(written, "Préparer la répartition", 4, "Presque")
    found = found_in(hands, session)
    assert {one.take for one in found} == {None}
    told = sorted((one.refusal.why, one.refusal.what) for one in found)
    assert told == sorted([
        (Why.PLAN, ""), (Why.UNLISTED, "Maude Lanthier-Roy"), (Why.SEVERAL, "Idriss Benyoussef"),
        (Why.NO_DATE, "le 12 ou le 13"), (Why.NOBODY, "Zoé Tremblay"), (Why.COMPUTED, ""), (Why.UPDATED, ""),
        (Why.NO_STATUS, "Presque"),
    ])  # fmt: skip
    assert hands.take(session.id, [one.key for one in found]).edits == ()


def test_who_answers_for_a_decision_and_its_review_are_taken_apart_from_its_words(
    workspace, session, hands, written
):
    with workspace.reading() as reading:
        number = "SU-14-01"
        decision = next(
            one for one in reading.all(CapturedItem, session_id=session.id) if one.number == number
        )
    text = composed(workspace, session)
    (review,) = re.findall(r"À réviser le (.+?)\.", text)
    (owner,) = re.findall(rf"{number}.+\n.*Responsable : (.+?)\.", text)
    typed_over(
        written,
        ("Tenir quatre", "Tenir cinq"),
        (f"Responsable : {owner}", "Responsable : Naomi Dubé-Laforge"),
        (review, "1er mai 2027"),
    )
    found = found_in(hands, session)
    assert [one.about for one in found if one.take] == [About.WORDS, About.WHO, About.REVIEW]
    hands.take(session.id, [one.key for one in found])
    with workspace.reading() as reading:
        now = reading.get(CapturedItem, decision.id)
    assert (now.owner_id, now.review_on) == (person(workspace, "Naomi").id, dt.date(2027, 5, 1))
    assert now.wording.startswith("Tenir cinq")
    assert (now.text, now.details) == (decision.text, decision.details)


def test_a_title_of_an_item_is_told_apart_from_its_words(workspace, session, hands, written):
    typed_over(written, ("Médiation sociale dans les espaces publics", "Médiation au parc"))
    (one,) = found_in(hands, session)
    assert (one.about, one.take.into, one.theirs) == (About.TITLE, Into.TITLE, "Médiation au parc")
    hands.take(session.id, [one.key])
    assert "Médiation au parc (février 2027)" in composed(workspace, session)
    with workspace.reading() as reading:
        item = reading.get(CapturedItem, one.take.target_id)
    assert item.title == "Médiation sociale dans les espaces publics"


def test_somebody_added_to_those_present_is_present(workspace, session, hands, written):
    with workspace.writing() as writing:
        gone = presence(workspace, session, "Maude")
        writing.remove(writing.get(Attendance, gone.id))
        writing.commit()
    again = written.with_name("Autre.docx")
    Minuting(workspace, StillClock()).export(session.id, again)
    typed_over(again, ("Présences\t", "Présences\tMaude Lanthier-Roy (à distance), "))
    (one,) = found_in(hands, session)
    hands.take(session.id, [one.key])
    now = presence(workspace, session, "Maude")
    assert (now.status, now.role) == (AttendanceStatus.REMOTE, SessionRole.PARTICIPANT)
    assert "Maude Lanthier-Roy (à distance)" in composed(workspace, session)


def test_nobody_is_named_on_the_wall_by_a_title_of_a_hand(workspace, session, hands, written):
    typed_over(
        written,
        ("3. Vote par points", "3. Le vote de Naomi Dubé-Laforge"),
        ("Nos besoins de formation 2027", "Chez Rosalinde Pineault"),
    )
    found = found_in(hands, session)
    assert [(one.take, one.refusal.why) for one in found] == [(None, Why.NAMED)] * 2


def test_while_a_session_runs_its_console_says_who_is_there(workspace, session, hands, written):
    typed_over(written, ("Rosalinde Pineault", "Rosalinde Pineault (à distance)"))
    (one,) = [each for each in found_in(hands, session) if each.about is About.PRESENCE]
    assert one.take.status is AttendanceStatus.REMOTE
    with workspace.writing() as writing:
        now = writing.get(Session, session.id)
        writing.save(dataclasses.replace(now, status=SessionStatus.LIVE))
        writing.commit()
    (one,) = [each for each in found_in(hands, session) if each.about is About.PRESENCE]
    assert (one.take, one.refusal.why) == (None, Why.PLAN)


def test_a_place_is_taken_when_people_met_somewhere(workspace, session, hands, written):
    typed_over(written, ("salle des Érables (fictif)", "salle des Ormes"))
    (one,) = found_in(hands, session)
    hands.take(session.id, [one.key])
    assert "Lieu\tMairie de Mont-Aubépine, salle des Ormes, et à distance" in composed(workspace, session)


def test_a_row_and_a_sentence_taken_away_and_a_block_moved(workspace, session, hands, written):
    word = docx.Document(str(written))
    table = next(one for one in word.tables)
    row = next(one for one in table.rows if "Préparer la répartition" in one.cells[1].text)
    row._tr.getparent().remove(row._tr)
    first = next(one for one in word.paragraphs if "Un duo propose" in one.text)
    last = next(one for one in word.paragraphs if "Les membres des petites" in one.text)
    last._p.addnext(first._p)
    word.save(str(written))
    found = found_in(hands, session)
    assert [(one.how, one.refusal and one.refusal.why) for one in found] == [
        (How.MOVED, Why.MOVED), (How.REMOVED, None),
    ]  # fmt: skip
    assert "Un duo propose" in found[0].ours
    hands.take(session.id, [one.key for one in found])
    assert "Préparer la répartition" not in composed(workspace, session)
    hands.keep_theirs(session.id)
    with workspace.reading() as reading:
        version = reading.first(MinutesVersion, order_by=("-number",), session_id=session.id)
    texts = [str(block.get("runs")) for block in version.document["blocks"]]
    places = [
        next(rank for rank, text in enumerate(texts) if words in text)
        for words in ("Les membres des petites", "Un duo propose")
    ]
    assert places == sorted(places)
    assert hands.compare(session.id) is None


def xml_of(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def rewritten(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def test_tracked_changes_and_comments_are_read_and_stay_in_the_file(workspace, session, hands, written):
    parts = xml_of(written)
    body = parts["word/document.xml"].decode()
    run = re.search(r"<w:r>(?:(?!</w:r>).)*déjà donné trois fois\.</w:t></w:r>", body)[0]
    words = re.sub(r"<w:t[^>]*>", '<w:delText xml:space="preserve">', run).replace("</w:t>", "</w:delText>")
    who = 'w:id="900" w:author="Solène" w:date="2026-11-20T10:00:00Z"'
    tracked = (
        f'<w:commentRangeStart w:id="0"/><w:del {who}>{words}</w:del>'
        f"<w:moveFrom {who}><w:r><w:t>Parti ailleurs.</w:t></w:r></w:moveFrom><w:ins {who}>"
        "<w:r><w:t>Offre d’un atelier.</w:t></w:r></w:ins>"
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    parts["word/document.xml"] = body.replace(run, tracked).encode()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{space}"><w:comment w:id="0" w:author="Solène"><w:p><w:r>'
        "<w:t>À vérifier avec Maude</w:t></w:r></w:p></w:comment></w:comments>"
    ).encode()
    rewritten(written, parts)
    by_hand = written.read_bytes()
    comparison = hands.compare(session.id)
    assert (comparison.marks.comments, comparison.marks.tracked) == (1, 3)
    (one,) = comparison.differences
    assert one.theirs.endswith("Offre d’un atelier.")
    assert "déjà donné" not in one.theirs
    assert "vérifier" not in one.theirs
    assert "Parti" not in one.theirs
    hands.take(session.id, [one.key])
    assert written.read_bytes() == by_hand


@pytest.mark.parametrize(
    ("content", "fault"), [(b"PK\x03\x04 broken", "minutes-unreadable"), (None, "minutes-gone")]
)
def test_a_damaged_or_missing_file_is_said_and_ours_goes_beside(
    workspace, session, hands, written, content, fault
):
    written.unlink() if content is None else written.write_bytes(content)
    comparison = hands.compare(session.id)
    assert (comparison.fault, comparison.differences) == (fault, ())
    assert comparison.last.proposed != written or content is None
    Minuting(workspace, StillClock()).export(session.id, comparison.last.proposed)
    assert content is None or written.read_bytes() == content
    assert hands.compare(session.id) is None


def test_a_file_replaced_by_another_document_is_not_compared(workspace, session, hands, written):
    other = docx.Document()
    other.add_paragraph("Tout autre chose.")
    other.save(str(written))
    comparison = hands.compare(session.id)
    assert (comparison.fault, comparison.differences) == ("minutes-unknown-file", ())
    with pytest.raises(UserError, match="minutes-unreadable"):
        hands.keep_theirs(session.id)
    with pytest.raises(UserError, match="minutes-unknown-file"):
        hands.found_at(session.id, written)


def test_a_file_renamed_and_edited_is_found_again_where_it_is_said_to_be(
    workspace, session, hands, written, tmp_path
):
    typed_over(written, ("Un duo propose", "Deux duos proposent"))
    moved = tmp_path / "Ailleurs" / "CR final.docx"
    moved.parent.mkdir()
    written.rename(moved)
    assert hands.compare(session.id).fault == "minutes-gone"
    changes = hands.found_at(session.id, moved)
    (one,) = found_in(hands, session)
    assert one.theirs.startswith("Deux duos")
    assert hands.compare(session.id).path == moved
    Undoing(workspace).undo(changes)
    assert hands.compare(session.id).fault == "minutes-gone"


def test_words_nobody_saw_are_not_taken(workspace, session, hands, written):
    typed_over(written, ("Un duo propose", "Deux duos proposent"))
    seen = hands.compare(session.id)
    typed_over(written, ("Deux duos proposent", "Personne ne propose"))
    with pytest.raises(UserError, match="minutes-changed-again"):
        hands.take(session.id, [one.key for one in seen.differences], seen.sha256)
    assert "Un duo propose" in composed(workspace, session)


def test_all_is_taken_or_nothing(workspace, session, hands, written, monkeypatch):
    typed_over(written, ("Un duo propose", "Deux duos proposent"))
    cell(written, "Confirmer la date", 2, "Tout le groupe")
    found = found_in(hands, session)
    monkeypatch.setattr("cop_desktop.services.hand_edited.item_with", stumbling())
    with pytest.raises(CopError):
        hands.take(session.id, [one.key for one in found])
    monkeypatch.undo()
    assert not any(one.taken for one in found_in(hands, session))


def stumbling():
    """The second thing taken meets a disk that refuses."""
    from cop_desktop.domain.minutes.taking import item_with

    calls = []

    def one(item, take):
        calls.append(take)
        if len(calls) > 1:
            raise CopError("store-full")
        return item_with(item, take)

    return one


def test_a_file_open_elsewhere_is_compared_and_never_written_over(workspace, session, hands, written):
    typed_over(written, ("Un duo propose", "Deux duos proposent"))
    by_hand = written.read_bytes()
    written.with_name(f".~lock.{written.name}#").write_text("Solène")
    comparison = hands.compare(session.id)
    assert len(comparison.differences) == 1
    made = Minuting(workspace, StillClock()).export(session.id, comparison.last.proposed)
    assert made.path != written
    assert written.read_bytes() == by_hand
