"""The command line: what was asked is done below, and said here; Qt is imported to open windows only.

Longer than most files: it is one short function for each command.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import CopError, UserError
from cop_desktop.domain.system_faults import must_be_text, on_one_line, shown, system_fault
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.commands_parser import SHARE, Misused, asked_language, make_parser, parse_opening
from cop_desktop.services.display import has_display
from cop_desktop.services.fault_text import fault_lines

if TYPE_CHECKING:
    from cop_desktop.domain.minutes.drawing import Drawing
    from cop_desktop.export.words import Words
    from cop_desktop.services.checking import Checked

DONE: Final = 0
REFUSED: Final = 2
NO_DISPLAY: Final = 3
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; the status is 0, 2 for a refusal, 3 without a display."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        _never_fail_to_print(stream)

    @cache
    def words() -> Words:
        """Read the words when there is something to say: a window that opens says nothing here."""
        from cop_desktop.export.words import read_words

        return read_words(asked_language(given, os.environ))

    sys.excepthook = partial(_fault, words)
    try:
        status = _answer(given, words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except CopError as error:
        return _refuse(words(), error)
    except BrokenPipeError:
        _let_go_of_output()
        return NOBODY_READS
    except KeyboardInterrupt:
        _tell(words()("interrupted"))
        return INTERRUPTED
    except OSError as error:
        status = _refuse(words(), system_fault(error))
        try:
            sys.stdout.flush()
        except (OSError, AttributeError):  # what could not be said would change the status at the end
            _let_go_of_output()
    return status


def _answer(given: list[str], read: Callable[[], Words]) -> int:
    opening = parse_opening(given)
    if opening is not None:
        return _open(opening)
    words = read()
    options = make_parser(words).parse_args(given)
    if options.command is None:
        return _open(options)
    if options.demo or options.notes is not None:
        raise Misused("usage.both", option="--demo" if options.demo else "--notes")
    return _COMMANDS[options.command](options, words)


def _open(options: argparse.Namespace) -> int:
    """Open the program; importing Qt may fail where a library of the system is missing."""
    if not has_display(os.environ):
        raise NoDisplay("no-display")
    path = options.workspace if "workspace" in options else None
    if path is not None:
        must_be_text(path)  # Qt keeps names as text
    language = Language(options.language) if "language" in options else None
    try:
        from cop_desktop.app import open_desktop

        return open_desktop(path, language, demo=options.demo, notes=options.notes)
    except ImportError as error:
        if "cannot open shared object" not in str(error):
            raise
        raise NoDisplay("no-qt", library=str(error).partition(":")[0]) from error


class NoDisplay(CopError):
    """Windows cannot be shown here."""


def _workspace(options: argparse.Namespace) -> Path:
    from cop_desktop.store.workspace import default_path

    return options.workspace if "workspace" in options else default_path()


def _demo(options: argparse.Namespace, words: Words) -> int:
    from cop_desktop.services.demo import make_demo

    make_demo(options.file, SystemClock())
    _say(words("demo.made", path=options.file))
    return DONE


def _sessions(options: argparse.Namespace, words: Words) -> int:
    from cop_desktop.services.commands import list_sessions
    from cop_desktop.store.workspace import open_workspace

    with open_workspace(_workspace(options), SystemClock()) as workspace:
        communities = list_sessions(workspace)
    if options.json:
        import json

        lines = [line.as_json() for community in communities for _, line in community.sessions]
        _say(json.dumps(lines, ensure_ascii=not _speaks_unicode(), indent=1))
        return DONE
    if not communities:
        _say(words("sessions.no-community"))
    for community in communities:
        _say(on_one_line(f"{community.name} ({community.code})" if community.code else community.name))
        if not community.sessions:
            _say(f"  {words('sessions.none')}")
        for number, line in community.sessions:
            facts = (
                words("sessions.number", number=number),
                line.date,
                words(f"sessions.status.{line.status}"),
                line.title or words("sessions.untitled"),
                f"[{line.external_id or line.id}]",
            )
            _say(on_one_line(f"  {'  '.join(facts)}"))
    return DONE


def _minutes(options: argparse.Namespace, words: Words) -> int:
    import gc

    from cop_desktop.services.commands import session_named
    from cop_desktop.services.minutes_files import must_be_word_name
    from cop_desktop.services.minuting import Minuting
    from cop_desktop.store.workspace import open_workspace

    must_be_word_name(options.output)
    _end_cleanly()
    gc.disable()  # thousands of lines live until the file is written, and the process ends with it
    clock = SystemClock()
    language = Language(options.minutes_language) if options.minutes_language else None
    with open_workspace(_workspace(options), clock) as workspace:
        session = session_named(workspace, options.session)
        written = Minuting(workspace, clock, _painted).export(
            session.id,
            options.output,
            language=language,
            reference=options.reference,
            on_progress=_tell_share if options.progress else None,
        )
    if written.left_out:
        _tell(words.count("minutes.undecided", written.left_out))
    _say(words("minutes.written", path=written.path))
    return DONE


def _painted(drawing: Drawing) -> bytes:
    """Paint a drawing as PNG; Qt is imported for that alone, and shows nothing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    import cop_desktop._built  # noqa: F401 — registers the fonts
    from cop_desktop.qt.account_paint import png_of
    from cop_desktop.qt.theme import load_fonts

    app = QGuiApplication.instance() or QGuiApplication(["cop-desktop"])
    load_fonts()
    picture = png_of(drawing)
    del app
    return picture


