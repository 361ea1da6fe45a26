"""Vulnerable adolescents: who went missing, who was at risk of exploitation, and who met about it.

The page was printed about January 2019, so its rows are in that month's delivery too, as they were known then. The
missing episodes of February are those of the improvement plan's dashboard.
"""

import datetime

from borough import bounds, many, years_before

JANUARY = datetime.date(2019, 1, 31)
FEBRUARY = datetime.date(2019, 2, 28)
TIME = [f"{at // 12}-{at % 12 + 1:02}" for at in range(2018 * 12, 2019 * 12 + 2)]
# The young people, by sex: of these so many were never missing.
PEOPLE = {"M": 83, "F": 92}
NEVER_MISSING = {"M": 2, "F": 3}
IN_CARE = 74

# Missing episodes from home and from care in the 13 months to January, and the two newest months: episodes and days.
MISSING = {"HOME": 196, "CARE": 956}
NEWEST = {"2019-01": {"HOME": (23, 69), "CARE": (64, 179)}, "2019-02": {"HOME": (23, 41), "CARE": (63, 195)}}

# Episodes by the quarter they began in, the days they had been open by the end of January, and how many are still open.
CSE = {"2018-01": (7, 245, 3), "2018-04": (7, 174, 3), "2018-07": (12, 112, 6), "2018-10": (11, 57, 6)}
CSE_BEFORE, CSE_BEFORE_OPEN = 21, 2
GANG_BEFORE, GANG_CLEANSED = 16, datetime.date(2018, 10, 30)
NRM = {"2018-08": 1, "2018-10": 4, "2018-11": 2, "2019-01": 1}
MEETINGS = dict(zip(TIME, [5, 6, 7, 6, 8, 7, 5, 4, 9, 16, 10, 6, 7, 8]))
MET = 52  # young people who had a meeting in the 13 months

TEAMS = ["Duty & Assessment Team 1", "Duty & Assessment Team 3", "Intervention & Planning Team 1"]
TEAMS += ["Intervention & Planning Team 4", "Intervention & Planning Team 6", None]


def fill(page):
    people = {sex: [person(page, sex) for _ in range(count)] for sex, count in PEOPLE.items()}
    missing(page, people)
    teams = [page_team(page, name) for name in TEAMS]
    for kind, share_of_girls, episodes in [("CSE", 0.78, cse(page)), ("GANG", 0.31, gangs(page))]:
        girls = round(share_of_girls * len(episodes))
        sexes = page.shuffled(many({"F": girls, "M": len(episodes) - girls}))
        for (started, ended), sex in zip(episodes, sexes, strict=True):
            whose = page.chance.choice(people[sex])
            episode(page, whose, kind, started, ended, eexp_team=page.chance.choice(teams))
    meetings(page, people["F"][:39] + people["M"][: MET - 39])
    for month, count in NRM.items():
        for _ in range(count):
            day = page.day_in(month)
            episode(page, page.chance.choice(people["M"]), "NRM", day, day)


def deliver(page, table, known, ended=None, **cells):
    """A row in February's delivery, and in January's if it was known by then, without an end that had not yet come."""
    column, day = ended or (None, None)
    page.borough.row(table, **cells, **({column: day or ""} if column else {}))
    if known <= JANUARY:
        then = {column: day if day and day <= JANUARY else ""} if column else {}
        page.borough.at(JANUARY).row(table, **cells, **then)


def person(page, sex):
    """Somebody who is from 12 to 17 in all of the time."""
    first = years_before(FEBRUARY, 18) + datetime.timedelta(1)
    name = page.person(born=page.day_between(first, datetime.date(2006, 1, 1)), sex=sex)
    page.borough.at(JANUARY).row("person", **page.borough.tables["person"][-1])
    return name


def page_team(page, name):
    """The name that a team goes by, in both deliveries, which is another page's where that has it already."""
    there = [row for row in page.borough.tables.get("department", []) if row["dept_team_name"] == name]
    if name is None:
        return ""
    if not there:
        there = [{"dept_team_id": page.name_of("T"), "dept_team_name": name}]
        page.borough.row("department", **there[0])
    page.borough.at(JANUARY).row("department", **there[0])
    return there[0]["dept_team_id"]


