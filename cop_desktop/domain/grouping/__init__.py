"""Groups that meet new people: pure, deterministic by seed (run-engine.md, groups that meet new people)."""
