"""What a screen reader is told of the agenda is what is shown."""

from cop_desktop.qt.widgets.agenda_layout import Agenda, ItemRow, RoundRow
from cop_desktop.qt.widgets.agenda_thread import AgendaThread


def test_lengths_are_told_to_the_second_as_they_are_shown(theme, qtbot):
    thread = AgendaThread(theme)
    qtbot.addWidget(thread)
    thread.resize(560, 600)
    rounds = (RoundRow("a", "Réflexion", 90), RoundRow("b", "Silence", 45), RoundRow("c", "Échange", 1320))
    thread.show_agenda(Agenda((ItemRow("one", "Un-deux-tous", rounds),), 3600), "", "")
    told = [thread.piece(each.id).accessibleName().replace("\u00a0", " ") for each in rounds]
    assert told == [
        "Réflexion, 1 min 30 s, Un-deux-tous",
        "Silence, 45 s, Un-deux-tous",
        "Échange, 22 min, Un-deux-tous",
    ]
