import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.run_log import EventRecord
from cop_desktop.store.rows import ENTITIES, table_name
from tests.store.helpers import any_value, new_id, one_of_each

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def parents(workspace):
    made = one_of_each()
    with workspace.writing() as work:
        for value in made.values():
            work.add(value)
        work.commit()
    return made


@pytest.mark.parametrize("kind", ENTITIES, ids=table_name)
def test_every_value_comes_back_as_it_was_stored(kind, workspace, parents):
    @FEW
    @given(st.data())
    def round_trip(data):
        value = data.draw(any_value(kind, parents, id=new_id(), deleted_at=None))
        edited = data.draw(any_value(kind, parents, id=value.id, version=1))
        with workspace.writing() as work:
            stored = work.add(value)
            work.commit()
        with workspace.reading() as read:
            assert read.get(kind, value.id) == stored == dataclasses.replace(value, version=1)
        with workspace.writing() as work:
            saved = work.save(edited)
            work.commit()
        with workspace.reading() as read:
            assert read.find(kind, value.id, deleted=True) == saved
        assert dataclasses.replace(saved, version=0) == dataclasses.replace(edited, version=0)
        assert saved.version == 2 - (edited == stored)

    round_trip()


def test_every_event_comes_back_as_it_was_stored(workspace, parents):
    run = parents["run_record"]
    seq = iter(range(1, 10_000))

    @FEW
    @given(st.data())
    def round_trip(data):
        event = data.draw(any_value(EventRecord, parents, run_id=run.id, seq=next(seq)))
        with workspace.writing() as work:
            work.append(event)
            work.commit()
        with workspace.reading() as read:
            assert read.events(run.id, event.seq - 1) == [event]

    round_trip()
