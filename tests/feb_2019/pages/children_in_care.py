"""Children in care: who came, who left, under which status, with which service, how often moved, seen, reviewed, checked.

Counts those among its own whom the page about protection plans has in care. Leaves `unaccompanied`, the people who are
unaccompanied children, for their own page to say where they live and come from.

The children of 28 February come first, from the tables that were printed; whoever left before then is made around them.
"""

import datetime

from borough import HOLIDAYS, MONTHS, PERIOD_END, bounds, many, months_before, years_before

AFTER = ["child_protection"]

DAY = datetime.timedelta(1)
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
LEFT = {"2018-03": 14, "2019-01": 26, "2019-02": 25}
LEFT_STATUSES = {"2019-01": {"V2": 19, "C2": 4, "C1": 2, "E1": 1}, "2019-02": {"V2": 8, "C2": 8, "C1": 3, "E1": 2}}
LEFT_FROM_APRIL_TO_DECEMBER, STAYED_SHORTLY = 166, 28
ADOPTED_BEFORE, GUARDIANS_BEFORE, GUARDIANS_FEBRUARY = 2, 8, 1

STABLE, LONG_TERM = 21, 38
THIRD_PLACEMENT = {"2018-12": 26, "2019-01": 2, "2019-02": 6}
TWO_PLACEMENTS, MOVED_IN_MARCH = 69, 3
IN_BOROUGH, SEEN, DENTAL = 153, 282, 193
INITIAL_HEALTH = (65.6925, 65.75)  # the share in time lies between these
REVIEWS = {"in time": 222, "not recorded": 56, "late": 19}
REVIEWS_NOT_RECORDED = 58
# Review health assessments that fell due in each month, and how many of them were late.
REVIEW_HEALTH = {
    "2018-01": (24, 0), "2018-02": (10, 3), "2018-03": (21, 1), "2018-04": (21, 0), "2018-05": (21, 1),
    "2018-06": (21, 1), "2018-07": (21, 0), "2018-08": (21, 1), "2018-09": (20, 1), "2018-10": (20, 0),
    "2018-11": (20, 1), "2018-12": (20, 1), "2019-01": (20, 1), "2019-02": (24, 1),
}
SPRING_HOLIDAYS = {datetime.date(2018, month, day) for month, day in [(3, 30), (4, 2), (5, 7), (5, 28), (8, 27)]}


class Child:
    def __init__(self, service=None, band=None):
        self.service, self.band = service, band
        self.days = self.started = self.ceased = self.reason = self.born = self.sex = self.ethnicity = None
        self.status = self.ages = self.first = self.team = self.row = None
        self.alone = self.section_20 = self.stable = self.long_term = False
        self.moves = []
        self.kind = "U6"
        self.changes = []  # (code, from when)

    def is_in_care(self, day):
        return self.started <= day and (self.ceased is None or self.ceased > day)


def fill(page):
    children = [Child(service, band) for service, counts in SERVICES.items() for band, n in enumerate(counts) for _ in range(n)]
    children = page.shuffled(children)
    unaccompanied(page, children)
    section_20(page, children)
    others(page, children)
    kept = page.borough.left["on a plan and in care"]
    known(page, children, kept)
    beginnings(page, children)
    people(page, children)
    orders(page, children)
    teams(page, children)
    left = leavers(page, children)
    placements(page, children, left)
    write(page, children + left)
    visits(page, children, left)
    health(page, children, left)
    reviews(page, children, left)
    beside_care(page)


def free(children, band, services=None):
    """Children of whom nothing is settled yet; those of the services that are named first."""
    pool = [child for child in children if child.status is None and not child.first and child.band == band]
    return sorted(pool, key=lambda child: (services or []).index(child.service) if child.service in (services or []) else 9)


def settle(child, status, sex=None, lowest=None):
    child.status, child.first, child.sex = status, True, sex
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
                child.days = years * 365 + page.chance.randrange(20, 150)
                # Nobody was younger than sixteen for a month of the report.
                child.ages = child.ages if years == 2 else (17, 17)
    assert not longest


