"""Editing a Word file with LibreOffice itself, without a display: what a coordinator's hand does."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

AVAILABLE = shutil.which("soffice") is not None

# A sentence is added to one paragraph, another paragraph is typed after it, a third is deleted with
# the keys of a writer: selected, then deleted with its end.
BASIC = """
Sub Main(source As String, target As String, changed As String, more As String, _
    typed As String, gone As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  paragraphs = document.Text.createEnumeration()
  Dim where As Object, away As Object
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    If paragraph.supportsService("com.sun.star.text.Paragraph") Then
      If InStr(paragraph.String, changed) > 0 Then Set where = paragraph
      If InStr(paragraph.String, gone) > 0 Then Set away = paragraph
    End If
  Loop
  Set cursor = document.Text.createTextCursorByRange(where.End)
  document.Text.insertString(cursor, more, False)
  Set cursor = document.Text.createTextCursorByRange(where.End)
  document.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  document.Text.insertString(cursor, typed, False)
  Set cursor = document.Text.createTextCursorByRange(away.Start)
  cursor.gotoEndOfParagraph(True)
  cursor.goRight(1, True)
  cursor.String = ""
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, word())
  document.close(True)
End Sub
"""


def office(profile: Path, *arguments: str) -> None:
    """Run LibreOffice to its end, without a display, with a profile of its own."""
    home = f"-env:UserInstallation={profile.absolute().as_uri()}"
    command = ["soffice", home, "--headless", "--norestore", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def edit(source: Path, target: Path, profile: Path, changed: str, more: str, typed: str, gone: str) -> None:
    """Edit `source` into `target`: `changed` gets `more`, then a paragraph `typed`; `gone` is deleted."""
    office(profile, "--terminate_after_init")  # a first start fills the profile
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
        f'script:language="StarBasic">{escape(BASIC)}</script:module>',
        encoding="utf-8",
    )
    said = [source.absolute().as_uri(), target.absolute().as_uri(), changed, more, typed, gone]
    call = ",".join(f'"{text}"' for text in said)
    office(profile, f"macro:///Standard.Module1.Main({call})")


def save_again(source: Path, folder: Path, profile: Path) -> Path:
    """Open a file in LibreOffice and save it, nothing else."""
    office(profile, "--convert-to", "docx", "--outdir", str(folder), str(source))
    return folder / source.name
