"""Each window asks what its role may ask; the rest is refused with a reason, whoever presses the keys."""

from dataclasses import MISSING, fields

import pytest

from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.decide import _HANDLERS, decide
from cop_desktop.domain.run.refused import Reason, Refused
from cop_desktop.domain.run.roles import MAY, may_ask
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk

WRITER = SessionRole.NOTE_TAKER
GIVEN = {
    co.Adjust: {"seconds": 60},
    co.SetRemaining: {"seconds": 60},
    co.BackdateStart: {"seconds": 1},
    co.Reopen: {"round_id": "one"},
    co.Insert: {"block": a_round("new")},
    co.Yield: {},
    co.RaiseHand: {"speaker_id": "b"},
    co.Reorder: {"speaker_ids": ("c", "a")},
    co.Arrive: {"person_id": "z"},
    co.Leave: {"person_id": "b"},
    co.ChangePlan: {"operations": (co.DropRound(round_id="last"),)},
    co.DiscountGap: {"milliseconds": 10},
    co.Recover: {"choice": co.RecoveryChoice.GO_ON, "heartbeat_ms": 1},
    co.StartTimer: {"seconds": 60},
}
KINDS = [kind for kind in _HANDLERS if kind.__module__ == co.__name__]


def bench():
    made = Bench(a_plan(a_round("one"), a_talk("two"), a_round("last")))
    answer = decide(made.run, co.Start(revision=made.run.revisions[co.MAIN]), made.clock.now())
    assert not isinstance(answer, Refused)
    return made


def asked(made, kind, role, actor=None, **more):
    lane = co.AUXILIARY if kind is co.StartTimer else co.MAIN
    needed = {each.name: "b" for each in fields(kind) if each.default is each.default_factory is MISSING}
    given = {**needed, **GIVEN.get(kind, {}), **more, "revision": made.run.revisions.get(lane, 0)}
    return made.ask(kind(role=role, actor_id=actor, **given))


def reason(answer):
    return answer.reason if isinstance(answer, Refused) else None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_role_may_not_ask_is_refused_before_anything_else(kind):
    made = bench()
    said = reason(asked(made, kind, WRITER, "w"))
    assert (said is Reason.NOT_YOURS) == (kind not in MAY[WRITER])
    assert reason(asked(bench(), kind, SessionRole.FACILITATOR)) is not Reason.NOT_YOURS
    if kind not in MAY[WRITER]:
        assert made.run.seq == bench().run.seq, "nothing was written"


def test_who_only_takes_part_may_ask_nothing():
    for role in set(SessionRole) - {SessionRole.FACILITATOR, WRITER}:
        assert not any(may_ask(role, kind) for kind in KINDS)


def test_one_takes_back_what_is_ones_own_and_is_told_of_the_rest():
    made = bench()
    assert not isinstance(asked(made, co.Leave, WRITER, "w"), Refused)
    assert not isinstance(asked(made, co.Start, SessionRole.FACILITATOR), Refused)
    assert not isinstance(asked(made, co.Undo, WRITER, "w"), Refused)
    assert made.run.state.people["b"].present, "their own departure, though the start came after it"
    assert reason(asked(made, co.Undo, WRITER, "w")) is Reason.NOT_YOURS_TO_UNDO
    assert reason(asked(made, co.Undo, WRITER)) is Reason.NOT_YOURS_TO_UNDO, "nobody said who they are"
    assert made.run.state.current_id == "one"
    assert not isinstance(asked(made, co.Undo, SessionRole.FACILITATOR), Refused)
    assert reason(asked(made, co.Undo, WRITER, "w")) is Reason.NOTHING_TO_UNDO