def section_20(page, children):
    for (sex, lowest), counts in SECTION_20.items():
        for band, count in enumerate(counts):
            services = ["Onwards & Upwards", "Children in Care"] if lowest == 16 else ["Intervention & Planning", "Children in Care"]
            for child in free(children, band, services)[:count]:
                settle(child, "V2", sex, lowest)


def others(page, children):
    for status, counts in STATUSES.items():
        for band, count in enumerate(counts):
            for child in free(children, band, ["Adoption Team"] if status == "E1" else [])[:count]:
                settle(child, status)
                child.status = status or "none"
    assert all(child.first for child in children)


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
    limits = {}
    january = dict(JANUARY)
    second = page.shuffled(child for child in children if child.band == 1 and not child.row)
    for child in sorted(second, key=lambda child: child.sex is None):
        kind = child.status if child.ages is None or child.ages[0] > 10 else "small"
        is_january = january.get("L2" if kind == "C1" and january["L2"] else kind, 0) > 0
        if is_january:
            kind = "L2" if kind == "C1" and january["L2"] else kind
            january[kind] -= 1
            # An emergency order is of the month's last days.
            limits[child] = (28, 32) if kind == "L2" else (34, 58)
            child.emergency = "2019-02" if kind == "L2" else None
        else:
            limits[child] = (59, 89)
    assert not any(january.values()), january
    december = [child for child in second if child.status == "C1" and limits[child] == (59, 89)]
    for child in december[:3]:
        limits[child], child.emergency = (59, 63), "2019-01"
    for child in children:
        lowest, highest = limits.get(child, BANDS[child.band])
        if child.band == 6 and child.days is None and child.section_20:
            highest = 900
        if child.days:
            lowest, highest = child.days - 20, child.days + 60
        if child.band == 6 and child.alone and child.ages == (11, 15):
            lowest, highest = 740, 900
        limits[child] = (lowest, highest)
        child.days = page.chance.randint(lowest, highest)
    for (sex, lowest), total in DAYS.items():
        oldest = AGES[lowest]
        group = [c for c in children if c.section_20 and c.sex == sex and oldest[0] <= c.ages[0] <= oldest[1]]
        trim(page, group, limits, total)
    for child in children:
        child.started = child.started or PERIOD_END - child.days * DAY


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
        low, high = child.ages or {"L2": (0, 4), "E1": (1, 5), "J1": (15, 17)}.get(child.status, (1, 14))
        if child.status == "E1" or (child.days > 365 and low < 2 and not child.section_20):
            low = 2
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
        if getattr(child, "emergency", None):
            child.changes = [("L2", child.started), ("C1", bounds(child.emergency)[0] + 4 * DAY)]
        elif child.status == "C2" and not child.alone:
            full_order = min(child.started + 180 * DAY, datetime.date(2018, 11, 20))
            child.changes = [("C1", child.started), ("C2", full_order)] if full_order > child.started else [("C2", child.started)]
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
    page.team_numbers = numbers


