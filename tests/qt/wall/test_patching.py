"""Within a round only what changed is drawn again, and the picture is the one that would be drawn anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run.view_kinds import HandsView
from cop_desktop.qt.wall.beside import Beside, timer_room
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import BlackFace, HeldFace, TextSize
from cop_desktop.qt.wall.face_of import WallSettings, face_of
from cop_desktop.qt.widgets.ink import ink_of
from tests.qt.wall.groups_views import view_of_groups, words_of_groups
from tests.qt.wall.views import session_words, turns, view
from tests.qt.wall.votes_views import COUNTS, dots, view_of_vote, words_of_vote

pytestmark = pytest.mark.usefixtures("theme", "languages")
KINDS = {"kind": RoundKind.TURNS}


@pytest.fixture
def wall(qtbot):
    """Make walls that are seen: one that is not lays itself out again each time its picture is taken."""

    def made(size=(1280, 720)):
        canvas = WallCanvas(ink_of("light"))
        canvas.resize(*size)
        canvas.drawn = 0
        whole = canvas._draw_still

        def counted(ratio):
            canvas.drawn += 1
            return whole(ratio)

        canvas._draw_still = counted
        qtbot.addWidget(canvas)
        canvas.show()
        return canvas

    return made


def shown(canvas):
    """Let what was asked be painted, then look."""
    QApplication.processEvents()
    return canvas.grab().toImage()


WORDS = session_words()
FACES = {
    "two": face_of(view(remaining=100), WORDS),
    "over": face_of(view(remaining=-10), WORDS),
    "paused": face_of(view(remaining=700, current_state=RoundState.PAUSED), WORDS),
    "passed": face_of(view(turns=turns("SSSSSP>*WWWW")), WORDS),
    "hand": face_of(view(turns=turns("SSSSSPH*>WWW")), WORDS),
    "named": face_of(view(turns=turns("SSSSSPH*>WWW", remote="3")), WORDS, WallSettings(names=True)),
    "next named": face_of(view(turns=turns("SSSSSP>*WWWW", remote="3")), WORDS, WallSettings(names=True)),
    "round": face_of(view(), WORDS),
}
PAIRS = [(one, other) for one in FACES for other in FACES if one != other]


def in_groups(remaining):
    return face_of(view_of_groups(13, 4, remaining=remaining), words_of_groups())


def at_the_vote(remaining):
    return face_of(view_of_vote(dots(*COUNTS, revealed=False), remaining), words_of_vote())


def with_hands(remaining):
    asked = replace(
        view_of_vote(kind=RoundKind.EXTENDABLE, remaining=remaining),
        hands=HandsView(used=0, next_seconds=180),
    )
    return face_of(asked, words_of_vote(), WallSettings(hands_asked=True))


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_is_patched_is_what_would_be_drawn_anew(wall, one, other, size):
    canvas = wall(size)
    canvas.show_face(FACES[one])
    shown(canvas)
    canvas.show_face(FACES[other])
    anew = wall(size)
    anew.show_face(FACES[other])
    assert shown(canvas) == shown(anew)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
@pytest.mark.parametrize("make", [in_groups, at_the_vote, with_hands])
def test_groups_ballots_and_hands_are_drawn_once_and_their_header_follows_the_time(wall, make, size):
    canvas = wall(size)
    for remaining in (900, 119, 45, 20, -30, -200):
        canvas.show_face(make(remaining))
        anew = wall(size)
        anew.show_face(make(remaining))
        assert shown(canvas) == shown(anew)
    assert canvas.drawn == 1


def test_a_whole_round_is_drawn_once(wall):
    canvas = wall()
    for seat, signs in enumerate(("SW>WWWW", "SS*>WWW", "SSSH>WW")):
        for remaining in range(900 - seat * 300, 600 - seat * 300, -7):
            canvas.show_face(face_of(view(remaining=remaining, turns=turns(signs)), WORDS))
            shown(canvas)
    for remaining in (120, 61, 60, 1, 0, -5, -60):
        canvas.show_face(face_of(view(remaining=remaining, turns=turns("SSSS*>W")), WORDS))
        shown(canvas)
    assert canvas.drawn == 1


def test_another_round_another_size_other_colours_other_letters_are_drawn_once_each(wall):
    canvas = wall()
    steps = (
        lambda: canvas.show_face(face_of(view(), WORDS)),
        lambda: canvas.show_face(face_of(view("c1-1", 400), WORDS)),
        lambda: canvas.resize(1024, 768),
        lambda: canvas.set_ink(ink_of("dark")),
        lambda: canvas.set_text_size(TextSize.LARGE),
    )
    for number, step in enumerate(steps, start=1):
        step()
        shown(canvas)
        shown(canvas)
        assert canvas.drawn == number


def test_the_timer_takes_its_room_once_and_then_only_its_box(wall):
    canvas = wall()
    canvas.show_face(face_of(view(remaining=700), WORDS))
    shown(canvas)
    plain = shown(canvas)
    canvas.show_beside(Beside(timer="Minuterie · 1:59"))
    shown(canvas)
    assert canvas.drawn == 2
    for second in range(58, 40, -1):
        canvas.show_beside(Beside(timer=f"Minuterie · 1:{second}"))
        shown(canvas)
    assert canvas.drawn == 2
    anew = wall()
    anew.show_face(face_of(view(remaining=700), WORDS))
    anew.show_beside(Beside(timer="Minuterie · 1:41"))
    assert shown(canvas) == shown(anew)
    canvas.show_beside(Beside())
    assert shown(canvas) == plain


def test_the_sign_of_the_bell_leaves_no_trace_and_draws_nothing_anew(wall):
    canvas = wall()
    canvas.show_face(face_of(view(remaining=100), WORDS))
    plain = shown(canvas)
    canvas.show_beside(Beside(bell=True))
    assert shown(canvas) != plain
    canvas.show_beside(Beside())
    assert shown(canvas) == plain
    assert canvas.drawn == 1


@pytest.mark.parametrize("face", [HeldFace(8), BlackFace()], ids=["held", "black"])
def test_nothing_stands_beside_silence_or_black(wall, face):
    canvas = wall()
    canvas.show_face(face)
    plain = shown(canvas)
    canvas.show_beside(Beside("Minuterie · 3 min", bell=True))
    assert shown(canvas) == plain
    canvas.show_face(face_of(view(), WORDS))
    assert canvas.beside == Beside("Minuterie · 3 min", bell=True)
    canvas.show_face(face)
    assert canvas.beside == Beside()


def test_the_timer_never_reaches_the_clock_nor_the_name_of_what_follows(wall):
    long = replace(
        WORDS.rounds["c1-4"], name="Une synthèse dont le nom est d’une longueur très peu commune ici"
    )
    words = replace(WORDS, rounds={**WORDS.rounds, "c1-4": long})
    canvas = wall((1920, 1080))
    canvas.show_face(face_of(view(), words))
    without = shown(canvas)
    canvas.show_beside(Beside("Minuterie · 3 min"))
    beside = shown(canvas)
    clock = 1250, 184, 670, 740
    assert beside.copy(*clock) == without.copy(*clock)
    gap = beside.copy(1920 - 84 - round(timer_room(canvas.beside, canvas._wall())) + 4, 950, 20, 120)
    ground = gap.pixelColor(0, 0)
    assert all(gap.pixelColor(x, y) == ground for x in range(20) for y in range(0, 120, 3))
