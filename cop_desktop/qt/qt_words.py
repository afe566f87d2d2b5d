"""Qt's own words that its French lacks, or says otherwise than the keyboards of Québec do."""

from __future__ import annotations

from cop_desktop.qt.language import translate


def qt_words() -> tuple[str, ...]:
    """Give them as they are shown now; our catalogue is searched before Qt's, so Qt says them too."""
    return (
        translate("QShortcut", "Return"),
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QAbstractFileIconProvider", "Folder"),
    )
