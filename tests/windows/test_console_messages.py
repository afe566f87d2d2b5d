"""In the console messages take a place of their own: they cover no button and no row."""

from PySide6.QtCore import QPoint

from cop_desktop.qt.messages import Level
from cop_desktop.windows.message_bar import MessageBar
from tests.console_hand import KEY


def test_messages_cover_no_button_and_no_row(room, theme, messages):
    bar = MessageBar(theme, messages, room.page)
    bar.enter(room.page)
    room.key(KEY.Key_PageDown)
    before = room.page.round.ui.nextButton.mapTo(room.page, QPoint())
    for size in ((1366, 768), (1024, 768), (1920, 1080)):
        room.page.resize(*size)
        for _ in range(2):
            messages.say(Level.INFO, "Note supprimée", "Annuler", lambda: None)
        room.qtbot.waitUntil(lambda: len(bar.toasts) >= 2)
        room.settle()
        covered = bar.geometry()
        assert room.page.rect().contains(covered)
        for part in (room.page.capture, room.page.round, room.page.turns, room.page.room, room.page.ui.rail):
            corner = part.mapTo(room.page, QPoint())
            assert not covered.intersects(part.rect().translated(corner)), (size, part.objectName())
        bar.clear()
    room.page.resize(1366, 768)
    room.settle()
    assert room.page.round.ui.nextButton.mapTo(room.page, QPoint()) == before
    bottom = room.page.capture.mapTo(room.page, room.page.capture.rect().bottomLeft()).y()
    assert room.page.height() - bottom <= 18, "the place is taken back"
