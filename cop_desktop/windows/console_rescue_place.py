"""Puts the rescue panel in the console, in place of the round and the field, for as long as it is asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.commands_kinds import ApplyRescue, Rescue
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.rescue import ON_TIME_MS, Preview, Rescues
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import local_time, one_stop
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_face import ConsoleFace
from cop_desktop.qt.presenters.console_refusals import command_name, refusal
from cop_desktop.qt.presenters.console_show import lateness
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.rescue_face import beyond, rescue_face
from cop_desktop.qt.theme import Theme
from cop_desktop.services.rescuing import Rescuing
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_bar import Choice, Notice
from cop_desktop.windows.console_notices import refused_notice
from cop_desktop.windows.console_rescue import ConsoleRescue

KEY = "Alt+Shift+R"
AFTER_HOLD, AFTER_HOLD_MS = "after_hold", 120_000
UNDONE = "apply_rescue"


class RescuePlace(QObject):
    """Its card is made the first time it opens; nothing of it goes to the wall."""

    def __init__(
        self,
        page: Console,
        presenter: ConsolePresenter,
        rescuing: Rescuing,
        last: LastActions,
        messages: Messages,
        theme: Theme,
        clock: Clock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._presenter, self._rescuing = page, presenter, rescuing
        self._last, self._messages, self._theme, self._clock = last, messages, theme, clock
        self._made: ConsoleRescue | None = None
        self._hidden: list[QWidget] = []
        self._proxy: QWidget | None = None
        self._found: Rescues | None = None
        self._elsewhere = page.answer_elsewhere
        page.answer_elsewhere = self._answer
        page.add_key(KEY, lambda: translate("Rescue", "catch up with the time"), self.toggle)
        for label in (page.ui.lateLabel, page.ui.endsLabel):
            label.setCursor(Qt.CursorShape.PointingHandCursor)
            label.installEventFilter(self)
        page.installEventFilter(self)
        page.retranslated.connect(self._retranslate)
        presenter.face_changed.connect(self._follow)
        presenter.obeyed.connect(self._obeyed)
        self._retranslate()

    @property
    def is_open(self) -> bool:
        """Tell whether the plans are shown."""
        return self._made is not None and not self._made.isHidden()

    @property
    def card(self) -> ConsoleRescue:
        """The panel, made the first time it is asked for."""
        if self._made is None:
            self._made = ConsoleRescue(self._theme, self._page)
            self._made.hide()
            self._made.applied.connect(self.apply)
            self._made.later.connect(self.leave)
            self._made.pause_asked.connect(self._presenter.toggle_pause)
            self._made.hold_asked.connect(self._page.round.hold_asked)
            self._page.ui.middleLayout.addWidget(self._made, 1)
        return self._made

    def toggle(self) -> None:
        """Open the panel, or put it away; when one is on time, say so."""
        if self.is_open:
            self.leave()
            return
        view = self._presenter.view
        if view is None or self._page.held or not self._presenter.live:
            over = view is not None and view.ended_at_ms is not None
            held = view is not None and view.held
            reason = Reason.HELD if held else Reason.ENDED if over else Reason.NO_ROUND
            self._say(refusal(reason))
            return
        self._found = self._plans()
        if self._found is None or not self._found.plans:
            self._say(translate("Rescue", "You are on time: there is nothing to catch up with."))
            return
        self._open()

    def leave(self) -> None:
        """Put the panel away; the round and the field come back as they were."""
        if not self.is_open:
            return
        card = self.card
        focused = QApplication.focusWidget()
        here = focused is not None and (focused is card or card.isAncestorOf(focused))
        card.hide()
        card.forget()
        self._page.digits_elsewhere = False
        for each in self._hidden:
            each.show()
        self._hidden = []
        if self._proxy is not None and self._page.focusProxy() is card:
            self._page.setFocusProxy(self._proxy)
        if here and self._page.isVisible() and not self._page.held:
            self._page.setFocus()

    def apply(self, rank: int) -> None:
        """Apply the plan of this rank; one that is impossible says why again."""
        found = self._found
        if found is None or not 0 <= rank < len(found.plans):
            return
        self._ask(found.plans[rank])

    def _ask(self, preview: Preview) -> None:
        if preview.obstacle is not None:
            script = self._presenter.script
            if script is not None and self._found is not None:
                face = rescue_face(self._found, script, self._clock.now().utc_ms)
                said = next(each.detail for each in face.plans if each.plan is preview.plan)
                self._say(said)
            return
        plan = preview.plan
        self._presenter.ask(lambda view: ApplyRescue(revision=view.revisions[co.MAIN], plan=plan))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words of lateness opens the plans; leaving the console puts them away."""
        if watched is self._page:
            if event.type() == QEvent.Type.Hide:
                self.leave()
        elif event.type() == QEvent.Type.MouseButtonRelease:
            if self._presenter.takes("rescue"):
                self.toggle()
            return True
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        page, card = self._page, self.card
        layout = page.ui.middleLayout
        for index in range(layout.count()):
            item = layout.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not card and not widget.isHidden():
                widget.hide()
                self._hidden.append(widget)
        page.bar.dismiss(AFTER_HOLD)
        self._proxy = page.focusProxy()
        self._show()
        card.show()
        page.setFocusProxy(card)
        page.digits_elsewhere = True
        card.take_focus()

    def _plans(self) -> Rescues | None:
        view = self._presenter.view
        return self._rescuing.plans(view.run_id, self._clock.now()) if view is not None else None

    def _show(self) -> None:
        view, script = self._presenter.view, self._presenter.script
        if view is not None and script is not None and self._found is not None:
            self.card.show_face(rescue_face(self._found, script, view.at_utc_ms, lateness(view)))

    def _follow(self, face: ConsoleFace) -> None:
        if not self.is_open:
            return
        view = self._presenter.view
        self._found = None if view is None or view.held or view.ended_at_ms is not None else self._plans()
        if self._found is None or not self._found.plans:
            self.leave()
            return
        self.card.show_round(face.round)
        self._show()

    def _answer(self, rank: int) -> object:
        """Alt and a rank apply a plan while the panel is open."""
        if self.is_open:
            self.apply(rank)
            return None
        return self._elsewhere(rank)

    def _obeyed(self, command: co.Command, view: RunView) -> None:
        self._messages.withdraw("rescue")  # what it offers to take back is no longer the last thing done
        if isinstance(command, ApplyRescue):
            self.leave()
            self._toast(command.plan, view)
        elif isinstance(command, co.Release):
            self._tell_once(view)
        else:
            self._page.bar.dismiss(AFTER_HOLD)

    def _toast(self, plan: Rescue, view: RunView) -> None:
        script = self._presenter.script
        if script is None or view.estimated_end_ms is None:
            return
        ends = local_time(view.estimated_end_ms, script.zone)
        said = {
            Rescue.SHAVE: translate("Rescue", "What is left is tighter: the end is at {0}."),
            Rescue.DROP: translate("Rescue", "Dropped, and kept for the next plan: the end is at {0}."),
            Rescue.RUN_OVER: translate("Rescue", "The planned end is now at {0}."),
            Rescue.GIVE_HERE: translate("Rescue", "This step has the time: the end is at {0}."),
            Rescue.SPREAD: translate("Rescue", "The time is spread: the end is at {0}."),
            Rescue.END_EARLIER: translate("Rescue", "The planned end is now at {0}."),
        }[plan]
        undo = translate("Rescue", "Undo")
        self._messages.say(Level.INFO, one_stop(said.format(ends)), undo, self._take_back, replaces="rescue")

    def _take_back(self) -> None:
        """Take the plan back, whatever was written since."""
        mine = translate("Console", "take back: {0}").format(command_name(UNDONE))
        if self._last.words() == mine:
            self._last.undo()
        else:
            self._presenter.ask(
                lambda view: co.Undo(revision=view.revisions[co.MAIN]) if view.undo_of == UNDONE else None
            )

    def _tell_once(self, view: RunView) -> None:
        """After a hold, tell lateness once, the plans already drawn."""
        found, script = self._plans(), self._presenter.script
        if view.ended_at_ms is not None or found is None or script is None or found.late_ms < ON_TIME_MS:
            return
        said = self._page.bar.notice
        if said is not None and not said.quiet:
            return
        self._found = found
        labels = {
            Rescue.SHAVE: translate("Rescue", "Tighten: {0}"),
            Rescue.RUN_OVER: translate("Rescue", "Run over: {0}"),
        }
        choices = [
            Choice(labels[each.plan].format(local_time(each.end_ms, script.zone)), self._asking(each))
            for each in found.plans
            if each.plan in labels and each.obstacle is None
        ]
        choices.append(Choice(translate("Rescue", "See the plans"), lambda _value: self.toggle()))
        late = translate("Rescue", "{0}.").format(beyond(found, lateness(view)))
        self._page.bar.show_notice(
            Notice(AFTER_HOLD, "clock", late, choices=tuple(choices), quiet=True, for_ms=AFTER_HOLD_MS)
        )

    def _asking(self, preview: Preview) -> Callable[[int], None]:
        return lambda _value: self._ask(preview)

    def _say(self, text: str) -> None:
        said = self._page.bar.notice
        if said is None or said.quiet:
            self._page.bar.show_notice(refused_notice(text))
        else:
            self._messages.say(Level.INFO, text, replaces="rescue")

    def _retranslate(self) -> None:
        words = translate("Rescue", "Catch up with the time")
        for label in (self._page.ui.lateLabel, self._page.ui.endsLabel):
            label.setToolTip(f"{words} ({key_text(KEY)})")
        if self.is_open:
            self._show()
