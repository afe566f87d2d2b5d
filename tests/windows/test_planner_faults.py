"""A fault of ours while something is planned: what was typed is still there."""

import pytest

from cop_desktop.qt.errors import Errors
from tests.windows.planner_hand import World, world

__all__ = ["World", "world"]


@pytest.mark.usefixtures("may_warn")
def test_a_question_that_was_not_saved_stays_in_its_field(world, monkeypatch, qapp):
    errors, crashed, said = Errors(), [], []
    errors.install()
    errors.crashed.connect(crashed.append)
    world.messages.said.connect(lambda message: said.append(message.text))
    try:
        world.evening().open()
        first = world.plan.items[2].rounds[0]
        world.choose(first.id)
        world.press("Return")
        world.type("Ma question perdue?")

        def broken(*_given, **_more):
            monkeypatch.undo()
            raise ValueError("Maude Tremblay 514-555-0199")

        monkeypatch.setattr(world.planning, "edit_round", broken)
        world.press("Tab")
        assert len(crashed) == 1
        assert any("Une défaillance du programme" in text for text in said)
        field = world.page.round_card.ui.questionField
        assert field.toPlainText() == "Ma question perdue?"
        field.setFocus()
        world.type(" Non")
        world.press("Tab")
        assert "perdue" in world.plan.round(first.id)[1].question
        assert "Non" in world.plan.round(first.id)[1].question
    finally:
        errors.remove()


@pytest.mark.usefixtures("may_warn")
def test_a_plan_that_could_not_be_read_is_not_taken_for_a_session_that_is_gone(world, monkeypatch, qapp):
    errors, gone = Errors(), []
    errors.install()
    world.presenter.session_gone.connect(lambda: gone.append(1))
    try:
        world.evening().open()
        shown = world.presenter.plan

        def broken(*_given, **_more):
            monkeypatch.undo()
            raise ValueError("Maude Tremblay 514-555-0199")

        monkeypatch.setattr(world.planning, "plan", broken)
        world.presenter.reload()
        world.settle()
        assert gone == []
        assert world.presenter.plan is shown
        world.presenter.reload()
        world.settle()
        assert world.presenter.plan is not shown
    finally:
        errors.remove()
