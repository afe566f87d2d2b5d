"""The same units of work on a PostgreSQL server, when `COP_TEST_POSTGRESQL` names one; skipped otherwise.

`COP_TEST_POSTGRESQL=postgresql+psycopg://user@host/database`, a database of which everything may go, and
psycopg where Python finds it: the program opens files, so neither is among what the project needs.
"""

import dataclasses
import os
import threading
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import ChangedElsewhere, EnvironmentFault, SequenceTaken, UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attachment, Session
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.connections import Connections
from cop_desktop.store.dialect import JSON_OPTIONS, MANY
from cop_desktop.store.prepared import Insertions
from cop_desktop.store.reading import Reading
from cop_desktop.store.rows import ENTITIES, table_name
from cop_desktop.store.tables import METADATA
from cop_desktop.store.workspace import open_workspace
from cop_desktop.store.writing import Writing
from tests.store.helpers import (
    START,
    ObedientClock,
    a_community,
    a_session,
    an_event,
    an_item,
    any_value,
    one_of_each,
)

SERVER = os.environ.get("COP_TEST_POSTGRESQL", "")
pytestmark = pytest.mark.skipif(not SERVER, reason="COP_TEST_POSTGRESQL names no server")
FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Served:
    """A workspace on a server: the units of work of the store, over connections of its own."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, poolclass=NullPool, hide_parameters=True, **JSON_OPTIONS)
        with self._engine.begin() as connection:
            METADATA.drop_all(connection)
            METADATA.create_all(connection)
        seen_at_once = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._readers = Connections(seen_at_once)
        self._writers = Connections(self._engine)
        self._insertions = Insertions(self._engine.dialect)
        self.clock = ObedientClock()

    def reading(self):
        return _unit(self._readers, Reading)

    def writing(self):
        return _unit(
            self._writers, lambda connection: Writing(connection, self.clock, "here", self._insertions)
        )

    def close(self) -> None:
        self._readers.close()
        self._writers.close()


class _unit:  # noqa: N801
    def __init__(self, connections, make):
        self._lent = connections.in_transaction()
        self._make = make
        self._made = None

    def __enter__(self):
        self._made = self._make(self._lent.__enter__())
        return self._made

    def __exit__(self, *fault):
        if isinstance(self._made, Writing):
            self._made.close()
        return self._lent.__exit__(*fault)


@pytest.fixture(scope="module")
def served():
    opened = Served(SERVER)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def parents(served):
    made = one_of_each()
    with served.writing() as work:
        stored = {name: work.add(value) for name, value in made.items()}
        work.commit()
    return stored


@pytest.mark.parametrize("kind", ENTITIES, ids=table_name)
def test_every_kind_is_added_saved_removed_and_restored(served, parents, kind):
    @FEW
    @given(st.data())
    def round_trip(data):
        value = data.draw(any_value(kind, parents, id=new_id(), deleted_at=None))
        edited = data.draw(any_value(kind, parents, id=value.id, version=1, deleted_at=None))
        with served.writing() as work:
            stored = work.add(value)
            work.commit()
        with served.reading() as read:
            assert read.get(kind, value.id) == stored == dataclasses.replace(value, version=1)
        with served.writing() as work:
            saved = work.save(edited)
            work.commit()
        with served.reading() as read:
            assert read.get(kind, value.id) == saved
        assert dataclasses.replace(saved, version=0) == dataclasses.replace(edited, version=0)
        with served.writing() as work:
            removed = work.remove(saved)
            work.commit()
        with served.reading() as read:
            assert read.find(kind, value.id) is None
            assert read.find(kind, value.id, deleted=True) == removed
        with served.writing() as work:
            restored = work.restore(removed)
            work.commit()
        with served.reading() as read:
            assert (
                read.get(kind, value.id) == restored == dataclasses.replace(saved, version=restored.version)
            )
            assert read.count(kind) >= 1

    round_trip()


def test_the_second_of_two_writers_is_told(served, parents):
    person = parents["person"]
    with served.writing() as work:
        mine = work.save(dataclasses.replace(person, given_name="Une"))
        work.commit()
    with served.writing() as work, pytest.raises(ChangedElsewhere) as told:
        work.save(dataclasses.replace(person, given_name="Autre"))
    assert told.value.theirs == mine


def test_two_writers_at_once_on_one_row(served):
    """Neither waits for the other to have read: the version is what decides, at the second's flush."""
    person = Person(id=new_id(), given_name="Ada")
    with served.writing() as work:
        person = work.add(person)
        work.commit()
    with served.writing() as one:
        seen = one.get(Person, person.id)
        with served.writing() as other:
            theirs = other.save(dataclasses.replace(person, given_name="Autre"))
            other.commit()
        with pytest.raises(ChangedElsewhere):
            one.save(dataclasses.replace(seen, given_name="Une"))
    with served.reading() as read:
        assert read.get(Person, person.id) == theirs


