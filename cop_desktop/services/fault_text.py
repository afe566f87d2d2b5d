"""What may be told of a fault of ours: types and lines of our own files, never a value nor a message."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

OURS = "cop_desktop"


def frames(trace: TracebackType | None) -> list[str]:
    """List the lines of our own files an exception went through: `qt/workers.py:120 _run`."""
    import traceback

    found = []
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        if OURS in path.parts:
            parts = path.parts[len(path.parts) - path.parts[::-1].index(OURS) :]
            found.append(f"{'/'.join(parts)}:{frame.lineno} {frame.name}")
    return found


def fault_lines(fault: BaseException) -> list[str]:
    """Tell a fault and what caused it, each by its type and where it went through."""
    lines: list[str] = []
    cause: BaseException | None = fault
    while cause is not None:
        lines += ["", type(cause).__qualname__, *(f"  {line}" for line in frames(cause.__traceback__))]
        cause = cause.__cause__ or cause.__context__
    return lines
