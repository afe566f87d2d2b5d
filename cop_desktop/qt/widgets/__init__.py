"""Hand-painted widgets, promoted in the forms."""
