"""Child in need plans, and visits to the children who have one."""
from datetime import timedelta

from .counted import is_in_care, lasted, team_or_other, who
from .records import open_on, within

DURATIONS = [
    (3, "Under 3 months"), (6, "3 months under 6"), (12, "6 months under 1 year"), (None, "1 year or more"),
]
DISABILITY_SERVICE = "0-25 Service"


def _open(records, day):
    rows = records.cin_plans
    return [row for row in rows if open_on(day, row["cinp_cin_plan_start_date"], row["cinp_cin_plan_end_date"])]


def _ended(records, starts, ends):
    return [row for row in records.cin_plans if within(row["cinp_cin_plan_end_date"], starts, ends)]


def cin_plans_started(records, starts, ends):
    for row in records.cin_plans:
        if within(row["cinp_cin_plan_start_date"], starts, ends):
            yield {"numerator": 1} | who(records, row["cinp_person_id"], row["cinp_cin_plan_start_date"])


def cin_plans_ended(records, starts, ends):
    return [{"numerator": 1} for _ in _ended(records, starts, ends)]


def cin_plans_open(records, starts, ends):
    for row in _open(records, ends):
        duration = lasted(DURATIONS, row["cinp_cin_plan_start_date"], ends)
        yield {"numerator": 1, "duration": duration} | who(records, row["cinp_person_id"], ends)


def _next(records, row):
    """What the child has on the day after."""
    day, child = row["cinp_cin_plan_end_date"] + timedelta(days=1), row["cinp_person_id"]
    if is_in_care(records, child, day):
        return "To care"
    plans = [plan for plan in records.of("cp_plans", "cppl_person_id", child) if plan["cppl_cp_plan_ola"] != "yes"]
    is_open = any(open_on(day, plan["cppl_cp_plan_start_date"], plan["cppl_cp_plan_end_date"]) for plan in plans)
    return "To a protection plan" if is_open else "To neither"


def cin_plans_ended_to(records, starts, ends):
    return [{"numerator": 1, "destination": _next(records, row)} for row in _ended(records, starts, ends)]


# ---- visits


def _to_visit(records, day):
    """Without families who have no recourse to public funds, and without the 0-25 service."""
    for row in _open(records, day):
        if row["ext_no_recourse"] != "yes" and records.service(row["cinp_cin_plan_team"]) != DISABILITY_SERVICE:
            yield row


def _was_visited(records, child, ends, counts):
    visits = records.of("cin_visits", "cinv_person_id", child)
    since = ends - timedelta(days=28)
    return any(within(visit["cinv_cin_visit_date"], since, ends) and counts(visit) for visit in visits)


def cin_seen_in_four_weeks(records, starts, ends):
    for row in _to_visit(records, ends):
        seen = _was_visited(records, row["cinp_person_id"], ends, lambda visit: visit["cinv_cin_visit_seen"] == "yes")
        team = team_or_other(records, row["cinp_cin_plan_team"])
        yield {"numerator": int(seen), "denominator": 1, "dept_team_name": team}


def cin_visit_tried_in_four_weeks(records, starts, ends):
    for row in _to_visit(records, ends):
        tried = _was_visited(records, row["cinp_person_id"], ends, lambda visit: True)
        yield {"numerator": int(tried), "denominator": 1}
