"""The arithmetic of a plan: what goes in, how long it lasts, when each thing begins."""
