"""Care leavers: how old they are, what they do, where they live, and who is in touch.

Leaves nothing for other pages.
"""

import datetime

from borough import PERIOD_END, many, months_before

AGES = {18: 82, 19: 79, 20: 47, 21: 32, 22: 12, 23: 11, 24: 8}
# What those of 19 to 21 do, and where those of them live whose home is suitable.
ACTIVITIES = {"F1": 15, "P1": 2, "F2": 44, "P2": 9, "F3": 29, "P3": 12, "G4": 9, "G5": 27, "G6": 8, "": 3}
HOMES = {"B1": 9, "C1": 5, "D1": 20, "E1": 3, "T1": 5, "U1": 88, "V1": 1, "Y1": 8, "Z1": 12}
UNSUITABLE = {"W2": 2, "X2": 3, "S2": 1, "": 1}
AT_UNIVERSITY_OLDER = 6  # beside those of 19 to 21 who are in higher education
IN_TOUCH = 236
PLAN_UP_TO_DATE = 219


class Leaver:
    def __init__(self, age):
        self.age = age
        self.activity = self.home = ""
        self.at_university = False


def fill(page):
    leavers = [Leaver(age) for age in many(AGES)]
    counted = [leaver for leaver in leavers if 19 <= leaver.age <= 21]
    homes = page.shuffled(many(HOMES) + many(UNSUITABLE))
    for leaver, activity, home in zip(counted, page.shuffled(many(ACTIVITIES)), homes, strict=True):
        leaver.activity, leaver.home = activity, home
        leaver.at_university = activity in ("F1", "P1")
    others = [leaver for leaver in leavers if leaver not in counted]
    for leaver in others:
        leaver.activity = page.chance.choice(["F2", "F3", "P3", "G5"])
        leaver.home = page.chance.choice(["B1", "D1", "U1", "U1", "Z1"])
    for leaver in [leaver for leaver in others if leaver.age >= 22][:AT_UNIVERSITY_OLDER]:
        leaver.activity, leaver.at_university = "F1", True
    write(page, leavers)


def write(page, leavers):
    count = len(leavers)
    seen = page.shuffled([True] * IN_TOUCH + [False] * (count - IN_TOUCH))
    planned = page.shuffled([True] * PLAN_UP_TO_DATE + [False] * (count - PLAN_UP_TO_DATE))
    for leaver, in_touch, up_to_date in zip(leavers, seen, planned, strict=True):
        contact = day_since(page, 12, in_touch, oldest=30)
        page.borough.row(
            "care_leavers", clea_table_id=page.name_of("L"),
            clea_person_id=page.person(born=page.born_for_age(leaver.age, leaver.age, PERIOD_END)),
            clea_care_leaver_eligibility="Former relevant child", clea_care_leaver_in_touch="Y" if in_touch else "N",
            clea_care_leaver_latest_contact=contact, clea_care_leaver_accommodation=leaver.home,
            clea_care_leaver_accom_suitable="Y" if leaver.home.endswith("1") else "N" if leaver.home else "",
            clea_care_leaver_activity=leaver.activity, ext_at_university="Y" if leaver.at_university else "N",
            clea_pathway_plan_review_date=day_since(page, 6, up_to_date, oldest=14),
        )
    # Two who have left care already and are not yet 18: they are on the list, and not in the number.
    for _ in range(2):
        page.borough.row(
            "care_leavers", clea_table_id=page.name_of("L"),
            clea_person_id=page.person(born=page.born_for_age(17, 17, PERIOD_END)),
            clea_care_leaver_eligibility="Relevant child", clea_care_leaver_latest_contact=PERIOD_END,
            clea_pathway_plan_review_date=PERIOD_END,
        )


def day_since(page, months, is_since, oldest):
    """A day in the last `months`, or one before them, if there was one at all."""
    first = months_before(PERIOD_END, months) + datetime.timedelta(1)
    if is_since:
        return page.day_between(first, PERIOD_END)
    if page.chance.random() < 0.2:
        return ""
    return page.day_between(months_before(PERIOD_END, oldest), first - datetime.timedelta(1))
