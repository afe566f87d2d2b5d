"""Making minutes from a real workspace: choices, files, versions, hand edits, and what never leaks."""

import dataclasses
import datetime as dt
import io
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import DETAIL_KEYS, CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import (
    Attribution,
    ItemKind,
    Language,
    Level,
    MinutesChoice,
    MinutesKind,
    PrivacyPurpose,
)
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.minutes.document import to_json
from cop_desktop.domain.people import Organization, Person, PrivacyConsent
from cop_desktop.domain.run.commands import MAIN, End, Start
from cop_desktop.domain.session import Attachment, MinutesVersion, Session
from cop_desktop.export.reference import own_reference
from cop_desktop.services.demo import make_demo
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace
from cop_desktop.store.writing import Writing


class AnHour:
    """Always one instant, read from its ISO form."""

    def __init__(self, iso):
        self._ms = round(dt.datetime.fromisoformat(iso).timestamp() * 1000)

    def now(self):
        return Instant(utc_ms=self._ms, mono_ns=self._ms * 1_000_000, boot_id="boot")


class StillClock:
    """Always the same instant: 2026-11-20 at 15:30 UTC."""

    def now(self):
        return Instant(utc_ms=1_795_188_600_000, mono_ns=0, boot_id="boot")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    make_demo(path, StillClock())
    return path


@pytest.fixture
def workspace(demo, tmp_path):
    path = tmp_path / "ws" / "demo.cop"
    path.parent.mkdir(mode=0o700)
    shutil.copy(demo, path)
    opened = open_workspace(path, StillClock())
    yield opened
    opened.close()


@pytest.fixture
def minuting(workspace):
    return Minuting(workspace, StillClock())


def held(workspace, external_id):
    with workspace.reading() as reading:
        return reading.first(Session, external_id=external_id)


def captured(workspace, external_id):
    with workspace.reading() as reading:
        return reading.first(CapturedItem, external_id=external_id)


@pytest.fixture
def s2(workspace):
    return held(workspace, "s2").id


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "Comptes rendus"
    folder.mkdir()
    return folder


def texts(path):
    word = docx.Document(path)
    return [p.text for p in word.paragraphs] + [c.text for t in word.tables for r in t.rows for c in r.cells]


def test_the_demonstration_exports(minuting, workspace, s2, out):
    exported = minuting.export(s2, out / "a.docx")
    assert exported.left_out == 0
    assert "1. Ouverture" in texts(exported.path)
    assert exported.changes.touch("minutes_version")
    with workspace.reading() as reading:
        kept = reading.get(MinutesVersion, exported.changes.made)
    assert kept.number == 1
    assert kept.document == {**to_json(minuting.compose(s2)), "sheet": ""}
    assert minuting.board(s2).last == kept


def test_undecided_are_listed_counted_and_left_out(minuting, workspace, out):
    session = held(workspace, "s1").id
    (waiting,) = minuting.undecided(session)
    assert waiting.item.external_id == "s1-i35"
    exported = minuting.export(session, out / "a.docx")
    assert exported.left_out == 1
    assert not any("moins seule" in text for text in texts(exported.path))
    minuting.choose([waiting.item.id], MinutesChoice.ANONYMOUS)
    assert minuting.undecided(session) == ()
    assert minuting.export(session, out / "b.docx").left_out == 0
    assert any("moins seule" in text for text in texts(out / "b.docx"))


def test_a_choice_can_be_taken_back(minuting, workspace, s2):
    item = captured(workspace, "s2-i16")
    minuting.choose([item.id], MinutesChoice.OUT)
    assert captured(workspace, "s2-i16").minutes_choice is MinutesChoice.OUT
    minuting.choose([item.id], MinutesChoice.UNDECIDED)
    line = next(line for line in minuting.board(s2).lines if line.item.id == item.id)
    assert line.verdict.effective is MinutesChoice.IN


