"""Child and family assessments."""
from .counted import in_twelve_months, team_or_other, who
from .records import open_on, within

DURATIONS = [(25, "0 to 25 days"), (40, "26 to 40 days"), (45, "41 to 45 days"), (None, "46 days or more")]


def _completed(records, starts, ends):
    return [row for row in records.cin_assessments if within(row["cina_assessment_auth_date"], starts, ends)]


def _days(records, row, end):
    return records.working_days(row["cina_assessment_start_date"], end)


def _duration(records, row, end):
    days = _days(records, row, end)
    return next(band for most, band in DURATIONS if most is None or days <= most)


def _is_first(records, row):
    """The one of its referral that began first; of two of one day, the one with the lower number."""
    order = lambda it: (it["cina_assessment_start_date"], it["cina_assessment_id"])
    return row is min(records.of("cin_assessments", "cina_referral_id", row["cina_referral_id"]), key=order)


def _of_referral(records, row):
    if row["cina_referral_id"] is None:
        return "Referral not known"
    return "First of the referral" if _is_first(records, row) else "Later"


def assessments_started(records, starts, ends):
    days = [row["cina_assessment_start_date"] for row in records.cin_assessments]
    return [{"numerator": 1} for day in days if within(day, starts, ends)]


def assessments_completed(records, starts, ends):
    for row in _completed(records, starts, ends):
        day = row["cina_assessment_auth_date"]
        of_it = {"numerator": 1, "duration": _duration(records, row, day), "ext_outcome": row["ext_outcome"]}
        yield of_it | who(records, row["cina_person_id"], day)


def assessments_open(records, starts, ends):
    for row in records.cin_assessments:
        if open_on(ends, row["cina_assessment_start_date"], row["cina_assessment_auth_date"]):
            yield {"numerator": 1, "duration": _duration(records, row, ends)}


def assessments_within_45_days(records, starts, ends):
    for row in _completed(records, starts, ends):
        in_time = _days(records, row, row["cina_assessment_auth_date"]) <= 45
        team = team_or_other(records, row["cina_assessment_team"])
        yield {"numerator": int(in_time), "denominator": 1, "dept_team_name": team}


def assessments_child_seen(records, starts, ends):
    """A child who was not born by the day could not be seen."""
    for row in _completed(records, starts, ends):
        born = records.born(row["cina_person_id"])
        if born is None or born <= row["cina_assessment_auth_date"]:
            yield {"numerator": int(row["cina_assessment_child_seen"] == "yes"), "denominator": 1}


def assessments_first_of_referral(records, starts, ends):
    for row in _completed(records, starts, ends):
        is_first = _of_referral(records, row) == "First of the referral"
        yield {"numerator": int(is_first), "denominator": 1}


def assessments_by_team(records, starts, ends):
    for row in records.cin_assessments:
        day = row["cina_assessment_auth_date"]
        if within(day, starts, ends) or in_twelve_months(day, ends):
            yield {
                "numerator": int(within(day, starts, ends)),
                "dept_team_name": team_or_other(records, row["cina_assessment_team"]),
                "of_referral": _of_referral(records, row),
            }
