"""What is typed in the card of an item or of a round."""

from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Level
from tests.windows.planner_hand import NBSP, world

__all__ = ["world"]


def test_enter_edits_and_leaving_the_field_saves(world):
    world.evening().open()
    consultation = world.plan.items[2].rounds[3]
    world.choose(consultation.id)
    world.press("Return")
    card = world.page.round_card
    assert QApplication.focusWidget() is card.ui.questionField
    world.type("Quelles pistes?")
    world.press("Tab")
    assert world.plan.round(consultation.id)[1].question == "Quelles pistes?"
    assert card.ui.stepLabel.text() == "étape 4 sur 6"
    assert card.ui.turnsWho.text() == "8 personnes parlent"
    assert card.ui.turnsEach.text() == f"2 tours de 1{NBSP}min{NBSP}15{NBSP}s"


def test_what_is_being_typed_is_neither_lost_nor_put_elsewhere(world):
    world.evening().open()
    first, second = world.plan.items[2].rounds[:2]
    world.choose(first.id)
    world.press("Return")
    world.type("Pour la première")
    world.page.thread_view.go(second.id)
    world.settle()
    assert world.plan.round(first.id)[1].question == "Pour la première"
    assert world.plan.round(second.id)[1].question == ""
    world.press("Return")
    world.type("À moitié")
    world.planning.edit_round(first.id, prompt="Ailleurs")
    world.presenter.reload()
    world.settle()
    assert world.page.round_card.ui.questionField.toPlainText() == "À moitié"
    world.page.commit()
    world.settle()
    assert world.plan.round(second.id)[1].question == "À moitié"


def test_typing_that_stops_is_saved_without_a_button(world, qtbot):
    world.evening().open()
    first = world.plan.items[0].rounds[0]
    world.choose(first.id)
    world.press("Return")
    world.type("Ça va?")
    with qtbot.waitSignal(world.workers.saved, timeout=20_000):
        pass
    world.settle()
    assert world.plan.round(first.id)[1].question == "Ça va?"


def test_people_in_texts_are_references(world):
    world.evening().open()
    item = world.plan.items[2]
    world.choose(item.id)
    card = world.page.item_card
    card.ui.privateField.setFocus()
    world.type("Le cas de @Amélie")
    world.press("Return")
    stored = world.plan.item(item.id).item.private_title
    assert stored == f"Le cas de {{@{world.ids['Amélie Sansregret']}}}"
    world.page.enter()
    world.settle()
    assert card.ui.privateField.text() == "Le cas de @Amélie Sansregret"


def test_a_duration_is_typed(world):
    world.evening().open()
    each = world.plan.items[0].rounds[0]
    world.choose(each.id)
    field = world.page.round_card.ui.durationField
    field.setFocus()
    field.selectAll()
    world.type("12")
    world.press("Return")
    assert world.plan.round(each.id)[1].seconds == 720
    field.selectAll()
    world.type("n’importe quoi")
    world.press("Return")
    assert world.plan.round(each.id)[1].seconds == 720
    assert field.text() == f"12{NBSP}min"
    world.page.round_card.ui.moreTimeButton.click()
    world.settle()
    assert world.plan.round(each.id)[1].seconds == 780


def test_base_time_lowered_is_said(world):
    world.evening().open()
    learning = world.plan.items[2].rounds[5]
    world.planning.edit_round(learning.id, seconds=300)
    world.presenter.reload()
    world.choose(learning.id)
    assert world.page.round_card.ui.turnsEach.text() == (
        f"33{NBSP}s par personne, moins que les 1{NBSP}min{NBSP}10{NBSP}s habituels"
    )


