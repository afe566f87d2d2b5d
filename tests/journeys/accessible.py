"""Print as JSON what a screen reader would find in the program named by the first argument.

Run by the system's Python, which has pyatspi.
"""

import json
import sys

import pyatspi

want = sys.argv[1].lower()
rows = []


def middle(node):
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return None
    return [box.x + box.width // 2, box.y + box.height // 2]


def walk(node, depth):
    states = node.getState()
    if depth > 1 and not states.contains(pyatspi.STATE_SHOWING):
        return
    rows.append(
        {
            "role": node.getRoleName(),
            "name": node.name,
            "focused": states.contains(pyatspi.STATE_FOCUSED),
            "at": middle(node),
            "depth": depth,
        }
    )
    for child in node:
        if child is not None:
            walk(child, depth + 1)


for application in pyatspi.Registry.getDesktop(0):
    if application is not None and want in (application.name or "").lower():
        walk(application, 0)
print(json.dumps(rows))
