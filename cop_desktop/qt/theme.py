"""Colours, fonts and style of every window, in light and in dark, switched live.

The tokens of `resources/style/tokens.json` are the only colours there are. They fill the palette, the
`@token`s of the style sheets (`resources/style/*.qss`, `base.qss` first) and the painted widgets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDir, QFile, QIODevice, QJsonDocument, QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from cop_desktop.qt.icons import make_icon

SANS, PROMPT = "CoP Sans", "Literata Prompt"
FIRST_FONT = "CoPSans-Regular.ttf"
"""The only font the window needs for its first paint; `load_the_rest` brings the others."""
SMALL, TEXT, CARD, PAGE, BIG = 14, 16, 19, 22, 30
"""Sizes of type in windows, in pixels: labels, text, titles of cards, of pages, one sentence."""


class Scheme(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def read_resource(path: str) -> bytes:
    """Read a file compiled into the program, such as `:/style/tokens.json`."""
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    return bytes(file.readAll().data())


class Theme(QObject):
    """The look in force. Painted widgets ask it for colours and repaint when it says `changed`."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        parent: QObject | None = None,
        *,
        whole: bool = True,
    ) -> None:
        """Show the look; when not `whole`, what the first paint needs, in an application made with Fusion.

        `load_the_rest` then brings what is missing.
        """
        super().__init__(parent)
        self._app = app
        self._scheme = scheme
        tokens = QJsonDocument.fromJson(read_resource(":/style/tokens.json"))  # json takes 20 ms to import
        self._all: dict[str, dict[str, str]] = tokens.toVariant()
        self._style = self._read_style()
        self._icons: dict[tuple[str, str, int, float], QIcon] = {}
        load_fonts("*.ttf" if whole else FIRST_FONT)
        if whole:
            app.setStyle("Fusion")  # it gives a QStyle, which takes PySide 5 ms to describe
        self._system_dark = _system_is_dark() if whole else _looks_dark(app.palette())
        app.setFont(self.font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    def load_the_rest(self) -> None:
        """Load the fonts that the first paint of the window does not need, and ask the system for good."""
        load_fonts()
        if self._system_dark is not _system_is_dark():
            self._system_changed()

    @property
    def scheme(self) -> Scheme:
        """What the user chose: light, dark, or as the system."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Tell whether dark colours are shown now."""
        if self._scheme == Scheme.SYSTEM:
            return self._system_dark
        return self._scheme == Scheme.DARK

    @property
    def tokens(self) -> Mapping[str, str]:
        """The tokens shown now, as `#RRGGBB`."""
        return self.tokens_of(dark=self.dark)

    def tokens_of(self, *, dark: bool) -> Mapping[str, str]:
        """The tokens of light or of dark, whichever is shown."""
        return self._all["dark" if dark else "light"]

    def style_of(self, *, dark: bool) -> str:
        """The style sheet in light or in dark, whichever is shown."""
        values = {**self.tokens_of(dark=dark), "shade": "dark" if dark else "light"}
        return re.sub(r"@(\w+)", lambda match: values[match[1]], self._style)

    def colour(self, token: str) -> QColor:
        """Return a colour by its token, such as `calm`; an unknown token is a fault of ours."""
        return QColor(self.tokens[token])

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose light, dark or the system's, and show it at once."""
        self._scheme = scheme
        self._apply()

    def font(
        self,
        pixels: float = TEXT,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        prompt: bool = False,
    ) -> QFont:
        """Make a font of our families; `prompt` is Literata, for what was asked or said."""
        font = QFont(PROMPT if prompt else SANS)
        font.setPixelSize(max(1, round(pixels)))
        font.setWeight(weight)
        return font

    def icon(self, name: str, token: str = "ink", size: int = 20, *, dark: bool | None = None) -> QIcon:
        """Return an icon of our set in a colour of the theme; ask again when the theme changes.

        `dark` asks for other colours than those shown.
        """
        scale = self._app.devicePixelRatio()
        tokens = self.tokens if dark is None else self.tokens_of(dark=dark)
        key = (name, tokens[token], size, scale)
        if key not in self._icons:
            self._icons[key] = make_icon(name, QColor(tokens[token]), QColor(tokens["track"]), size, scale)
        return self._icons[key]

    def _system_changed(self) -> None:
        self._system_dark = _system_is_dark()
        if self._scheme == Scheme.SYSTEM:
            self._apply()

    def _read_style(self) -> str:
        names = QDir(":/style").entryList(["*.qss"])
        ordered = sorted(names, key=lambda name: (name != "base.qss", name))
        return "\n".join(read_resource(f":/style/{name}").decode() for name in ordered)

    def _apply(self) -> None:
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(self.style_of(dark=self.dark))
        self.changed.emit()


def _looks_dark(shown: QPalette) -> bool:
    """Tell dark from light by the system's own palette, before ours takes its place.

    Asking for the system's scheme makes every enumeration of the namespace Qt: 10 to 20 ms.
    """
    roles = QPalette.ColorRole
    return shown.color(roles.WindowText).lightness() > shown.color(roles.Window).lightness()


def _system_is_dark() -> bool:
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Mapping[str, str]) -> QPalette:
    """Fill a palette for Fusion from the tokens."""
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: "bg", roles.WindowText: "ink", roles.Base: "surface", roles.AlternateBase: "sunken",
        roles.Text: "ink", roles.Button: "surface", roles.ButtonText: "ink", roles.BrightText: "over",
        roles.Highlight: "calm", roles.HighlightedText: "onAccent", roles.Link: "calm",
        roles.LinkVisited: "idea", roles.ToolTipBase: "ink", roles.ToolTipText: "bg",
        roles.PlaceholderText: "muted", roles.Light: "surface", roles.Midlight: "sunken",
        roles.Mid: "line", roles.Dark: "edge", roles.Shadow: "edge", roles.Accent: "calm",
    }  # fmt: skip
    made = QPalette()
    for role, token in pairs.items():
        made.setColor(role, QColor(tokens[token]))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["edge"]))
    return made


def load_fonts(wanted: str = "*.ttf") -> None:
    """Load our fonts, each once per process; `wanted` is a pattern of file names."""
    app = QCoreApplication.instance()
    assert app is not None
    loaded = set(str(app.property("fonts") or "").split())
    names = [name for name in QDir(":/fonts").entryList([wanted]) if name not in loaded]
    for name in names:
        QFontDatabase.addApplicationFont(f":/fonts/{name}")
    app.setProperty("fonts", " ".join([*loaded, *names]))
