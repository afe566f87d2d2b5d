"""What is painted: the same at every size, inside the margins, and no more than what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion, QTransform

from cop_desktop.domain.codes import RoundKind, SessionStatus
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import Face, TextSize
from cop_desktop.qt.wall.face_of import WallSettings, face_of
from cop_desktop.qt.widgets.ink import ink_of
from tests.qt.wall.views import session_words, turns, view

pytestmark = pytest.mark.usefixtures("theme", "languages")


PAIRS = [
    (700, 699),
    (661, 660),
    (1320, 1319),
    (1300, 130),
    (119, 61),
    (59, 1),
    (1, 0),
    (-1, -60),
    (121, 1320),
]


def faces() -> dict[str, Face]:
    words = session_words()
    return {
        "welcome": face_of(None, words),
        "round": face_of(view(), words),
        "two": face_of(view(remaining=100), words),
        "over": face_of(view(remaining=-10), words),
        "many": face_of(view(turns=turns("SSSSSPHA*>WWWWWWWWWWWW", remote="269")), words),
        "silent": face_of(view("c1-1", kind=RoundKind.SILENT), words),
        "break": face_of(view("pause", 300), words),
        "thanks": face_of(view(None, 0, session_state=SessionStatus.HELD), words),
    }


def picture(
    face: Face, size: tuple[int, int], scheme: str = "light", text: TextSize = TextSize.NORMAL
) -> QImage:
    canvas = WallCanvas(ink_of(scheme))
    canvas.resize(*size)
    canvas.set_text_size(text)
    canvas.show_face(face)
    return canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def inked(image: QImage) -> QRectF:
    """The smallest box holding everything that is not ground."""
    rows = _inked_rows(image)
    columns = _inked_rows(image.transformed(QTransform().rotate(-90).scale(-1, 1)))
    return QRectF(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)


def _inked_rows(image: QImage) -> list[int]:
    pixels, step = bytes(image.constBits()), image.bytesPerLine()
    ground = pixels[:4] * image.width()
    return [y for y in range(image.height()) if pixels[y * step : y * step + len(ground)] != ground]


@pytest.mark.parametrize("text", list(TextSize))
@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1366, 768)])
def test_nothing_leaves_the_margins(size: tuple[int, int], text: TextSize) -> None:
    unit = min(size[0] / 1920, size[1] / 1080)
    for name, face in faces().items():
        box = inked(picture(face, size, text=text))
        assert box.left() >= 70 * unit, name
        assert box.right() <= size[0] - 70 * unit, name
        assert box.top() >= 0.04 * size[1], name
        assert box.bottom() <= size[1] - 40 * unit, name


@pytest.mark.parametrize("text", list(TextSize))
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_what_is_written_far_too_long_stays_on_the_wall_and_off_the_ring(
    size: tuple[int, int], text: TextSize
) -> None:
    endless = "anticonstitutionnellement" * 2
    long = " ".join(["Comment ouvrir un dialogue, sans choisir un camp, avec les deux groupes?"] * 4)
    words = session_words(community=long, title=long, agreement=long)
    rounds = {
        key: replace(said, name=long, question=endless + " " + long, wall=long[:150], item_title=long)
        for key, said in words.rounds.items()
    }
    words = replace(words, rounds=rounds)
    unit = min(size[0] / 1920, size[1] / 1080)
    views = [None, view(), view(remaining=-5), view("accueil", 300), view("pause", 300)]
    for each in views:
        image = picture(face_of(each, words), size, text=text)
        box = inked(image)
        assert box.left() >= 70 * unit
        assert box.right() <= size[0] - 70 * unit
        assert box.bottom() <= size[1] - 40 * unit
        if each is not None and each.current_id == "accueil":
            body = inked(image.copy(0, round(190 * unit), round(1216 * unit), round(size[1] - 440 * unit)))
            assert body.right() <= 1210 * unit


def test_the_layout_is_the_same_at_every_size_of_one_shape() -> None:
    for name, face in faces().items():
        small = picture(face, (1366, 768)).scaled(683, 384, mode=Qt.TransformationMode.SmoothTransformation)
        large = picture(face, (3840, 2160)).scaled(683, 384, mode=Qt.TransformationMode.SmoothTransformation)
        far = sum(
            abs(QColor(small.pixel(x, y)).lightness() - QColor(large.pixel(x, y)).lightness()) > 110
            for y in range(0, 384, 2)
            for x in range(0, 683, 2)
        )
        assert far < 0.004 * 683 * 384 / 4, name


def test_at_four_thirds_the_ring_and_the_thread_keep_their_places() -> None:
    wide, square = WallCanvas(ink_of("light")), WallCanvas(ink_of("light"))
    wide.resize(1920, 1080)
    square.resize(1024, 768)
    a, b = wide.grid(), square.grid()
    assert a.ring.x() == pytest.approx(b.ring.x())
    assert a.height - a.thread.y() == pytest.approx(b.height - b.thread.y())
    assert b.body.height() > a.body.height()
    assert b.body.top() == a.body.top()


def test_larger_text_is_larger() -> None:
    face = faces()["round"]
    normal, large, larger = (picture(face, (1280, 720), text=text) for text in TextSize)

    def width_of_next(image: QImage) -> float:
        return inked(image.copy(0, 630, 1280, 90)).width()

    assert width_of_next(large) == pytest.approx(1.15 * width_of_next(normal), rel=0.03)
    assert width_of_next(larger) == pytest.approx(1.3 * width_of_next(normal), rel=0.03)


def test_held_is_a_circle_of_equal_discs_on_its_warm_ground() -> None:
    for scheme in ("light", "dark"):
        image = picture(face_of(view(held=True), session_words()), (960, 540), scheme)
        colours = {image.pixelColor(x, y).name() for x in range(0, 960, 3) for y in range(0, 540, 3)}
        ink = ink_of(scheme)
        assert image.pixelColor(2, 2) == ink("hold")
        tokens = {ink(name).name() for name in ("calm", "warn", "over", "ink", "question")}
        assert not colours & tokens, "no colour of a state, no ink"
        assert image.pixelColor(480, 270) == ink("hold")
        assert image.pixelColor(480, 270 - 150) == ink("holdSeat")


def test_black_is_one_colour() -> None:
    image = picture(face_of(view(), session_words(), WallSettings(black=True)), (640, 360))
    assert {image.pixelColor(x, y).name() for x in range(0, 640, 5) for y in range(0, 360, 5)} == {"#000000"}


class Repaints(QObject):
    """Notes the region of each paint of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False