def leavers(page, children):
    """Who left: from January 2018 on, so that every month's end has as many as it should."""
    left = []

    def leave(started, ceased, status, reason, alone=False):
        child = Child("Children in Care")
        child.started, child.ceased, child.status, child.reason, child.alone = started, ceased, status, reason, alone
        child.sex = page.chance.choice("FMMM") if alone else page.chance.choice("FM")
        child.team = page.chance.choice([page.team_numbers[name] for name in TEAMS["Children in Care"]])
        if alone:
            # Whoever is unaccompanied leaves when he or she turns eighteen.
            child.born = years_before(ceased, 18)
        elif status == "E1":
            child.born = years_before(started, page.chance.choice([0, 1, 2])) - 40 * DAY
        else:
            stay = (ceased - started).days // 365 + 1
            child.born = years_before(started, page.chance.randint(1, max(1, 17 - stay))) - 40 * DAY
        child.changes = [(status, started)]
        left.append(child)
        return child

    def any_day_before(day):
        return page.day_between(datetime.date(2015, 9, 1), day)

    reasons = ["E4A"] * 6 + ["E4B"] * 3 + ["E41", "E5", "E6", "E8", "E3", "E13"]
    winter = datetime.date(2018, 2, 10)
    for month, statuses in LEFT_STATUSES.items():
        alone = UNACCOMPANIED_JANUARY + 3 - sum(child.alone for child in children) if month == "2019-02" else 0
        guardians = GUARDIANS_FEBRUARY if month == "2019-02" else 0
        for at, status in enumerate(page.shuffled(many(statuses))):
            reason = page.chance.choice(reasons)
            if status == "E1":
                reason = "E12"
            elif status == "C2" and guardians:
                guardians, reason = guardians - 1, "E45"
            is_alone = status == "V2" and alone > 0
            alone -= is_alone
            started = page.day_between(datetime.date(2017, 6, 1), winter) if is_alone else page.day_between(datetime.date(2017, 3, 1), datetime.date(2018, 11, 20))
            child = leave(started, page.day_in(month), status, "E17" if is_alone else reason, is_alone)
            child.placed = datetime.date(2018, 10, 5) if status == "E1" else None
            child.started = min(child.started, datetime.date(2018, 5, 1)) if status == "E1" else child.started
            child.changes = [(status, child.started)]
        # One more of those in the same placement for long.
        child = next(child for child in left if child.status == "C2" and child.ceased >= bounds(month)[0] and child.reason != "E45")
        child.started, child.born, child.long_term = datetime.date(2012, 5, 8), datetime.date(2007, 6, 11), True
        child.changes = [("C2", child.started)]
    for _ in range(3):
        leave(page.day_between(datetime.date(2019, 1, 2), datetime.date(2019, 1, 30)), page.day_in("2019-02"), "V2", "E4A")
    leave(datetime.date(2019, 2, 4), datetime.date(2019, 2, 15), "V2", "E4B")
    autumn = LEFT_FROM_APRIL_TO_DECEMBER - STAYED_SHORTLY
    then_alone = UNACCOMPANIED_YEAR_BEFORE - sum(child.alone and child.started <= bounds("2018-02")[1] for child in children + left)
    special = ["E12"] * ADOPTED_BEFORE + ["E45"] * GUARDIANS_BEFORE
    for at in range(autumn):
        ceased = page.day_between(datetime.date(2018, 4, 3), datetime.date(2018, 12, 31))
        if at < then_alone:
            leave(page.day_between(datetime.date(2016, 6, 1), winter), ceased, "V2", "E17", True)
        elif special:
            reason = special.pop()
            leave(page.day_between(datetime.date(2016, 6, 1), datetime.date(2017, 9, 1)), ceased, "E1" if reason == "E12" else "C2", reason)
        else:
            leave(any_day_before(datetime.date(2018, 3, 20)), ceased, page.chance.choice(["V2", "V2", "C1", "C2"]), page.chance.choice(reasons))
    short = [page.day_between(datetime.date(2018, 4, 1), datetime.date(2018, 11, 10)) for _ in range(STAYED_SHORTLY)]
    short = [leave(day, day + 45 * DAY, page.chance.choice(["V2", "V2", "C1"]), page.chance.choice(reasons)) for day in short]
    for _ in range(LEFT["2018-03"]):
        leave(any_day_before(datetime.date(2017, 12, 1)), page.day_in("2018-03"), page.chance.choice(["V2", "C1", "C2"]), page.chance.choice(reasons))
    initial_health(page, children + left, short)
    for day, count in [("2018-12", 324), ("2019-01", 321), ("2019-02", 318)]:
        there = sum(child.is_in_care(bounds(day)[1]) for child in children + left)
        assert there == count, (day, there)
    return left


def working_days(start, end):
    off = HOLIDAYS | SPRING_HOLIDAYS
    return sum((start + n * DAY).weekday() < 5 and start + n * DAY not in off for n in range(1, (end - start).days + 1))


