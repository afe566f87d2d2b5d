"""Planned and actual: a session drawn thread against thread, and round by round in words; kept for nobody."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QSizePolicy, QTableWidgetItem, QWidget

from cop_desktop._built.ui_account import Ui_Account
from cop_desktop.domain.minutes.annex import difference_words, totals_words
from cop_desktop.domain.minutes.drawing import Drawing, drawing_of, length_words
from cop_desktop.domain.run.account import Fate, RoundAccount, told_ms
from cop_desktop.export.words import read_texts
from cop_desktop.qt.account_paint import HEIGHT, WIDTH, paint_account
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.planner_agenda import language_shown
from cop_desktop.qt.theme import Theme
from cop_desktop.services.accounting import SessionAccount

NUMBER, ITEM, PLANNED, ACTUAL, DIFFERENCE = range(5)
_LEAST = QSize(720, 420)
_SHARE = 0.9
"""Share of the display the window takes at most."""


class AccountView(QWidget):
    """The two threads; a screen reader hears the totals, then the table."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawing = Drawing()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_drawing(self, drawing: Drawing, said: str) -> None:
        """Draw it; `said` is what it says."""
        self._drawing = drawing
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as what is drawn."""
        return QSize(round(WIDTH), round(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the colours of the window."""
        painter = QPainter(self)
        box = QRectF(0, 0, self.width(), HEIGHT)
        paint_account(painter, box, self._drawing, self._theme.colour, self._theme.font(14))
        painter.end()


class AccountDialog(Retranslated, QDialog):
    """Shows the account of one session; `annex_asked(bool)`: its minutes are to show it, or no more."""

    annex_asked = Signal(bool)

    def __init__(self, account: SessionAccount, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_Account = Ui_Account()
        self.ui.setupUi(self)
        self._account = account
        self.view = AccountView(theme, self)
        self.ui.drawingPlace.addWidget(self.view)
        table = self.ui.table
        table.setColumnCount(5)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for column in (NUMBER, PLANNED, ACTUAL, DIFFERENCE):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        self.ui.annexBox.setChecked(account.session.times_annexed)
        self.ui.annexBox.clicked.connect(self.annex_asked)
        self.ui.closeButton.clicked.connect(self.accept)
        self.retranslate()
        self._fit()
        table.setFocus()
        table.selectRow(0)

    def retranslate(self) -> None:
        """Say everything in the language shown."""
        if not hasattr(self, "view"):
            return
        words, account, table = read_texts(language_shown()), self._account.account, self.ui.table
        totals = totals_words(account, words)
        self.ui.totalsLabel.setText(totals)
        drawing = drawing_of(account, words["minutes.times.planned"], words["minutes.times.actual"])
        self.view.show_drawing(drawing, f"{words['minutes.times.alt']} {totals}")
        table.setHorizontalHeaderLabels(
            [words[f"minutes.times.{key}"] for key in ("number", "item", "planned", "actual", "difference")]
        )
        rows = [row for rank, item in enumerate(account.items, 1) for row in self._rows(rank, item)]
        table.setRowCount(len(rows))
        for place, (cells, whole) in enumerate(rows):
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                font = QFont(table.font())
                font.setBold(whole and column <= ITEM)
                cell.setFont(font)
                if column == ITEM and not whole:
                    cell.setText(f"\u2003{text}")
                    cell.setData(Qt.ItemDataRole.AccessibleTextRole, text)
                table.setItem(place, column, cell)
        self.setAccessibleName(translate("Account", "Planned and actual"))

    def _rows(self, rank: int, item_id: str) -> list[tuple[tuple[str, ...], bool]]:
        """Tell an item, then its rounds when there are several."""
        account = self._account
        own = [each for each in account.account.rounds if each.item_id == item_id]
        title = account.items.get(item_id) or translate("Account", "Untitled")
        rows: list[tuple[tuple[str, ...], bool]]
        rows = [((str(rank), title, *_lengths(account.account.of_item(item_id))), True)]
        if len(own) > 1:
            named = account.rounds
            untitled = translate("Account", "Untitled")
            rows += [(("", named.get(each.round_id) or untitled, *_lengths(each)), False) for each in own]
        return rows

    def _fit(self) -> None:
        room = (self.parentWidget() or self).screen().availableGeometry().size()
        rows = self.ui.table.rowCount() * self.ui.table.verticalHeader().defaultSectionSize()
        wanted = QSize(960, 330 + rows)
        self.resize(wanted.boundedTo(room * _SHARE).expandedTo(_LEAST.boundedTo(room)))


def _lengths(each: RoundAccount) -> tuple[str, str, str]:
    """Say what was planned, what it took, and the difference; pauses are said beside what it took."""
    words = read_texts(language_shown())
    planned = length_words(told_ms(each.planned_ms)) if each.planned_ms else words["minutes.times.none"]
    if each.fate is Fate.DROPPED:
        return planned, words["minutes.times.dropped"], ""
    actual = length_words(told_ms(each.actual_ms))
    if paused := told_ms(each.paused_ms):
        actual = translate("Account", "{0}, and {1} paused").format(actual, length_words(paused))
    return planned, actual, difference_words(each, words)
