"""What PySide reads of the modules imported after it."""

import subprocess
import sys

import pytest

IMPORTS = """
import linecache
import PySide6.QtCore
from cop_desktop.qt.features import leave_sources_unread
if {spared}:
    leave_sources_unread()
before = set(linecache.cache)
import sqlalchemy
print(sum(name.endswith(".py") for name in set(linecache.cache) - before))
"""


@pytest.mark.parametrize("spared", [True, False])
def test_no_source_is_read_at_a_start(spared):
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS.format(spared=spared)], check=True, capture_output=True, text=True
    )
    read = int(done.stdout)
    assert read == 0 if spared else read > 50, "if PySide reads none of them by itself, this can go"
