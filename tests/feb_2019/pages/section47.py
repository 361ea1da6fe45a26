"""Strategy discussions and who came, section 47 enquiries and what they led to, and initial conferences.

What progressed to a conference is about the children of that conference. Leaves nothing for other pages.
"""

import datetime

from borough import HOLIDAYS, MONTHS, began_before, bounds, many, working_days_before

AFTER = ["child_protection"]

# Discussions and, for each agency, how often it was invited and came: the year to date, then February.
DISCUSSIONS = (515, 42)
AGENCIES = {
    "social_care": ((515, 514), (42, 41)),
    "police": ((496, 460), (42, 41)),
    "health": ((424, 378), (36, 29)),
    "education": ((323, 301), (28, 25)),
}

# Enquiries that February concluded, by what they led to, and those that began in it, by team.
OUTCOMES = {"ASSESSMENT": 36, "ICPC": 26, "CONTINUE": 9, "MONITOR": 4}
TEAMS = {
    "Duty & Assessment Team 1": 20,
    "Duty & Assessment Team 2": 15,
    "Duty & Assessment Team 3": 13,
    "Duty & Assessment Team 4": 15,
    "Intervention & Planning Team 1": 0,
    "Intervention & Planning Team 2": 0,
    "Intervention & Planning Team 3": 4,
    "Intervention & Planning Team 4": 0,
    "Intervention & Planning Team 5": 2,
    "Intervention & Planning Team 6": 4,
    "Intervention & Planning Team 7": 2,
    "0-25 Service": 0,
}
STARTED = 75
# How many were concluded in a month, and the working days that they had been open in all: 10.7 and 11.6 on average.
CONCLUDED = {"2019-01": (80, 856), "2019-02": (75, 870)}

# Children at conferences by age, in February and in the year to date, and the conferences of February by size.
AGES = dict(enumerate([46, 7, 15, 11, 16, 8, 15, 10, 11, 17, 14, 19, 8, 13, 13, 12, 6, 4]))
AGES_FEBRUARY = dict(enumerate([7, 1, 1, 3, 1, 1, 3, 2, 2, 2, 1, 1, 2, 1, 1, 2]))
SIZES_FEBRUARY = {1: 6, 2: 4, 3: 3, 4: 2}
LATE_FEBRUARY = 1

BEFORE = ["2018-02", "2018-03"]


class Enquiry:
    def __init__(self, person, started, ended, outcome):
        self.person, self.started, self.ended, self.outcome = person, started, ended, outcome
        self.name = self.team = None


def fill(page):
    discussions(page)
    enquiries = conferences(page)
    others(page, enquiries)
    teams(page, enquiries)
    for enquiry in enquiries:
        page.borough.row(
            "s47_enquiry", s47e_s47_enquiry_id=enquiry.name or page.name_of("S"), s47e_person_id=enquiry.person,
            s47e_s47_start_date=enquiry.started, s47e_s47_end_date=enquiry.ended or "",
            ext_s47_outcome=enquiry.outcome or "", s47e_s47_completed_by_team=enquiry.team,
        )


def working_day_in(page, month):
    first, last = bounds(month)
    return page.chance.choice([day for day in days_between(first, last) if is_worked(day)])


