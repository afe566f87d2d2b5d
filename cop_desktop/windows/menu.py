"""The program's menu: workspaces, language, look, keys, about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cop_desktop.domain.codes import Language
from cop_desktop.qt.language import Languages, translate
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.theme import Scheme, Theme

SUFFIX = ".cop"


class ProgramMenu(QObject):
    """Fills the menu each time it opens, and says what was asked."""

    open_asked = Signal(Path)
    create_asked = Signal(Path)
    example_asked = Signal()
    import_asked = Signal()
    export_asked = Signal(bool)
    """An exchange file is wanted; True: with everything in it."""
    laptop_asked = Signal(str)
    """What goes from one laptop to another: "session", "notes" or "merge"."""
    keyboard_asked = Signal()
    quit_asked = Signal()

    def __init__(self, window: QWidget, languages: Languages, theme: Theme, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._languages = languages
        self._theme = theme
        self._settings = settings
        for sequence, then in (("Ctrl+O", self.ask_open), ("Ctrl+Q", self.quit_asked.emit)):
            action = QAction(window)
            action.setShortcut(QKeySequence(sequence))
            action.triggered.connect(lambda _checked=False, do=then: do())
            window.addAction(action)

    def fill(self, menu: QMenu) -> None:
        """Put everything in an empty menu."""
        self._choices(
            menu,
            [
                (
                    "Français",
                    self._languages.language is Language.FRENCH,
                    lambda: self._speak(Language.FRENCH),
                ),
                (
                    "English",
                    self._languages.language is Language.ENGLISH,
                    lambda: self._speak(Language.ENGLISH),
                ),
            ],
        )
        menu.addSeparator()
        schemes = (
            (translate("Menu", "Light"), Scheme.LIGHT),
            (translate("Menu", "Dark"), Scheme.DARK),
            (translate("Menu", "As the system"), Scheme.SYSTEM),
        )
        self._choices(
            menu,
            [(text, self._theme.scheme is each, partial(self._look, each)) for text, each in schemes],
        )
        menu.addSeparator()
        self._say(menu, translate("Menu", "New workspace…"), self.ask_create)
        self._say(menu, translate("Menu", "Open a workspace…"), self.ask_open, "Ctrl+O")
        self._recent(menu)
        self._say(menu, translate("Menu", "Open the example"), self.example_asked.emit)
        menu.addSeparator()
        self._say(menu, translate("Menu", "Import…"), self.import_asked.emit)
        export = menu.addMenu(translate("Menu", "Export"))
        self._say(export, translate("Menu", "What may be shared…"), lambda: self.export_asked.emit(False))
        self._say(
            export,
            translate("Menu", "Everything, even what is confidential…"),
            lambda: self.export_asked.emit(True),
        )
        laptop = menu.addMenu(translate("Menu", "Another laptop"))
        for what, words in (
            ("session", translate("Menu", "Give it this session…")),
            ("notes", translate("Menu", "Give it what was captured…")),
            ("merge", translate("Menu", "Merge its captures…")),
        ):
            self._say(laptop, words, partial(self.laptop_asked.emit, what))
        menu.addSeparator()
        self._say(menu, translate("Menu", "Keyboard"), self.keyboard_asked.emit, "F1")
        self._say(menu, translate("Menu", "About and licences"), self.show_about)
        menu.addSeparator()
        self._say(menu, translate("Menu", "Quit"), self.quit_asked.emit, "Ctrl+Q")

    def acts(self, _typed: str = "") -> Iterator[Act]:
        """Give the palette what the menu holds."""
        other = Language.ENGLISH if self._languages.language is Language.FRENCH else Language.FRENCH
        does: list[tuple[str, str, str, Callable[[], object], str]] = [
            (
                "language", "English" if other is Language.ENGLISH else "Français",
                translate("Menu", "the language of the interface, at once"), self.other_language, "languages",
            ),
            (
                "dark", translate("Menu", "Light") if self._theme.dark else translate("Menu", "Dark"),
                translate("Menu", "the look of the windows; the wall keeps its own"),
                lambda: self._look(Scheme.LIGHT if self._theme.dark else Scheme.DARK),
                "sun" if self._theme.dark else "moon",
            ),
            (
                "import", translate("Menu", "Import…"), translate("Menu", "an exchange file"),
                self.import_asked.emit, "download",
            ),
            (
                "export", translate("Menu", "Export what may be shared…"),
                translate("Menu", "an exchange file, without what stays in the room"),
                lambda: self.export_asked.emit(False), "arrow-up-right",
            ),
            (
                "open", translate("Menu", "Open a workspace…"), translate("Menu", "another file"),
                self.ask_open, "folder-open",
            ),
            (
                "keys", translate("Menu", "Keyboard"), translate("Menu", "the keys of this place and of all"),
                self.keyboard_asked.emit, "keyboard",
            ),
            (
                "about", translate("Menu", "About and licences"), translate("Menu", "version, fonts, icons"),
                self.show_about, "circle-help",
            ),
        ]  # fmt: skip
        keys = {"open": "Ctrl+O", "keys": "F1"}
        for key, title, what, then, icon in does:
            yield Act(
                f"program:{key}", title, then, what, Group.PROGRAM, keys.get(key, ""), icon, "muted",
                also=translate("Menu", "language look theme") if key in ("language", "dark") else "",
            )  # fmt: skip

    def ask_open(self) -> None:
        """Choose a workspace to open."""
        dialog = self._dialog(translate("Menu", "Open a workspace"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda text: self.open_asked.emit(Path(text)))
        dialog.open()

    def ask_create(self) -> None:
        """Choose where a new workspace will be."""
        dialog = self._dialog(translate("Menu", "New workspace"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.fileSelected.connect(lambda text: self.create_asked.emit(Path(text)))
        dialog.open()

    def show_about(self) -> None:
        """Say what this is."""
        from cop_desktop.windows.about import About

        about = About(self._window)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()

    def other_language(self) -> None:
        """Speak the other language."""
        french = self._languages.language is Language.FRENCH
        self._speak(Language.ENGLISH if french else Language.FRENCH)

    def _dialog(self, title: str) -> QFileDialog:
        kinds = translate("Menu", "Workspaces of CoP Desktop")
        every = translate("Menu", "All files")
        dialog = QFileDialog(self._window, title, "", f"{kinds} (*{SUFFIX});;{every} (*)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        recent = self._settings.recent
        if recent:
            dialog.setDirectory(str(recent[0].parent))
        return dialog

    def _recent(self, menu: QMenu) -> None:
        paths = [path for path in self._settings.recent if path.is_file()][1:]
        if not paths:
            return
        inner = menu.addMenu(translate("Menu", "Recent"))
        for path in paths:
            action = inner.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, chosen=path: self.open_asked.emit(chosen))

    def _choices(self, menu: QMenu, choices: list[tuple[str, bool, Callable[[], None]]]) -> None:
        for text, checked, then in choices:
            action = self._say(menu, text, then)
            action.setCheckable(True)
            action.setChecked(checked)

    def _say(self, menu: QMenu, text: str, then: Callable[[], None], key: str = "") -> QAction:
        action = menu.addAction(text)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: then())
        return action

    def _speak(self, language: Language) -> None:
        self._languages.switch(language)
        self._settings.language = language

    def _look(self, scheme: Scheme) -> None:
        self._theme.set_scheme(scheme)
        self._settings.scheme = scheme
