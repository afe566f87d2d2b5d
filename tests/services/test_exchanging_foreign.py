"""A small file of sample sessions written by somebody else: no formats, no roles, ids of its own."""

import json

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import CaptureMoment
from cop_desktop.domain.community import Community
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run.state import MS, SegmentKind
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Session
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still


def brought(folder, plain):
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        Exchanging(workspace, Still()).bring(parse_incoming(json.dumps(plain).encode()))
        with workspace.reading() as reading:
            rows = {kind: reading.all(kind) for kind in (Community, Person, Session, CapturedItem)}
            events = {run.session_id: (run.id, reading.events(run.id)) for run in reading.all(RunRecord)}
    return rows, events


def test_any_file_of_that_shape_is_read(tmp_path):
    """A small file, written by somebody else: no formats, no roles, ids that are numbers or names."""
    other = {
        "schema": "sample-sessions/1",
        "communities": [{"id": "1", "name": "Les aidants"}],
        "people": [{"id": "1", "given_name": "Ève"}, {"id": "deux", "given_name": "Lou"}],
        "sessions": [
            {
                "id": "1",
                "community_id": "1",
                "number": 1,
                "title": "Première",
                "date": "2026-11-02",
                "planned_start": "09:00",
                "planned_end": "10:00",
                "status": "held",
                "actual_start": "2026-11-02T09:00:00-05:00",
                "actual_end": "2026-11-02T09:20:00-05:00",
                "attendance": [{"person_id": "1", "status": "present"}],
                "agenda": [
                    {
                        "id": "a",
                        "title": "Échange",
                        "rounds": [
                            {
                                "id": "r",
                                "name": "Échange",
                                "kind": "countdown",
                                "planned_seconds": 600,
                                "actual_seconds": 500,
                                "started_at": "2026-11-02T09:00:00-05:00",
                                "ended_at": "2026-11-02T09:10:00-05:00",
                            }
                        ],
                    }
                ],
                "items": [
                    {
                        "id": "i1",
                        "kind": "note",
                        "text": "avant {@1}",
                        "captured_at": "2026-11-02T08:59:00-05:00",
                    },
                    {"id": "i2", "kind": "note", "text": "après", "captured_at": "2026-11-02T09:30:00-05:00"},
                    {"id": "i3", "kind": "note", "text": "entre", "captured_at": "2026-11-02T09:15:00-05:00"},
                ],
            }
        ],
    }
    rows, events = brought(tmp_path, other)
    by_name = {row.external_id: row for row in rows[CapturedItem]}
    assert [by_name[name].moment for name in ("i1", "i2", "i3")] == [
        CaptureMoment.BEFORE,
        CaptureMoment.AFTER,
        CaptureMoment.BETWEEN,
    ]
    eve = next(row for row in rows[Person] if row.given_name == "Ève")
    assert by_name["i1"].text == f"avant {{@{eve.id}}}"
    assert eve.id != rows[Community][0].id != rows[Session][0].id
    ((run_id, log),) = events.values()
    (occurrence,) = fold_records(run_id, log).state.occurrences.values()
    assert occurrence.spent(SegmentKind.RUN, 0) == 500 * 1000 * MS
    assert occurrence.spent(SegmentKind.PAUSED, 0) == 100 * 1000 * MS
