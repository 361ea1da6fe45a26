"""Child in need plans: who has one, how long, who started, what came after, and who was seen in four weeks.

Some of those whose plan ended have a protection plan from that day on: they are people of the page about protection.
"""

import datetime

from borough import MONTHS, PERIOD_END, bounds, many

AFTER = ["child_protection"]

# What started when, how many, and how many of them are open on the last day.
STARTED = [
    ("2016-06", "2018-01", 680, 95),
    ("2018-02", "2018-02", 87, 18),
    *[(month, month, count, still) for month, count, still in zip(
        ["2018-03", "2018-04", "2018-05", "2018-06", "2018-07", "2018-08", "2018-09", "2018-10", "2018-11"],
        [80, 66, 64, 70, 62, 68, 90, 95, 85],
        [20, 19, 20, 23, 22, 28, 60, 66, 66],
    )],
    ("2018-12", "2018-12", 70, 55),
    ("2019-01", "2019-01", 75, 57),
    ("2019-02", "2019-02", 82, 82),
]
# Until March old plans were closed together, when the case system was tidied up.
ENDED = dict(zip(["2018-02", "2018-03", *MONTHS], [130, 125, 75, 78, 74, 79, 72, 70, 77, 75, 78, 60, 50]))
DURATIONS = {"2018-12": 194, "2018-09": 192, "2018-03": 132, "": 113}  # open on the last day, by when they started

FEBRUARY_AGES = {(0, 4): 19, (5, 9): 22, (10, 15): 30, (16, 16): 11}
AGES = [(0, 4)] * 5 + [(5, 9)] * 6 + [(10, 15)] * 8 + [(16, 16)] * 2

# Children of each team whose visits are counted, and how many of them were seen in four weeks.
TEAMS = {
    "Intervention & Planning Team 1": (58, 46),
    "Intervention & Planning Team 2": (52, 38),
    "Intervention & Planning Team 3": (61, 50),
    "Intervention & Planning Team 4": (47, 37),
    "Intervention & Planning Team 5": (49, 30),
    "Intervention & Planning Team 6": (66, 51),
    "Intervention & Planning Team 7": (63, 48),
    "REACH": (14, 12),
    None: (24, 14),
}
OTHERS = "0-25 Service"  # the team whose visits are not counted, but for those of families without recourse
NO_RECOURSE = 71
TRIED = 8  # not seen in February, but somebody went there

# How many were seen in time at the ends of earlier months, and of how many.
SEEN_BEFORE = [0.66, 0.64, 0.69, 0.71, 0.70, 0.71, 0.70, 0.69, 0.68, 0.65, 0.66, 0.68]


class Plan:
    def __init__(self, started, stays):
        self.started, self.stays = started, stays
        self.ended = self.person = self.team = None
        self.no_recourse = self.seen = self.tried = False


def fill(page):
    plans = flow(page)
    people(page, plans)
    teams(page, plans)
    numbers = departments(page)
    for plan in plans:
        page.borough.row(
            "cin_plans", cinp_cin_plan_id=page.name_of("P"), cinp_person_id=plan.person,
            cinp_cin_plan_start_date=plan.started, cinp_cin_plan_end_date=plan.ended or "",
            cinp_cin_plan_team=numbers.get(plan.team, ""), ext_no_recourse="Y" if plan.no_recourse else "N",
        )
        visits(page, plan)


def flow(page):
    plans = []
    for first, last, count, still in STARTED:
        first, last = bounds(first)[0], bounds(last)[1]
        days = sorted(page.day_between(first, last) for _ in range(count))
        stays = page.shuffled([True] * still + [False] * (count - still))
        plans += [Plan(*each) for each in zip(days, stays)]
    # Who started first leaves first, give or take some weeks.
    leaving = [plan for plan in plans if not plan.stays]
    leaving.sort(key=lambda plan: plan.started + datetime.timedelta(page.chance.randrange(50)))
    at = iter(leaving)
    for month, count in ENDED.items():
        first, last = bounds(month)
        for _ in range(count):
            plan = next(at)
            assert plan.started <= last, "no plan ends before it starts"
            plan.ended = page.day_between(max(first, plan.started), last)
    assert next(at, None) is None
    left = [plan for plan in plans if plan.stays]
    for first, count in DURATIONS.items():
        since = bounds(first)[0] if first else datetime.date.min
        assert sum(plan.started >= since for plan in left) == count, first
        left = [plan for plan in left if plan.started < since]
    return plans