def initial_health(page, everybody, short):
    """Whose first health assessment fell due since April, and who had it in time; some left too soon for it."""

    def due():
        came = [child for child in everybody if datetime.date(2018, 2, 1) <= child.started]
        came = [child for child in came if working_days(child.started, PERIOD_END) >= 20]
        came = [child for child in came if working_days(child.started, datetime.date(2018, 3, 31)) < 20]
        return [child for child in came if not child.ceased or working_days(child.started, child.ceased) >= 20]

    for child in short:
        there = due()
        share = round(sum(INITIAL_HEALTH) / 200 * len(there))
        if INITIAL_HEALTH[0] <= 100 * share / len(there) < INITIAL_HEALTH[1]:
            break
        child.ceased = child.started + 15 * DAY
    assert INITIAL_HEALTH[0] <= 100 * share / len(there) < INITIAL_HEALTH[1], len(there)
    for at, child in enumerate(page.shuffled(there)):
        if at < share:
            child.assessed = child.started + page.chance.randint(8, 24) * DAY
            if child.ceased and child.assessed > child.ceased:
                child.assessed = child.started + 8 * DAY
        elif at % 2 and child.started < datetime.date(2018, 12, 1) and not child.ceased:
            child.assessed = child.started + page.chance.randint(40, 70) * DAY


def placements(page, children, left):
    """When each moved, and to what; how many placements that makes since April is as printed."""
    summer = datetime.date(2018, 6, 4)
    movers = page.shuffled(
        child for child in children
        if child.band >= 3 and child.started < datetime.date(2018, 5, 15) and not (child.stable or child.alone or child.status == "E1")
    )
    third = [month for month, count in THIRD_PLACEMENT.items() for _ in range(count)]
    with_three = movers[: len(third)]
    for child, month in zip(with_three, third):
        last = page.day_between(datetime.date(2018, 9, 1), datetime.date(2018, 12, 20)) if month == "2018-12" else page.day_in(month)
        child.moves = [page.day_between(summer, datetime.date(2018, 8, 20)), last]
    gone = [c for month in LEFT_STATUSES for c in [c for c in left if c.ceased >= bounds(month)[0] and c.ceased <= bounds(month)[1] and c.status == "V2" and c.started < summer and not c.alone][:2]]
    for child in gone:
        child.moves = [datetime.date(2018, 7, 2), datetime.date(2018, 11, 5)]
    assert len(gone) == 4
    rest = movers[len(third):]
    early = [child for child in rest if child.started < datetime.date(2018, 1, 10)][:MOVED_IN_MARCH]
    for child in early:
        child.moves = [datetime.date(2018, 3, 15), page.day_between(summer, datetime.date(2018, 8, 20))]
    placed = [child for child in children + left if getattr(child, "placed", None)]
    for child in placed:
        child.moves = [child.placed]
    two = TWO_PLACEMENTS - len(early) - sum(child in children for child in placed)
    could = [c for c in rest if c not in early] + page.shuffled(c for c in children if c.alone and c.band in (3, 4) and c.started < summer)
    for child in could[:two]:
        child.moves = [page.day_between(summer, datetime.date(2018, 12, 20))]
    assert len(could) >= two, len(could)
    for child in children:
        if child.long_term and not child.stable:
            child.moves = [page.day_between(datetime.date(2017, 4, 15), datetime.date(2018, 1, 20)), *child.moves]
        age = (PERIOD_END - child.born).days // 365
        if child.alone:
            child.kind = ""
        elif getattr(child, "placed", None):
            child.kind = "A6"
        elif child.stable:
            child.kind = page.chance.choice(["U4", "U4", "U1"])
        elif child.status == "J1":
            child.kind = "K1"
        elif age >= 16:
            child.kind = page.chance.choice(["H5", "U6", "K2"])
        else:
            child.kind = page.chance.choice(["U6", "U6", "U6", "U3", "K2", "P1" if child.status in ("C1", "C2") else "U6"])
    for child in left:
        child.kind = "A6" if getattr(child, "placed", None) else child.kind
    near = set(id(child) for child in page.shuffled(children)[:IN_BOROUGH])
    for child in children + left:
        child.near = id(child) in near if child in children else page.chance.random() < 0.5


