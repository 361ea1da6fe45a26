"""Child protection plans of this authority: visits, reviews, and who has a plan again."""
from .counted import age_group, is_in_care, lasted, of_population, team_or_other, who
from .records import months_between, open_on, within

DURATIONS = [
    (3, "Under 3 months"), (6, "3 months under 6"), (12, "6 months under 1 year"), (24, "1 year under 2"),
    (None, "2 years or more"),
]


def _plans(records):
    """Those that another authority has are none of this one's."""
    return [row for row in records.cp_plans if row["cppl_cp_plan_ola"] != "yes"]


def _open(records, day):
    rows = _plans(records)
    return [row for row in rows if open_on(day, row["cppl_cp_plan_start_date"], row["cppl_cp_plan_end_date"])]


def _started(records, starts, ends):
    return [row for row in _plans(records) if within(row["cppl_cp_plan_start_date"], starts, ends)]


def _ended(records, starts, ends):
    return [row for row in _plans(records) if within(row["cppl_cp_plan_end_date"], starts, ends)]


def _age_at_start(records, row):
    return age_group(records.age(row["cppl_person_id"], row["cppl_cp_plan_start_date"]))


def _of_open(records, ends, test):
    return [{"numerator": int(test(row)), "denominator": 1} for row in _open(records, ends)]


# ---- plans


def cp_open(records, starts, ends):
    for row in _open(records, ends):
        duration = lasted(DURATIONS, row["cppl_cp_plan_start_date"], ends)
        category = row["cppl_cp_plan_latest_category"]
        of_it = {"numerator": 1, "duration": duration, "cppl_cp_plan_latest_category": category}
        yield of_it | who(records, row["cppl_person_id"], ends)


def cp_open_rate(records, starts, ends):
    return of_population(_open(records, ends), records.population())


def cp_open_two_years(records, starts, ends):
    return _of_open(records, ends, lambda row: months_between(row["cppl_cp_plan_start_date"], ends) >= 24)


def cp_started(records, starts, ends):
    for row in _started(records, starts, ends):
        category = row["cppl_cp_plan_initial_category"]
        yield {"numerator": 1, "age_band": _age_at_start(records, row), "cppl_cp_plan_initial_category": category}


def cp_subsequent(records, starts, ends):
    """As the case system counts the plans before; where it does not, those of this authority in the extract."""
    for row in _started(records, starts, ends):
        again = int(_plans_before(records, row) > 0)
        sex = records.sex(row["cppl_person_id"])
        yield {"numerator": again, "denominator": 1, "pers_sex": sex, "age_band": _age_at_start(records, row)}


def _plans_before(records, row):
    if row["ext_previous_plans"] is not None:
        return int(row["ext_previous_plans"])
    others = [other for other in _plans(records) if other["cppl_person_id"] == row["cppl_person_id"]]
    return sum(other["cppl_cp_plan_start_date"] < row["cppl_cp_plan_start_date"] for other in others)


def cp_ended(records, starts, ends):
    return [{"numerator": 1} for _ in _ended(records, starts, ends)]


def cp_ended_after_two_years(records, starts, ends):
    for row in _ended(records, starts, ends):
        months = months_between(row["cppl_cp_plan_start_date"], row["cppl_cp_plan_end_date"])
        yield {"numerator": int(months >= 24), "denominator": 1}


# ---- who has one


def cp_in_care(records, starts, ends):
    return _of_open(records, ends, lambda row: is_in_care(records, row["cppl_person_id"], ends))


def cp_with_disability(records, starts, ends):
    of_child = lambda row: records.of("disability", "disa_person_id", row["cppl_person_id"])
    is_one = lambda disability: disability["disa_disability_code"] not in (None, "NONE")
    return _of_open(records, ends, lambda row: any(map(is_one, of_child(row))))


# ---- visits and reviews


def _was_seen(records, row, ends):
    """In the ten working days to the day."""
    visits = records.of("cp_visits", "cppv_cp_plan_id", row["cppl_cp_plan_id"])
    days = [visit["cppv_cp_visit_date"] for visit in visits if visit["cppv_cp_visit_seen"] == "yes"]
    return any(day is not None and day <= ends and records.working_days(day, ends) <= 10 for day in days)


def cp_visits_on_time(records, starts, ends):
    for row in _open(records, ends):
        team = team_or_other(records, row["ext_team"])
        yield {"numerator": int(_was_seen(records, row, ends)), "denominator": 1, "dept_team_name": team}


def cp_visits_on_time_under_five(records, starts, ends):
    """An unborn child cannot be seen."""
    for row in _open(records, ends):
        years = records.age(row["cppl_person_id"], ends)
        if years is not None and 0 <= years < 5:
            yield {"numerator": int(_was_seen(records, row, ends)), "denominator": 1}


def cp_reviews_on_time(records, starts, ends):
    for row in _open(records, ends):
        reviews = records.of("cp_reviews", "cppr_cp_plan_id", row["cppl_cp_plan_id"])
        due = [review for review in reviews if review["cppr_cp_review_due"] and review["cppr_cp_review_due"] <= ends]
        if due:
            yield {"numerator": int(all(map(_was_held_in_time, due))), "denominator": 1}


def _was_held_in_time(review):
    """What is not recorded was not held."""
    held = review["cppr_cp_review_date"]
    return held is not None and held <= review["cppr_cp_review_due"]
