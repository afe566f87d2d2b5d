"""« Étape suivante » chosen by its name goes to the next step, also while a clicker turns pages."""

from PySide6.QtWidgets import QMenu

from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.wall.face import RoundFace
from tests.console_hand import KEY
from tests.wall_hand import CLOSING, capture_at_closing, face, harvest_key, walled

__all__ = ["walled"]
STEP = "Étape suivante"


def put_up_pages(walled):
    texts = [
        f"une ligne de longueur ordinaire, que la salle lit de loin, la {n} de toutes" for n in range(14)
    ]
    capture_at_closing(walled, *(f"ii {text}" for text in texts))
    harvest_key(walled)
    walled.key(KEY.Key_Return)
    assert walled.projector.pages > 1
    assert walled.view.current_id == CLOSING


def acts_of(walled):
    acts = Acts()
    walled.console.give_to_palette(acts, lambda _scope: None, lambda: None)
    return {found.act.key: found.act for found in acts.find("")}


def test_the_palette_says_next_step_and_goes_there(walled):
    put_up_pages(walled)
    acts, page = acts_of(walled), face(walled)
    step = acts["console:PgUp"]
    assert (step.name, step.shortcut) == ("Rouvrir l’étape d’avant", ""), "its key turns the page"
    turn = acts["console:Ctrl+PgDown"]
    turn.do()
    assert face(walled) != page
    assert walled.projector.pages > 1
    acts["console:PgDown"].do()
    walled.settle()
    assert walled.console.page.bar.notice is not None, "the last step asks whether to end"
    walled.projector.take_down()
    after = acts_of(walled)
    assert after["console:PgDown"].shortcut == "PgDown"
    assert "console:Ctrl+PgDown" not in after


def test_the_menu_does_the_same(walled):
    put_up_pages(walled)
    menu = QMenu()
    walled.page.fill_menu(menu)
    chosen = next(each for each in menu.actions() if each.text().startswith(STEP))
    page = face(walled)
    chosen.trigger()
    walled.settle()
    assert face(walled) == page, "no page was turned"
    assert walled.console.page.bar.notice is not None
    assert not isinstance(face(walled), RoundFace)