def test_a_capture_given_twice_is_kept_once(served, parents):
    item = an_item(parents["session"], text="une fois", tags=("suivi",))
    with served.writing() as work:
        before = work.last_change()
        assert work.capture(item)
        assert not work.capture(dataclasses.replace(item, text="autre"))
        work.commit()
    with served.writing() as work:
        assert not work.capture(item)
        work.commit()
    with served.reading() as read:
        assert read.get(CapturedItem, item.id).text == "une fois"
        changes = read.changes_since(before)
    assert [(change.kind, change.row_id, change.version, change.deleted) for change in changes] == [
        ("captured_item", item.id, 1, False)
    ]
    assert changes[0].at_utc == START


def test_events_are_appended_once_and_read_in_order(served, parents):
    run = parents["run_record"].id
    log = [an_event(run, seq, payload={"n": seq, "é": [1.5, None, True]}) for seq in (3, 1, 2)]
    with served.writing() as work:
        before = work.last_change()
        work.append(*log)
        work.beat(run, START + 5, "boot")
        work.commit()
    with served.reading() as read:
        assert read.events(run) == sorted(log, key=lambda event: event.seq)
        assert read.events(run, 2) == [log[0]]
        assert read.get(RunRecord, run).heartbeat_ms == START + 5
        assert [change.version for change in read.changes_since(before)] == [3, 1, 2]


def test_after_a_refusal_the_unit_goes_on(served, parents):
    """As on SQLite: a number already taken is the user's to settle, and what comes next is kept."""
    run = parents["run_record"].id
    with served.writing() as work:
        work.append(an_event(run, 50))
        work.commit()
    item = an_item(parents["session"])
    session = dataclasses.replace(parents["session"], title="Pendant")
    with served.writing() as work:
        session = work.save(session)
        with pytest.raises(SequenceTaken):
            work.append(an_event(run, 50))
        work.append(an_event(run, 51))
        with pytest.raises(UserError) as told:
            work.add(parents["person"])
        assert told.value.code == "already-there"
        assert work.capture(item)
        session = work.save(dataclasses.replace(session, title="Après"))
        work.commit()
    with served.reading() as read:
        assert read.get(Session, session.id) == session
        assert [event.seq for event in read.events(run, 49)] == [50, 51]
        assert read.get(CapturedItem, item.id)


def test_rows_of_one_unit_come_in_any_order_and_parents_are_needed(served):
    community = a_community()
    session = a_session(community)
    with served.writing() as work:
        work.add(an_item(session))
        work.add(session)
        work.add(community)
        work.commit()
    with served.writing() as work:
        work.add(a_session(a_community()))
        with pytest.raises(UserError) as told:
            work.commit()
    assert told.value.code == "parent-missing"


def test_what_is_left_without_commit_is_not_kept(served):
    community = a_community()
    with served.writing() as work:
        work.add(community)
    with served.reading() as read:
        assert read.find(Community, community.id) is None


def test_a_unit_that_reads_sees_one_state_and_writes_nothing(served):
    community = a_community()
    with served.reading() as read:
        assert read.find(Community, community.id) is None
        with served.writing() as work:
            work.add(community)
            work.commit()
        assert read.find(Community, community.id) is None
        with pytest.raises(Exception, match="read-only"):
            read._connection.execute(text("DELETE FROM community"))


