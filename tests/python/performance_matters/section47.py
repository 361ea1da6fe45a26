"""Strategy discussions, section 47 enquiries and initial child protection conferences."""
from collections import defaultdict

from .counted import NOT_RECORDED, age_group, in_twelve_months, team_or_other, who
from .records import within

AGENCIES = {"social_care": "Social care", "police": "Police", "health": "Health", "education": "Education"}


# ---- strategy discussions


def _meetings(records, starts, ends):
    return [row for row in records.ext_strategy_meeting if within(row["estr_completed_date"], starts, ends)]


def strategy_meetings(records, starts, ends):
    return [{"numerator": 1} for _ in _meetings(records, starts, ends)]


def strategy_invited(records, starts, ends):
    for row in _meetings(records, starts, ends):
        for column, agency in AGENCIES.items():
            yield {"numerator": int(row[f"estr_{column}_invited"] == "yes"), "denominator": 1, "agency": agency}


def strategy_attended(records, starts, ends):
    for row in _meetings(records, starts, ends):
        for column, agency in AGENCIES.items():
            if row[f"estr_{column}_invited"] == "yes":
                yield {"numerator": int(row[f"estr_{column}_attended"] == "yes"), "denominator": 1, "agency": agency}


# ---- enquiries


def _concluded(records, starts, ends):
    return [row for row in records.s47_enquiry if within(row["s47e_s47_end_date"], starts, ends)]


def s47_started(records, starts, ends):
    for row in records.s47_enquiry:
        if within(row["s47e_s47_start_date"], starts, ends):
            yield {"numerator": 1} | who(records, row["s47e_person_id"], row["s47e_s47_start_date"])


def s47_ended(records, starts, ends):
    for row in _concluded(records, starts, ends):
        yield {"numerator": 1, "ext_s47_outcome": row["ext_s47_outcome"]}


def s47_days_open(records, starts, ends):
    for row in _concluded(records, starts, ends):
        if row["s47e_s47_start_date"] is not None:
            days = records.working_days(row["s47e_s47_start_date"], row["s47e_s47_end_date"])
            yield {"numerator": days, "denominator": 1}


def s47_by_team(records, starts, ends):
    for row in records.s47_enquiry:
        day = row["s47e_s47_start_date"]
        if within(day, starts, ends) or in_twelve_months(day, ends):
            team = team_or_other(records, row["s47e_s47_completed_by_team"])
            yield {"numerator": int(within(day, starts, ends)), "dept_team_name": team}


# ---- initial conferences


def _children(records, starts, ends):
    """Each child of each conference; plans that came from another authority are not in the question."""
    for row in records.initial_cp_conference:
        if within(row["icpc_icpc_date"], starts, ends) and row["icpc_icpc_transfer_in"] != "yes":
            yield row


def _conferences(records, starts, ends):
    """Brothers and sisters who had one conference are one."""
    meetings = defaultdict(list)
    for row in _children(records, starts, ends):
        meetings[row["icpc_icpc_meeting_id"] or row["icpc_icpc_id"]].append(row)
    return meetings.values()


def _strategy_day(records, row):
    enquiry = records.one("s47_enquiry", "s47e_s47_enquiry_id", row["icpc_s47_enquiry_id"]) or {}
    return row["ext_strategy_date"] or enquiry.get("s47e_s47_start_date")


def _was_in_time(records, rows):
    """By the first strategy discussion about one of the children."""
    days = [day for day in (_strategy_day(records, row) for row in rows) if day is not None]
    return bool(days) and records.working_days(min(days), rows[0]["icpc_icpc_date"]) <= 15


def icpc_conferences(records, starts, ends):
    return [{"numerator": 1} for _ in _conferences(records, starts, ends)]


def icpc_within_15_days(records, starts, ends):
    for rows in _conferences(records, starts, ends):
        yield {"numerator": int(_was_in_time(records, rows)), "denominator": 1}


def icpc_children(records, starts, ends):
    for row in _children(records, starts, ends):
        years = records.age(row["icpc_person_id"], row["icpc_icpc_date"])
        of_age = NOT_RECORDED if years is None else "Under 1 or unborn" if years < 1 else str(years)
        of_child = who(records, row["icpc_person_id"], row["icpc_icpc_date"])
        yield {"numerator": 1, "age_group": age_group(years), "year_of_age": of_age} | of_child


def icpc_to_plan(records, starts, ends):
    for row in _children(records, starts, ends):
        if row["icpc_icpc_outcome_cp_flag"]:
            yield {"numerator": int(row["icpc_icpc_outcome_cp_flag"] == "yes"), "denominator": 1}