def write(page, everybody):
    page.borough.left["unaccompanied"] = []
    for child in everybody:
        if child.row:
            child.person, child.care = child.row["clae_person_id"], child.row["clae_cla_id"]
        else:
            child.ethnicity = child.ethnicity or page.chance.choice(["WBRI", "WBRI", "BAFR", "AIND", "MOTH"])
            child.person = page.person(born=child.born, sex=child.sex, ethnicity=child.ethnicity)
            child.care = page.name_of("L")
        write_orders(page, child)
        write_episodes(page, child)
        if child.alone:
            page.borough.row(
                "immigration_status", immi_immigration_status_id=page.name_of("I"), immi_person_id=child.person,
                immi_immigration_status="UASC", immi_immigration_status_start_date=child.started,
                immi_immigration_status_end_date=child.ceased or "",
            )
            if not child.ceased:
                page.borough.left["unaccompanied"].append(child.person)


def write_orders(page, child):
    ends = [day for _, day in child.changes[1:]] + [child.ceased or ""]
    for (code, day), end in zip(child.changes, ends):
        page.borough.row(
            "legal_status", lega_legal_status_id=page.name_of("S"), lega_person_id=child.person, lega_legal_status=code,
            lega_legal_status_start_date=day, lega_legal_status_end_date=end,
        )


def write_episodes(page, child):
    """An episode for every change of status or placement, and a row for each placement."""
    starts = [child.started, *child.moves]
    homes = {}
    for at, (day, end) in enumerate(zip(starts, [*child.moves, child.ceased or ""])):
        homes[day] = page.name_of("P")
        is_last = at == len(starts) - 1
        page.borough.row(
            "cla_placement", clap_cla_placement_id=homes[day], clap_cla_id=child.care, clap_person_id=child.person,
            clap_cla_placement_start_date=day, clap_cla_placement_end_date=end,
            clap_cla_placement_type=child.kind if is_last else "U6", ext_in_area="Y" if child.near else "N",
        )
    if child.row:
        assert len(starts) == 1 and len(child.changes) == 1
        child.row.update(ext_team=child.team, clae_cla_placement_id=homes[child.started])
        return
    orders = {day for _, day in child.changes}
    days = sorted(orders | set(starts))
    for day, end in zip(days, [*days[1:], child.ceased or ""]):
        is_last = day == days[-1]
        why = "S" if day == child.started else "B" if day in orders and day in homes else "P" if day in homes else "L"
        page.borough.row(
            "cla_episodes", clae_cla_episode_id=page.name_of("E"), clae_person_id=child.person, clae_cla_id=child.care,
            clae_cla_placement_id=homes[max(start for start in starts if start <= day)], clae_cla_episode_start_date=day,
            clae_cla_episode_start_reason=why, clae_cla_episode_ceased_date=end, clae_entered_care_date=child.started,
            clae_cla_episode_ceased_reason=(child.reason or "") if is_last else "X1", ext_team=child.team,
        )


def visits(page, children, left):
    """A visit in the last six weeks for as many as were seen; for the months before, for most of them."""
    could = page.shuffled(child for child in children if child.band >= 2 and child.kind not in ("U1", "U4"))
    late = set(id(child) for child in could[: len(children) - SEEN])
    for child in children + left:
        last = datetime.date(2019, 1, 10) if id(child) in late else child.ceased or PERIOD_END
        days = set()
        for month in ["2018-02", "2018-03", *MONTHS[:-1]]:
            end = bounds(month)[1]
            if child.is_in_care(end) and page.chance.random() < 0.9:
                days.add(max(child.started, end - page.chance.randrange(38) * DAY))
        if not child.ceased and id(child) not in late:
            days.add(page.day_between(max(child.started, PERIOD_END - 40 * DAY), PERIOD_END))
        for day in sorted(day for day in days if day <= last):
            visit(page, child, day, "Y")
        if id(child) in late:
            visit(page, child, PERIOD_END - 5 * DAY, "N")


def visit(page, child, day, seen):
    page.borough.row(
        "cla_visits", clav_cla_visit_id=page.name_of("W"), clav_cla_id=child.care, clav_person_id=child.person,
        clav_cla_visit_date=day, clav_cla_visit_seen=seen, clav_cla_visit_seen_alone=seen,
    )


