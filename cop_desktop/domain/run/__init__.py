"""The run engine: a pure state machine; no I/O, no clock of its own, time is always an argument.

`decide(run, command, now)` gives the events of a command or a `Refused`; `fold(events)` is the only
way a `Run` comes to be; `view(run, now)` is the one snapshot that every screen renders.
"""
