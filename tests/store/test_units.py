"""Units of work: what is kept, what is refused, what is told."""

import dataclasses

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Edit
from cop_desktop.domain.codes import Attribution, ItemKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import ChangedElsewhere, SequenceTaken, UserError
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attachment, Session
from cop_desktop.store.dialect_sqlite import PRAGMAS
from cop_desktop.store.rows import ATTACHMENT_BYTES
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import START, a_community, a_session, an_event, an_item


def test_leaving_without_commit_keeps_nothing(workspace):
    with workspace.writing() as work:
        work.add(a_community())
    with workspace.reading() as read:
        assert read.count(Community) == 0
        assert read.last_change() == 0


def test_an_error_keeps_nothing(workspace):
    with pytest.raises(KeyError), workspace.writing() as work:  # noqa: PT012
        work.add(a_community())
        raise KeyError
    with workspace.writing() as work:
        assert work.count(Community) == 0


def test_a_reading_can_write_nothing(workspace, community):
    with workspace.reading() as read, pytest.raises(Exception, match="readonly"):
        read._connection.exec_driver_sql("DELETE FROM community")


def test_what_is_kept_is_told_and_lies_in_the_feed(workspace, clock):
    made = a_community()
    with workspace.writing() as work:
        stored = work.add(made)
        changes = work.commit(made=made.id)
    assert changes.kinds == {"community"}
    assert changes.made == made.id
    assert changes.edits == (Edit(None, stored),)
    with workspace.writing() as work:
        renamed = work.save(dataclasses.replace(stored, name="Autre"))
        gone = work.remove(renamed)
        changes = work.commit()
    assert changes.edits == (Edit(stored, renamed), Edit(renamed, gone))
    assert (renamed.version, gone.version, gone.deleted_at) == (2, 3, clock.utc_ms)
    with workspace.reading() as read:
        feed = read.changes_since(0)
        assert [(c.kind, c.row_id, c.version, c.deleted) for c in feed] == [
            ("community", made.id, 1, False),
            ("community", made.id, 2, False),
            ("community", made.id, 3, True),
        ]
        assert {(c.device, c.at_utc) for c in feed} == {(workspace.device, clock.utc_ms)}
        assert read.last_change() == feed[-1].id
        assert read.changes_since(feed[1].id) == feed[2:]


def test_the_second_of_two_writers_is_told_and_shown_the_first(workspace, community):
    with workspace.writing() as work:
        mine = work.save(dataclasses.replace(community, name="Premier"))
        work.commit()
    with pytest.raises(ChangedElsewhere) as told, workspace.writing() as work:
        work.save(dataclasses.replace(community, name="Second"))
    assert told.value.theirs == mine
    with pytest.raises(ChangedElsewhere), workspace.writing() as work:
        work.remove(community)


def test_saving_what_is_the_same_changes_nothing(workspace, community):
    with workspace.writing() as work:
        assert work.save(community) == community
        assert work.commit().kinds == frozenset()


def test_json_tells_one_from_true(workspace, community):
    with workspace.writing() as work:
        first = work.save(dataclasses.replace(community, translations={"a": 1}))
        second = work.save(dataclasses.replace(first, translations={"a": True}))
        work.commit()
    with workspace.reading() as read:
        assert read.get(Community, community.id).translations["a"] is True
    assert second.version == 3


def test_a_row_edited_twice_in_one_unit(workspace, community):
    with workspace.writing() as work:
        once = work.save(dataclasses.replace(community, code="SU"))
        twice = work.save(dataclasses.replace(once, code="ST"))
        assert work.get(Community, community.id) == twice
        work.commit()
    assert twice.version == 3


def test_a_tombstone_is_not_found_until_restored(workspace, community):
    with workspace.writing() as work:
        gone = work.remove(community)
        work.commit()
    with workspace.reading() as read:
        with pytest.raises(UserError) as told:
            read.get(Community, community.id)
        assert told.value.code == "not-found"
        assert read.find(Community, community.id) is None
        assert read.find(Community, community.id, deleted=True) == gone
        assert read.all(Community) == []
        assert read.first(Community) is None
        assert read.all(Community, deleted=True) == [gone]
        assert (read.count(Community), read.count(Community, deleted=True)) == (0, 1)
    with workspace.writing() as work:
        back = work.restore(gone)
        work.commit()
    assert dataclasses.replace(back, version=1) == community


def test_saving_what_was_never_there(workspace):
    with workspace.writing() as work, pytest.raises(UserError) as told:
        work.save(a_community())
    assert told.value.code == "not-found"


