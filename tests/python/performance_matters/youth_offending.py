"""Young people open to the youth offending team, and those sentenced to custody."""
from datetime import timedelta

from .in_care import band
from .records import age_on, months_on, open_on, within

AGES = [(14, "10-13"), (16, "14-15"), (18, "16-17"), (None, "18+")]


def _open(records, day):
    return [case for case in records.ext_youth_justice_case
            if open_on(day, case["eyjc_start_date"], case["eyjc_end_date"])]


def _happened(records, column, starts, ends):
    return [case for case in records.ext_youth_justice_case if within(case[column], starts, ends)]


def yj_open(records, starts, ends):
    for case in _open(records, ends):
        child = case["eyjc_person_id"]
        yield {"numerator": 1, "age_band": band(records.age(child, ends), AGES), "pers_sex": records.sex(child),
               "ethnic_group": records.ethnic_group(child)}


def yj_started(records, starts, ends):
    yield from ({"numerator": 1} for _ in _happened(records, "eyjc_start_date", starts, ends))


def yj_ended(records, starts, ends):
    yield from ({"numerator": 1} for _ in _happened(records, "eyjc_end_date", starts, ends))


def yj_first_entrants(records, starts, ends):
    """Each young person once, on the earliest of the days that are given as the first."""
    first = {}
    for case in records.ext_youth_justice_case:
        child, day = case["eyjc_person_id"], case["eyjc_first_entry_date"]
        if day:
            first[child] = min(day, first.get(child, day))
    for child, day in first.items():
        age = age_on(records.born(child), day)
        if within(day, starts, ends) and age is not None and 10 <= age <= 17:
            yield {"numerator": 1, "pers_sex": records.sex(child), "ethnic_group": records.ethnic_group(child)}


def yj_custody(records, starts, ends):
    sentenced = {case["eyjc_person_id"] for case in _happened(records, "eyjc_custody_date", starts, ends)}
    yield from ({"numerator": 1} for _ in sentenced)


def yj_custody_rate(records, starts, ends):
    for row in yj_custody(records, starts, ends):
        yield row | {"denominator": 0}
    yield {"numerator": 0, "denominator": records.population(range(10, 18))}


def yj_gang_members(records, starts, ends):
    cases = _open(records, ends)
    members = {case["eyjc_person_id"] for case in cases if case["eyjc_gang_member"] == "yes"}
    for child in {case["eyjc_person_id"] for case in cases}:
        yield {"numerator": int(child in members), "denominator": 1}


def yj_intensive(records, starts, ends):
    for case in _open(records, ends):
        if case["eyjc_is_statutory"] == "yes":
            yield {"numerator": int(case["eyjc_scaled_approach"] == "INTENSIVE"), "denominator": 1}


def yj_in_education_or_work(records, starts, ends):
    """An order is a statutory case; the quarter is the last whole one that ended before this day's own."""
    quarter = ends.replace(month=ends.month - (ends.month - 1) % 3, day=1)
    for case in _happened(records, "eyjc_end_date", months_on(quarter, -3), quarter - timedelta(1)):
        if case["eyjc_is_statutory"] == "yes":
            yield {"numerator": int(case["eyjc_in_education_or_work"] == "yes"), "denominator": 1}