def people(page, plans):
    """A child for each plan: of some that ended, one who has been on a protection plan since."""
    protected = {}
    for row in page.borough.tables["cp_plans"]:
        if not row["ext_previous_plans"]:
            protected.setdefault(str(row["cppl_cp_plan_start_date"])[:7], []).append(row)
    february = page.shuffled(many(FEBRUARY_AGES))
    for plan in plans:
        could = protected.get(str(plan.ended)[:7], []) if plan.ended and plan.ended < bounds("2019-02")[0] else []
        could = [row for row in could if fits(page, plan, row)]
        if could and page.chance.random() < 0.1:
            row = page.chance.choice(could)
            protected[str(plan.ended)[:7]].remove(row)
            plan.person, plan.ended = row["cppl_person_id"], row["cppl_cp_plan_start_date"]
            continue
        ages = february.pop() if plan.started >= bounds("2019-02")[0] else page.chance.choice(AGES)
        plan.person = page.person(born=page.born_for_age(*ages, plan.started))
    assert not february


def fits(page, plan, row):
    born, _ = page.borough.people[row["cppl_person_id"]]
    return born <= plan.started <= row["cppl_cp_plan_start_date"]


def teams(page, plans):
    """Each team's children on the last day, and who of them was seen; the others as it may be."""
    on_plan = page.shuffled(plan for plan in plans if plan.stays)
    at = iter(on_plan)
    for team, (count, seen) in TEAMS.items():
        for place in range(count):
            plan = next(at)
            plan.team, plan.seen = team, place < seen
    for place, plan in enumerate(at):
        plan.no_recourse = place < NO_RECOURSE
        plan.team = page.chance.choice(list(TEAMS)) if plan.no_recourse else OTHERS
        plan.seen = page.chance.random() < 0.5
    counted = [plan for plan in on_plan if plan.team != OTHERS and not plan.no_recourse and not plan.seen]
    for plan in page.shuffled(plan for plan in counted if plan.started < bounds("2019-01")[0])[:TRIED]:
        plan.tried = True
    for plan in plans:
        if not plan.stays:
            plan.team = page.chance.choice([*TEAMS, OTHERS, OTHERS])
            plan.no_recourse = page.chance.random() < 0.1


def departments(page):
    """The numbers of the teams, by name: those that are there already keep theirs."""
    numbers = {row["dept_team_name"]: row["dept_team_id"] for row in page.borough.tables.get("department", [])}
    for place, team in enumerate([*TEAMS, OTHERS], 1):
        if team and team not in numbers:
            numbers[team] = f"CIN-T{place}"
            page.borough.row("department", dept_team_id=numbers[team], dept_team_name=team)
    return numbers


def visits(page, plan):
    """A visit in most months, none of them on the last day: 28 days before the end of February are that of January."""
    made = []
    for month, share in zip(ENDED, SEEN_BEFORE):
        first, last = bounds(month)
        if plan.started < last and (not plan.ended or plan.ended > first) and page.chance.random() < share:
            until = min(last - datetime.timedelta(1), plan.ended or last)
            since = max(plan.started, min(first + datetime.timedelta(3), until))
            made.append((page.day_between(since, max(plan.started, until)), "Y"))
    if plan.stays and (plan.seen or plan.tried):
        first = PERIOD_END - datetime.timedelta(28)
        made.append((page.day_between(max(first, plan.started), PERIOD_END), "Y" if plan.seen else "N"))
    for day, seen in made:
        page.borough.row(
            "cin_visits", cinv_cin_visit_id=page.name_of("V"), cinv_person_id=plan.person, cinv_cin_visit_date=day,
            cinv_cin_visit_seen=seen, cinv_cin_visit_seen_alone=seen,
        )
