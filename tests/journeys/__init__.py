"""The day of a facilitator, a note-taker and a coordinator, through the real program."""
