"""Children in care: who came and left, under which status, with which service, how often moved, seen and reviewed.

Counts those among its own whom the page about protection plans has in care. Leaves `unaccompanied`, the people who are
unaccompanied children, for their own page to say where they live and come from.

The children of 28 February come first, from the tables that were printed. `care/` has who left before then, where they
all lived, and the records that are kept of them.
"""

import datetime

from borough import PERIOD_END, bounds, many
from care import homes, leavers, records
from care.child import DAY, Child

AFTER = ["child_protection"]

# How long in care, in days up to 28 February: the columns of the table by service.
BANDS = [(8, 27), (28, 89), (90, 180), (181, 364), (365, 545), (546, 729), (730, 3000)]
SERVICES = {
    "Children in Care": [9, 17, 14, 35, 25, 12, 65],
    "Intervention & Planning": [7, 19, 16, 20, 2, 0, 0],
    "Onwards & Upwards": [1, 4, 12, 10, 5, 5, 2],
    "Duty & Assessment": [4, 1, 2, 0, 0, 0, 0],
    "0-25 Service": [0, 2, 1, 1, 2, 2, 5],
    "REACH": [0, 0, 4, 3, 0, 0, 0],
    "Adoption Team": [0, 0, 0, 4, 0, 0, 0],
    None: [0, 2, 0, 4, 0, 1, 0],
}
TEAMS = {
    "Children in Care": ["Children In Care Team 1", "Children In Care Team 2", "Children In Care Team 3"],
    "Intervention & Planning": [f"Intervention & Planning Team {number}" for number in range(1, 8)],
    "Duty & Assessment": [f"Duty & Assessment Team {number}" for number in range(1, 5)],
}

# Unaccompanied children: of each service by time in care, and who they are: (sex, ages, status).
UNACCOMPANIED = {
    "Onwards & Upwards": [1, 3, 6, 5, 5, 5, 2],
    "Children in Care": [2, 4, 4, 7, 7, 4, 5],
    "Duty & Assessment": [0, 0, 1, 0, 0, 0, 0],
}
OLDER, YOUNGER, OLDER_GIRL, YOUNGER_GIRL = ("M", 16), ("M", 11), ("F", 16), ("F", 11)
WHO = {
    ("Onwards & Upwards", "under a year"): {OLDER: 13, OLDER_GIRL: 2},
    ("Onwards & Upwards", "a year"): {OLDER: 10},
    ("Children in Care", "under a year"): {OLDER: 6, YOUNGER: 9, OLDER_GIRL: 1, YOUNGER_GIRL: 1},
    ("Children in Care", "a year"): {OLDER: 7, YOUNGER: 4},
    ("Duty & Assessment", "under a year"): {YOUNGER: 1},
}
UNACCOMPANIED_TEAMS = [9, 9, 15]
UNACCOMPANIED_JANUARY, UNACCOMPANIED_YEAR_BEFORE = 62, 57

# The others under section 20: sex and lowest age, by time in care.
SECTION_20 = {
    ("M", 0): [0, 1, 0, 0, 0, 0, 0],
    ("F", 0): [0, 1, 0, 0, 0, 0, 0],
    ("M", 1): [0, 0, 0, 4, 0, 0, 0],
    ("F", 6): [0, 2, 0, 0, 0, 0, 0],
    ("F", 11): [1, 2, 2, 2, 1, 1, 0],
    ("F", 16): [1, 2, 3, 3, 2, 1, 0],
    ("M", 11): [1, 1, 1, 2, 1, 1, 2],
    ("M", 16): [4, 5, 3, 3, 3, 2, 2],
}
AGES = {0: (0, 0), 1: (1, 5), 6: (6, 10), 11: (11, 15), 16: (16, 17)}
# All their days in care together, from which the printed weeks come.
DAYS = {
    ("M", 0): 89, ("F", 0): 89, ("M", 1): 804, ("F", 6): 171,
    ("F", 11): 2300, ("F", 16): 3632, ("M", 11): 7404, ("M", 16): 23003,
}
# Everybody else's status, by time in care.
STATUSES = {
    "L2": [5, 0, 0, 0, 0, 0, 0],
    "C1": [6, 24, 24, 5, 0, 0, 0],
    "J1": [0, 0, 2, 0, 0, 0, 0],
    None: [0, 0, 1, 0, 0, 0, 0],
    "E1": [0, 0, 0, 6, 6, 0, 0],
    "C2": [0, 0, 2, 40, 9, 6, 61],
}
BOYS = 194
ETHNICITIES = {"AIND": 69, "BAFR": 55, "MOTH": 63, "WBRI": 129, "NOBT": 2}
GROUPS = {"A": "AIND", "C": "AIND", "B": "BAFR", "M": "MOTH", "W": "WBRI", "N": "NOBT"}
UNACCOMPANIED_ETHNICITIES = {"AOTH": 36, "WOTH": 12, "BAFR": 13}

# Who began in January, by status at its end: an emergency order that ends in February is an interim one by then.
JANUARY = {"L2": 4, "C1": 6, "V2": 10}
STABLE, LONG_TERM = 21, 38


