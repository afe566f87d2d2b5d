"""Every kind of face is seen in a rehearsal: groups, tables that move, votes hidden then shown, hands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run.rehearsal import Scene
from cop_desktop.qt.wall.face import words_of
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.rehearsing import Rehearsing
from cop_desktop.windows.rehearsal import RehearsalDialog
from tests.console_world import HandClock
from tests.formats_world import open_formats, rounds_of, session_of


@pytest.fixture
def rehearse(tmp_path, qtbot, theme, languages):
    """Go through a format with thirteen people by PgDn; gives what was seen at each stop."""
    clock = HandClock()
    workspace, community = open_formats(tmp_path / "w.cop", clock, Language.FRENCH, 13)

    def through(key):
        session = session_of(workspace, clock, community, key)
        dialog = RehearsalDialog(Rehearsing(workspace).prepare(session), clock, theme, ink_of("light"))
        qtbot.addWidget(dialog)
        dialog.show()
        seen = []
        for _ in range(400):
            seen.append((dialog.rehearsal.stop.scene, dialog.canvas.face()))
            if dialog.rehearsal.stop.scene is Scene.THANKS:
                break
            QTest.keyClick(dialog, Qt.Key.Key_PageDown)
        prompts = [each.prompt for each in rounds_of(workspace, session).values() if each.prompt]
        dialog.reject()
        return seen, prompts

    yield through
    workspace.close()


def kinds(seen, scene=None):
    return {type(face).__name__ for each, face in seen if scene in (None, each)}


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("one_two_four_all", {"GroupsFace", "RoundFace"}),
        ("lean_coffee", {"BallotFace", "DotsFace", "HandsFace"}),
        ("mini_delphi", {"BallotFace", "ScoresFace"}),
        ("world_cafe", {"GroupsFace"}),
        ("codev", {"RoundFace"}),
    ],
)
def test_the_faces_of_a_format(rehearse, key, wanted):
    seen, prompts = rehearse(key)
    assert seen[-1][0] is Scene.THANKS
    assert wanted | {"WelcomeFace", "HeldFace", "ThanksFace"} <= kinds(seen)
    assert kinds(seen, Scene.HOLD) == {"HeldFace"}
    if "HandsFace" in wanted:
        assert kinds(seen, Scene.HANDS) == {"HandsFace"}
        assert "HandsFace" not in kinds(seen, Scene.BEGINNING)
    said = "\n".join(word for _, face in seen for word in words_of(face))
    assert not [each for each in prompts if each in said]
