"""Presenters: from what was asked to a use case, and from values to what is shown."""