def fill(page):
    children = [
        Child(service, band)
        for service, counts in SERVICES.items()
        for band, count in enumerate(counts)
        for _ in range(count)
    ]
    children = page.shuffled(children)
    unaccompanied(page, children)
    section_20(page, children)
    others(page, children)
    known(page, children, page.borough.left["on a plan and in care"])
    beginnings(page, children)
    people(page, children)
    orders(page, children)
    numbers = teams(page, children)
    left = leavers.fill(page, children, [numbers[name] for name in TEAMS["Children in Care"]])
    homes.fill(page, children, left)
    records.fill(page, children, left)


def free(children, band, services=()):
    """Children of whom nothing is settled yet; those of the services that are named first."""
    pool = [child for child in children if not child.settled and child.band == band]
    return sorted(pool, key=lambda child: services.index(child.service) if child.service in services else 9)


def settle(child, status, sex=None, lowest=None):
    child.status, child.settled, child.sex = status, True, sex
    child.ages = AGES[lowest] if lowest is not None else None
    child.section_20 = status == "V2"


def unaccompanied(page, children):
    longest = [(4, "V2"), (4, "V2"), (4, "C2"), (3, "V2"), (3, "V2"), (2, "C2"), (2, "C2")]
    for service, counts in UNACCOMPANIED.items():
        who = {time: page.shuffled(many(WHO.get((service, time), {}))) for time in ["under a year", "a year"]}
        for band, count in enumerate(counts):
            of_service = [child for child in free(children, band) if child.service == service]
            for child in of_service[:count]:
                child.alone = True
                if band < 6:
                    settle(child, "V2", *who["under a year" if band < 4 else "a year"].pop())
                    continue
                years, status = longest.pop(0)
                settle(child, status, "M", 11 if years == 2 else 16)
                child.days = years * 365 + page.chance.randrange(150, 270)
                # Nobody was younger than sixteen for a month of the report.
                child.ages = child.ages if years == 2 else (17, 17)
    assert not longest


def section_20(page, children):
    for (sex, lowest), counts in SECTION_20.items():
        services = ("Onwards & Upwards" if lowest == 16 else "Intervention & Planning", "Children in Care")
        for band, count in enumerate(counts):
            for child in free(children, band, services)[:count]:
                settle(child, "V2", sex, lowest)


def others(page, children):
    for status, counts in STATUSES.items():
        for band, count in enumerate(counts):
            for child in free(children, band, ("Adoption Team",) if status == "E1" else ())[:count]:
                settle(child, status)
                child.status = status or "none"
    assert all(child.settled for child in children)


def known(page, children, kept):
    """Children whose episodes of care are written already, for the page about protection plans."""
    tables = page.borough.tables
    for row in kept:
        child = next(c for c in children if c.band == 1 and c.status == "C1" and not c.row)
        child.row = next(e for e in tables["cla_episodes"] if e["clae_cla_episode_id"] == row["clae_cla_episode_id"])
        person = next(p for p in tables["person"] if p["pers_person_id"] == row["clae_person_id"])
        child.started = row["clae_cla_episode_start_date"]
        child.born, child.sex, child.ethnicity = person["pers_dob"], person["pers_sex"], person["pers_ethnicity"]
        child.service = "Intervention & Planning"
        assert child.ethnicity[0] in GROUPS, "an ethnic group that the report does not have"
    # The services' numbers stay as they were: somebody of that band changes places with each.
    moved = sum(child.band == 1 and child.service == "Intervention & Planning" for child in children) - 19
    for child in [c for c in children if c.band == 1 and c.service == "Intervention & Planning" and not c.row][:moved]:
        counts = {name: sum(c.band == 1 and c.service == name for c in children) for name in SERVICES}
        child.service = next(name for name in SERVICES if counts[name] < SERVICES[name][1])


def beginnings(page, children):
    """The day each came into care. Days are cut so that the weeks of those under section 20 come out."""
    limits = second_and_third_month(page, children)
    for child in children:
        lowest, highest = limits.get(child, BANDS[child.band])
        if child.band == 6 and child.days is None and child.section_20:
            highest = 900
        elif child.band == 6 and child.alone:
            lowest, highest = (740, 900) if child.ages == AGES[11] else (child.days, child.days + 90)
        elif child.alone and child.band > 1:
            lowest = (lowest + highest) // 2
        limits[child] = (lowest, highest)
        child.days = page.chance.randint(lowest, highest)
    for (sex, lowest), total in DAYS.items():
        group = [child for child in children if child.section_20 and child.sex == sex]
        trim(page, [child for child in group if AGES[lowest][0] <= child.ages[0] <= AGES[lowest][1]], limits, total)
    for child in children:
        child.started = child.started or PERIOD_END - child.days * DAY