def health(page, children, left):
    for child in children + left:
        if getattr(child, "assessed", None):
            check(page, child, "IHA", child.assessed)
    for at, child in enumerate(page.shuffled(children)):
        if at < DENTAL:
            check(page, child, "DENTAL", page.day_between(datetime.date(2018, 3, 1), datetime.date(2019, 2, 27)))
        elif at % 4 == 0:
            check(page, child, "DENTAL", page.day_between(datetime.date(2017, 6, 1), datetime.date(2018, 2, 20)))
    for month, (count, late) in REVIEW_HEALTH.items():
        first, last = bounds(month)
        could = [c for c in children + left if c.started < first - 150 * DAY and c.is_in_care(last)]
        for at, child in enumerate(page.shuffled(could)[:count]):
            due = page.day_between(first, last)
            if at >= late:
                check(page, child, "RHA", due - page.chance.randrange(20) * DAY, due)
            elif at % 2:
                check(page, child, "RHA", due + 30 * DAY if due + 30 * DAY <= PERIOD_END else None, due)
            else:
                check(page, child, "RHA", None, due)


def check(page, child, kind, done, due=""):
    page.borough.row(
        "cla_health", clah_health_check_id=page.name_of("H"), clah_person_id=child.person, clah_health_check_type=kind,
        clah_health_check_date=done or "", clah_health_check_status="DONE" if done else "DUE", ext_due_date=due,
    )


def reviews(page, children, left):
    """Reviews that fell due since April, for everybody but who came in February."""
    reviewed = page.shuffled(child for child in children if child.started < datetime.date(2019, 2, 1))
    twice = REVIEWS_NOT_RECORDED - REVIEWS["not recorded"]
    reviewed.sort(key=lambda child: len(review_days(page, child)) < 2)
    kinds = ["not recorded"] * twice + page.shuffled(many(dict(REVIEWS, **{"not recorded": REVIEWS["not recorded"] - twice})))
    for at, (child, kind) in enumerate(zip(reviewed, kinds, strict=True)):
        days = review_days(page, child)
        for back, due in enumerate(reversed(days)):
            held = max(child.started, due - page.chance.randrange(10) * DAY)
            if kind == "late" and back == 0:
                held = min(PERIOD_END, due + 12 * DAY)
                due = min(due, PERIOD_END - DAY)
            if kind == "not recorded" and (back == 0 or (at < twice and back == 1)):
                held = ""
            review(page, child, due, held)
    for child in left:
        for due in review_days(page, child):
            review(page, child, due, due + (9 if page.chance.random() < 0.08 else -3) * DAY)


def review_days(page, child):
    """Four weeks after care began, three months after that, then every six months; those since April."""
    days, due, last = [], child.started + 28 * DAY, child.ceased or PERIOD_END + DAY
    steps = [91]
    while due < last:
        if due >= datetime.date(2018, 4, 1):
            days.append(due)
        due += (steps.pop() if steps else 182) * DAY
    return days


def review(page, child, due, held):
    page.borough.row(
        "cla_reviews", clar_cla_review_id=page.name_of("V"), clar_cla_id=child.care, clar_cla_review_due_date=due,
        clar_cla_review_date=held, clar_cla_review_cancelled="N",
    )


def beside_care(page):
    """Children who are privately fostered, or in short breaks: neither is in care."""
    spells = [(months_before(PERIOD_END, 9 + at), "") for at in range(5)]
    spells += [(datetime.date(2018, 2, 5), datetime.date(2019, 1, 9)), (datetime.date(2019, 1, 14), "")]
    for started, ended in spells:
        page.borough.row(
            "ext_private_fostering", eprf_table_id=page.name_of("F"), eprf_start_date=started, eprf_end_date=ended,
            eprf_person_id=page.person(born=page.born_for_age(9, 15, PERIOD_END)),
        )
    for _ in range(6):
        child = Child()
        child.started, child.changes, child.near, child.kind = datetime.date(2018, 5, 3), [("V4", datetime.date(2018, 5, 3))], True, "R1"
        child.person, child.care, child.team = page.person(born=page.born_for_age(6, 15, PERIOD_END)), page.name_of("L"), ""
        write_orders(page, child)
        write_episodes(page, child)