def test_what_is_of_the_room_cannot_be_put_in(minuting, workspace):
    item = captured(workspace, "s1-i06")
    for choice in (MinutesChoice.IN, MinutesChoice.ANONYMOUS):
        with pytest.raises(UserError, match="minutes-item-stays"):
            minuting.choose([item.id], choice)
    assert captured(workspace, "s1-i06").version == item.version


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", [MinutesKind.SUMMARY, MinutesKind.DECISIONS])
def test_each_kind_in_each_language(minuting, s2, out, kind, language):
    exported = minuting.export(s2, out / "a.docx", kind=kind, language=language)
    assert exported.version.kind is kind
    word = "Décision SU-14-01." if language is Language.FRENCH else "Decision SU-14-01."
    assert any(text.startswith(word) for text in texts(exported.path))


def test_our_file_is_replaced_when_nobody_touched_it(minuting, s2, out):
    first = minuting.export(s2, out / "a.docx")
    second = minuting.export(s2, out / "a.docx")
    assert second.version.number == 2
    assert first.version.sha256 == second.version.sha256
    assert [one.name for one in out.iterdir()] == ["a.docx"]


def test_a_file_changed_by_hand_is_never_overwritten(minuting, s2, out):
    path = minuting.export(s2, out / "Compte rendu.docx").path
    edit(path, "Offre", "Une phrase de ma main.")
    before = path.read_bytes()
    with pytest.raises(UserError) as refused:
        minuting.export(s2, path)
    assert refused.value.code == "minutes-changed-by-hand"
    assert refused.value.values["proposed"] == "Compte rendu v2.docx"
    assert path.read_bytes() == before
    minuting.export(s2, out / "Compte rendu v2.docx")
    assert path.read_bytes() == before


def test_a_file_changed_while_we_were_writing_is_not_overwritten(minuting, s2, out):
    path = minuting.export(s2, out / "a.docx").path

    def meanwhile(done, total):
        if done == total:
            path.write_bytes(b"edited meanwhile")

    with pytest.raises(UserError, match="minutes-changed-by-hand"):
        minuting.export(s2, path, on_progress=meanwhile)
    assert path.read_bytes() == b"edited meanwhile"
    assert [one.name for one in out.iterdir()] == ["a.docx"]


def test_a_file_that_is_not_ours_is_never_overwritten(minuting, s2, out):
    path = out / "notes.docx"
    path.write_bytes(b"mine")
    with pytest.raises(UserError, match="minutes-not-ours"):
        minuting.export(s2, path)
    assert path.read_bytes() == b"mine"


def test_a_file_open_elsewhere_is_never_overwritten(minuting, s2, out):
    path = minuting.export(s2, out / "Compte rendu.docx").path
    (out / "~$mpte rendu.docx").write_bytes(b"")
    with pytest.raises(UserError, match="minutes-open-elsewhere"):
        minuting.export(s2, path)


def test_a_cancelled_export_leaves_nothing(minuting, workspace, s2, out):
    with pytest.raises(UserError, match="minutes-cancelled"):
        minuting.export(s2, out / "a.docx", cancelled=lambda: True)
    assert list(out.iterdir()) == []
    assert minuting.board(s2).last is None


def test_a_disk_too_full_to_keep_the_version_leaves_the_file_as_it_was(minuting, s2, out, monkeypatch):
    """The version is kept before the file takes its name: never a file of ours that we do not know."""
    path = minuting.export(s2, out / "a.docx").path
    before = path.read_bytes()

    def full(*_args, **_more):
        raise EnvironmentFault("disk-full")

    with monkeypatch.context() as patched:
        patched.setattr(Writing, "commit", full)
        with pytest.raises(EnvironmentFault, match="disk-full"):
            minuting.export(s2, path, language=Language.ENGLISH)
    assert path.read_bytes() == before
    assert [one.name for one in out.iterdir()] == ["a.docx"]
    assert minuting.export(s2, path).version.number == 2


def test_a_file_that_cannot_take_its_name_is_no_version(minuting, workspace, s2, out, monkeypatch):
    def refused(*_args):
        raise PermissionError

    path = minuting.export(s2, out / "a.docx").path
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refused)
        with pytest.raises(UserError, match="minutes-open-elsewhere"):
            minuting.export(s2, path)
    with workspace.reading() as reading:
        assert [one.number for one in reading.all(MinutesVersion, session_id=s2)] == [1]


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_refuses(minuting, s2, out):
    out.chmod(0o500)
    with pytest.raises(EnvironmentFault, match="minutes-cannot-write"):
        minuting.export(s2, out / "a.docx")