def is_worked(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def days_between(first, last):
    return [first + datetime.timedelta(at) for at in range((last - first).days + 1)]


def discussions(page):
    year, february = DISCUSSIONS
    before = {agency: [all_year - now for all_year, now in zip(*known)] for agency, known in AGENCIES.items()}
    months = many(dict(zip(MONTHS[:-1], page.spread(year - february, len(MONTHS) - 1))))
    of_months(page, months, before)
    of_months(page, ["2019-02"] * february, {agency: now for agency, (_, now) in AGENCIES.items()})
    for month in BEFORE:
        for _ in range(page.chance.randrange(38, 50)):
            discussion(page, month, {agency: page.chance.choice([("Y", "Y"), ("Y", "N")]) for agency in AGENCIES})
    # Some are held, and nobody has recorded them as completed yet.
    for _ in range(5):
        discussion(page, "2019-02", {agency: ("Y", "") for agency in AGENCIES}, is_completed=False)


def of_months(page, months, counts):
    """A discussion for each of the months, at which each agency was invited and came as often as it should."""
    asked = {}
    for agency, (invited, came) in counts.items():
        answers = {("Y", "Y"): came, ("Y", "N"): invited - came, ("N", "N"): len(months) - invited}
        asked[agency] = page.shuffled(many(answers))
    for at, month in enumerate(months):
        discussion(page, month, {agency: answers[at] for agency, answers in asked.items()})


def discussion(page, month, asked, is_completed=True):
    completed = page.day_in(month)
    answers = {}
    for agency, (invited, came) in asked.items():
        answers[f"estr_{agency}_invited"], answers[f"estr_{agency}_attended"] = invited, came
    page.borough.row(
        "ext_strategy_meeting", estr_meeting_id=page.name_of("M"), **answers,
        estr_meeting_date=completed - datetime.timedelta(page.chance.randrange(4)),
        estr_completed_date=completed if is_completed else "",
    )


def conferences(page):
    """The conferences of each month, and the enquiries about their children that led to them."""
    rest = {age: count - AGES_FEBRUARY.get(age, 0) for age, count in AGES.items()}
    ages = page.shuffled(many(rest))
    months = dict(zip(MONTHS[:-1], page.spread(len(ages), len(MONTHS) - 1)))
    enquiries = []
    for month in BEFORE:
        held(page, month, [page.chance.randrange(17) for _ in range(24)], sizes_of(page, 24), 2, enquiries)
    for month, count in months.items():
        of_month, ages = ages[:count], ages[count:]
        held(page, month, of_month, sizes_of(page, count), page.chance.randrange(3), enquiries)
    sizes = page.shuffled(many(SIZES_FEBRUARY))
    held(page, "2019-02", page.shuffled(many(AGES_FEBRUARY)), sizes, LATE_FEBRUARY, enquiries)
    return enquiries


def sizes_of(page, count):
    sizes = []
    while sum(sizes) < count:
        sizes.append(min(page.chance.choice([1, 1, 2, 2, 3, 4]), count - sum(sizes)))
    return sizes


def held(page, month, ages, sizes, late, enquiries):
    """One month's conferences, each about as many children as it has in `sizes`."""
    ages = list(ages)
    for at, size in enumerate(sizes):
        day = working_day_in(page, month)
        took = page.chance.randrange(16, 22) if at < late else page.chance.randrange(11, 16)
        discussed = began_before(day, took)
        ended = began_before(day, page.chance.randrange(2, 9))
        meeting = page.name_of("M")
        for _ in range(size):
            age = ages.pop()
            person = page.person(born=page.born_for_age(age, age, day))
            enquiry = Enquiry(person, discussed, ended, "ICPC")
            enquiry.name = page.name_of("S")
            enquiries.append(enquiry)
            page.borough.row(
                "initial_cp_conference", icpc_icpc_id=page.name_of("K"), icpc_icpc_meeting_id=meeting,
                icpc_s47_enquiry_id=enquiry.name, icpc_person_id=person, icpc_icpc_transfer_in="N",
                icpc_icpc_date=day, ext_strategy_date=discussed,
                icpc_icpc_outcome_cp_flag="Y" if page.chance.random() < 0.9 else "N",
            )
    assert not ages, month


def others(page, enquiries):
    """Enquiries that led to something else, so that each month concludes as many as it should, in so many days."""
    for month in [*BEFORE, *MONTHS]:
        first, last = bounds(month)
        there = [enquiry for enquiry in enquiries if enquiry.ended and first <= enquiry.ended <= last]
        count, days = CONCLUDED.get(month, (page.chance.randrange(70, 95), None))
        known = OUTCOMES if month == "2019-02" else some_outcomes(page, count, len(there))
        outcomes = dict(known, ICPC=known["ICPC"] - len(there))
        assert outcomes["ICPC"] >= 0, (month, len(there))
        outcomes = page.shuffled(many(outcomes))
        if days is None:
            took = [page.chance.randrange(4, 16) for _ in outcomes]
        else:
            took = page.shuffled(page.spread(days - sum(open_for(enquiry) for enquiry in there), len(outcomes)))
        for outcome, days in zip(outcomes, took, strict=True):
            # What leads to a conference that is not held yet was concluded at the month's end.
            ended = working_day_in(page, month) if outcome != "ICPC" else late_in(page, last)
            enquiries.append(about_a_child(page, began_before(ended, days), ended, outcome))
    first, last = bounds("2019-02")
    began = sum(first <= enquiry.started <= last for enquiry in enquiries)
    for _ in range(STARTED - began):
        enquiries.append(about_a_child(page, began_before(last, page.chance.randrange(1, 10)), None, None))


def about_a_child(page, started, ended, outcome):
    return Enquiry(page.person(born=page.born_for_age(0, 16, started)), started, ended, outcome)


def open_for(enquiry):
    """The working days that it was open, without the one it began on."""
    days = days_between(enquiry.started + datetime.timedelta(1), enquiry.ended)
    return sum(is_worked(day) for day in days)


def late_in(page, last):
    return working_days_before(last, page.chance.randrange(5))


def some_outcomes(page, count, at_least):
    """What a month's enquiries led to, where the report has no figure of it."""
    to_conference = max(at_least + page.chance.randrange(4), count // 3)
    led_to = {"ICPC": to_conference, "LEGAL": page.chance.randrange(3), "CONTINUE": count // 9, "MONITOR": count // 14}
    return {**led_to, "ASSESSMENT": count - sum(led_to.values())}


def teams(page, enquiries):
    names = {team: page.team(team) for team in TEAMS}
    first, last = bounds("2019-02")
    began = [enquiry for enquiry in enquiries if first <= enquiry.started <= last]
    for enquiry, team in zip(began, page.shuffled(many(TEAMS)), strict=True):
        enquiry.team = names[team]
    usual = many({team: 1 + count for team, count in TEAMS.items()})
    for enquiry in enquiries:
        enquiry.team = enquiry.team or names[page.chance.choice(usual)]
