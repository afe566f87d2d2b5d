"""What can be asked on the command line; the words of its help are given, in one language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError

PROGRAM: Final = "cop-desktop"
SHARE: Final = "share "
"""Before a number, 0 to 1, on a line for the window that asked: how much of the work is done."""
LANGUAGES: Final = tuple(language.value for language in Language)
Say = Callable[[str], str]

_MISUSES: Final = (
    ("required", re.compile(r"the following arguments are required: (?P<found>.+)")),
    ("unrecognized", re.compile(r"unrecognized arguments: (?P<found>.+)")),
    (
        "choice",
        re.compile(r"argument (?P<option>.+?): invalid choice: (?P<found>.*) \(.*? from (?P<choices>.+)\)"),
    ),
    ("argument", re.compile(r"argument (?P<option>.+?): expected .*argument.*")),
    ("number", re.compile(r"argument (?P<option>.+?): invalid int value: (?P<found>.*)")),
    ("no-value", re.compile(r"argument (?P<option>.+?): ignored explicit argument .*")),
)  # fmt: skip
"""What argparse says of a misuse, in the only language it speaks."""


class Misused(UserError):
    """A command line that is not understood: its code is `usage.…` in the catalogues."""


class _Parser(argparse.ArgumentParser):
    """Raises what argparse would print, so that it can be said in either language."""

    def error(self, message: str) -> NoReturn:
        """Raise `Misused` instead of leaving the program."""
        for code, said in _MISUSES:
            found = said.fullmatch(message)
            if found:
                values = {name: value.replace("'", "") for name, value in found.groupdict().items()}
                if code == "choice" and not values["option"].startswith("-"):
                    code = "command"
                raise Misused(f"usage.{code}", **values)
        raise Misused("usage.other")


def _formatter(prefix: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        """Begins with the word for usage in the language of the help."""

        def add_usage(self, usage: Any, actions: Any, groups: Any, given: str | None = None) -> None:
            super().add_usage(usage, actions, groups, prefix if given is None else given)

    return Formatter


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Find the language to speak: `--language`, else the locale; English for any other one."""
    asked = ""
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--language":
            asked = arguments[index + 1] if index + 1 < len(arguments) else ""
        elif argument.startswith("--language="):
            asked = argument.partition("=")[2]
    if asked in LANGUAGES:
        return Language(asked)
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return Language.FRENCH if locale.lower().startswith("fr") else Language.ENGLISH


class _Version(argparse.Action):
    """Say the version and stop; what reads it is imported only then (20 ms of every start)."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_given: object) -> None:
        """Print and exit with status 0."""
        from importlib.metadata import version

        print(f"CoP Desktop {version('cop-desktop')}")  # noqa: T201
        parser.exit()


def parse_opening(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Read a command line that opens the program; None for any other one, which `make_parser` reads.

    The window waits for this: a parser of a few options, whose help nobody asks for, takes a tenth of
    the time of the whole one.
    """
    parser = _Parser(prog=PROGRAM, add_help=False, allow_abbrev=False)
    _opening(parser)
    try:
        options, more = parser.parse_known_args(arguments)
    except Misused:
        return None
    return None if more else options


def make_parser(say: Say) -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
    formatter = _formatter(say("cli.usage"))
    parser = _Parser(
        prog=PROGRAM,
        description=say("cli.about"),
        add_help=False,
        allow_abbrev=False,
        formatter_class=formatter,
    )
    commands = parser.add_subparsers(
        title=say("cli.commands"), metavar=say("cli.metavar.command"), dest="command", parser_class=_Parser
    )
    options = parser.add_argument_group(say("cli.options"))
    options.add_argument("-h", "--help", action="help", help=say("cli.help.help"))
    _opening(options, say)
    options.add_argument("--version", action=_Version, help=say("cli.help.version"))

    def command(name: str) -> tuple[argparse._ArgumentGroup, argparse._ArgumentGroup]:
        about = say(f"cli.{name}.about")
        made = commands.add_parser(
            name, help=about, description=about, add_help=False, allow_abbrev=False, formatter_class=formatter
        )
        given, chosen = (
            made.add_argument_group(say("cli.arguments")),
            made.add_argument_group(say("cli.options")),
        )
        chosen.add_argument("-h", "--help", action="help", help=say("cli.help.help"))
        _shared(chosen, say, language=f"cli.{name}.language" if name == "minutes" else "")
        made.set_defaults(**({"minutes_language": None} if name == "minutes" else {}))
        return given, chosen

    def file(group: argparse._ArgumentGroup, name: str) -> None:
        group.add_argument("file", type=Path, metavar=say("cli.metavar.file"), help=say(f"cli.{name}.file"))

    file(command("demo")[0], "demo")
    _, chosen = command("sessions")
    chosen.add_argument("--json", action="store_true", help=say("cli.sessions.json"))
    given, chosen = command("minutes")
    given.add_argument("session", metavar=say("cli.metavar.session"), help=say("cli.minutes.session"))
    metavar = say("cli.metavar.file")
    chosen.add_argument(
        "--output", "-o", type=Path, required=True, metavar=metavar, help=say("cli.minutes.output")
    )
    chosen.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)  # asked by the window
    chosen.add_argument("--reference", type=Path, metavar=metavar, help=say("cli.minutes.reference"))
    file(command("import")[0], "import")
    given, chosen = command("export")
    file(given, "export")
    chosen.add_argument("--everything", action="store_true", help=say("cli.export.everything"))
    session = say("cli.metavar.session")
    chosen.add_argument("--session", metavar=session, help=say("cli.export.session"))
    chosen.add_argument("--notes", metavar=session, dest="notes_of", help=say("cli.export.notes"))
    given, chosen = command("merge")
    file(given, "merge")
    chosen.add_argument("--preview", action="store_true", help=say("cli.merge.preview"))
    chosen.add_argument("--ahead", type=int, metavar=say("cli.metavar.seconds"), help=say("cli.merge.ahead"))
    chosen.add_argument("--take", choices=("here", "there"), help=say("cli.merge.take"))
    command("check")
    file(command("backup")[0], "backup")
    return parser


def _opening(group: argparse._ActionsContainer, say: Say = str) -> None:
    """Add what may be said to open the program."""
    _shared(group, say)
    group.add_argument("--demo", action="store_true", help=say("cli.help.demo"))
    group.add_argument("--notes", metavar=say("cli.metavar.session"), help=say("cli.help.notes"))


def _shared(group: argparse._ActionsContainer, say: Say, *, language: str = "") -> None:
    """Add what may be said before or after the command; the later one counts."""
    group.add_argument(
        "--workspace",
        type=Path,
        default=argparse.SUPPRESS,
        metavar=say("cli.metavar.file"),
        help=say("cli.help.workspace"),
    )
    group.add_argument(
        "--language",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        dest="minutes_language" if language else "language",
        help=say(language or "cli.help.language"),
    )
