"""Who left care from March 2018 on, so that every month's end has as many children as it should."""

import datetime

from borough import HOLIDAYS, PERIOD_END, bounds, many, years_before
from care.child import DAY, Child

IN_CARE = {"2018-12": 324, "2019-01": 321, "2019-02": 318}
# By the legal status they left from, without those who had only just come.
LEFT = {"2019-01": {"V2": 19, "C2": 4, "C1": 2, "E1": 1}, "2019-02": {"V2": 8, "C2": 8, "C1": 3, "E1": 2}}
FROM_APRIL_TO_DECEMBER, OF_THEM_SHORTLY, IN_MARCH = 166, 28, 14
ADOPTED_BEFORE, GUARDIANS_BEFORE, GUARDIANS_IN_FEBRUARY = 2, 8, 1
ALONE_IN_JANUARY, ALONE_A_YEAR_BEFORE = 62, 57
REASONS = ["E4A"] * 6 + ["E4B"] * 3 + ["E41", "E5", "E6", "E8", "E3", "E13"]
# The share of first health assessments in time lies between these.
INITIAL_HEALTH = (65.6925, 65.75)

WINTER = datetime.date(2018, 2, 10)
MORE_HOLIDAYS = {datetime.date(2018, month, day) for month, day in [(3, 30), (4, 2), (5, 7), (5, 28), (8, 27)]}


def fill(page, children, teams):
    left = []

    def leave(started, ceased, status, reason=None, alone=False):
        child = Child("Children in Care")
        child.started, child.ceased, child.status, child.alone = started, ceased, status, alone
        child.reason = "E17" if alone else reason or page.chance.choice(REASONS)
        child.sex = page.chance.choice("FMMMMMMMMM" if alone else "FM")
        child.team = page.chance.choice(teams)
        child.born = born(page, child)
        child.changes = [(status, started)]
        left.append(child)
        return child

    for month, statuses in LEFT.items():
        lately(page, children, leave, month, statuses)
    for _ in range(3):
        came = page.day_between(datetime.date(2019, 1, 2), datetime.date(2019, 1, 30))
        leave(came, page.day_in("2019-02"), "V2", "E4A")
    leave(datetime.date(2019, 2, 4), datetime.date(2019, 2, 15), "V2", "E4B")
    last_year(page, children, left, leave)
    short = [page.day_between(datetime.date(2018, 4, 1), datetime.date(2018, 11, 10)) for _ in range(OF_THEM_SHORTLY)]
    short = [leave(day, day + 45 * DAY, page.chance.choice(["V2", "V2", "C1"])) for day in short]
    initial_health(page, children + left, short)
    for month, count in IN_CARE.items():
        there = sum(child.is_in_care(bounds(month)[1]) for child in children + left)
        assert there == count, (month, there)
    return left


def born(page, child):
    """Whoever is unaccompanied leaves on turning eighteen; whoever is adopted is small; nobody else is eighteen yet."""
    if child.alone:
        return years_before(child.ceased, 18)
    years = (child.ceased - child.started).days // 365 + 1
    oldest = 2 if child.status == "E1" else max(1, 17 - years)
    return years_before(child.started, page.chance.randint(0 if child.status == "E1" else 1, oldest)) - 40 * DAY


def lately(page, children, leave, month, statuses):
    """Those of January or February: who is adopted had been placed, and one had been long in one place."""
    is_february = month == "2019-02"
    alone = ALONE_IN_JANUARY + 3 - sum(child.alone for child in children) if is_february else 0
    full_orders = ["E45"] * GUARDIANS_IN_FEBRUARY if is_february else []
    is_settled = False
    for status in page.shuffled(many(statuses)):
        started, ceased = page.day_between(datetime.date(2017, 3, 1), datetime.date(2018, 11, 20)), page.day_in(month)
        if status == "V2" and alone:
            leave(page.day_between(datetime.date(2017, 6, 1), WINTER), ceased, status, alone=True)
            alone -= 1
        elif status == "E1":
            leave(min(started, datetime.date(2018, 5, 1)), ceased, status, "E12").placed = datetime.date(2018, 10, 5)
        elif status == "C2" and not is_settled:
            child = leave(datetime.date(2012, 5, 8), ceased, status)
            child.born, child.long_term, is_settled = datetime.date(2007, 6, 11), True, True
        else:
            leave(started, ceased, status, full_orders.pop() if status == "C2" and full_orders else None)


def last_year(page, children, left, leave):
    """Those who had come before April and left by December, and some of March for the line of thirteen months."""
    alone = sum(child.alone and child.started <= bounds("2018-02")[1] for child in children + left)
    special = [("E1", "E12")] * ADOPTED_BEFORE + [("C2", "E45")] * GUARDIANS_BEFORE
    for at in range(FROM_APRIL_TO_DECEMBER - OF_THEM_SHORTLY):
        ceased = page.day_between(datetime.date(2018, 4, 3), datetime.date(2018, 12, 31))
        if at < ALONE_A_YEAR_BEFORE - alone:
            leave(page.day_between(datetime.date(2016, 6, 1), WINTER), ceased, "V2", alone=True)
        elif special:
            leave(page.day_between(datetime.date(2016, 6, 1), datetime.date(2017, 9, 1)), ceased, *special.pop())
        else:
            came = page.day_between(datetime.date(2015, 9, 1), datetime.date(2018, 3, 20))
            leave(came, ceased, page.chance.choice(["V2", "V2", "C1", "C2"]))
    for _ in range(IN_MARCH):
        came = page.day_between(datetime.date(2015, 9, 1), datetime.date(2017, 12, 1))
        leave(came, page.day_in("2018-03"), page.chance.choice(["V2", "C1", "C2"]))


def working_days(start, end):
    off = HOLIDAYS | MORE_HOLIDAYS
    days = [start + count * DAY for count in range(1, (end - start).days + 1)]
    return sum(day.weekday() < 5 and day not in off for day in days)


def fell_due(everybody):
    """Whose first health assessment fell due since April."""
    came = [child for child in everybody if datetime.date(2018, 2, 1) <= child.started]
    came = [child for child in came if working_days(child.started, PERIOD_END) >= 20]
    came = [child for child in came if working_days(child.started, datetime.date(2018, 3, 31)) < 20]
    return [child for child in came if not child.ceased or working_days(child.started, child.ceased) >= 20]


def initial_health(page, everybody, short):
    """Who had the first assessment in time. As many left too soon for it as makes the share a possible one."""
    for child in [*short, None]:
        due = fell_due(everybody)
        share = round(sum(INITIAL_HEALTH) / 200 * len(due))
        if INITIAL_HEALTH[0] <= 100 * share / len(due) < INITIAL_HEALTH[1]:
            break
        child.ceased = child.started + 15 * DAY
    for at, child in enumerate(page.shuffled(due)):
        if at < share:
            child.assessed = child.started + page.chance.randint(8, 24) * DAY
        elif at % 2 and child.started < datetime.date(2018, 12, 1) and not child.ceased:
            child.assessed = child.started + page.chance.randint(40, 70) * DAY
    for child in everybody:
        if child not in due and child.started < datetime.date(2018, 3, 20) and page.chance.random() < 0.7:
            child.assessed = child.started + page.chance.randint(8, 24) * DAY