def _tell_share(done: int, total: int) -> None:
    """Tell the window that asked for these minutes how much of them is written."""
    _say(f"{SHARE}{done / max(total, 1):.3f}")
    if sys.stdout is not None:
        sys.stdout.flush()


def _end_cleanly() -> None:
    """Asked to end while writing, leave nothing half-written beside the target."""
    import signal

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, end)


def _import(options: argparse.Namespace, words: Words) -> int:
    from cop_desktop.services.commands import import_into

    done = import_into(_workspace(options), options.file, SystemClock())
    if done.replaced:
        _tell(words.count("import.replaced", done.replaced))
    if done.total:
        _say(words.count("import.done", done.total))
    else:
        _say(words("import.nothing"))
    if done.already:
        _say(words.count("import.already", done.already))
    if done.differing:
        _say(words.count("import.differ", done.differing))
    return DONE


def _export(options: argparse.Namespace, words: Words) -> int:
    if options.session is not None or options.notes_of is not None:
        from cop_desktop.services.commands_notes import export_one

        if options.everything or None not in (options.session, options.notes_of):
            raise Misused("usage.one-of")
        _say(export_one(options, _workspace(options), words))
        return DONE
    from cop_desktop.services.exchanging import Exchanging
    from cop_desktop.store.workspace import open_workspace

    clock = SystemClock()
    notice = words("export.everything" if options.everything else "export.shared")
    with open_workspace(_workspace(options), clock) as workspace:
        done = Exchanging(workspace, clock).export_file(
            options.file, everything=options.everything, notice=notice
        )
    _say(words.count("export.done", done.total, path=options.file))
    _tell(notice)
    return DONE


def _merge(options: argparse.Namespace, words: Words) -> int:
    from cop_desktop.services.commands_notes import merge_notes

    for line in merge_notes(options, _workspace(options), words):
        _say(line)
    return DONE


def _check(options: argparse.Namespace, words: Words) -> int:
    from cop_desktop.services.checking import check
    from cop_desktop.store.workspace import open_workspace

    with open_workspace(_workspace(options), SystemClock()) as workspace:
        checked = check(workspace)
    for line in _findings(checked, words):
        _say(line)
    if checked.findings:
        raise UserError("workspace-damaged")
    _say(words.count("check.sound", checked.runs))
    return DONE


def _findings(checked: Checked, words: Words) -> Iterator[str]:
    for finding in checked.findings:
        what = words(f"check.{finding.code}")
        where = {"table": finding.table, "detail": finding.detail}
        yield words("check.where", what=what, **where) if finding.table or finding.detail else what


def _backup(options: argparse.Namespace, words: Words) -> int:
    from cop_desktop.services.checking import check
    from cop_desktop.store.workspace import open_workspace

    with open_workspace(_workspace(options), SystemClock()) as workspace:
        workspace.backup_to(options.file)
    _say(words("backup.made", path=options.file))
    with open_workspace(options.file, SystemClock()) as copy:
        checked = check(copy)
    for line in _findings(checked, words):
        _tell(line)
    if checked.findings:
        raise UserError("backup-damaged")
    return DONE


_COMMANDS: Final[dict[str, Callable[[argparse.Namespace, Words], int]]] = {
    "demo": _demo,
    "sessions": _sessions,
    "minutes": _minutes,
    "import": _import,
    "export": _export,
    "merge": _merge,
    "check": _check,
    "backup": _backup,
}


def _say(text: str) -> None:
    """Write a line for whoever asked."""
    if sys.stdout is not None:
        sys.stdout.write(f"{shown(text)}\n")


def _tell(text: str) -> None:
    """Write a line beside the answer."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(f"{shown(text)}\n")


def _refuse(words: Words, error: CopError) -> int:
    """Say an error in one sentence."""
    said = words.sentence(error)
    if isinstance(error, Misused):
        said = words("usage.see", what=words(error.code, **error.values))
    _tell(on_one_line(f"cop-desktop: {said}"))
    return NO_DISPLAY if isinstance(error, NoDisplay) else REFUSED


def _fault(
    words: Callable[[], Words], _kind: type[BaseException], fault: BaseException, _trace: object
) -> None:
    """Tell a fault of ours by its type and our lines: its message may quote what somebody wrote."""
    _tell("\n".join([f"cop-desktop: {words()('fault')}", *fault_lines(fault)]))


def _never_fail_to_print(stream: TextIO | None) -> None:
    """Let a terminal that cannot show a letter show something in its place."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _speaks_unicode() -> bool:
    return (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "") == "utf8"


def _let_go_of_output() -> None:
    """Nobody reads any more: keep the interpreter from saying so once again at its end."""
    with suppress(OSError, AttributeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
