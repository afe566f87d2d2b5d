"""The run engine: a pure state machine; no I/O, no clock of its own, time is always an argument.

`decide.decide(run, command, now)` gives the events of a command, or a `Refused`; `fold.fold(events)` is
the only way a `Run` comes to be; `snapshot.view(run, now)` is the one value that every screen renders.

What may be asked is in `commands`, what happens in `events`, what may follow what in `moves`; `plan` is
what is frozen, `freezing` freezes it from rows, `history` makes logs of what was recorded elsewhere.
`state` and `segments` hold time on one axis; `apply*` carry out events, `decide_*` build them; `turns`
and `forecast` compute; `signals`, `ticks` and `recovery` answer what happened while nobody looked.
"""
