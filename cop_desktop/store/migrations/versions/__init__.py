"""The revisions, oldest first; each file is written once and never edited."""
