"""One cheap look tells whether anybody committed, here or elsewhere."""

from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.store.workspace import open_workspace


def test_a_commit_moves_the_file_once_and_reading_does_not(path, clock):
    with open_workspace(path, clock, create=True) as one, open_workspace(path, clock) as other:
        assert one.moved()
        assert not one.moved()
        for writer in (other, one):
            with writer.writing() as writing:
                writing.add(Community(id=new_id(), name="Rives"))
                assert not one.moved(), "nothing is there before the commit"
                writing.commit()
            assert one.moved()
            assert not one.moved()
        with other.reading() as reading:
            reading.last_change()
        with other.writing() as writing:
            writing.add(Community(id=new_id(), name="Abandon"))
        assert not one.moved()