def test_questions_and_orders(served, parents):
    session = a_session(parents["community"], number=77)
    with served.writing() as work:
        work.add(session)
        for position in range(12):
            work.add(AgendaItem(id=new_id(), session_id=session.id, position=position, title=f"{position}"))
        work.commit()
    with served.reading() as read:
        items = read.all(AgendaItem, order_by=("-position",), session_id=session.id)
        assert [item.position for item in items] == list(range(11, -1, -1))
        assert read.count(AgendaItem, session_id=session.id, client_id=None) == 12
        assert read.first(AgendaItem, order_by=("-position",), session_id=session.id) == items[0]
        many = [new_id() for _ in range(MANY)] + [item.id for item in items]
        assert {item.id for item in read.all(AgendaItem, id=many)} == {item.id for item in items}
        assert {item.id for item in read.all(AgendaItem, title=["1", "2"], session_id=session.id)} == {
            items[-2].id, items[-3].id,
        }  # fmt: skip


def test_an_import_keeps_versions_and_bytes(served):
    community = a_community(version=7)
    attachment = Attachment(
        id=new_id(), community_id=community.id, name="é", media_type="x", sha256="0" * 64,
        content=bytes(range(256)), version=3, deleted_at=START,
    )  # fmt: skip
    with served.writing() as work:
        work.bring([community])
        work.bring([attachment])
        work.commit()
    with served.reading() as read:
        assert read.get(Community, community.id) == community
        assert read.find(Attachment, attachment.id, deleted=True) == attachment


@pytest.mark.parametrize(("number", "code"), [(2**31, "value-too-large"), (-(2**40), "value-too-large")])
def test_a_number_the_column_cannot_hold(served, parents, number, code):
    with served.writing() as work, pytest.raises(UserError) as told:
        work.add(an_item(parents["session"], position=number))
    assert told.value.code == code


def test_a_server_that_went_away_is_an_environment_fault(served):
    with served.reading() as read:
        pid = read._connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        with create_engine(SERVER, poolclass=NullPool).begin() as connection:
            connection.execute(text(f"SELECT pg_terminate_backend({pid})"))
        with pytest.raises(EnvironmentFault) as told:
            read.all(Community)
    assert told.value.code == "workspace-unreachable"


def test_an_edit_is_undone_there_too(served):
    community = a_community()
    with served.writing() as work:
        made = work.add(community)
        work.commit()
    with served.writing() as work:
        work.save(dataclasses.replace(made, name="Autrement"))
        changes = work.commit()
    Undoing(served).undo(changes)
    with served.reading() as read:
        assert read.get(Community, community.id) == dataclasses.replace(made, version=3)


def test_two_machines_at_once_on_one_number_and_one_capture(served, parents):
    """The second waits for the first, then is told; what it gave twice is there once."""
    run, item = parents["run_record"].id, an_item(parents["session"])
    told = []

    def second():
        with served.writing() as work:
            told.append(work.capture(item))
            try:
                work.append(an_event(run, 200))
            except SequenceTaken:
                told.append("taken")
            work.commit()

    with served.writing() as work:
        assert work.capture(item)
        work.append(an_event(run, 200))
        other = threading.Thread(target=second)
        other.start()
        work.commit()
    other.join(20)
    assert told == [False, "taken"]
    with served.reading() as read:
        assert len(read.events(run, 199)) == 1


def test_a_whole_workspace_is_the_same_there(tmp_path):
    """The demonstration, runs included, row for row as SQLite keeps it."""
    sample = files("cop_desktop") / "_built" / "data" / "sample-sessions.json"
    incoming = parse_incoming(sample.read_bytes())
    served = Served(SERVER)
    Exchanging(served, served.clock).bring(incoming)
    with open_workspace(tmp_path / "w.cop", served.clock, create=True) as workspace:
        Exchanging(workspace, served.clock).bring(incoming)
        with workspace.reading() as ours, served.reading() as theirs:
            for kind in ENTITIES:
                assert theirs.all(kind) == ours.all(kind), kind
            runs = ours.all(RunRecord)
            assert len(runs) == 3
            assert [theirs.events(run.id) for run in runs] == [ours.events(run.id) for run in runs]
            assert len(theirs.changes_since(0)) == len(ours.changes_since(0)) > 400
    served.close()
