"""Protection plans: who started, who ended, who is on one at each month's end, and who was seen and reviewed.

Leaves `on a plan and in care`: the people whose episodes of care it has made, for the page about children in care to
count among its own.
"""

import datetime

from borough import MONTHS, PERIOD_END, bounds, many, months_before, working_days_before

STARTED = dict(zip(MONTHS, [22, 22, 23, 15, 32, 22, 22, 18, 14, 4, 39]))
ENDED = dict(zip(MONTHS, [15, 15, 13, 12, 25, 27, 27, 25, 25, 13, 24]))
OPEN_BEFORE = 161  # on 31 March 2018
AFTER_TWO_YEARS = 3  # of those who ended, all before Christmas

# How old those are who started, and what the lowest and the highest age of each band is.
STARTED_AGES = {(0, 0): 46, (1, 5): 67, (6, 10): 66, (11, 15): 49, (16, 16): 5}
# Second or later plans, by month, and by the same ages.
AGAIN = dict(zip(MONTHS, [7, 0, 1, 4, 0, 3, 1, 2, 0, 2, 3]))
AGAIN_AGES = {(1, 5): 3, (6, 10): 10, (11, 15): 9, (16, 16): 1}
AGAIN_BOYS = 11

# Who is still on a plan on the last day, by the month it started in. What started before the year is in two groups: in
# March 2018, which is under a year ago, and earlier.
STILL_OPEN = {"2018-12": 3, "2019-01": 3, "2019-02": 38, "2018-09": 18, "2018-10": 18, "2018-11": 17}
STILL_OPEN.update({"2018-03": 4, "2018-04": 8, "2018-05": 9, "2018-06": 10, "2018-07": 8, "2018-08": 19})
STILL_OPEN_OLDER = 18

# The latest category: at the end of December, and of those who started and ended since.
CATEGORIES = {"2018-12": {"EMO": 85, "NEG": 56, "PHY": 20, "SAB": 6}}
STARTED_CATEGORIES = {"2019-01": {"EMO": 3, "NEG": 1}, "2019-02": {"EMO": 23, "NEG": 14, "PHY": 2}}
ENDED_CATEGORIES = {"2019-01": {"EMO": 4, "NEG": 2, "PHY": 3, "SAB": 4}, "2019-02": {"EMO": 14, "NEG": 8, "PHY": 2}}

DISABLED = {"2018-12": 57, "2019-01": 49, "2019-02": 53}
IN_CARE = {"2018-12": 3, "2019-01": 3, "2019-02": 1}
REVIEWED = {"2018-12": 112, "2019-01": 127, "2019-02": 126}

# Children of each team, and how many of them were seen in ten working days.
TEAMS = {
    "Intervention & Planning Team 1": (25, 22),
    "Intervention & Planning Team 2": (14, 12),
    "Intervention & Planning Team 3": (27, 24),
    "Intervention & Planning Team 4": (14, 14),
    "Intervention & Planning Team 5": (16, 5),
    "Intervention & Planning Team 6": (34, 26),
    "Intervention & Planning Team 7": (20, 18),
    None: (23, 13),
}
UNDER_FIVES = (53, 44)


class Plan:
    def __init__(self, started, ended, group):
        self.started, self.ended, self.group = started, ended, group
        self.born = self.sex = self.category = self.team = None
        self.again = 0
        self.seen = self.disabled = False

    def is_open(self, day):
        return self.started <= day and (self.ended is None or self.ended > day)


def fill(page):
    plans = flow(page)
    ages(page, plans)
    categories(page, plans)
    teams_and_visits(page, plans)
    disabled = chosen(page, plans, DISABLED)
    in_care = chosen(page, plans, IN_CARE)
    write(page, plans, disabled, in_care)


def flow(page):
    """Every plan, with its days: as many start and end in each month as the report has."""
    plans = []
    older = OPEN_BEFORE - STILL_OPEN["2018-03"] - 30
    for group, count, first, last in [
        ("long ago", AFTER_TWO_YEARS, datetime.date(2016, 3, 1), datetime.date(2016, 4, 1)),
        ("older", older - AFTER_TWO_YEARS, datetime.date(2017, 3, 15), datetime.date(2018, 2, 14)),
        ("2018-03", OPEN_BEFORE - older, datetime.date(2018, 3, 5), datetime.date(2018, 3, 30)),
    ]:
        plans += [Plan(page.day_between(first, last), None, group) for _ in range(count)]
    for month, count in STARTED.items():
        plans += [Plan(page.day_in(month), None, month) for _ in range(count)]
    stay = dict(STILL_OPEN, older=STILL_OPEN_OLDER)
    leaving = []
    for group in dict.fromkeys(plan.group for plan in plans):
        of_group = page.shuffled(plan for plan in plans if plan.group == group)
        leaving += of_group[: len(of_group) - stay.get(group, 0)]
    # Whoever started first leaves first, as far as a plan has lasted some weeks by then.
    leaving.sort(key=lambda plan: (plan.group != "long ago", plan.started))
    for month, count in ENDED.items():
        first, last = bounds(month)
        for _ in range(count):
            plan = leaving.pop(0)
            plan.ended = page.day_between(max(first, plan.started), last)
    assert not leaving, f"{len(leaving)} plans have nowhere to end"
    return plans


