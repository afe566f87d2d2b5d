"""The sentences people consent to, each with the version kept beside the answer (Act P-39.1, s. 14).

A sentence that changes takes a new number in `NUMBERS`: an answer given to the old one then still says so.
The words are in the catalogues of documents, `consent.<purpose>`; a test holds each wording to its number.
"""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import Language, PrivacyPurpose
from cop_desktop.export.words import read_words

NUMBERS = {PrivacyPurpose.NAMED_IN_MINUTES: 1}
"""Number of each sentence now shown, the same in both languages."""


@dataclass(frozen=True)
class ConsentText:
    """What is shown, word for word, and how it is known: `named_in_minutes/fr/1`."""

    version: str
    text: str


def consent_text(purpose: PrivacyPurpose, language: Language) -> ConsentText:
    """Read the sentence shown for a purpose, with its version; raises KeyError when none is shown."""
    version = f"{purpose.value}/{language.value}/{NUMBERS[purpose]}"
    return ConsentText(version, read_words(language)(f"consent.{purpose.value}"))
