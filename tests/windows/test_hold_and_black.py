"""The wall black or held, by every pixel, and what each key does from there: real keys, a real file."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from cop_desktop.qt.wall.face import BlackFace, HeldFace, RoundFace, words_of
from cop_desktop.qt.wall.read_back import ReadBackFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.read_back import ReadingBack
from cop_desktop.windows.console_read_back_place import ReadBackPlace
from cop_desktop.windows.projector import ProjectorWindow
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import round_id
from tests.wall_hand import CONSULTATION, SYNTHESIS, face, walled

__all__ = ["walled"]
SIZES = [(1024, 768), (1280, 800), (1366, 768), (1920, 1080), (3840, 2160)]


def colours(image):
    """Every colour of a picture, as its name."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(value & 0xFFFFFF).name() for value in set(memoryview(image.constBits()).cast("I"))}


def shown(qtbot, room, scheme, size):
    window = ProjectorWindow(ink_of(scheme))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show_face(room.projector.face)
    return window.grab().toImage()


def between(colour, one, other):
    """Tell whether a colour is one of two, or a mix of them at the edge of a disc."""
    share = (one.red() - colour.red()) / (one.red() - other.red())
    green = one.green() + share * (other.green() - one.green())
    blue = one.blue() + share * (other.blue() - one.blue())
    near = abs(green - colour.green()), abs(blue - colour.blue())
    return -0.02 <= share <= 1.02 and max(near) <= 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_black_is_black_and_held_is_two_warm_colours_to_the_last_pixel(walled, qtbot, scheme, size):
    walled.go_to(CONSULTATION)
    walled.pass_time(40 * 60)
    walled.key(KEY.Key_B, CTRL | SHIFT)
    assert colours(shown(qtbot, walled, scheme, size)) == {"#000000"}
    walled.key(KEY.Key_B, CTRL | SHIFT)
    walled.key(KEY.Key_F7)
    ground, seat = ink_of(scheme)("hold"), ink_of(scheme)("holdSeat")
    found = colours(shown(qtbot, walled, scheme, size))
    assert {ground.name(), seat.name()} <= found
    assert [each for each in found if not between(QColor(each), ground, seat)] == []
    assert words_of(face(walled)) == ()


def test_from_black_the_run_goes_on_and_the_wall_stays_black_until_it_is_lifted(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_B, CTRL | SHIFT)
    assert isinstance(face(walled), BlackFace)
    for key, modifiers in (
        (KEY.Key_PageDown, None), (KEY.Key_PageDown, None), (KEY.Key_Space, CTRL), (KEY.Key_Space, CTRL),
        (KEY.Key_Return, CTRL), (KEY.Key_PageUp, None), (KEY.Key_O, CTRL | SHIFT),
    ):  # fmt: skip
        walled.key(key, *([modifiers] if modifiers is not None else []))
        assert isinstance(face(walled), BlackFace), key
    assert walled.view.current_id == SYNTHESIS, "the next step began behind it"
    walled.write("nn une note prise dans le noir")
    assert isinstance(face(walled), BlackFace)
    assert len(walled.items()) == 1
    walled.key(KEY.Key_B, CTRL | SHIFT)
    assert isinstance(face(walled), RoundFace)
    assert face(walled).header.name == "Synthèse et plan d’action"


def test_from_black_the_clickers_second_press_is_the_hold_and_the_key_of_the_hold_too(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_Period)
    walled.qtbot.waitUntil(lambda: isinstance(face(walled), BlackFace))
    walled.key(KEY.Key_Period)

    def held():
        walled.settle()
        return walled.view.held

    walled.qtbot.waitUntil(held)
    assert isinstance(face(walled), HeldFace), "warm, and no longer black"
    walled.key(KEY.Key_1)
    assert isinstance(face(walled), RoundFace), "what was black before is not black again"

    walled.key(KEY.Key_B, CTRL | SHIFT)
    walled.key(KEY.Key_F7)
    assert walled.view.held
    assert isinstance(face(walled), HeldFace)
    walled.key(KEY.Key_B, CTRL | SHIFT)
    assert isinstance(face(walled), BlackFace), "one may still blacken it"
    walled.key(KEY.Key_B, CTRL | SHIFT)
    assert isinstance(face(walled), HeldFace)


def test_nothing_one_presses_during_a_hold_wakes_the_wall(walled):
    walled.go_to(CONSULTATION)
    walled.key(KEY.Key_F7)
    held = face(walled)
    for key, modifiers in (
        (KEY.Key_PageDown, None), (KEY.Key_PageUp, None), (KEY.Key_Return, CTRL),
        (KEY.Key_H, CTRL | SHIFT), (KEY.Key_W, CTRL | SHIFT), (KEY.Key_F, CTRL | SHIFT),
        (KEY.Key_I, CTRL | SHIFT), (KEY.Key_O, CTRL | SHIFT), (KEY.Key_C, CTRL | SHIFT),
        (KEY.Key_PageDown, CTRL), (KEY.Key_Escape, None), (KEY.Key_Delete, None),
    ):  # fmt: skip
        walled.key(key, *([modifiers] if modifiers is not None else []))
        assert face(walled) == held, key
    walled.pass_time(14 * 60)
    assert face(walled) == held
    assert not walled.strip.isVisible()


def test_taking_the_time_during_the_read_back_silences_it_and_it_is_still_to_be_read(walled, theme, messages):
    console = walled.console
    place = ReadBackPlace(
        walled.page, console.presenter, ReadingBack(walled.workspace, walled.clock), walled.projector,
        console.last, walled.workers, messages, theme, ink_of("light"), walled.page,
    )  # fmt: skip
    walled.go_to(round_id("welcome", "one"))
    walled.write("aa Réserver la salle.")
    walled.key(KEY.Key_W, CTRL | SHIFT)
    walled.type("Un mot en route")
    walled.key(KEY.Key_F3)
    assert place.presenter.is_open
    walled.key(KEY.Key_F3)
    assert isinstance(face(walled), ReadBackFace)
    walled.key(KEY.Key_F7)
    QApplication.processEvents()
    assert isinstance(face(walled), HeldFace)
    hold = console.holding.hold_page
    assert hold.isVisible()
    assert hold.hasFocus()
    assert not place.card.isVisible()
    walled.key(KEY.Key_1)
    assert walled.view.running
    assert isinstance(face(walled), RoundFace), "the room does not find its read-back again by itself"
    assert walled.page.focusWidget() is walled.field
    assert walled.strip.draft.hint == "Un mot en route", "and what was being prepared still waits"
    walled.type("la suite")
    assert walled.field.line() == "la suite"
