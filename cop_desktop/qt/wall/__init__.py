"""What the room sees: faces as values, and their painter."""