def ages(page, plans):
    """Days of birth: for those who started in the year by band, for the others so that enough are under five."""
    year = [plan for plan in plans if plan.group in STARTED]
    again = []
    for month, count in AGAIN.items():
        again += page.shuffled(plan for plan in year if plan.group == month)[:count]
    for plan, band, sex in zip(again, page.shuffled(many(AGAIN_AGES)), ["M"] * AGAIN_BOYS + ["F"] * len(again)):
        plan.again, plan.sex, plan.band = 1, sex, band
    rest = {band: count - AGAIN_AGES.get(band, 0) for band, count in STARTED_AGES.items()}
    others = page.shuffled(plan for plan in year if not plan.again)
    for plan, band in zip(others, page.shuffled(many(rest))):
        plan.band = band
    for plan in year:
        plan.born = page.born_for_age(*plan.band, plan.started)
    young = sum(plan.is_open(PERIOD_END) and under_five(plan) for plan in year)
    for plan in page.shuffled(plan for plan in plans if plan.group not in STARTED):
        is_young = plan.is_open(PERIOD_END) and young < UNDER_FIVES[0]
        young += is_young
        plan.born = page.born_for_age(1, 3, PERIOD_END) if is_young else page.born_for_age(6, 15, PERIOD_END)
    # Whoever is too many is as old as its band allows, which is five or more for those of one to five.
    for plan in [plan for plan in year if plan.band == (1, 5) and plan.is_open(PERIOD_END) and under_five(plan)]:
        if young <= UNDER_FIVES[0]:
            break
        oldest = months_before(plan.started, 12 * 6) + datetime.timedelta(1)
        if months_before(PERIOD_END, 60) >= oldest:
            plan.born, young = oldest, young - 1
    assert young == UNDER_FIVES[0], young
    for plan in plans:
        plan.sex = plan.sex or page.chance.choice("FM")


def under_five(plan):
    return plan.born > months_before(PERIOD_END, 60)


def categories(page, plans):
    december = bounds("2018-12")[1]
    since = {month: [plan for plan in plans if plan.group == month] for month in STARTED_CATEGORIES}
    for month, counts in STARTED_CATEGORIES.items():
        for plan, category in zip(since[month], page.shuffled(many(counts))):
            plan.category = category
    left = dict(CATEGORIES["2018-12"])
    for month, counts in ENDED_CATEGORIES.items():
        first, last = bounds(month)
        ended = [plan for plan in plans if plan.ended and first <= plan.ended <= last]
        wanted = many(counts)
        for plan in ended:
            if plan.category:
                wanted.remove(plan.category)
        for plan, category in zip([plan for plan in ended if not plan.category], page.shuffled(wanted)):
            plan.category, left[category] = category, left[category] - 1
    staying = [plan for plan in plans if plan.is_open(december) and not plan.category]
    for plan, category in zip(staying, page.shuffled(many(left)), strict=True):
        plan.category = category
    for plan in plans:
        plan.category = plan.category or page.chance.choice(["EMO", "NEG", "NEG", "PHY"])


def teams_and_visits(page, plans):
    """Each team's children and who of them was seen in time, so that it fits the children under five as well."""
    on_plan = page.shuffled(plan for plan in plans if plan.is_open(PERIOD_END))
    young = [plan for plan in on_plan if under_five(plan)]
    others = [plan for plan in on_plan if not under_five(plan)]
    seen = [True] * UNDER_FIVES[1] + [False] * (UNDER_FIVES[0] - UNDER_FIVES[1])
    for plan, was_seen in zip(young, page.shuffled(seen), strict=True):
        plan.seen = was_seen
    in_time = sum(in_time for _, in_time in TEAMS.values()) - UNDER_FIVES[1]
    for plan in others[:in_time]:
        plan.seen = True
    pools = {True: [plan for plan in on_plan if plan.seen], False: [plan for plan in on_plan if not plan.seen]}
    for team, (count, in_time) in TEAMS.items():
        for was_seen, many_of in [(True, in_time), (False, count - in_time)]:
            for _ in range(many_of):
                pools[was_seen].pop().team = team


