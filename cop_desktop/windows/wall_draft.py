"""The private strip of the console: what would go up on the wall, seen by whoever facilitates alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem, QPushButton, QWidget

from cop_desktop._built.ui_wall_draft import Ui_WallDraft
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated
from cop_desktop.qt.presenters.wall_draft import About, Draft
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.windows.wall_preview import WallPreview

LEAST, MOST, SHARE = 190, 560, 0.44
"""Width of the wall in small, in pixels, and its share of the strip."""
NARROW = 680
"""Below this width, in pixels, the strip has no room beside its picture (displays of 1024 to 1280 pixels)."""
ICON = 20
BLACK = ("b", ".")


class WallDraft(Retranslated, QFrame):
    """Shows drafts and says what was asked.

    `typed_beside` is a letter typed where none can be written, `black_asked` the black of a clicker;
    `looked` is the line of the harvest the cursor is on, `gone` says that something took its place.
    """

    typed = Signal(str)
    switched = Signal(str)
    looked = Signal(str)
    scope_chosen = Signal(object)
    scope_stepped = Signal(int)
    gone = Signal()
    show_asked = Signal()
    leave_asked = Signal()
    act_asked = Signal()
    other_asked = Signal()
    black_asked = Signal()
    typed_beside = Signal(QKeyEvent)

    def __init__(self, theme: Theme, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_WallDraft = Ui_WallDraft()
        self.ui.setupUi(self)
        self._theme = theme
        self._draft = Draft()
        self._filling = False
        ui = self.ui
        self.preview = WallPreview(ink, self)
        self.preview.setFixedSize(QSize(LEAST, LEAST * 9 // 16))
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ui.pictureHolderLayout.addWidget(self.preview)
        self.presets: tuple[QPushButton, ...] = (ui.firstPreset, ui.secondPreset, ui.thirdPreset)
        for button in self.presets:
            button.clicked.connect(lambda _checked=False, which=button: self._take(which.text()))
        ui.showButton.dress(theme, key=key_text("Return"))
        ui.leaveButton.dress(theme, key=key_text("Esc"))
        ui.lineButton.dress(theme)
        ui.showButton.clicked.connect(self.show_asked)
        ui.leaveButton.clicked.connect(self.leave_asked)
        ui.lineButton.clicked.connect(self.act_asked)
        ui.sentenceEdit.edited.connect(self.typed)
        ui.sentenceEdit.entered.connect(self.show_asked)
        ui.linesList.itemChanged.connect(self._changed)
        ui.linesList.currentItemChanged.connect(self._looked)
        self.scopes: tuple[QPushButton, ...] = (ui.roundScope, ui.itemScope, ui.sessionScope)
        for rank, button in enumerate(self.scopes):
            button.clicked.connect(lambda _checked=False, which=rank: self._take_scope(which))
        for widget in (
            ui.sentenceEdit, ui.linesList, ui.showButton, ui.leaveButton, *self.presets, *self.scopes
        ):  # fmt: skip
            widget.installEventFilter(self)
        theme.changed.connect(self._themed)
        self.hide()

    @property
    def draft(self) -> Draft:
        """What is shown."""
        return self._draft

    def show_draft(self, draft: Draft) -> None:
        """Show a draft; the cursor goes where it is prepared when it opens."""
        before, self._draft = self._draft, draft
        ui = self.ui
        line = draft.about is About.LINE
        ui.lineRow.setVisible(line)
        ui.body.setVisible(draft.open)
        self.setVisible(draft.about is not About.NOTHING)
        if line:
            self._show_line()
        if not draft.open:
            return
        ui.titleLabel.setText(draft.title)
        ui.hintLabel.setText(draft.hint)
        set_class(ui.hintLabel, *(("small", "over", "strong") if draft.trouble else ("small", "muted")))
        writes = draft.about is not About.HARVEST
        ui.sentenceEdit.setVisible(writes)
        ui.linesList.setVisible(not writes)
        self._show_scopes()
        offered = (draft.other,) if draft.other else draft.presets
        for button, text in zip(self.presets, (*offered, "", "", ""), strict=False):
            button.setVisible(bool(text))
            button.setText(text)
        ui.showButton.setEnabled(draft.ready)
        self._fit()
        if draft.face is not None:
            self.preview.show_face(draft.face)
        opens = before.about is not draft.about
        if writes and ui.sentenceEdit.text() != draft.typed:
            ui.sentenceEdit.write(draft.typed)
        if not writes and (opens or [each.id for each in before.lines] != [each.id for each in draft.lines]):
            self._fill()
        elif not writes:
            self._check()
        if opens:
            self.setFocusProxy(ui.sentenceEdit if writes else ui.linesList)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def wait_for_enter(self) -> None:
        """Put the cursor on « Show »: Enter shows, and letters go back to the capture field."""
        self.ui.showButton.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_ink(self, ink: Ink) -> None:
        """Take other colours of the wall."""
        self.preview.set_ink(ink)

    def set_text_size(self, size: TextSize) -> None:
        """Take the size of text of the wall."""
        self.preview.set_text_size(size)

    def retranslate(self) -> None:
        """Write the keys again in the language shown."""
        if hasattr(self, "presets"):
            self.ui.showButton.set_key(key_text("Return"))
            self.ui.leaveButton.set_key(key_text("Esc"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the quiet line to its room."""
        super().resizeEvent(event)
        width = max(LEAST, min(MOST, round(self.width() * SHARE)))
        self.preview.setFixedSize(QSize(width, width * 9 // 16))
        self._fit()
        if self._draft.about is About.LINE:
            self._show_line()

    def _fit(self) -> None:
        """Give buttons the whole width of a narrow strip, and the picture its place once there is one."""
        ui, narrow, draft = self.ui, self.width() < NARROW, self._draft
        holder, other = (ui.bodyLayout, ui.leftLayout) if narrow else (ui.leftLayout, ui.bodyLayout)
        if other.indexOf(ui.buttonsLayout) >= 0:
            other.removeItem(ui.buttonsLayout)
            ui.buttonsLayout.setParent(None)
            holder.addLayout(ui.buttonsLayout)
        ui.scopesHint.setVisible(not narrow)
        empty = draft.about is About.MESSAGE and not draft.typed.strip()
        seen = draft.face is not None and not (narrow and empty)
        for widget in (self.preview, ui.privateLabel, ui.pictureHolder):
            widget.setVisible(seen)
        for button in self.presets:
            button.setVisible(bool(button.text()) and (empty or not narrow))
        room = (self.width() - 52) // 3 - 34
        for button, scope in zip(self.scopes, draft.scopes, strict=False):
            words = button.fontMetrics().elidedText(scope.words, Qt.TextElideMode.ElideMiddle, room)
            button.setText(words if narrow else scope.words)
            name(button, scope.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter shows, Escape leaves; a letter typed on the button of an offer is one of the capture."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        ui = self.ui
        if event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched in (ui.linesList, ui.showButton):
            self.show_asked.emit()
            return True
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and watched in (ui.linesList, *self.scopes):
            self.scope_stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        text = event.text().strip()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if watched is ui.sentenceEdit and text == "." and plain and not ui.sentenceEdit.text():
            self.black_asked.emit()  # a clicker: no sentence begins so
            return True
        if watched is not ui.sentenceEdit and text and text.isprintable() and plain:
            if self._draft.about is not About.CONTRACT and text in BLACK:
                self.black_asked.emit()
            else:
                self.typed_beside.emit(event)
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say when something else takes its place in the console, which is still there."""
        super().hideEvent(event)
        if self._draft.open and self.isHidden():
            self.gone.emit()

    def _take_scope(self, which: int) -> None:
        if which < len(self._draft.scopes):
            self.scope_chosen.emit(self._draft.scopes[which].scope)
            self.ui.linesList.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_scopes(self) -> None:
        """Offer the stretches of the session; the one shown is pressed, one without a line cannot be."""
        draft = self._draft
        self.ui.scopes.setVisible(len(draft.scopes) > 1)
        for rank, button in enumerate(self.scopes):
            button.setVisible(rank < len(draft.scopes))
            if rank < len(draft.scopes):
                scope = draft.scopes[rank]
                button.setEnabled(scope.enabled)
                button.setChecked(scope.current)

    def _looked(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.looked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _take(self, text: str) -> None:
        if self._draft.other:
            self.other_asked.emit()
            return
        self.ui.sentenceEdit.write(text)
        self.ui.sentenceEdit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit(text)

    def _changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self.switched.emit(item.data(Qt.ItemDataRole.UserRole))

    def _fill(self) -> None:
        self._filling = True
        self.ui.linesList.clear()
        for line in self._draft.lines:
            item = QListWidgetItem(self._theme.icon(line.icon, line.token), "")
            item.setData(Qt.ItemDataRole.UserRole, line.id)
            item.setText(f"{line.text} ({line.why})" if line.why else line.text)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            self.ui.linesList.addItem(item)
        self._check()
        self._filling = True
        self.ui.linesList.setCurrentRow(0)
        self._filling = False

    def _check(self) -> None:
        self._filling = True
        for row, line in enumerate(self._draft.lines):
            state = Qt.CheckState.Checked if line.chosen else Qt.CheckState.Unchecked
            self.ui.linesList.item(row).setCheckState(state)
        self._filling = False

    def _show_line(self) -> None:
        ui, draft = self.ui, self._draft
        ui.lineButton.setText(draft.action)
        ui.lineButton.set_key(key_text(draft.key))
        whole = self.width() - 86 - ui.lineButton.sizeHint().width()
        title = ui.lineTitle.fontMetrics().elidedText(draft.title, Qt.TextElideMode.ElideRight, whole)
        ui.lineTitle.setText(title if self.width() < NARROW else draft.title)
        ui.lineTitle.setAccessibleName(draft.title)
        name(ui.lineButton, f"{draft.action}. {draft.title}")
        room = self.width() - 60 - ui.lineTitle.sizeHint().width() - ui.lineButton.sizeHint().width() - 26
        short = ui.lineHint.fontMetrics().elidedText(
            on_screen(draft.hint), Qt.TextElideMode.ElideRight, max(0, room)
        )
        ui.lineHint.setText(short)
        ui.lineHint.setToolTip(draft.hint)
        ui.lineHint.setAccessibleName(draft.hint)
        ui.lineIcon.setPixmap(self._theme.icon("presentation", "calm", ICON).pixmap(ICON, ICON))

    def _themed(self) -> None:
        if self._draft.about is About.LINE:
            self._show_line()
        elif self._draft.about is About.HARVEST:
            self._fill()
