"""Reread: every page as it will be printed, who is named and what stays, then Word and PDF at one key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_minutes_review import Ui_MinutesReview
from cop_desktop.domain.codes import Language, MinutesKind
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.letterhead_fonts import unknown_families
from cop_desktop.qt.presenters import minutes_sending_words as words
from cop_desktop.qt.presenters.minutes_sending import SendingPresenter
from cop_desktop.qt.presenters.minutes_words import file_words, kind_name
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.minutes_letterheads import LetterheadMenu

KINDS = (MinutesKind.SUMMARY, MinutesKind.DECISIONS)


class MinutesReview(Retranslated, QWidget):
    """Shows what will be written; `written` is done once it is, when it was asked for here."""

    def __init__(
        self,
        presenter: SendingPresenter,
        theme: Theme,
        choose_letterhead: Callable[[], Path | None],
        written: Callable[[], None],
    ) -> None:
        super().__init__()
        self.ui: Ui_MinutesReview = Ui_MinutesReview()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._minutes = presenter.minutes
        self._written = written
        self._asked = False
        ui = self.ui
        ui.writeButton.dress(theme, "file-text", key_text("Return"))
        ui.letterheadButton.dress(theme, "chevron-down")
        ui.letterheadButton.setMenu(LetterheadMenu(self._minutes, choose_letterhead, self))
        ui.kindBox.activated.connect(lambda place: self._minutes.set_kind(KINDS[place]))
        ui.languageBox.activated.connect(lambda place: self._minutes.set_language(tuple(Language)[place]))
        ui.writeButton.clicked.connect(self.write)
        ui.sheetsView.page_changed.connect(
            lambda page, count: ui.pageLabel.setText(words.page_words(page, count))
        )
        ui.sheetsView.laid_out.connect(self._count)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self, self.write).setContext(
                Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
        presenter.reviewed.connect(self._show)
        presenter.ready.connect(self._ready)
        self._minutes.running.connect(self._follow)
        self._minutes.file_changed.connect(self._show_file)
        self.retranslate()

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return [
            (key_text("Return"), translate("Sending", "write Word and PDF")),
            (key_text("PgDown"), translate("Sending", "next page")),
            (key_text("Ctrl+Return"), translate("Sending", "send")),
        ]

    def entered(self) -> None:
        """Put the cursor on the pages."""
        self._presenter.load()
        self.ui.sheetsView.setFocus()

    def write(self) -> None:
        """Write Word and PDF."""
        if self.ui.writeButton.isEnabled():
            self._asked = True
            self._presenter.write()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the document while it is looked at."""
        super().showEvent(event)
        self._presenter.watch_review(shown=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow it no more."""
        super().hideEvent(event)
        self._presenter.watch_review(shown=False)

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "_asked"):
            return
        ui = self.ui
        ui.writeButton.set_key(key_text("Return"))
        for box, texts in (
            (ui.kindBox, [kind_name(kind) for kind in KINDS]),
            (ui.languageBox, [words.language_name(language) for language in Language]),
        ):
            box.clear()
            box.addItems(texts)
        self._show()
        self._show_file()

    def _show(self) -> None:
        review, ui = self._presenter.review, self.ui
        if review is None:
            return
        ui.kindBox.setCurrentIndex(KINDS.index(review.document.kind))
        ui.languageBox.setCurrentIndex(list(Language).index(review.document.language))
        ui.sheetsView.show_minutes(review.document, review.logo, review.sheet)
        self._count()
        ui.namesTitle.setText(words.names_title(review))
        ui.namesLabel.setText(", ".join(review.names))
        ui.namesLabel.setVisible(bool(review.names))
        ui.staysLabel.setText(words.staying(review))
        ui.staysLabel.setVisible(bool(words.staying(review)))
        ui.waitingLabel.setText(words.waiting(review))
        ui.waitingLabel.setVisible(bool(review.waiting))
        if review.letterhead:
            sheet = translate("Sending", "Word and PDF on {0}").format(review.letterhead)
        else:
            sheet = translate("Sending", "on our own page")
        ui.sheetLabel.setText(sheet)
        name(ui.letterheadButton, translate("Minutes", "Letterhead: {0}").format(sheet))
        absent = words.not_carried(review.sheet, unknown_families(review.sheet) if review.sheet else [])
        ui.missingLabel.setText(absent)
        ui.missingLabel.setVisible(bool(absent))

    def _count(self) -> None:
        """Count what the document holds; its pages once the last one is there."""
        review, view = self._presenter.review, self.ui.sheetsView
        if review is not None:
            self.ui.countLabel.setText(words.leaving(review, view.count if view.whole else 0))

    def _show_file(self) -> None:
        self.ui.fileLabel.setText(file_words(self._minutes.last) if self._minutes.session_id else "")

    def _follow(self) -> None:
        busy = self._minutes.job is not None
        if busy and self.ui.writeButton.hasFocus():
            self.ui.sheetsView.setFocus()  # a button put out of use lets the cursor go anywhere
        self.ui.writeButton.setEnabled(not busy)

    def _ready(self) -> None:
        if self._asked:
            self._asked = False
            self._written()
