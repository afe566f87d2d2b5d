"""What the operating system refuses, as a code of the catalogues: its own words speak English only."""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

from cop_desktop.domain.errors import EnvironmentFault, UserError

if TYPE_CHECKING:
    from cop_desktop.domain.exchange.faults import Fault

_NAMED = {
    "ENOENT": "missing",
    "EACCES": "denied",
    "EPERM": "denied",
    "ENOSPC": "full",
    "EDQUOT": "quota",
    "EFBIG": "too-big",
    "EROFS": "read-only",
    "EISDIR": "is-folder",
    "ENOTDIR": "not-folder",
    "EEXIST": "exists",
    "ENOTEMPTY": "exists",
    "ENAMETOOLONG": "name-too-long",
    "EIO": "disk-error",
    "EBUSY": "busy",
    "ETXTBSY": "busy",
    "ELOOP": "loop",
    "EMFILE": "too-many",
    "ENFILE": "too-many",
    "ENODEV": "unreachable",
    "ENXIO": "unreachable",
    "ESTALE": "unreachable",
    "ETIMEDOUT": "unreachable",
    "EHOSTUNREACH": "unreachable",
    "ENOTCONN": "unreachable",
}
_CODES = {getattr(errno, name): code for name, code in _NAMED.items() if hasattr(errno, name)}
"""No system has them all."""
NOT_OURS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
"""The system would do it for somebody else, or elsewhere."""
LONGEST_SHOWN = 120
"""Characters of a name that a sentence shows."""

_CONTROLS = re.compile("[\0-\x1f\x7f-\x9f]")
_UNDECODED = re.compile("[\udc80-\udcff]")


def reason_of(error: OSError | ValueError) -> tuple[Fault]:
    """Tell why the system refuses, to fill `{reason}`: what to do next, or the number of an unusual fault."""
    from cop_desktop.domain.exchange.faults import Fault

    if not isinstance(error, OSError):  # a NUL, or half a surrogate, in the name
        return (Fault("", "system.not-a-name"),)
    code = _CODES.get(error.errno or 0)
    if code is None:
        return (Fault("", "system.other", {"number": error.errno or 0}),)
    return (Fault("", f"system.{code}"),)


def system_fault(error: OSError, path: str | os.PathLike[str] | None = None) -> EnvironmentFault:
    """Say what the system refuses to do with a file, or with whatever it names itself."""
    named = error.filename if path is None else os.fspath(path)
    if not isinstance(named, (str, bytes)) or not named:
        return EnvironmentFault("system", reason=reason_of(error))
    return EnvironmentFault("system-at", name=short(os.fsdecode(named)), reason=reason_of(error))


def shown(text: str) -> str:
    r"""Write a text that anybody can read: a byte that was no UTF-8 becomes `\xe9`."""
    return _UNDECODED.sub(lambda found: rf"\x{ord(found[0]) - 0xDC00:02x}", text)


def on_one_line(text: str) -> str:
    r"""Write a text on one line of a terminal, which obeys nothing in it: a line break becomes `\x0a`."""
    return _CONTROLS.sub(lambda found: rf"\x{ord(found[0]):02x}", text)


def short(text: str) -> str:
    """Show a name, without the middle of one that would fill a screen."""
    text = shown(text)
    half = LONGEST_SHOWN // 2
    return text if len(text) <= LONGEST_SHOWN else f"{text[:half]}…{text[-half:]}"


def must_be_text(path: str | os.PathLike[str]) -> None:
    """Refuse a path that cannot be kept as text; UserError "path-not-text" shows it as it can be."""
    text = os.fspath(path)
    if shown(text) != text:
        raise UserError("path-not-text", name=short(text))
