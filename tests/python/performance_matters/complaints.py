"""Complaints, members' enquiries and compliments."""
from .counted import NOT_RECORDED
from .records import within

COMPLAINTS = ("STATUTORY", "SERVICE")


def _complaints(records):
    return [row for row in records.ext_complaint if row["ecmp_kind"] in COMPLAINTS]


def _first_stage(records):
    return [row for row in _complaints(records) if row["ecmp_stage"] == "1"]


def _of_kind(records, kind):
    return [row for row in records.ext_complaint if row["ecmp_kind"] == kind]


def _received(rows, starts, ends):
    return [row for row in rows if within(row["ecmp_received_date"], starts, ends)]


def _answered(rows, starts, ends):
    return [row for row in rows if within(row["ecmp_response_date"], starts, ends)]


def _in_time(row):
    """One for which no day is set is late."""
    return row["ecmp_due_date"] is not None and row["ecmp_response_date"] <= row["ecmp_due_date"]


def _service(row):
    return row["ecmp_service"] or NOT_RECORDED


def cm_received(records, starts, ends):
    rows = _received(_first_stage(records), starts, ends)
    return [{"numerator": 1, "ecmp_kind": row["ecmp_kind"]} for row in rows]


def cm_received_in_year(records, starts, ends):
    for row in _received(_first_stage(records), starts, ends):
        reason, complainant = row["ecmp_reason"] or NOT_RECORDED, row["ecmp_complainant"] or NOT_RECORDED
        yield {"numerator": 1, "ecmp_service": _service(row), "ecmp_reason": reason, "ecmp_complainant": complainant}


def cm_by_stage(records, starts, ends):
    rows = _received(_complaints(records), starts, ends)
    return [{"numerator": 1, "ecmp_stage": row["ecmp_stage"], "ecmp_kind": row["ecmp_kind"]} for row in rows]


def cm_from_young_people(records, starts, ends):
    rows = _received(_first_stage(records), starts, ends)
    return [{"numerator": 1} for row in rows if row["ecmp_complainant"] == "Young person"]


def cm_answered(records, starts, ends):
    for row in _answered(_first_stage(records), starts, ends):
        yield {"numerator": 1, "in_time": "Within time" if _in_time(row) else "Out of time"}


def cm_answered_on_time(records, starts, ends):
    for row in _answered(_first_stage(records), starts, ends):
        yield {"numerator": int(_in_time(row)), "denominator": 1, "ecmp_service": _service(row)}


def cm_outcomes(records, starts, ends):
    rows = _answered(_first_stage(records), starts, ends)
    return [{"numerator": 1, "ecmp_outcome": row["ecmp_outcome"]} for row in rows]


def cm_enquiries(records, starts, ends):
    return [{"numerator": 1} for _ in _received(_of_kind(records, "ENQUIRY"), starts, ends)]


def cm_enquiries_on_time(records, starts, ends):
    rows = _answered(_of_kind(records, "ENQUIRY"), starts, ends)
    return [{"numerator": int(_in_time(row)), "denominator": 1} for row in rows]


def cm_compliments(records, starts, ends):
    rows = _received(_of_kind(records, "COMPLIMENT"), starts, ends)
    return [{"numerator": 1, "ecmp_service": _service(row)} for row in rows]
