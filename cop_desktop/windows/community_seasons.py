"""The seasons of a community: a list; closing one asks once, in the card, and is undone by « Annuler »."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDateEdit

from cop_desktop._built.ui_community import Ui_Community
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.community import CommunityPresenter
from cop_desktop.qt.presenters.community_words import closing_words, season_row
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.rows_view import RowDelegate
from cop_desktop.services.communities import season_label
from cop_desktop.services.community_sheet import CommunitySheet, SeasonFacts

ROW, MOST = 52, 3
"""Height of a season's row in pixels, and how many are shown before the list scrolls."""
VERB_WIDTH = 110


class CommunitySeasons(QObject):
    """Enter, or a click on the verb, closes or reopens the season chosen."""

    def __init__(
        self, ui: Ui_Community, presenter: CommunityPresenter, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._presenter = presenter
        self._seasons: dict[str, SeasonFacts] = {}
        self._sheet: CommunitySheet | None = None
        view = ui.seasonsView
        view.setItemDelegate(RowDelegate(theme, ROW, parent=view))
        view.verb_width = VERB_WIDTH
        view.chosen.connect(self._show_season)
        view.opened.connect(self._ask)
        self._changed = QTimer(self)
        self._changed.setSingleShot(True)
        self._changed.setInterval(QApplication.doubleClickInterval())
        ui.confirmPlace.hide()
        ui.closeButton.clicked.connect(self._close)
        ui.keepButton.clicked.connect(self.give_up)
        ui.openButton.clicked.connect(presenter.open_season)
        ui.labelField.committed.connect(self._name)
        ui.startsField.editingFinished.connect(lambda: self._days("starts_on", ui.startsField))
        ui.endsField.editingFinished.connect(lambda: self._days("ends_on", ui.endsField))

    def retranslate(self) -> None:
        """Write the days in the language shown."""
        french = QLocale().language() == QLocale.Language.French
        for field in (self._ui.startsField, self._ui.endsField):
            field.setLocale(QLocale())
            field.setDisplayFormat("d MMM yyyy" if french else "MMM d, yyyy")

    def show_sheet(self, sheet: CommunitySheet) -> None:
        """Show the seasons, the latest first."""
        ui, view = self._ui, self._ui.seasonsView
        self._sheet = sheet
        known, self._seasons = set(self._seasons), {each.season.id: each for each in sheet.seasons}
        view.show_rows([season_row(each) for each in sheet.seasons])
        new = [key for key in self._seasons if key not in known]
        if known and len(new) == 1:
            view.set_current(new[0])
        view.setVisible(bool(sheet.seasons))
        view.setFixedHeight(max(1, min(len(sheet.seasons), MOST)) * ROW + 2)
        ui.openButton.setText(
            translate("Community", "Open season {0}").format(season_label(sheet.next_starts))
        )
        self._show_season(view.current_key)

    def give_up(self) -> bool:
        """Take the question away; False when none was asked."""
        ui = self._ui
        if ui.confirmPlace.isHidden():
            return False
        ui.seasonsView.setFocus()
        ui.confirmPlace.hide()
        ui.seasonPlace.show()
        return True

    @property
    def changing(self) -> bool:
        """Tell whether a season was closed or opened again just now: the same key does nothing more."""
        return self._changed.isActive()

    def _show_season(self, key: str) -> None:
        ui, facts = self._ui, self._seasons.get(key)
        closed = facts is not None and facts.season.closed_at is not None
        if facts is None or closed or ui.confirmPlace.property("season") != key:
            ui.confirmPlace.hide()
        ui.seasonPlace.setVisible(facts is not None and ui.confirmPlace.isHidden())
        if facts is None:
            return
        season = facts.season
        ui.seasonPlace.setEnabled(season.closed_at is None)
        ui.labelField.load(season.id, season.label)
        for field, day in ((ui.startsField, season.starts_on), (ui.endsField, season.ends_on)):
            if day is not None and not field.hasFocus():
                field.setDate(QDate(day.year, day.month, day.day))

    def _ask(self, key: str) -> None:
        facts, ui = self._seasons.get(key), self._ui
        if facts is None or self.changing:
            return  # pressed twice, a season is closed, or opened again, once
        if facts.season.closed_at is not None:
            self._changed.start()
            self._presenter.reopen_season(key, facts.season.label)
            return
        ui.confirmPlace.setProperty("season", key)
        ui.confirmLabel.setText(closing_words(facts))
        ui.seasonPlace.hide()  # the question takes the place of the fields
        ui.confirmPlace.show()
        ui.closeButton.setFocus()
        QTimer.singleShot(0, self, lambda: ui.area.ensureWidgetVisible(ui.confirmPlace))

    def _close(self) -> None:
        key = str(self._ui.confirmPlace.property("season") or "")
        facts = self._seasons.get(key)
        self.give_up()
        if facts is not None:
            self._changed.start()
            self._presenter.close_season(key, facts.season.label)

    def _days(self, field: str, editor: QDateEdit) -> None:
        facts = self._seasons.get(self._ui.seasonsView.current_key)
        date = editor.date()
        wanted = dt.date(date.year(), date.month(), date.day())
        if facts is not None and wanted != getattr(facts.season, field):
            self._presenter.edit_season(facts.season.id, **{field: wanted})

    def _name(self, key: str, text: str) -> None:
        """A season keeps its name when the field is left empty."""
        if text.strip():
            self._presenter.edit_season(key, label=text.strip())
        elif self._sheet is not None:
            self.show_sheet(self._sheet)