def test_unknown_things(minuting, s2, out):
    with pytest.raises(UserError, match="not-found"):
        minuting.export(new_id(), out / "a.docx")
    with pytest.raises(UserError, match="reference-missing"):
        minuting.export(s2, out / "a.docx", reference=out / "no.docx")
    (out / "text.docx").write_text("not a word file")
    with pytest.raises(UserError, match="minutes-unreadable"):
        minuting.read_back(out / "text.docx", s2)
    (out / "other.docx").write_bytes(own_reference(Language.FRENCH))
    with pytest.raises(UserError, match="minutes-unknown-file"):
        minuting.read_back(out / "other.docx", s2)


def test_the_letterhead_and_the_logo_of_the_community(minuting, workspace, s2, out):
    with workspace.writing() as writing:
        community = writing.get(Community, writing.get(Session, s2).community_id)
        word = docx.Document()
        word.sections[0].header.paragraphs[0].text = "Atelier Passerelles"
        content = io.BytesIO()
        word.save(content)
        sheet = Attachment(
            id=new_id(), name="Papier.docx", media_type="x", sha256="", content=content.getvalue()
        )
        writing.add(sheet)
        writing.save(dataclasses.replace(community, reference_document_id=sheet.id))
        writing.commit()
    exported = minuting.export(s2, out / "a.docx")
    assert docx.Document(exported.path).sections[0].header.paragraphs[0].text == "Atelier Passerelles"


def test_the_proposed_name_says_nothing_of_the_session(minuting, s2, out):
    assert minuting.proposed_name(s2, out).name == "Compte rendu SU-14 2026-11-19.docx"
    path = minuting.export(s2, minuting.proposed_name(s2, out)).path
    assert minuting.proposed_name(s2, out) == path
    edit(path, "Offre", "x")
    assert minuting.proposed_name(s2, out).name == "Compte rendu SU-14 2026-11-19 v2.docx"


def edit(path, marker, text):
    """Edit by python-docx: one paragraph changed, one added, one removed."""
    word = docx.Document(path)
    rank = next(rank for rank, p in enumerate(word.paragraphs) if marker in p.text)
    paragraphs = word.paragraphs
    paragraphs[rank].runs[-1].text += text
    paragraphs[rank + 1].insert_paragraph_before("Ajouté à la main.")
    gone = next(p for p in paragraphs if p.text.startswith("Le groupe convient par consentement d’approuver"))
    gone._p.getparent().remove(gone._p)
    word.save(path)


def check_edits(read):
    assert not read.as_written
    ((changed,), (added,), (removed,)) = read.edits.changed, read.edits.added, read.edits.removed
    assert changed.before.startswith("Offre")
    assert changed.after == changed.before + " Une phrase de ma main."
    assert (added.text, added.after_block_id) == ("Ajouté à la main.", changed.block_id)
    assert removed.before.startswith("Le groupe convient par consentement d’approuver")


def test_hand_edits_are_told(minuting, s2, out):
    path = minuting.export(s2, out / "a.docx").path
    assert minuting.read_back(path, s2).as_written
    edit(path, "Offre", " Une phrase de ma main.")
    check_edits(minuting.read_back(path, s2))
    moved = path.rename(out / "renamed.docx")
    check_edits(minuting.read_back(moved, s2))


def test_a_row_changed_and_a_row_removed(minuting, s2, out):
    path = minuting.export(s2, out / "a.docx").path
    word = docx.Document(path)
    (table,) = word.tables
    table.rows[1].cells[2].text = "Quelqu’un d’autre"
    gone = table.rows[3]._tr
    gone.getparent().remove(gone)
    word.save(path)
    edits = minuting.read_back(path, s2).edits
    assert ["Quelqu’un d’autre" in one.after for one in edits.changed] == [True]
    assert ["Confirmer la date" in one.before for one in edits.removed] == [True]
    assert edits.added == ()