def missing(page, people):
    """Who goes missing from care does so again and again: everybody who was ever missing once, then some often."""
    away = [one for sex, those in people.items() for one in page.shuffled(those)[NEVER_MISSING[sex] :]]
    away = page.shuffled(away)
    groups = {"CARE": away[:IN_CARE], "HOME": away[IN_CARE:]}
    for place, group in groups.items():
        newest = {month: counts[place] for month, counts in NEWEST.items()}
        earlier = page.spread(MISSING[place] - newest["2019-01"][0], 12)
        months = {month: (count, 2 * count) for month, count in zip(TIME, earlier)}
        once, busy = list(group), {}
        often = group * 2 + group[: len(group) // 4] * 6
        for month, (count, days) in {**months, **newest}.items():
            for lasted in page.shuffled(page.spread(days, count) if days > 2 * count else varied(page, days, count)):
                whose = once.pop() if once else page.chance.choice(often)
                missing_episode(page, whose, place, month, lasted, busy.setdefault(whose, []))


def varied(page, days, count):
    """So many days over so many episodes, of which some end on the day they began."""
    parts = [page.chance.choice([0, 0, 1, 1, 1, 2, 3]) for _ in range(count)]
    while sum(parts) != days:
        parts[page.chance.randrange(count)] += 1 if sum(parts) < days else 0
        if sum(parts) > days:
            parts = [max(0, part - 1) for part in parts]
    return parts


def missing_episode(page, whose, place, month, lasted, busy):
    """Begins and ends within the month, and not while the same young person is away already, where there is room."""
    first, last = bounds(month)
    for _ in range(20):
        started = page.day_between(first, last - datetime.timedelta(lasted))
        ended = started + datetime.timedelta(lasted)
        if all(ended < other[0] or started > other[1] for other in busy):
            break
    busy.append((started, ended))
    offered = page.chance.random() < 0.9
    deliver(
        page, "missing", started, ("miss_missing_episode_end_date", ended), miss_table_id=page.name_of("M"),
        miss_person_id=whose, miss_missing_episode_start_date=started, miss_missing_episode_type="M",
        ext_missing_from=place, miss_missing_rhi_offered="Y" if offered else "N",
        miss_missing_rhi_accepted="Y" if offered and page.chance.random() < 0.6 else "N",
    )


def cse(page):
    """Most of what had been open for long was closed in a cleanse in July; so many of each quarter's are still open."""
    long_ago = datetime.date(2017, 3, 1), datetime.date(2017, 12, 20)
    before = [(page.day_between(*long_ago), None) for _ in range(CSE_BEFORE)]
    closed = CSE_BEFORE - CSE_BEFORE_OPEN
    days = [page.day_in("2018-07") for _ in range(12)] + [page.day_in("2018-05") for _ in range(closed - 12)]
    found = [(started, day) for (started, _), day in zip(before, days)] + before[closed:]
    for first, (count, average, still_open) in CSE.items():
        start = bounds(first)[0]
        starts = sorted(page.day_between(start, start + datetime.timedelta(85)) for _ in range(count))
        staying = starts[count - still_open :]
        left = count * average - sum((JANUARY - started).days for started in staying)
        lasted = page.spread(left, count - still_open, least=1)
        found += [(started, started + datetime.timedelta(days)) for started, days in zip(starts, lasted)]
        found += [(started, None) for started in staying]
        assert all(ended is None or ended <= JANUARY for _, ended in found)
    return found + [(datetime.date(2019, 1, 8), None), (page.day_in("2019-02"), None), (page.day_in("2019-02"), None)]


def gangs(page):
    """Almost all that were closed were so on one day in October."""
    before = [page.day_between(datetime.date(2017, 1, 10), datetime.date(2017, 12, 20)) for _ in range(GANG_BEFORE)]
    found = [(started, GANG_CLEANSED) for started in before]
    early = [page.day_between(datetime.date(2018, 1, 2), datetime.date(2018, 2, 20)) for _ in range(4)]
    found += [(started, GANG_CLEANSED) for started in early]
    found += since(7 * 299 - sum((GANG_CLEANSED - started).days for started in early), 3)
    third = [(datetime.date(2018, 7, 5), GANG_CLEANSED), (datetime.date(2018, 7, 20), datetime.date(2018, 12, 10))]
    found += third + since(10 * 155 - sum((ended - started).days for started, ended in third), 8)
    return found + since(8 * 87, 8)


def since(days, count):
    """So many episodes that are open, of so many days together."""
    share, rest = divmod(days, count)
    lasted = [share + (at < rest) + 2 * (at - (count - 1) / 2) for at in range(count)]
    lasted = [int(one) for one in lasted]
    lasted[-1] += days - sum(lasted)
    return [(JANUARY - datetime.timedelta(one), None) for one in lasted]


def episode(page, whose, kind, started, ended, **cells):
    deliver(
        page, "ext_exploitation_episode", started, ("eexp_end_date", ended), eexp_episode_id=page.name_of("X"),
        eexp_person_id=whose, eexp_kind=kind, eexp_start_date=started, **cells,
    )


def meetings(page, who):
    """Everybody once, then some again."""
    waiting = list(who)
    for month, count in MEETINGS.items():
        for _ in range(count):
            whose = waiting.pop() if waiting else page.chance.choice(who)
            day = page.day_in(month)
            episode(page, whose, "SEAM", day, day, eexp_score=page.chance.randrange(8, 40))
