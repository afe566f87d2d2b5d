"""A mail draft as a file (.eml): opened by a mail program, and sent by a person.

`X-Unsent: 1` asks the program to open it as a draft. The same message gives the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from cop_desktop.domain.codes import Language
from cop_desktop.domain.minutes.addressing import Recipient, shown
from cop_desktop.export.reference import LANGUAGE_TAGS

TYPES = {
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("application", "pdf"),
}
_OTHER = ("application", "octet-stream")


@dataclass(frozen=True)
class Enclosed:
    """A file a message carries."""

    name: str
    content: bytes = field(repr=False)


def draft(
    subject: str,
    text: str,
    language: Language,
    recipients: Sequence[Recipient],
    files: Sequence[Enclosed],
) -> bytes:
    """Write a draft; unless all of them share their address, people are in « Cci » and see none."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(subject.split())
    message["To" if shown(recipients) else "Bcc"] = [_address(each) for each in recipients]
    message["X-Unsent"] = "1"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    for each in files:
        suffix = each.name[each.name.rfind(".") :].lower()
        kind, sub = TYPES.get(suffix, _OTHER)
        message.add_attachment(each.content, maintype=kind, subtype=sub, filename=each.name)
    message["Content-Language"] = LANGUAGE_TAGS[language]
    message.set_boundary(f"=_cop_{_digest(subject, text, files)}")
    return message.as_bytes()


def _address(recipient: Recipient) -> Address:
    """Give a name and an address; a name that cannot stand in a header is left out."""
    name = " ".join(recipient.name.split())
    local, _, domain = recipient.email.rpartition("@")
    try:
        return Address(name if name.isprintable() else "", username=local, domain=domain)
    except ValueError:
        return Address("", username=local, domain=domain)


def _digest(subject: str, text: str, files: Sequence[Enclosed]) -> str:
    """Make a boundary out of what the message holds: it stands in none of it."""
    made = hashlib.sha256(f"{subject}\n{text}".encode("utf-8", "replace"))
    for each in files:
        made.update(each.content)
    return made.hexdigest()[:32]
