"""Use cases, one file per activity; synchronous, without threads, words or Qt."""
