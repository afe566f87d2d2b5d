"""The rail of the planner: formats and blocks, searched, filtered, inserted by Enter or dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from cop_desktop._built.ui_planner import Ui_Planner
from cop_desktop.domain.formats.format import Format, FormatLibrary
from cop_desktop.qt.dates import NBSP
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.planner_gallery import GalleryModel, Wanted
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_agenda import language_shown
from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.planner_gallery import GalleryDelegate


class PlannerRail(QObject):
    """Drives the rail of the planner's form."""

    inserting = Signal()
    current_changed = Signal()

    def __init__(
        self,
        ui: Ui_Planner,
        presenter: PlannerPresenter,
        formats: FormatLibrary | None,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._presenter = presenter
        self.model = GalleryModel(formats or FormatLibrary())
        self._delegate = GalleryDelegate(theme, ui.gallery)
        self._delegate.where = self._where
        ui.gallery.setModel(self.model)
        ui.gallery.setItemDelegate(self._delegate)
        ui.gallery.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.gallery.selectionModel().currentChanged.connect(self._current)
        ui.gallery.installEventFilter(self)
        ui.gallery.doubleClicked.connect(lambda _index: self.insert())
        ui.searchField.installEventFilter(self)
        ui.searchField.textChanged.connect(self._want)
        ui.formatsTab.toggled.connect(self._want)
        ui.peopleChip.toggled.connect(self._want)
        ui.timeChip.toggled.connect(self._want)

    @property
    def current(self) -> Format | None:
        """The format whose card is unfolded."""
        return self.model.format_at(self._ui.gallery.currentIndex())

    def find(self) -> None:
        """Begin a search."""
        self._ui.searchField.setFocus()
        self._ui.searchField.selectAll()

    def insert(self) -> None:
        """Insert the current format where its card says."""
        form = self.current
        if form is not None and self._presenter.shapeable:
            self.inserting.emit()
            self._presenter.insert(form.format_key)

    def retranslate(self) -> None:
        """Tell the cards in the language shown."""
        self.model.set_language(language_shown())

    def show_plan(self) -> None:
        """Follow the people and the time of the plan."""
        plan, ui = self._presenter.plan, self._ui
        if plan is None:
            return
        self.model.set_library(plan.formats)
        self.model.set_people(plan.people_in_circle)
        people = translate("Planner", "%n people", "", plan.people_in_circle)
        left = length(max(60, plan.budget.left // 60 * 60))
        ui.peopleChip.setText(NBSP + people)
        ui.timeChip.setText(NBSP + translate("Planner", "{0} or less").format(left))
        ui.peopleChip.setVisible(plan.people_in_circle > 0)
        ui.timeChip.setVisible(plan.budget.left >= 60)
        if self.current is None:
            self._want()
        ui.gallery.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Serve Enter, and the arrows of the search field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not event.isAutoRepeat():  # a key held down inserts once
                    self.insert()
                return True
            if watched is self._ui.searchField and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)

    def _want(self) -> None:
        plan, ui = self._presenter.plan, self._ui
        left = max(0, plan.budget.left) if plan else 0
        self.model.want(
            Wanted(
                ui.searchField.text(),
                plan.people_in_circle if plan and ui.peopleChip.isChecked() else 0,
                max(60, left) if plan and ui.timeChip.isChecked() else 0,
                blocks=ui.blocksTab.isChecked(),
            )
        )
        ui.gallery.setVisible(bool(self.model.rowCount()))
        ui.galleryEmpty.setVisible(not self.model.rowCount())
        self._set_current(0)

    def _step(self, by: int) -> None:
        row = self._ui.gallery.currentIndex().row() + by
        self._set_current(max(0, min(self.model.rowCount() - 1, row)))

    def _set_current(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._ui.gallery.selectionModel().setCurrentIndex(self.model.index(row), flags)
        self._current()

    def _current(self) -> None:
        index = self._ui.gallery.currentIndex()
        self._delegate.current = QPersistentModelIndex(index)
        self._ui.gallery.scheduleDelayedItemsLayout()
        if index.isValid():
            self._ui.gallery.scrollTo(index)
        self.current_changed.emit()

    def _where(self) -> str:
        plan, at = self._presenter.plan, self._presenter.insertion_index()
        if plan is None or not self._presenter.shapeable:
            return ""
        if at == 0 or not plan.items:
            return translate("Planner", "Insert at the beginning")
        title = self._presenter.named(plan.items[at - 1].item.title)
        return translate("Planner", "Insert after {0}").format(title)
