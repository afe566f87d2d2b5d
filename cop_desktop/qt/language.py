"""The language of the interface: English in the sources, French by catalogue, switched live.

`translate("Context", "English source")` takes literal strings only: `packaging/words.py` reads them in
the sources, so a name or an f-string would never be translated (checked by `tests/test_house.py`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from cop_desktop.domain.codes import Language

translate = QCoreApplication.translate
"""`translate(context, source, disambiguation="", n=-1)`, always with literal strings; `%n` for plurals."""

LOCALES = {Language.FRENCH: "fr_CA", Language.ENGLISH: "en_CA"}


def system_language() -> Language:
    """Take the first language of the system that is one of ours; English when there is none."""
    for name in QLocale.system().uiLanguages():
        for language in Language:
            if name.lower().startswith(language.value):
                return language
    return Language.ENGLISH


class Languages(QObject):
    """Owns the translators; Qt tells every widget with `LanguageChange`.

    `catalogues` is the folder holding `cop_fr_CA.qm` and `cop_en_CA.qm` (plural forms only).
    """

    changed = Signal()

    def __init__(
        self, app: QCoreApplication, catalogues: Path, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._catalogues = catalogues
        self._installed: list[QTranslator] = []
        self._language = language
        self._install()

    @property
    def language(self) -> Language:
        """The language shown now."""
        return self._language

    def switch(self, language: Language) -> None:
        """Show another language at once, in every window."""
        if language == self._language:
            return
        self._language = language
        self._install()
        self.changed.emit()

    def remove(self) -> None:
        """Take our translators out of the application."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()

    def _install(self) -> None:
        # The locale comes first: Qt tells the widgets as soon as a translator comes or goes.
        QLocale.setDefault(QLocale(LOCALES[self._language]))
        old, self._installed = self._installed, []
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        wanted = [(f"cop_{LOCALES[self._language]}", str(self._catalogues))]
        if self._language != Language.ENGLISH:
            wanted.insert(0, (f"qtbase_{self._language.value}", qt_words))
        for name, folder in wanted:
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._installed.append(translator)
        for translator in old:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        for translator in self._installed:
            self._app.installTranslator(translator)
        if not self._installed:
            QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))


class Retranslated:
    """Mixin put before the Qt base: `class Page(Retranslated, QWidget)`.

    On a change of language, the form's `retranslateUi` runs, then `retranslate()`, which sets the
    words made in code. Call `self.retranslate()` once at the end of the constructor.
    """

    def retranslate(self) -> None:
        """Set again every word made in code."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            form = getattr(self, "ui", None)
            if form is not None:
                form.retranslateUi(self)
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]
