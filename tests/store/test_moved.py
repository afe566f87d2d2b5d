"""A workspace moved, replaced or destroyed while it is open is written to no more, and says so."""

import shutil

import pytest

from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import a_community


def _add(workspace):
    with workspace.writing() as writing:
        writing.add(a_community())
        writing.commit()


@pytest.mark.parametrize("how", ["replaced", "moved", "destroyed"])
@pytest.mark.parametrize("used", [True, False])
def test_nothing_is_written_beside_what_is_shown(workspace, path, clock, how, used):
    if used:
        _add(workspace)
    other = path.with_name("other.cop")
    shutil.copy(path, other)
    before = other.read_bytes()
    match how:
        case "replaced":
            other.replace(path)
        case "moved":
            path.rename(path.with_name("elsewhere.cop"))
        case "destroyed":
            path.unlink()
    if how == "replaced":
        with pytest.raises(EnvironmentFault, match="workspace-moved"):
            _add(workspace)
    for _ in range(3):
        with pytest.raises(EnvironmentFault, match=r"workspace-(moved|unreachable)"):
            _add(workspace)
    if how == "replaced":
        assert path.read_bytes() == before
        with open_workspace(path, clock) as again, again.reading() as reading:
            assert reading.count(Community) == int(used)
