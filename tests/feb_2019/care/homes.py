"""Where children in care have lived: when they moved, to what, and whether in the borough."""

import datetime

from borough import PERIOD_END, bounds
from care.child import DAY

# Who had a third placement since April, by the month it began in; of those who left, four had by December.
THIRD_PLACEMENT = {"2018-12": 26, "2019-01": 2, "2019-02": 6}
# Who had two, and how many of those had another in the twelve months, which ended in March.
TWO_PLACEMENTS, MOVED_IN_MARCH = 69, 3
IN_BOROUGH = 153
SUMMER = (datetime.date(2018, 6, 4), datetime.date(2018, 8, 20))


def fill(page, children, left):
    moves(page, children, left)
    kinds(page, children, left)
    for at, child in enumerate(page.shuffled(children)):
        child.near = at < IN_BOROUGH
    for child in left:
        child.near = page.chance.random() < 0.5


def moves(page, children, left):
    movers = [child for child in children if child.started < datetime.date(2018, 5, 15)]
    movers = page.shuffled(child for child in movers if not (child.stable or child.alone or child.status == "E1"))
    for month, count in THIRD_PLACEMENT.items():
        for _ in range(count):
            first = datetime.date(2018, 9, 1) if month == "2018-12" else bounds(month)[0]
            movers.pop().moves = [page.day_between(*SUMMER), page.day_between(first, bounds(month)[1])]
    for month in ["2019-01", "2019-02"]:
        gone = [child for child in left if child.left_in(*bounds(month)) and child.status == "V2" and not child.alone]
        for child in [child for child in gone if child.started < SUMMER[0]][:2]:
            child.moves = [datetime.date(2018, 7, 2), datetime.date(2018, 11, 5)]
    for child in [child for child in movers if child.started < datetime.date(2018, 1, 10)][:MOVED_IN_MARCH]:
        child.moves = [datetime.date(2018, 3, 15), page.day_between(*SUMMER)]
    movers = [child for child in movers if not child.moves]
    movers += [child for child in children if child.alone and child.band in (3, 4) and child.started < SUMMER[0]]
    for child in [child for child in children + left if child.placed]:
        child.moves = [child.placed]
    for child in movers[: TWO_PLACEMENTS - MOVED_IN_MARCH - sum(bool(child.placed) for child in children)]:
        child.moves = [page.day_between(SUMMER[0], datetime.date(2018, 12, 20))]
    for child in children:
        if child.long_term and not child.stable:
            before = page.day_between(datetime.date(2017, 4, 15), datetime.date(2018, 1, 20))
            child.moves = [before, *child.moves]


def kinds(page, children, left):
    """The present placement's kind. Where unaccompanied children live is for their own page to say."""
    for child in children:
        age = (PERIOD_END - child.born) // (365 * DAY)
        if child.alone:
            child.kind = ""
        elif child.stable:
            child.kind = page.chance.choice(["U4", "U4", "U1"])
        elif child.status == "J1":
            child.kind = "K1"
        elif age >= 16:
            child.kind = page.chance.choice(["H5", "U6", "K2"])
        else:
            with_parents = "P1" if child.status in ("C1", "C2") else "U6"
            child.kind = page.chance.choice(["U6", "U6", "U6", "U3", "K2", with_parents])
    for child in children + left:
        child.kind = "A6" if child.placed else child.kind
