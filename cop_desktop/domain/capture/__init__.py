"""Capture: what a line typed in a hurry means, and the text that is kept of it. Pure."""