def test_adding_twice(workspace, community):
    with workspace.writing() as work, pytest.raises(UserError) as told:
        work.add(community)
    assert told.value.code == "already-there"


def test_what_is_brought_keeps_its_version_and_its_tombstone(workspace, community):
    sessions = [a_session(community, version=7), a_session(community, deleted_at=START), a_session(community)]
    with workspace.writing() as work:
        work.bring(sessions)
        work.bring([])
        assert work.commit().kinds == {"session"}
    with workspace.reading() as read:
        assert {(s.id, s.version, s.deleted_at) for s in read.all(Session, deleted=True)} == {
            (sessions[0].id, 7, None),
            (sessions[1].id, 1, START),
            (sessions[2].id, 1, None),
        }
    with workspace.writing() as work, pytest.raises(UserError) as told:
        work.bring(sessions[:1])
    assert told.value.code == "already-there"


def test_choosing_and_ordering(workspace, community):
    with workspace.writing() as work:
        made = [work.add(a_session(community, number=n, place=p)) for n, p in ((3, "A"), (1, "B"), (2, "A"))]
        work.commit()
    three, one, two = made
    with workspace.reading() as read:
        assert read.all(Session, order_by=("number",)) == [one, two, three]
        assert read.all(Session, order_by=("-number",), place="A") == [three, two]
        assert read.all(Session, order_by=("place", "-number")) == [three, two, one]
        assert read.all(Session, order_by=("number",), number=(1, 3)) == [one, three]
        assert read.all(Session, number=set()) == []
        assert read.count(Session, season_id=None) == 3
        assert read.count(Session, place="A", season_id=None) == 2
        assert read.first(Session, order_by=("-number",)) == three
        assert read.first(Session, place="C") is None
        assert [s.id for s in read.all(Session)] == sorted(s.id for s in made)


def test_a_field_may_be_called_kind(workspace, session):
    with workspace.writing() as work:
        for kind in (ItemKind.ACTION, ItemKind.IDEA, ItemKind.IDEA):
            work.capture(an_item(session, kind=kind))
        work.commit()
    with workspace.reading() as read:
        assert len(read.all(CapturedItem, kind=ItemKind.IDEA)) == 2
        assert read.count(CapturedItem, kind=(ItemKind.IDEA, ItemKind.ACTION)) == 3
        assert read.first(CapturedItem, kind="action").kind is ItemKind.ACTION


def test_more_ids_than_sqlite_takes_at_once(workspace, session):
    ids = {new_id() for _ in range(40_000)} | {session.id}
    with workspace.reading() as read:
        assert read.all(Session, id=ids) == [session]
        assert read.count(Session, id=ids) == 1


def test_children_may_come_before_their_parents_in_one_unit(workspace):
    community = a_community()
    session = a_session(community)
    with workspace.writing() as work:
        work.capture(an_item(session))
        work.add(session)
        work.add(community)
        work.commit()
    with workspace.reading() as read:
        assert read.count(CapturedItem, session_id=session.id) == 1


def test_a_child_without_a_parent_is_refused_whole(workspace, community):
    with pytest.raises(UserError) as told, workspace.writing() as work:  # noqa: PT012
        work.add(a_session(community))
        work.add(a_session(a_community()))
        work.commit()
    assert told.value.code == "parent-missing"
    with workspace.reading() as read:
        assert read.count(Session) == 0
        assert read.last_change() == 1


def test_capturing_is_once_however_often_it_is_given(workspace, session):
    item = an_item(session, text="Relancer l’hôpital", tags=("suivi",), attribution=Attribution.ROLE)
    with workspace.writing() as work:
        assert work.capture(item)
        assert not work.capture(item)
        changes = work.commit()
    assert changes.edits == (Edit(None, dataclasses.replace(item, version=1)),)
    with workspace.writing() as work:
        assert not work.capture(dataclasses.replace(item, text="autre"))
        assert work.commit().kinds == frozenset()
    with workspace.reading() as read:
        assert read.get(CapturedItem, item.id).text == item.text


def test_a_sequence_number_is_taken_once(workspace, session):
    run = RunRecord(id=new_id(), session_id=session.id)
    first, second = an_event(run.id, 1), an_event(run.id, 2, payload={"seconds": 60})
    with workspace.writing() as work:
        work.add(run)
        work.append(first, second)
        changes = work.commit()
    assert changes.kinds == {"run_record", "run_event"}
    with pytest.raises(SequenceTaken), workspace.writing() as work:
        work.append(an_event(run.id, 2))
    with workspace.reading() as read:
        assert read.events(run.id) == [first, second]
        assert read.events(run.id, 1) == [second]
        assert read.events(new_id()) == []
        assert [(c.row_id, c.version) for c in read.changes_since(0) if c.kind == "run_event"] == [
            (run.id, 1),
            (run.id, 2),
        ]