def second_and_third_month(page, children):
    """Who came in January and who in December, as the legal statuses at those months' ends have it."""
    limits, january = {}, dict(JANUARY)
    came = page.shuffled(child for child in children if child.band == 1 and not child.row)
    for child in sorted(came, key=lambda child: child.sex is None):
        kind = "L2" if child.status == "C1" and january["L2"] else child.status
        is_small = child.ages is not None and child.ages[0] <= 10
        limits[child] = (59, 89)
        if not is_small and january.get(kind):
            january[kind] -= 1
            # An emergency order is of the month's last days.
            limits[child], child.emergency = ((28, 32), "2019-02") if kind == "L2" else ((34, 58), None)
    assert not any(january.values()), january
    december = [child for child in came if child.status == "C1" and limits[child] == (59, 89)]
    for child in december[:3]:
        limits[child], child.emergency = (59, 63), "2019-01"
    return limits


def trim(page, group, limits, total):
    """Moves days within their limits, a few at a time, until they add up."""
    over = sum(child.days for child in group) - total
    for _ in range(200_000):
        if over == 0:
            return
        child = page.chance.choice(group)
        step = max(-9, min(9, over))
        days = max(limits[child][0], min(limits[child][1], child.days - step))
        over += days - child.days
        child.days = days
    raise AssertionError(f"{over} days too many for {len(group)} children")


def people(page, children):
    """Days of birth, sex and ethnic group, so that the whole has as many of each as were printed."""
    boys = BOYS - sum(child.sex == "M" for child in children)
    unsettled = page.shuffled(child for child in children if child.sex is None)
    for child, sex in zip(unsettled, many({"M": boys, "F": len(unsettled) - boys}), strict=True):
        child.sex = sex
    alone = [child for child in children if child.alone]
    for child, ethnicity in zip(alone, page.shuffled(many(UNACCOMPANIED_ETHNICITIES)), strict=True):
        child.ethnicity = ethnicity
    rest = dict(ETHNICITIES)
    for child in children:
        if child.ethnicity:
            rest[GROUPS[child.ethnicity[0]]] -= 1
    plain = [child for child in children if not child.ethnicity]
    for child, ethnicity in zip(plain, page.shuffled(many(rest)), strict=True):
        child.ethnicity = ethnicity
    years = page.shuffled(child for child in children if child.status == "C2" and child.band == 6 and not child.alone)
    for at, child in enumerate(years):
        child.long_term, child.stable = at < LONG_TERM, at < STABLE
        if child.long_term:
            child.started = page.day_between(datetime.date(2010, 1, 1), datetime.date(2016, 2, 1))
            child.ages = (9, 15)
        else:
            child.born = page.born_for_age(16, 16, datetime.date(2018, 11, 30))
    for child in children:
        low, high = child.ages or {"L2": (0, 4), "E1": (2, 5), "J1": (15, 17)}.get(child.status, (1, 14))
        while child.born is None or child.born > child.started:
            child.born = page.born_for_age(low, high, PERIOD_END)


def orders(page, children):
    """Each child's legal statuses, with the changes of January and February."""
    waiting = page.shuffled(child for child in children if child.status == "E1")
    placed = waiting[4:]
    for child, month in zip(placed, ["2019-02", "2019-02", "2019-01"] + ["2018-10"] * 5, strict=True):
        child.placed = page.day_in(month)
        child.changes = [("C1", child.started), ("E1", datetime.date(2018, 9, 10))]
    for child, month in zip(waiting, ["2019-02", "2019-02", "2019-01", "2018-11"]):
        child.changes = [("C1", child.started), ("E1", page.day_in(month))]
    full = page.shuffled(child for child in children if child.status == "C2" and not child.alone and child.band == 3)
    for child, month in zip(full, ["2019-02"] * 3 + ["2019-01"] * 3):
        child.changes = [("C1", child.started), ("C2", page.day_in(month))]
    for child in children:
        if child.changes or child.status == "none":
            continue
        if child.emergency:
            child.changes = [("L2", child.started), ("C1", bounds(child.emergency)[0] + 4 * DAY)]
        elif child.status == "C2" and not child.alone:
            full_order = min(child.started + 180 * DAY, datetime.date(2018, 11, 20))
            child.changes = [("C1", child.started), ("C2", full_order)]
        else:
            child.changes = [(child.status, child.started)]


def teams(page, children):
    """A team for each service's children, and each team's name; teams that other pages have are looked up."""
    table = page.borough.tables.setdefault("department", [])
    numbers = {}
    for service in SERVICES:
        for name in TEAMS.get(service, [service] if service else []):
            row = next((row for row in table if row["dept_team_name"] == name), None)
            if row is None:
                page.borough.row("department", dept_team_id=page.name_of("T"), dept_team_name=name)
                row = table[-1]
            row["dept_team_parent_name"] = row.get("dept_team_parent_name") or service
            numbers[name] = row["dept_team_id"]
    alone = page.shuffled(child for child in children if child.alone and child.service == "Children in Care")
    for child, team in zip(alone, many(dict(zip(TEAMS["Children in Care"], UNACCOMPANIED_TEAMS))), strict=True):
        child.team = numbers[team]
    for child in children:
        if child.service == "Duty & Assessment" and child.alone:
            child.team = numbers["Duty & Assessment Team 3"]
        names = TEAMS.get(child.service, [child.service])
        child.team = child.team or (numbers[page.chance.choice(names)] if child.service else "")
    return numbers
