"""Home: the season as one line, the next session, what is waiting. ↑↓ and Enter are enough."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from cop_desktop._built.ui_home import Ui_Home
from cop_desktop.domain.codes import Language, SessionStatus
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.models.rows import Row
from cop_desktop.qt.presenters import home_rows
from cop_desktop.qt.presenters.home import HomePresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.parts_line import PartsLine
from cop_desktop.qt.widgets.rows_view import CommunityDelegate, RowDelegate
from cop_desktop.qt.widgets.season_line import SeasonLine

FOLLOW_ROW, NOTED_ROW, VERB_WIDTH = 50, 36, 130
CARD_INSIDE = 42
"""Margins and border of the card of the session, in pixels."""
CARD_AROUND = 66
"""Margins of the card of the session and the icon of its place, in pixels."""
NARROW, CARD_LEAST = 1180, 404
"""Below this width of Home the session's card keeps the width its buttons need, in pixels."""
LOW = 630
"""Below this height of Home, in pixels, there is no room for what was noted last."""
FREE = 16777215
"""Qt's « no limit »."""
NOTED_HEAD = 44
"""Height of the heading of the last card, its margins included, in pixels."""


class Home(Retranslated, QWidget):
    """Shows what the presenter read, and says what was asked."""

    def __init__(self, presenter: HomePresenter, theme: Theme) -> None:
        super().__init__()
        self.ui: Ui_Home = Ui_Home()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme = theme
        self._began = self._narrow = False
        self._noted: list[Row] = []
        self.season = SeasonLine(theme, self.ui.seasonCard)
        self.ui.seasonLayout.addWidget(self.season)
        self.parts = PartsLine(theme, self.ui.sessionCard)
        self.ui.threadLayout.addWidget(self.parts)
        for label in (self.ui.titleLabel, self.ui.placeLabel, self.ui.dateLabel):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.ui.placeLayout.setStretchFactor(self.ui.placeLabel, 1)
        self._make_verbs()
        self._make_lists()
        self.ui.newCommunityName.hide()
        self.ui.newCommunityButton.hide()  # its place is known with the communities
        self._focus_made = False
        self.ui.newCommunityName.installEventFilter(self)
        self.ui.sessionCard.installEventFilter(self)
        self.ui.newCommunityButton.clicked.connect(self.ask_community_name)
        self.ui.newCommunityName.returnPressed.connect(self._create_community)
        self.season.chosen.connect(self._bead_chosen)
        QShortcut(QKeySequence("Ctrl+N"), self, self._presenter.create_session)
        QShortcut(QKeySequence("Ctrl+D"), self, self._presenter.duplicate_session)
        QShortcut(QKeySequence("F2"), self, self._presenter.open_sheet)
        self.ui.sheetButton.clicked.connect(self._presenter.open_sheet)
        presenter.not_made.connect(self._name_again)
        presenter.changed.connect(self._show)
        presenter.card_changed.connect(self._show_card)
        theme.changed.connect(self._themed)
        self._themed()
        policy = self.ui.content.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # while it is read, the rail keeps its place
        self.ui.content.setSizePolicy(policy)
        self.ui.content.setVisible(False)
        self.retranslate()

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return [
            ("↑↓", translate("Home", "go through")),
            (key_text("Return"), translate("Home", "open")),
            (key_text("Ctrl+N"), translate("Home", "new session")),
            (key_text("F2"), translate("Home", "the community")),
            (key_text("Ctrl+D"), translate("Home", "duplicate this plan")),
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor is where it was; if that is gone, on what waits, else on the next thing to do."""
        super().showEvent(event)
        kept = self.focusWidget()
        if self._began and (kept is None or not kept.isVisibleTo(self)):
            QTimer.singleShot(0, self, self._take_cursor)

    def ask_community_name(self) -> None:
        """Offer the field whose Enter creates a community."""
        self.ui.newCommunityButton.hide()
        self.ui.newCommunityName.show()
        self.ui.newCommunityName.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "menu_button"):
            return
        self.prepare_button.setText(translate("Home", "Prepare"))
        self.run_button.setText(translate("Home", "Run"))
        self.minutes_button.setText(translate("Home", "Minutes"))
        self.new_button.setText(translate("Home", "New session"))
        name(self.menu_button, translate("Home", "More, about this session"))
        sheet = translate("Home", "The community: charter, members, seasons")
        name(self.ui.sheetButton, sheet)
        self.ui.sheetButton.setToolTip(f"{sheet} (F2)")
        self._show_keys()
        self._show()
        self._show_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title the room there is."""
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_title()
        self._fit_card()
        self._show_noted()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the field of a new community gives it up, as leaving it empty; words fit their card."""
        if watched is self.ui.sessionCard and event.type() == QEvent.Type.Resize:
            self._fit_card()
        if watched is self.ui.newCommunityName:
            escape = (
                event.type() == QEvent.Type.KeyPress
                and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape
            )
            left = event.type() == QEvent.Type.FocusOut and not self.ui.newCommunityName.text().strip()
            if escape or left:
                self._give_up_name(to_button=escape)
                return escape
        return super().eventFilter(watched, event)

    def _make_verbs(self) -> None:
        card, row = self.ui.sessionCard, self.ui.verbsLayout
        self.prepare_button = KeyButton(card)
        self.run_button = KeyButton(card)
        self.minutes_button = KeyButton(card)
        self.new_button = KeyButton(card)
        self.prepare_button.dress(self._theme, "pencil")
        self.run_button.dress(self._theme, "play")
        self.minutes_button.dress(self._theme, "file-text")
        self.new_button.dress(self._theme, "plus")
        self.menu_button = QToolButton(card)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMinimumSize(40, 40)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.setMenu(self._menu)
        for button in (self.prepare_button, self.run_button, self.minutes_button, self.new_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.menu_button)
        self.prepare_button.clicked.connect(self._presenter.prepare)
        self.run_button.clicked.connect(self._presenter.run)
        self.minutes_button.clicked.connect(self._presenter.write_minutes)
        self.new_button.clicked.connect(self._presenter.create_session)

    def _make_lists(self) -> None:
        ui = self.ui
        ui.communitiesView.setItemDelegate(CommunityDelegate(self._theme, ui.communitiesView))
        ui.communitiesView.chosen.connect(self._presenter.choose_community)
        ui.communitiesView.verb_width = 1  # a click chooses; Enter opens the sheet
        ui.communitiesView.opened.connect(lambda _key: self._presenter.open_sheet())
        ui.followView.setItemDelegate(RowDelegate(self._theme, FOLLOW_ROW, parent=ui.followView))
        ui.followView.verb_width = VERB_WIDTH
        ui.followView.opened.connect(self._presenter.follow)
        ui.notedView.setItemDelegate(RowDelegate(self._theme, NOTED_ROW, 28, ruled=True, parent=ui.notedView))
        ui.notedView.verb_width = 10_000
        ui.notedView.opened.connect(self._open_noted)

    def _themed(self) -> None:
        self.ui.newCommunityButton.setIcon(self._theme.icon("plus", "muted"))
        self.ui.sheetButton.setIcon(self._theme.icon("settings", "muted", 20))
        self.menu_button.setIcon(self._theme.icon("ellipsis", "ink"))
        self.ui.placeIcon.setPixmap(self._theme.icon("map-pin", "muted", 16).pixmap(16, 16))

    def _show(self) -> None:
        view = self._presenter.view
        if view is None or view.shown is None:
            return
        shown, ui = view.shown, self.ui
        ui.content.setVisible(True)
        if not ui.newCommunityName.isVisibleTo(self):
            ui.newCommunityButton.show()
        rows = home_rows.community_rows(view)
        blocked = ui.communitiesView.blockSignals(True)  # the presenter already knows
        ui.communitiesView.show_rows(rows)
        ui.communitiesView.set_current(shown.community.id)
        ui.communitiesView.blockSignals(blocked)
        ui.communitiesView.setFixedHeight(min(len(rows), 5) * 108)
        ui.todayLabel.setText(home_rows.today_words(view))
        ui.seasonLabel.setText(home_rows.season_words(shown))
        self._fit_title()
        self.season.show_season(home_rows.season_line(shown, view.today))
        self._order_tabs()
        follow = [home_rows.follow_row(each, view.today) for each in shown.follow]
        ui.followView.show_rows(follow)
        ui.followView.setVisible(bool(follow))
        ui.nothingToFollow.setVisible(not follow)
        ui.followCount.setText(QLocale().toString(len(follow)) if follow else "")
        noted = shown.noted_in
        self._noted = [home_rows.noted_row(each, noted) for each in shown.noted] if noted else []
        self._show_noted()
        ui.notedView.setVisible(bool(shown.noted))
        ui.nothingNoted.setVisible(not shown.noted)
        ui.notedIn.setText(home_rows.noted_heading(noted) if noted else "")
        if not self._began:
            self._began = True
            self._take_cursor()

    def _take_cursor(self) -> None:
        """Give the cursor to what waits, else to the next thing to do."""
        verbs = (self.prepare_button, self.run_button, self.minutes_button, self.new_button)
        primary = next((each for each in verbs if each.property("class") == "primary"), self.prepare_button)
        (self.ui.followView if self.ui.followView.rows.rows else primary).setFocus()

    def _order_tabs(self) -> None:
        """What waits, the season, the session, what was noted, then the communities."""
        ui = self.ui
        order = [
            ui.followView, *self.season.beads, self.prepare_button, self.run_button, self.minutes_button,
            self.new_button, self.menu_button, ui.notedView, ui.communitiesView, ui.newCommunityButton,
            ui.newCommunityName, ui.sheetButton,
        ]  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _fit_columns(self) -> None:
        """In a narrow window what waits needs its words more than the card needs its margins and keys.

        In a low one what was noted last waits: it is in the minutes too.
        """
        self.ui.sessionCard.setMaximumWidth(CARD_LEAST if self.width() < NARROW else FREE)
        self.ui.notedCard.setVisible(self.height() >= LOW)
        if self._narrow != (self.width() < NARROW):
            self._narrow = not self._narrow
            self._show_keys()

    def _show_keys(self) -> None:
        """Draw the keys of the verbs where there is room."""
        verbs = (self.prepare_button, self.run_button, self.minutes_button, self.new_button)
        for button, key in zip(verbs, ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+N"), strict=True):
            button.set_key("" if self._narrow else key_text(key))

    def _show_noted(self) -> None:
        """Show as many rows as fit whole, the newest first."""
        room = self.ui.notedCard.height() - NOTED_HEAD
        self.ui.notedView.show_rows(self._noted[: max(1, room // NOTED_ROW)])

    def _fit_title(self) -> None:
        view = self._presenter.view
        if view is None or view.shown is None:
            return
        ui, whole = self.ui, view.shown.community.name
        metrics = ui.communityTitle.fontMetrics()
        room = self.width() - ui.rail.width() - ui.seasonLabel.sizeHint().width() - 140
        short = home_rows.short_name(whole)
        day = ui.todayLabel.sizeHint().width()
        ui.todayLabel.setVisible(metrics.horizontalAdvance(short) + day <= room)
        width = max(160, room - (day if ui.todayLabel.isVisibleTo(self) else 0))
        text = whole if metrics.horizontalAdvance(whole) <= width else short
        ui.communityTitle.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
        ui.communityTitle.setToolTip(whole)

    def _fit_card(self) -> None:
        """Cut a long title or place rather than the card beside it."""
        session, ui = self._presenter.session, self.ui
        if session is None:
            return
        whole, metrics = home_rows.card_date(session), ui.dateLabel.fontMetrics()
        fits = metrics.horizontalAdvance(whole) <= ui.sessionCard.width() - CARD_INSIDE
        ui.dateLabel.setText(whole if fits else home_rows.short_card_date(session))
        ui.dateLabel.setToolTip(whole)
        width = max(120, ui.sessionCard.width() - CARD_AROUND)
        for label, text in ((ui.titleLabel, home_rows.title_of(session)), (ui.placeLabel, session.place)):
            label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
            label.setToolTip(text)

    def _show_card(self) -> None:
        view, session, ui = self._presenter.view, self._presenter.session, self.ui
        if view is None or view.shown is None:
            return
        held = session is not None and session.status is SessionStatus.HELD
        for widget in (ui.placeIcon, ui.placeLabel):
            widget.setVisible(bool(session and session.place))
        self.prepare_button.setVisible(session is not None and not held)
        self.run_button.setVisible(session is not None and not held)
        self.minutes_button.setVisible(held)
        self.new_button.setVisible(session is None or held)
        self.menu_button.setVisible(session is not None)
        live = session is not None and session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}
        planned = self.run_button if live else self.prepare_button
        primary = self.minutes_button if held else planned if session else self.new_button
        for button in (self.prepare_button, self.run_button, self.minutes_button, self.new_button):
            self._make_primary(button, button is primary)
        self.parts.setVisible(session is not None)
        if session is None:
            ui.sessionHeading.setText(translate("Home", "Next session"))
            ui.whenLabel.setText("")
            ui.dateLabel.setText(translate("Home", "No session planned yet"))
            ui.titleLabel.setText(translate("Home", "A date is proposed; everything can be changed."))
            self.season.choose("")
            if self._focus_made:  # the next thing to do in a community just made
                self._focus_made = False
                self.new_button.setFocus()
            return
        ui.sessionHeading.setText(home_rows.card_heading(session, view.shown.next))
        ui.whenLabel.setText(home_rows.when_words(session, view.today))
        self._fit_card()
        self.parts.show_parts(*home_rows.parts_views(session, self._presenter.parts))
        self.season.choose(session.id)

    def _make_primary(self, button: KeyButton, primary: bool) -> None:  # noqa: FBT001
        wanted = "primary" if primary else ""
        if button.property("class") != wanted:
            button.setProperty("class", wanted)
            button.style().unpolish(button)
            button.style().polish(button)

    def _bead_chosen(self, key: str) -> None:
        self._presenter.choose_session(key)

    def _open_noted(self, _key: str) -> None:
        view = self._presenter.view
        noted = view.shown.noted_in if view and view.shown else None
        if noted is not None:
            self._presenter.asked.emit("minutes", noted.id)

    def _fill_menu(self) -> None:
        self._menu.clear()
        session = self._presenter.session
        if session is None:
            return
        new = self._menu.addAction(translate("Home", "New session"))
        new.setShortcut(QKeySequence("Ctrl+N"))
        new.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        new.triggered.connect(self._presenter.create_session)
        if session.status in (SessionStatus.LIVE, SessionStatus.CLOSING):
            notes = self._menu.addAction(translate("Home", "Take its notes in a window"))
            notes.triggered.connect(lambda: self._presenter.asked.emit("notes", session.id))
        copy = self._menu.addAction(translate("Home", "Duplicate this plan"))
        copy.triggered.connect(self._presenter.duplicate_session)
        self._menu.addSeparator()
        delete = self._menu.addAction(translate("Home", "Delete this session"))
        delete.triggered.connect(self._presenter.delete_session)

    def _create_community(self) -> None:
        text = self.ui.newCommunityName.text().strip()
        if text:
            french = QLocale().language() == QLocale.Language.French
            self._presenter.create_community(text, Language.FRENCH if french else Language.ENGLISH)
            self._focus_made = True
        self._give_up_name(to_button=True)

    def _name_again(self, text: str) -> None:
        """Give back the name of a community that was not made."""
        self._focus_made = False
        self.ask_community_name()
        self.ui.newCommunityName.setText(text)

    def _give_up_name(self, *, to_button: bool) -> None:
        self.ui.newCommunityName.clear()
        self.ui.newCommunityName.hide()
        self.ui.newCommunityButton.show()
        if to_button:
            self.ui.newCommunityButton.setFocus()
