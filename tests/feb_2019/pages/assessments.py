"""Assessments: the first of each referral of the front door, and later ones.

Leaves nothing for other pages, and takes the referrals as they are.
"""

import datetime

from borough import HOLIDAYS, PERIOD_END, began_before, bounds, many

AFTER = ["mash", "child_protection"]

# What February completed: by the working days it had taken, by what it led to, and by team: first ones and later ones.
DURATIONS = {(2, 25): 151, (26, 40): 59, (41, 45): 56, (46, 58): 24}
OUTCOMES = {"CIN": 68, "LEGAL": 2, "NFA": 105, "CONTINUE": 75, "OTHER_AGENCY": 11, "STEP_DOWN": 24, "STRATEGY": 5}
SEEN = {"Y": 286, "N": 3, "": 1}
TEAMS = {
    "0-25 Service": (3, 13),
    "Duty & Assessment Team 1": (31, 0),
    "Duty & Assessment Team 2": (53, 6),
    "Duty & Assessment Team 3": (69, 2),
    "Duty & Assessment Team 4": (45, 0),
    "Intervention & Planning Team 1": (0, 5),
    "Intervention & Planning Team 2": (0, 5),
    "Intervention & Planning Team 3": (0, 16),
    "Intervention & Planning Team 4": (1, 9),
    "Intervention & Planning Team 5": (0, 1),
    "Intervention & Planning Team 6": (7, 5),
    "Intervention & Planning Team 7": (2, 4),
    "REACH": (0, 4),
    None: (9, 0),
}
FIRST, LATER = (sum(team[at] for team in TEAMS.values()) for at in (0, 1))
# Of those for whom a plan or care goes on, so many had been assessed before.
CONTINUE_LATER = 64

# What other months were like.
USUAL_DURATIONS = [(2, 25)] * 10 + [(26, 40)] * 4 + [(41, 45)] * 4 + [(46, 58)] * 2
FEBRUARY = bounds("2019-02")


class Assessment:
    def __init__(self, person, referral, started, completed):
        self.person, self.referral, self.started, self.completed = person, referral, started, completed
        self.outcome = self.seen = ""
        self.team = None


def fill(page):
    referrals = waiting(page)
    took = page.shuffled(page.chance.randint(*band) for band in many(DURATIONS))
    first = [first_one(page, referrals, days) for days in took[:FIRST]]
    earlier = usual(page, referrals)
    of_february, before = later_ones(page, earlier, took[FIRST:])
    margins(page, first, of_february)
    names = {team: page.team(team) for team in TEAMS if team}
    others = earlier + before
    for assessment in others:
        usual_margins(page, assessment)
    for assessment in first + of_february + others:
        page.borough.row(
            "cin_assessments", cina_assessment_id=page.name_of("N"), cina_person_id=assessment.person,
            cina_referral_id=assessment.referral, cina_assessment_start_date=assessment.started,
            cina_assessment_auth_date=assessment.completed or "", cina_assessment_child_seen=assessment.seen,
            ext_outcome=assessment.outcome, cina_assessment_team=names.get(assessment.team, ""),
        )


def waiting(page):
    """Referrals in the order of their days, with those that are older than what the front door has."""
    made = [row for row in page.borough.tables["cin_episodes"] if row["cine_referral_id"].startswith("M-R")]
    referrals = [(row["cine_referral_date"], row["cine_person_id"], row["cine_referral_id"]) for row in made]
    first, last = datetime.date(2017, 12, 1), datetime.date(2018, 3, 31)
    for _ in range(700):
        referrals.append((page.day_between(first, last), page.person(), page.name_of("R")))
    return sorted(row for row in referrals if row[0] >= first)


def a_day_of_february(page):
    first, last = FEBRUARY
    days = [first + datetime.timedelta(at) for at in range((last - first).days + 1)]
    return page.chance.choice([day for day in days if is_worked(day)])


def first_one(page, referrals, days):
    """An assessment that February completed, of the newest referral that was there when it began."""
    completed = a_day_of_february(page)
    started = began_before(completed, days)
    at = max(at for at, row in enumerate(referrals) if row[0] <= started)
    _, person, referral = referrals.pop(at)
    return Assessment(person, referral, started, completed)


def usual(page, referrals):
    """The first assessment of most other referrals, none of which February completed."""
    made = []
    for day, person, referral in referrals:
        if page.chance.random() < 0.12:
            continue
        started = on_a_working_day(day)
        completed = after(started, page.chance.randint(*page.chance.choice(USUAL_DURATIONS)))
        # February's are made already: what would be another of them was done sooner, or is open still.
        if completed >= FEBRUARY[0]:
            can_be_sooner = started < datetime.date(2019, 1, 14) and page.chance.random() < 0.85
            completed = sooner(page, started) if can_be_sooner else None
        if started <= PERIOD_END:
            made.append(Assessment(person, referral, started, completed))
    return made


def sooner(page, started):
    """A day before February, as near to it as to the beginning."""
    days = [count for count in range(3, 50) if after(started, count) < FEBRUARY[0]]
    return after(started, page.chance.choice(days))


def later_ones(page, earlier, took):
    """Children who are assessed again: those of February, and those of the months before."""
    known = page.shuffled(one for one in earlier if one.completed)
    of_february, before = [], []
    for one in known:
        if len(of_february) < LATER and one.completed < datetime.date(2018, 11, 1):
            completed = a_day_of_february(page)
            started = began_before(completed, took[len(of_february)])
            of_february.append(Assessment(one.person, one.referral, started, completed))
        elif page.chance.random() < 0.22:
            started = on_a_working_day(one.completed + datetime.timedelta(page.chance.randrange(20, 120)))
            completed = after(started, page.chance.randint(*page.chance.choice(USUAL_DURATIONS)))
            if completed < FEBRUARY[0]:
                before.append(Assessment(one.person, one.referral, started, completed))
    assert len(of_february) == LATER
    return of_february, before


def margins(page, first, later):
    """What February's led to, which team did them and whether the child was seen."""
    rest = dict(OUTCOMES, CONTINUE=OUTCOMES["CONTINUE"] - CONTINUE_LATER)
    rest = page.shuffled(many(rest))
    outcomes = ["CONTINUE"] * CONTINUE_LATER + rest[: LATER - CONTINUE_LATER]
    for one, outcome in zip(later, page.shuffled(outcomes), strict=True):
        one.outcome = outcome
    for one, outcome in zip(first, rest[LATER - CONTINUE_LATER :], strict=True):
        one.outcome = outcome
    for group, at in [(first, 0), (later, 1)]:
        of_team = {team: counts[at] for team, counts in TEAMS.items()}
        for one, team in zip(group, page.shuffled(many(of_team)), strict=True):
            one.team = team
    for one, seen in zip(first + later, page.shuffled(many(SEEN)), strict=True):
        one.seen = seen


def usual_margins(page, one):
    one.team = page.chance.choice(many({team: sum(counts) for team, counts in TEAMS.items()}))
    if one.completed:
        one.outcome = page.chance.choice(many(OUTCOMES))
        one.seen = "Y" if page.chance.random() < 0.97 else "N"


def is_worked(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def on_a_working_day(day):
    while not is_worked(day):
        day += datetime.timedelta(1)
    return day


def after(day, count):
    """The day on which so many working days have gone by since `day`."""
    while count > 0:
        day += datetime.timedelta(1)
        count -= is_worked(day)
    return day
