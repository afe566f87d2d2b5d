"""Minutes: from a session to a neutral document, known block by block."""
