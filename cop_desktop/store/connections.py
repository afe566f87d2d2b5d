"""Connections kept open between units of work: opening one costs more than a unit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from cop_desktop.store.faults import told


class Connections:
    """Lends a connection to one unit of work at a time, in whatever thread it runs.

    An idle one is taken or a new one opened, so units of several threads, or one within another,
    never share. A unit ends by rolling back what it did not commit.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle: list[Connection] = []
        self._open = True

    @contextmanager
    def in_transaction(self) -> Iterator[Connection]:
        """Lend a connection whose transaction has begun; EnvironmentFault when it cannot begin."""
        connection = self._take()
        try:
            with told():
                connection.begin()
            yield connection
        except BaseException:
            connection.close()
            raise
        self._give_back(connection)

    def close(self) -> None:
        """Close the idle ones; those still lent are closed when their unit ends."""
        self._open = False
        while self._idle:
            self._idle.pop().close()
        self._engine.dispose()

    def _take(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            with told():
                return self._engine.connect()

    def _give_back(self, connection: Connection) -> None:
        if connection.in_transaction():
            connection.rollback()
        if connection.invalidated or not self._open:
            connection.close()
        else:
            self._idle.append(connection)
