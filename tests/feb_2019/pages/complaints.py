"""Complaints by stage, how soon they were answered, and compliments.

The page was printed about the year to March 2019, so that month has a delivery too. February's has what was known then.
"""

import datetime

from borough import HOLIDAYS, YEAR_START, bounds, many

FEBRUARY, MARCH = datetime.date(2019, 2, 28), datetime.date(2019, 3, 31)
TIME = [f"2018-{month:02}" for month in range(4, 13)] + ["2019-01", "2019-02", "2019-03"]
EARLIER_HOLIDAYS = {datetime.date(2018, *day) for day in [(3, 30), (4, 2), (5, 7), (5, 28), (8, 27)]}
# Answered at stage 1 in each month, in time and late.
ANSWERED = [(3, 8), (6, 3), (5, 6), (6, 7), (3, 5), (5, 1), (4, 4), (5, 8), (3, 3), (1, 1), (5, 4), (2, 6)]
LATER_STAGES = {("STATUTORY", "2"): 3, ("STATUTORY", "3"): 2, ("SERVICE", "2"): 2}
KINDS = {"STATUTORY": 54, "SERVICE": 50}
SAFEGUARDING = "Safeguarding, Quality and Workforce Development"
SERVICES = {"Intervention & Planning": 34, "Intake & Assessment": 27, "Corporate Parenting": 21}
SERVICES.update({"Placements and Disabilities": 11, SAFEGUARDING: 5, "Early Years & Early Help": 4, "Commissioning": 2})
REASONS = {"Action of staff": 43, "Poor service": 20, "Decision": 15, "Assessment": 13, "Communication": 6}
REASONS.update({"Finance": 4, "Delays in service": 3})
# The print names 106 people for 104 complaints: two were made by both parents, and have one name here.
PEOPLE = {"Parent - mother": 43, "Parent - father": 23, "Other family": 12, "Young person": 9, "Foster carer": 6}
PEOPLE.update({"Professional": 6, "School": 3, "Other": 2})
OUTCOMES = {"UPHELD": 13, "PARTLY": 28, "NOT_UPHELD": 63}
COMPLIMENTS = {"Corporate Parenting": 30, "Early Years & Early Help": 13, "Intake & Assessment": 12}
COMPLIMENTS.update({"Intervention & Planning": 8, "Youth Service & Youth Offending": 7})
COMPLIMENTS.update({"Placements and Disabilities": 5, "Commissioning": 3})
COMPLIMENTS.update({"Inspection & Improvement": 3, SAFEGUARDING: 2})
YEAR_BEFORE, COMPLIMENTS_BEFORE = 121, 124
ENQUIRIES, ENQUIRIES_IN_TIME = 62, 31


def fill(page):
    stage_one(page)
    for (kind, stage), count in LATER_STAGES.items():
        for _ in range(count):
            received = page.day_between(datetime.date(2018, 6, 1), datetime.date(2018, 12, 1))
            complaint(page, kind, stage, received, received + datetime.timedelta(35), working_days_on(received, 25))
    for service in page.shuffled(many(COMPLIMENTS)):
        complaint(page, "COMPLIMENT", "0", page.day_between(YEAR_START, FEBRUARY), ecmp_service=service)
    last_year = datetime.date(2017, 4, 1), datetime.date(2018, 3, 5)
    for _ in range(COMPLIMENTS_BEFORE):
        service = page.chance.choice([*COMPLIMENTS])
        complaint(page, "COMPLIMENT", "0", page.day_between(*last_year), ecmp_service=service)
    for _ in range(YEAR_BEFORE):
        received = page.day_between(*last_year)
        due = working_days_on(received, 10)
        answered = received + datetime.timedelta(page.chance.randrange(4, 26))
        complaint(page, page.chance.choice([*KINDS]), "1", received, answered, due, ecmp_outcome="NOT_UPHELD")
    for at in range(ENQUIRIES):
        received = page.day_between(YEAR_START, datetime.date(2019, 3, 10))
        due = working_days_on(received, 5)
        late = 0 if at < ENQUIRIES_IN_TIME else page.chance.randrange(1, 8)
        complaint(page, "ENQUIRY", "0", received, due + datetime.timedelta(late), due)


def stage_one(page):
    lists = [page.shuffled(many(counts)) for counts in [KINDS, SERVICES, REASONS, PEOPLE, OUTCOMES]]
    days = [day for month, counts in zip(TIME, ANSWERED) for day in answers(page, month, *counts)]
    for (received, answered, due), *words in zip(days, *lists, strict=True):
        kind, service, reason, complainant, outcome = words
        complaint(
            page, kind, "1", received, answered, due, ecmp_service=service, ecmp_reason=reason,
            ecmp_complainant=complainant, ecmp_outcome=outcome,
        )


def answers(page, month, in_time, late):
    """When complaints came that were answered in a month, by their day or after it; none came before the year began."""
    first, last = bounds(month)
    for at in range(in_time + late):
        is_late = at >= in_time
        answered = page.day_between(first + datetime.timedelta(20 if is_late else 5), last)
        before = page.chance.randrange(17, 20 if month == TIME[0] else 40) if is_late else page.chance.randrange(2, 11)
        received = max(answered - datetime.timedelta(before), YEAR_START)
        due = working_days_on(received, 10)
        assert (answered > due) == is_late, (received, due, answered)
        yield received, answered, due


def working_days_on(day, count):
    while count > 0:
        day += datetime.timedelta(1)
        count -= day.weekday() < 5 and day not in HOLIDAYS | EARLIER_HOLIDAYS
    return day


def complaint(page, kind, stage, received, answered=None, due=None, **cells):
    """As each delivery knows it: an answer that lies ahead is none yet, and so is its outcome."""
    row = {"ecmp_complaint_id": page.name_of("K"), "ecmp_kind": kind, "ecmp_stage": stage}
    row.update(ecmp_received_date=received, ecmp_due_date=due or "")
    outcome = cells.pop("ecmp_outcome", "")
    for end, borough in [(FEBRUARY, page.borough), (MARCH, page.borough.at(MARCH))]:
        if received <= end:
            is_answered = answered is not None and answered <= end
            ending = {"ecmp_response_date": answered, "ecmp_outcome": outcome} if is_answered else {}
            borough.row("ext_complaint", **row, **cells, **ending)
