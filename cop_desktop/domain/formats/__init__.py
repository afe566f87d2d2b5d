"""Formats of facilitation and building blocks: read, checked, and told with the plan's own numbers."""