def test_a_heartbeat_is_no_edit(workspace, session):
    run = RunRecord(id=new_id(), session_id=session.id)
    with workspace.writing() as work:
        run = work.add(run)
        work.commit()
    with workspace.reading() as read:
        before = read.last_change()
    with workspace.writing() as work:
        work.beat(run.id, START + 5000, "boot")
        assert work.commit().kinds == frozenset()
    with workspace.reading() as read:
        assert read.last_change() == before
        assert read.get(RunRecord, run.id) == dataclasses.replace(
            run, heartbeat_ms=START + 5000, heartbeat_boot_id="boot"
        )


@pytest.mark.parametrize(
    ("fields", "field", "reason"),
    [
        ({"text": "a\0b"}, "text", "nul"),
        ({"text": "\ud83d"}, "text", "surrogate"),
        ({"tags": ("\udcff",)}, "tags", "surrogate"),
        ({"details": {"a": [{"b\0": 1}]}}, "details", "nul"),
        ({"details": {"a": float("nan")}}, "details", "number"),
        ({"details": {"a": 2**63}}, "details", "number"),
        ({"details": {"a": {1, 2}}}, "details", "json"),
        ({"captured_at_ms": 2**63}, "captured_at_ms", "number"),
        ({"id": "s4"}, "id", "identifier"),
        ({"session_id": "S4"}, "session_id", "identifier"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_name(workspace, session, fields, field, reason):
    item = dataclasses.replace(an_item(session), **fields)
    for way in ("add", "capture"):
        with workspace.writing() as work, pytest.raises(UserError) as told:
            getattr(work, way)(item)
        assert told.value.code == "value-not-storable"
        assert told.value.values == {"kind": "captured_item", "field": field, "reason": reason}


def test_odd_text_that_is_text_is_kept(workspace, session):
    odd = "\x0b\x1b\ufffe\u202e\u2028 👩🏽‍⚕️ \r\n" + "é" * 1_000_000
    item = an_item(session, text=odd, details={"evidence": odd})
    with workspace.writing() as work:
        work.capture(item)
        work.commit()
    with workspace.reading() as read:
        kept = read.get(CapturedItem, item.id)
    assert (kept.text, kept.details["evidence"]) == (odd, odd)


def test_an_attachment_has_a_limit(workspace, community):
    fits = {"name": "a", "media_type": "text/plain", "sha256": "0" * 64, "community_id": community.id}
    with workspace.writing() as work, pytest.raises(UserError) as told:
        work.add(Attachment(id=new_id(), content=b"x" * (ATTACHMENT_BYTES + 1), **fits))
    assert told.value.values["reason"] == "attachment"
    with workspace.writing() as work:
        work.add(Attachment(id=new_id(), content=b"x" * ATTACHMENT_BYTES, **fits))
        work.commit()


def test_no_pragma_is_left_to_how_sqlite_was_compiled():
    """Some builds erase what is deleted, or check cells, unasked; others do not."""
    assert set(PRAGMAS) >= {
        "journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF",
        "secure_delete=ON", "cell_size_check=ON",
    }  # fmt: skip


def test_every_connection_has_the_pragmas(workspace):
    expected = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "cell_size_check": 1,
        "busy_timeout": 10_000,
    }
    with workspace.reading() as read, workspace.reading() as second, workspace.writing() as work:
        for unit, query_only in ((read, 1), (second, 1), (work, 0)):
            said = {
                name: unit._connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in (*expected, "query_only")
            }
            assert said == {**expected, "query_only": query_only}


def test_closing_lets_go_and_opening_again_finds_everything(path, clock):
    with open_workspace(path, clock, create=True) as first, first.writing() as work:
        made = work.add(a_community())
        work.commit()
    with open_workspace(path, clock) as again, again.reading() as read:
        assert read.all(Community) == [made]
        assert again.device != first.device


def test_after_commit_the_unit_is_over(workspace, session):
    with workspace.writing() as work:
        work.commit()
        with pytest.raises(RuntimeError):
            work.capture(an_item(session))
        with pytest.raises(RuntimeError):
            work.commit()


def test_what_is_looked_for_and_is_no_text_is_not_damage(workspace):
    with workspace.reading() as reading, pytest.raises(UserError, match="value-not-storable"):
        reading.first(Community, name="moitié \ud800")