def test_a_paragraph_cut_in_two_is_one_changed_block(minuting, s2, out):
    path = minuting.export(s2, out / "a.docx").path
    word = docx.Document(path)
    whole = next(p for p in word.paragraphs if p.text.startswith("Les images de caméras"))
    rest = whole._p.makeelement(whole._p.tag)
    whole._p.addnext(rest)
    run, end = whole._p.findall(docx.oxml.ns.qn("w:r"))[0], whole._p[-1]
    second = run.__copy__()
    run.find(docx.oxml.ns.qn("w:t")).text = "Les images de caméras :"
    rest.append(second)
    rest.append(end)
    word.save(path)
    edits = minuting.read_back(path, s2).edits
    assert (len(edits.changed), edits.added, edits.removed) == (1, (), ())


needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def through_libreoffice(path, folder):
    folder.mkdir()
    profile = (folder / "profile").absolute().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=120
    )
    return folder / path.name


@needs_office
def test_a_real_round_trip_through_libreoffice_changes_nothing_and_keeps_every_mark(
    minuting, s2, out, tmp_path
):
    path = minuting.export(s2, out / "a.docx").path
    saved = through_libreoffice(path, tmp_path / "office")
    assert saved.read_bytes() != path.read_bytes()
    read = minuting.read_back(saved, s2)
    assert (read.as_written, bool(read.edits)) == (False, False)
    edit(saved, "Offre", " Une phrase de ma main.")
    check_edits(minuting.read_back(saved, s2))


CANARY = "CANARI"


def seed(workspace):
    """Write a canary in every text field of what is confidential in the codéveloppement of October."""
    with workspace.writing() as writing:
        session = writing.first(Session, external_id="s1")
        organization = writing.add(Organization(id=new_id(), name=f"{CANARY}-organization"))
        people = []
        for role in ("source", "client", "mentioned"):
            person = Person(
                id=new_id(),
                given_name=f"{CANARY}-{role}",
                family_name=f"{CANARY}-{role}",
                organization_id=organization.id,
                role_title=f"{CANARY}-role",
                email=f"{CANARY}@example.org",
                phone=CANARY,
            )
            people.append(writing.add(person))
            writing.add(
                PrivacyConsent(
                    id=new_id(), person_id=person.id, purpose=PrivacyPurpose.NAMED_IN_MINUTES, granted=True
                )
            )
        source, client, mentioned = (person.id for person in people)
        said = f"{CANARY} ({{@{mentioned}}}) {CANARY}"
        for point in writing.all(AgendaItem, session_id=session.id, format_key="codev"):
            point = writing.save(
                dataclasses.replace(
                    point, private_title=said, purpose=said, summary=said, client_id=client, level=Level.ROOM
                )
            )
            for round_ in writing.all(RoundOccurrence, agenda_item_id=point.id):
                changed = dataclasses.replace(
                    round_, name=said, question=said, instruction=said, wall=CANARY, prompt=said,
                    client_id=client, level=Level.ROOM, settings={"note": said},
                )  # fmt: skip
                writing.save(changed)
        for item in writing.all(CapturedItem, session_id=session.id, level=Level.ROOM):
            keys = DETAIL_KEYS[item.kind]
            details = {key: said for key in keys if not key.endswith(("_id", "_ids"))}
            changed = dataclasses.replace(
                item, text=said, title=said, wording=said, tags=(CANARY,), status=CANARY, method=CANARY,
                maturity=CANARY, url=f"https://{CANARY}.example", number=CANARY, details=details,
                source_id=source, attribution=Attribution.NAMED, owner_id=client, votes=None,
                minutes_choice=MinutesChoice.IN,
            )  # fmt: skip
            writing.save(changed)
        for kind in ItemKind:
            writing.add(
                CapturedItem(
                    id=new_id(), session_id=session.id, kind=kind, text=said, title=said, level=Level.ROOM,
                    captured_at_ms=1, details=dict.fromkeys(DETAIL_KEYS[kind], said), number=CANARY,
                    minutes_choice=MinutesChoice.IN, attribution=Attribution.NAMED, source_id=source,
                    public_text=f"Phrase publique {kind.value}.", public_level=Level.MEMBERS, owner_id=source,
                )
            )  # fmt: skip
        writing.commit()
    return session.id


