"""In the palette: a name nobody has, typed with its capitals, may be a guest who has just come in."""

from __future__ import annotations

from collections.abc import Iterator

from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_arrivals import Act as Does
from cop_desktop.qt.presenters.console_arrivals import carry_out, choices
from cop_desktop.qt.presenters.palette import COMMANDS, Act
from cop_desktop.services.arriving import Arriving


class ArrivalActs:
    """A source of acts, while a session is live."""

    def __init__(self, presenter: ConsolePresenter, arriving: Arriving) -> None:
        self._presenter = presenter
        self._arriving = arriving

    def __call__(self, typed: str) -> Iterator[Act]:
        """Offer to seat whoever is named so."""
        view, script = self._presenter.view, self._presenter.script
        name = typed.strip()
        if view is None or script is None or not self._presenter.live or typed.startswith(COMMANDS):
            return
        if not name or not all(word[0].isupper() for word in name.split()):
            return
        choice = next(iter(choices(view, script, name)[-1:]), None)
        if choice is not None and choice.act is Does.GUEST:
            yield Act(
                "guest",
                choice.name,
                lambda: carry_out(self._presenter, self._arriving, choice),
                translate("ArrivalActs", "a name is enough; the wall says nothing"),
                icon="user-plus",
                command=False,
                typed=True,
                near=9,
            )