@pytest.fixture
def shown(qtbot: Any) -> Any:
    canvas = WallCanvas(ink_of("light"))
    qtbot.addWidget(canvas)
    canvas.resize(1280, 720)
    canvas.show_face(face_of(view(remaining=700), session_words()))
    with qtbot.waitExposed(canvas):
        canvas.show()
    notes = Repaints()
    canvas.installEventFilter(notes)
    yield canvas, notes
    canvas.hide()


def test_a_tick_repaints_the_ring_and_now_alone(shown: Any, qapp: Any) -> None:
    canvas, notes = shown
    canvas.show_face(face_of(view(remaining=699), session_words()))
    qapp.processEvents()
    assert len(notes.regions) == 1
    area = sum(rect.width() * rect.height() for rect in _rects(notes.regions[0]))
    assert 0 < area < 0.01 * 1280 * 720
    grid = canvas.grid()
    notes.regions.clear()
    canvas.show_face(face_of(view(remaining=650), session_words()))
    qapp.processEvents()
    now = QPoint(round(1280 * 0.36), round(grid.thread.y() * grid.unit))
    assert notes.regions[0].contains(now)
    assert not notes.regions[0].contains(canvas.rect().topLeft())


def test_an_equal_face_repaints_nothing_and_another_round_everything(shown: Any, qapp: Any) -> None:
    canvas, notes = shown
    canvas.show_face(face_of(view(remaining=700), session_words()))
    qapp.processEvents()
    assert notes.regions == []
    canvas.show_face(face_of(view("c1-4", 400), session_words()))
    qapp.processEvents()
    assert notes.regions[0].boundingRect() == canvas.rect()


@pytest.mark.parametrize(
    ("before", "after"),
    PAIRS,
)
def test_every_pixel_that_changes_is_repainted(shown: Any, qapp: Any, before: int, after: int) -> None:
    canvas, notes = shown
    first = face_of(view(remaining=before, calm=False), session_words())
    second = face_of(view(remaining=after, calm=False), session_words())
    canvas.show_face(first)
    qapp.processEvents()
    notes.regions.clear()
    canvas.show_face(second)
    qapp.processEvents()
    repainted = QRegion()
    for region in notes.regions:
        repainted = repainted.united(region)
    old, new = picture(first, (1280, 720)), picture(second, (1280, 720))
    for y in range(720):
        if bytes(old.constScanLine(y)) == bytes(new.constScanLine(y)):
            continue
        for x in range(1280):
            if not repainted.contains(QPoint(x, y)):
                assert _alike(old.pixelColor(x, y), new.pixelColor(x, y)), (x, y)


def test_a_screen_reader_hears_the_words_without_each_second(shown: Any) -> None:
    canvas, _ = shown
    name = canvas.accessibleName()
    assert "Étape 4 sur 6" in name
    assert "Comment ouvrir un dialogue" in name
    assert "Ensuite Synthèse" in name
    canvas.show_face(face_of(view(remaining=650), session_words()))
    assert canvas.accessibleName() == name
    canvas.show_face(face_of(view(remaining=110), session_words()))
    assert "Encore deux minutes" in canvas.accessibleName()


def _alike(one: QColor, other: QColor) -> bool:
    """The smoothed edge of a longer arc may differ by a shade nobody sees."""
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True)) <= 24


def _rects(region: QRegion) -> list[Any]:
    return [region.boundingRect()] if region.rectCount() == 1 else _split(region)


def _split(region: QRegion) -> list[Any]:
    """QRegion is not iterable in PySide6: cut it by halves until each part is one rectangle."""
    box = region.boundingRect()
    if region.rectCount() <= 1:
        return [box] if not box.isEmpty() else []
    if box.width() >= box.height():
        half = box.adjusted(0, 0, -(box.width() // 2 + 1), 0)
    else:
        half = box.adjusted(0, 0, 0, -(box.height() // 2 + 1))
    return _split(region.intersected(half)) + _split(region.subtracted(QRegion(half)))