def test_level_calm_clock_and_kinds(world):
    world.evening().open()
    each = world.plan.items[2].rounds[3]
    world.choose(each.id)
    card = world.page.round_card
    assert card.level_chip.text().strip() == "Reste dans la salle"
    card.calm_chip.click()
    world.settle()
    card.level_menu.aboutToShow.emit()
    card.level_menu.actions()[1].trigger()
    world.settle()
    card.kind_menu.aboutToShow.emit()
    idea = next(action for action in card.kind_menu.actions() if action.isChecked())
    idea.trigger()
    world.settle()
    now = world.plan.round(each.id)[1]
    assert (now.calm_clock, now.level) == (False, Level.MEMBERS)
    assert len(now.settings["capture"]) == 2


def test_the_card_of_an_item_its_client_and_its_cycles(world):
    world.evening().open()
    item = world.plan.items[2]
    world.choose(item.id)
    card = world.page.item_card
    assert world.page.card is card
    client = card._clients[0]
    client.setCurrentIndex(client.findText("Maude Lanthier-Roy"))
    client.activated.emit(client.currentIndex())
    world.settle()
    assert world.plan.item(item.id).item.client_id == world.ids["Maude Lanthier-Roy"]
    card.ui.moreButton.click()
    world.settle()
    assert world.plan.item(item.id).cycles == 2
    assert len([box for box in card._clients if not box.isHidden()]) == 2
    card.ui.protectedBox.click()
    world.settle()
    assert world.plan.item(item.id).item.protected
    card.ui.ifTimeBox.click()
    world.settle()
    kept = world.plan.item(item.id).item
    assert (kept.protected, kept.if_time_allows) == (False, True), "one excludes the other"
    card.ui.titleField.setFocus()
    card.ui.titleField.selectAll()
    world.press("Del")
    world.press("Return")
    assert world.plan.item(item.id).item.title == "Consultation 1", "a title is needed"
    assert world.messages.heard[-1] == "Il faut un titre pour la salle."


def test_f4_goes_from_a_round_to_its_item_and_back(world):
    world.evening().open()
    each = world.plan.items[0].rounds[0]
    world.choose(each.id)
    world.press("F4")
    assert world.page.card is world.page.item_card
    world.press("F4")
    assert world.page.card is world.page.round_card


def test_an_item_of_ones_own(world):
    world.evening().open()
    world.choose(world.plan.items[1].rounds[0].id)
    world.press("Ctrl+N")
    assert world.titles()[2] == "Nouveau point"
    assert world.page.card is world.page.item_card
    world.page.item_card.focus_first()
    world.type("Visite du jardin")
    world.press("Return")
    assert world.titles()[2] == "Visite du jardin"


def test_private_matter_is_nowhere_the_room_could_read(world):
    world.evening()
    secret, prompt = "Canari Saint-Zotique", "Canari aide-mémoire"
    item = world.plan.items[2]
    world.planning.edit_item(item.id, private_title=secret, client_id=world.ids["Amélie Sansregret"])
    world.planning.edit_round(item.rounds[0].id, prompt=prompt)
    world.open(1920, 992)
    world.choose(item.rounds[0].id)
    face = repr(world.page.round_card.room.face())
    assert "Consultation 1" in face or "Exposé" in face
    for canary in (secret, prompt, "Amélie", "Sansregret"):
        assert canary not in face
        assert canary not in world.page.windowTitle()
    agenda = repr(world.page.thread_view.agenda)
    assert secret not in agenda, "behind its lock on the thread"


def test_the_client_comes_after_the_private_title_on_the_tab_key(world):
    item = world.planning.insert(world.session, "codev").made
    world.open()
    world.choose(item)
    world.press("Return")
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.item_card.ui.privateField
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.item_card._clients[0]
    world.presenter.add_cycles(1)
    world.settle()
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.item_card._clients[1]


def test_tab_goes_from_the_agenda_to_the_card(world):
    world.evening().open()
    world.choose(world.plan.items[3].rounds[0].id)
    world.page.ui.addItemButton.setFocus()
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.thread_view.piece(world.presenter.chosen)
    world.press("Tab")
    assert world.page.round_card.isAncestorOf(QApplication.focusWidget())
    world.press("Shift+Tab")
    assert QApplication.focusWidget() is world.page.thread_view.piece(world.presenter.chosen)
