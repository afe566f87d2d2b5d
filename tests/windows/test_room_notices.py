"""One display: three ways out in the bar, two when the system has no panel of its own."""

from cop_desktop.windows.room_notices import one_display_notice


def test_the_ways_out_are_offered_and_taken(qapp, languages):
    taken = []
    notice = one_display_notice(
        lambda: taken.append("panel"), lambda: taken.append("single"), lambda: taken.append("window")
    )
    assert notice.quiet
    assert [choice.label for choice in notice.choices] == ["Écran unique", "Fenêtre à partager", "Affichage…"]
    for choice in notice.choices:
        choice.then(0)
    assert taken == ["single", "window", "panel"]


def test_a_panel_that_is_not_there_is_not_offered(qapp, languages):
    notice = one_display_notice(None, lambda: None, lambda: None)
    assert len(notice.choices) == 2
