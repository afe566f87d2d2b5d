"""The strip over the wall is in the wall's colours, whatever the rest of the program wears."""

import pytest
from PySide6.QtGui import QColor, QPalette

from cop_desktop.qt.theme import Scheme
from tests.windows.single_hand import Alone


@pytest.fixture
def alone(room, theme):
    theme.set_scheme(Scheme.DARK)
    made = Alone(room, theme)
    made.begin()
    made.single.drawer.slide_up()
    made.single.drawer.land()
    yield made
    made.wall.close()
    made.window.close()
    theme.set_scheme(Scheme.LIGHT)


def ground(alone):
    """The colour of the strip where nothing is written."""
    return alone.strip.grab().toImage().pixelColor(3, 40).name().upper()


def inks(alone):
    """The colours of what is written there."""
    strip, role = alone.strip, QPalette.ColorRole
    return {
        strip.time.palette().color(role.WindowText).name().upper(),
        strip.field.palette().color(role.Text).name().upper(),
        strip.next.palette().color(role.ButtonText).name().upper(),
    }


def test_a_light_wall_has_a_light_strip_on_a_dark_desk(alone, theme):
    light, dark = theme.tokens_of(dark=False), theme.tokens_of(dark=True)
    assert ground(alone) == light["surface"]
    assert inks(alone) == {light["ink"]}
    assert alone.strip._shade.colour("ink") == QColor(light["ink"])
    alone.shade.set_dark(dark=True)
    assert ground(alone) == dark["surface"]
    assert inks(alone) == {dark["ink"]}


def test_the_desk_may_change_while_the_wall_stays(alone, theme):
    light = theme.tokens_of(dark=False)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        assert ground(alone) == light["surface"]
        assert inks(alone) == {light["ink"]}
