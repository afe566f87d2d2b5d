"""What opens the program is told from the rest without the whole parser, and read just the same."""

from __future__ import annotations

from itertools import product

import pytest

from cop_desktop.services.commands_parser import Misused, make_parser, parse_opening

PIECES = ("--workspace", "--workspace=a.cop", "a.cop", "--language", "--language=en", "fr", "--demo", "demo",
          "--", "-h", "--nonsense", "--work", "")  # fmt: skip


def _whole(parser, arguments):
    try:
        return parser.parse_args(arguments)
    except (Misused, SystemExit):
        return None


@pytest.mark.parametrize("length", range(4))
def test_an_opening_is_read_as_the_whole_parser_reads_it(length, capsys):
    parser = make_parser(str)
    for arguments in product(PIECES, repeat=length):
        opening, whole = parse_opening(arguments), _whole(parser, arguments)
        opens = whole is not None and whole.command is None
        assert (opening is not None) == opens, arguments
        if opening is not None:
            assert {**vars(opening), "command": None} == vars(whole), arguments