def chosen(page, plans, wanted):
    """Plans of which as many are open at each month's end as are wanted: from the last month back."""
    taken = set()
    for month in sorted(wanted, reverse=True):
        end = bounds(month)[1]
        later = [bounds(other)[1] for other in wanted if other > month]
        there = sum(plan.is_open(end) for plan in taken)
        # Whoever is open later too would be counted there.
        could = [p for p in plans if p not in taken and p.is_open(end) and not any(p.is_open(day) for day in later)]
        need = wanted[month] - there
        if need < 0:
            # Too many stayed on: some of those make way for others who came later.
            gone = [plan for plan in plans if plan in taken and plan.is_open(end)][: -need]
            came = [p for p in plans if p not in taken and not p.is_open(end) and all(p.is_open(d) for d in later)]
            taken = taken - set(gone) | set(page.shuffled(came)[: len(gone)])
            continue
        taken |= set(page.shuffled(could)[:need])
    for month, count in wanted.items():
        assert sum(plan.is_open(bounds(month)[1]) for plan in taken) == count, month
    return taken


def write(page, plans, disabled, in_care):
    row = page.borough.row
    teams = {team: f"CP-T{at}" for at, team in enumerate(TEAMS, 1) if team}
    for team, name in teams.items():
        row("department", dept_team_id=name, dept_team_name=team)
    left = page.borough.left.setdefault("on a plan and in care", [])
    reviewed = reviews(page, plans)
    for plan in plans:
        person = page.person(born=plan.born, sex=plan.sex)
        name = page.name_of("P")
        row(
            "cp_plans", cppl_cp_plan_id=name, cppl_person_id=person, cppl_cp_plan_start_date=plan.started,
            cppl_cp_plan_end_date=plan.ended or "", cppl_cp_plan_ola="N",
            cppl_cp_plan_initial_category=plan.category, cppl_cp_plan_latest_category=plan.category,
            ext_previous_plans=plan.again, ext_team=teams.get(plan.team, ""),
        )
        visits(page, plan, person, name)
        for due in reviewed.get(plan, []):
            row(
                "cp_reviews", cppr_cp_review_id=page.name_of("V"), cppr_person_id=person, cppr_cp_plan_id=name,
                cppr_cp_review_due=due, cppr_cp_review_date=due - datetime.timedelta(page.chance.randrange(7)),
            )
        if plan in disabled:
            row("disability", disa_table_id=page.name_of("D"), disa_person_id=person, disa_disability_code="LD")
        if plan in in_care:
            care(page, person, left)


def care(page, person, left):
    started = datetime.date(2018, 12, 10)
    row = {
        "clae_cla_episode_id": page.name_of("E"), "clae_person_id": person, "clae_cla_id": page.name_of("L"),
        "clae_cla_episode_start_date": started, "clae_cla_episode_start_reason": "S", "clae_entered_care_date": started,
    }
    page.borough.row("cla_episodes", **row)
    left.append(row)


def reviews(page, plans):
    """Days on which a review fell due, for as many children as the report counts at each month's end."""
    due = {}
    for month, count in REVIEWED.items():
        end = bounds(month)[1]
        has_one = sum(plan in due and plan.is_open(end) for plan in plans)
        could = [plan for plan in plans if plan not in due and plan.is_open(end)]
        could.sort(key=lambda plan: plan.started)
        first = bounds(month)[0]
        for plan in could[: count - has_one]:
            due[plan] = [max(first, min(plan.started + datetime.timedelta(90), end))]
        has_one = sum(plan in due and plan.is_open(end) for plan in plans)
        assert has_one == count, (month, has_one, count)
    return due


def visits(page, plan, person, name):
    """A visit in time, or a late one and one at which nobody was there."""
    in_time = page.day_between(working_days_before(PERIOD_END, 10), PERIOD_END)
    late = working_days_before(PERIOD_END, 11) - datetime.timedelta(page.chance.randrange(12))
    made = []
    if plan.is_open(PERIOD_END):
        made = [(max(in_time, plan.started), "Y")] if plan.seen else [(late, "Y"), (in_time, "N")]
    for end in [bounds(month)[1] for month in ["2018-02", "2018-03", *MONTHS[:-1]]]:
        if plan.is_open(end) and page.chance.random() < 0.8:
            made.append((max(working_days_before(end, page.chance.randrange(1, 10)), plan.started), "Y"))
    for day, seen in made:
        if day >= plan.started:
            page.borough.row(
                "cp_visits", cppv_cp_visit_id=page.name_of("W"), cppv_person_id=person, cppv_cp_plan_id=name,
                cppv_cp_visit_date=day, cppv_cp_visit_seen=seen,
            )
