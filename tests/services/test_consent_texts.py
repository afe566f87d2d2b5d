"""A sentence consented to never changes under its number."""

import pytest

from cop_desktop.domain.codes import Language, PrivacyPurpose
from cop_desktop.services.consent_texts import NUMBERS, consent_text

EVER_SHOWN = {
    "named_in_minutes/fr/1": "Accepte que son nom figure au compte rendu",
    "named_in_minutes/en/1": "Agrees to be named in the minutes",
}
"""Add a line for each new wording, and raise its number; never change one."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("purpose", NUMBERS)
def test_each_wording_keeps_its_number(purpose, language):
    shown = consent_text(purpose, language)
    assert EVER_SHOWN[shown.version] == shown.text


def test_nothing_is_consented_to_unseen():
    with pytest.raises(KeyError):
        consent_text(PrivacyPurpose.PHOTO, Language.FRENCH)
