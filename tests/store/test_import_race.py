"""Reading while another thread imports the object-relational layer."""

from __future__ import annotations

from typing import NoReturn

import pytest
from sqlalchemy import inspection

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.store.workspace import Workspace


def test_what_is_wanted_is_never_asked_of_the_object_relational_layer(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_imported(_: object) -> NoReturn:
        raise AttributeError("partially initialized module")

    monkeypatch.setitem(inspection._registrars, object, half_imported)
    with workspace.reading() as reading:
        assert reading.all(CapturedItem, kind=ItemKind.NOTE) == []
        assert reading.all(CapturedItem, kind=(ItemKind.NOTE, ItemKind.IDEA)) == []