@pytest.mark.parametrize("kind", [MinutesKind.SUMMARY, MinutesKind.DECISIONS])
@pytest.mark.parametrize("language", list(Language))
def test_no_canary_of_a_room_leaves_it(minuting, workspace, out, kind, language):
    session = seed(workspace)
    exported = minuting.export(session, minuting.proposed_name(session, out), kind=kind, language=language)
    with zipfile.ZipFile(exported.path) as package:
        for name in package.namelist():
            assert CANARY.encode() not in package.read(name).upper(), name
    assert CANARY not in exported.path.name
    assert CANARY not in json.dumps(exported.version.document, ensure_ascii=False).upper()
    assert CANARY not in json.dumps(exported.version.fingerprints)
    if kind is MinutesKind.SUMMARY:
        read = "\n".join(texts(exported.path))
        for one in ItemKind:
            assert f"hrase publique {one.value}" in read, one
    # Later minutes follow the same actions up: nothing there either.
    later = held(workspace, "s2").id
    exported = minuting.export(later, minuting.proposed_name(later, out), kind=kind, language=language)
    assert CANARY not in "\n".join(texts(exported.path)).upper()


def test_the_canaries_are_there_to_be_found(minuting, workspace):
    """The test above would be worth nothing if the seed were not in the workspace."""
    session = seed(workspace)
    assert any(CANARY in line.text for line in minuting.board(session).lines)


def test_the_golden_page(minuting, workspace, s2, out):
    """The whole document of the demonstration, as JSON; rewrite it with COP_GOLDEN=write and read it."""
    for external_id, language in (("s1", "fr"), ("s2", "fr"), ("s3", "en")):
        path = Path(__file__).parents[1] / "golden" / "minutes" / f"{external_id}_{language}.txt"
        document = minuting.compose(held(workspace, external_id).id)
        read = "\n".join(
            f"{block.kind.value}{block.level if block.kind.value == 'heading' else ''}: {text}"
            for block in document.blocks
            for text in [block.text.replace("\n", " ⏎ ")]
            + [row.text.replace("\n", " | ") for row in block.rows[1:]]
        )
        if os.environ.get("COP_GOLDEN") == "write":
            path.parent.mkdir(exist_ok=True)
            path.write_text(read + "\n", encoding="utf-8")
        assert read + "\n" == path.read_text(encoding="utf-8")


def test_held_on_another_day_the_minutes_and_their_name_state_that_day(minuting, workspace, out):
    """The run's first start counts, in the session's time zone: here the 23rd in UTC, the 22nd in Québec."""
    planned = held(workspace, "s4").id
    began = Running(workspace, AnHour("2026-11-23T03:10:00+00:00"))
    answer = began.open_run(planned)
    answer = began.command(answer.run_id, Start(revision=answer.view.revisions[MAIN]))
    assert answer.refused is None
    ended = Running(workspace, AnHour("2026-11-23T05:20:00+00:00"))
    ended.open_run(planned)
    assert ended.command(answer.run_id, End(revision=answer.view.revisions[MAIN])).refused is None
    path = minuting.proposed_name(planned, out)
    assert path.name == "Compte rendu SU-15 2026-11-22.docx"
    exported = minuting.export(planned, path)
    stated = next(text for text in texts(exported.path) if text.startswith("Date"))
    assert stated == "Date\tLe dimanche 22\xa0novembre 2026, de 22\xa0h\xa010 à 0\xa0h\xa020"
    assert not any("17\xa0décembre" in text for text in texts(exported.path))


def test_in_another_language_a_canary_of_the_room_stays_there(minuting, workspace, out):
    for language in Language:
        for external in ("s1", "s2", "s3"):
            session_id = held(workspace, external).id
            exported = minuting.export(
                session_id, out / f"{external}-{language.value}.docx", language=language
            )
            with zipfile.ZipFile(exported.path) as package:
                parts = b"".join(package.read(name) for name in package.namelist()).decode("utf-8", "replace")
            assert not any(mark in parts for mark in ("\x02", "\x03", "\ufffd"))
            with workspace.reading() as reading:
                items = reading.all(CapturedItem, session_id=session_id, level=Level.ROOM)
            for item in items:
                assert not item.text or item.text[:40] not in parts
