"""The frame: places by keys, toasts, the list of keys, closing; without any workspace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from cop_desktop.domain.codes import Language
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import TOAST_MS, Level
from cop_desktop.windows.main_window import MainWindow
from cop_desktop.windows.message_bar import AT_ONCE
from cop_desktop.windows.place import Place


class _Page(QWidget):
    def __init__(self, name):
        super().__init__()
        self.field = QLineEdit(self)
        self.button = QPushButton(self)
        self.setObjectName(name)


@pytest.fixture
def window(qtbot, theme, messages, languages):
    made = MainWindow(theme, messages)
    qtbot.addWidget(made)
    built = []

    def place(key, title, **more):
        def make():
            built.append(key)
            return _Page(key)

        return Place(key, title, lambda: iter((make(),)), hints=lambda: [("Enter", key)], **more)

    made.add_place(place("home", lambda: translate("Places", "Home")))
    made.add_place(place("planner", lambda: translate("Places", "Plan")))
    made.add_place(place("console", lambda: translate("Places", "Run"), fills=True))
    made.place_asked.connect(made.go)
    made.built = built
    made.go("home")
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()


def _ctrl(window, digit):
    focused = window.focusWidget() or window
    QTest.keySequence(focused, QKeySequence(f"Ctrl+{digit}"))


def test_places_are_entered_by_their_keys_also_from_a_field(window):
    window.page("home").field.setFocus()
    _ctrl(window, 2)
    assert window.present == "planner"
    assert window.ui.pages.currentWidget().objectName() == "planner"
    _ctrl(window, 1)
    assert window.present == "home"
    assert [b.isChecked() for b in window._buttons.values()] == [True, False, False]


def test_a_page_is_built_when_it_is_first_entered_and_kept(window):
    assert window.built == ["home"]
    _ctrl(window, 2)
    _ctrl(window, 1)
    _ctrl(window, 2)
    assert window.built == ["home", "planner"]


def test_a_page_made_step_by_step_is_in_the_window_from_the_first_and_shown_whole(window):
    page, taken = _Page("library"), []

    def make():
        for step in ("frame", "cards", "keys"):
            taken.append(step)
            yield page

    window.add_place(Place("library", lambda: "Library", make))
    assert not window.make("library")
    assert (taken, page.parent()) == (["frame"], window.ui.pages)
    assert window.made("library") is None
    assert window.ui.pages.currentWidget().objectName() == "home"
    _ctrl(window, 4)
    assert taken == ["frame", "cards", "keys"]
    assert window.ui.pages.currentWidget() is page is window.made("library")
    assert page.button.autoDefault()
    assert window.make("library")
    assert len(taken) == 3


def test_a_page_a_step_of_which_failed_is_made_anew_when_it_is_entered(window):
    made = []

    def make():
        made.append(_Page("library"))
        yield made[-1]
        if len(made) == 1:
            raise OSError("the disk did not answer")
        yield made[-1]

    window.add_place(Place("library", lambda: "Library", make))
    window.make("library")
    with pytest.raises(OSError, match="disk"):
        window.make("library")
    assert window.made("library") is None
    _ctrl(window, 4)
    assert len(made) == 2
    assert window.ui.pages.currentWidget() is made[1]


def test_the_console_fills_the_window(window):
    _ctrl(window, 3)
    assert not window.ui.topBar.isVisible()
    assert not window.ui.foot.isVisible()
    _ctrl(window, 1)
    assert window.ui.topBar.isVisible()


def test_a_place_that_is_not_allowed_is_not_entered(window):
    asked = []
    window.allow("planner", False)
    window.place_asked.connect(asked.append)
    _ctrl(window, 2)
    assert asked == []
    assert window.present == "home"


def test_words_follow_the_language(window, languages):
    assert [b.text() for b in window._buttons.values()] == ["Accueil", "Plan", "Animer"]
    languages.switch(Language.ENGLISH)
    QCoreApplication.processEvents()
    assert [b.text() for b in window._buttons.values()] == ["Home", "Plan", "Run"]


def test_present_place_is_drawn_with_its_stroke(window, theme):
    image = window._buttons["home"].grab().toImage()
    calm = theme.colour("calm").name()
    low = [image.pixelColor(x, image.height() - 2).name() for x in range(image.width())]
    assert low.count(calm) > image.width() // 2
    other = window._buttons["planner"].grab().toImage()
    assert calm not in {other.pixelColor(x, other.height() - 2).name() for x in range(other.width())}


def test_a_toast_offers_its_action_by_key_for_ten_seconds(window, messages):
    done = []
    messages.say(Level.INFO, "Rencontre supprimée", "Annuler", lambda: done.append(True))
    toast = window.messages.toasts[0]
    assert toast.timer.interval() == TOAST_MS == 10_000
    toast.action.setFocus()
    QTest.keyClick(toast.action, Qt.Key.Key_Space)
    assert done == [True]
    assert window.messages.toasts == []
    assert not window.messages.isVisible()


def test_messages_replace_expire_and_never_pile_up(window, messages):
    for number in range(AT_ONCE + 2):
        messages.say(Level.INFO, f"message {number}")
    assert [toast.message.text for toast in window.messages.toasts] == ["message 2", "message 3", "message 4"]
    window.messages.toasts[0].timer.timeout.emit()
    assert len(window.messages.toasts) == 2
    messages.say(Level.WARNING, "first", replaces="save")
    messages.say(Level.WARNING, "second", replaces="save")
    assert [toast.message.text for toast in window.messages.toasts][-1] == "second"
    messages.withdraw("save")
    assert "second" not in [toast.message.text for toast in window.messages.toasts]


def test_an_error_stays_until_it_is_closed(window, messages):
    messages.say(Level.ERROR, "Le disque est plein.")
    toast = window.messages.toasts[0]
    assert not toast.timer.isActive()
    QTest.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert window.messages.toasts == []


def test_toasts_stay_inside_the_window(window, messages):
    messages.say(Level.INFO, "une phrase " * 40)
    window.resize(960, 600)
    QCoreApplication.processEvents()
    assert window.rect().contains(window.messages.geometry())


def test_f1_and_ctrl_slash_list_the_keys(window):
    for sequence in ("F1", "Ctrl+/"):
        QTest.keySequence(window, QKeySequence(sequence))
        dialog = window.findChild(QWidget, "Keyboard")
        assert dialog.isVisible()
        tree = dialog.ui.keysTree
        groups = [tree.topLevelItem(rank).text(0) for rank in range(tree.topLevelItemCount())]
        assert groups[:2] == ["Accueil", "Lieux"]
        assert tree.topLevelItem(1).child(1).text(0) == "Ctrl+2"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_closing_is_asked_and_told(window):
    told = []
    window.closing.connect(lambda: told.append(True))
    window.may_close = lambda: False
    window.close()
    assert window.isVisible()
    assert told == []
    window.may_close = lambda: True
    window.close()
    assert not window.isVisible()
    assert told == [True]


def test_a_crash_shows_what_may_be_sent_and_copies_it(qtbot, languages, qapp, theme):
    from cop_desktop.windows.crash import Crash

    dialog = Crash()
    qtbot.addWidget(dialog)
    dialog.add("CoP Desktop 0.1\nValueError")
    dialog.add("CoP Desktop 0.1\nValueError")
    assert dialog.ui.savedLabel.text() == "Ce qui a été montré comme enregistré est enregistré."
    assert dialog.ui.reportText.toPlainText().count("ValueError") == 1
    assert not dialog.isModal()
    QTest.mouseClick(dialog.ui.copyButton, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == "CoP Desktop 0.1\nValueError"
    languages.switch(Language.ENGLISH)
    QCoreApplication.processEvents()
    assert dialog.ui.savedLabel.text() == "What was shown as saved is saved."
    dialog.close()


def test_about_gives_the_licences(qtbot, languages, theme):
    from cop_desktop.windows.about import About

    dialog = About()
    qtbot.addWidget(dialog)
    text = dialog.ui.licencesText.toPlainText()
    assert "SIL Open Font License" in text or "SIL OPEN FONT LICENSE" in text
    assert "ISC" in text
    assert "Version" in dialog.ui.versionLabel.text()


def test_enter_presses_the_button_one_is_on(window, qtbot):
    pressed = []
    button = window.page("planner").button
    button.clicked.connect(lambda: pressed.append(1))
    window.go("planner")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [1]


def test_a_toast_covers_no_control_and_more_than_one_moves_the_page_up(window, messages):
    window.go("planner")
    page = window.page("planner")
    page.button.setGeometry(300, page.height() - 40, 700, 40)
    low = page.button.mapTo(window, page.button.rect().bottomLeft()).y()
    messages.say(Level.INFO, "Rencontre supprimée", "Annuler", lambda: None)
    QCoreApplication.processEvents()
    over = window.messages.geometry()
    assert over.top() >= window.ui.foot.y() - 8
    assert window.rect().contains(over)
    height = page.height()
    messages.say(Level.INFO, "Et une autre")
    QCoreApplication.processEvents()
    assert page.height() < height
    assert window.messages.geometry().top() >= page.mapTo(window, page.rect().bottomLeft()).y() - 8
    window.messages.clear()
    QCoreApplication.processEvents()
    assert page.height() == height
    assert page.button.mapTo(window, page.button.rect().bottomLeft()).y() == low


def test_a_long_message_is_wide_before_it_is_high(window, messages):
    text = "Tout ce que contient le fichier était déjà dans l’espace de travail. " * 3
    messages.say(Level.INFO, text.strip())
    QCoreApplication.processEvents()
    toast = window.messages.toasts[0]
    assert toast.text.wordWrap()
    assert window.messages.height() < 90
    lines = toast.text.heightForWidth(toast.text.width())
    assert toast.text.height() >= lines, "nothing of it is cut"


def test_the_menu_stays_within_the_window(window):
    window.set_menu(lambda menu: [menu.addAction(f"Une entrée assez longue {rank}") for rank in range(5)])
    QTest.keyClick(window, Qt.Key.Key_F10)
    menu = window._menu
    QCoreApplication.processEvents()
    assert menu.isVisible()
    corner = window.mapToGlobal(window.rect().topRight())
    assert menu.geometry().right() <= corner.x()
    assert menu.geometry().top() > corner.y() + 30
    menu.hide()


def test_the_foot_names_the_keys_that_act_where_the_cursor_is(window):
    window._places["planner"].hints = lambda: [
        ("+ −", "étirer") if window.page("planner").button.hasFocus() else ("Entrée", "insérer")
    ]
    window.go("planner")
    page = window.page("planner")
    page.field.setFocus()
    assert _foot(window).startswith("Entrée insérer")
    page.button.setFocus()
    assert _foot(window).startswith("+ − étirer")
    assert "insérer" not in _foot(window)


def test_the_foot_follows_from_a_place_of_many_keys_to_one_of_few(window):
    window._places["planner"].hints = lambda: [("F2", "un"), ("F3", "deux"), ("F4", "trois")]
    window.go("planner")
    assert _foot(window).startswith("F2 un F3 deux F4 trois F1")
    window.go("home")
    assert _foot(window).startswith("Enter home F1")
    window.go("planner")
    assert _foot(window).startswith("F2 un F3 deux F4 trois F1")


def test_the_first_message_takes_the_lane_of_the_page_one_is_on(window, messages):
    class Lane(_Page):
        def make_room(self, height):
            asked.append(height)
            return QRect(0, 0, 400, max(height, 1))

    asked = []
    window.add_place(Place("lane", lambda: "Lane", lambda: iter((Lane("lane"),))))
    window.go("lane")
    messages.say(Level.INFO, "Rencontre supprimée")
    QCoreApplication.processEvents()
    assert max(asked, default=0) > 0


def _foot(window):
    QCoreApplication.processEvents()  # a layout shows its new widgets then
    labels = window.ui.keys.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisibleTo(window))
