"""Write the published schema of the exchange form from the stored values (`python packaging/schemas.py`)."""

from __future__ import annotations

import json
from pathlib import Path

from cop_desktop.domain.exchange.schema import exchange_schema

TARGET = Path(__file__).resolve().parent.parent / "resources/data/schemas/cop-exchange-1.schema.json"


def main() -> None:
    """Write the file."""
    text = json.dumps(exchange_schema(), ensure_ascii=False, indent=2)
    TARGET.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
