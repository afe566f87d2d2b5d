"""Say as a screen reader would: `walk NAME` prints as JSON what can be reached in the program of that name;
`listen SECONDS` prints what is announced, and what the cursor reaches, as it happens, one JSON pair per
line; `do NAME TARGET ACTION` acts.

Run by the system's Python, which has pyatspi.
"""

import json
import sys

import pyatspi
from gi.repository import GLib

STATES = {
    "focusable": pyatspi.STATE_FOCUSABLE,
    "focused": pyatspi.STATE_FOCUSED,
    "enabled": pyatspi.STATE_ENABLED,
    "checked": pyatspi.STATE_CHECKED,
}


def actions(node):
    try:
        told = node.queryAction()
    except NotImplementedError:
        return []
    return [told.getName(index) for index in range(told.nActions)]


def programs(name):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and name in (application.name or "").lower():
            yield application


def below(node, depth=0):
    states = node.getState()
    if depth > 1 and not states.contains(pyatspi.STATE_SHOWING):
        return
    yield node, states, depth
    for child in node:
        if child is not None:
            yield from below(child, depth + 1)


def walk(name):
    rows = []
    for application in programs(name):
        for node, states, depth in below(application):
            row = {"role": node.getRoleName(), "name": node.name, "depth": depth}
            row |= {key: states.contains(state) for key, state in STATES.items()}
            row["says"] = node.description
            row["actions"] = actions(node) if row["focusable"] else []
            rows.append(row)
    print(json.dumps(rows))


def do(name, target, action):
    for application in programs(name):
        for node, _states, _depth in below(application):
            if node.name == target and action in actions(node):
                node.queryAction().doAction(actions(node).index(action))
                print(json.dumps(True))
                return
    print(json.dumps(False))


def listen(seconds):
    def heard(event):
        print(json.dumps(["said", str(event.any_data)]), flush=True)

    def reached(event):
        if event.detail1:
            print(json.dumps(["reached", f"{event.source.name}, {event.source.getRoleName()}"]), flush=True)

    pyatspi.Registry.registerEventListener(heard, "object:announcement")
    pyatspi.Registry.registerEventListener(reached, "object:state-changed:focused")
    print(json.dumps(["listening", ""]), flush=True)
    GLib.timeout_add(int(float(seconds) * 1000), pyatspi.Registry.stop)
    pyatspi.Registry.start()


{"walk": walk, "do": do, "listen": listen}[sys.argv[1]](*sys.argv[2:])
