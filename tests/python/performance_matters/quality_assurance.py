"""Audits of cases: the audit itself is graded, and each domain of the work that it looked at."""
from .records import within

GRADED = ("OUTSTANDING", "GOOD", "RI", "INADEQUATE")


def _audits(records, starts, ends):
    return [row for row in records.ext_qa_audit
            if row["eqaa_domain"] == "OVERALL" and within(row["eqaa_audit_date"], starts, ends)]


def _domains(records, starts, ends):
    return [row for row in records.ext_qa_audit
            if row["eqaa_domain"] != "OVERALL" and within(row["eqaa_audit_date"], starts, ends)]


def _grade(row):
    return row["eqaa_grade"] or "NOT_GRADED"


def _service(row):
    return row["eqaa_service"] or "Not recorded"


def audits(records, starts, ends):
    for row in _audits(records, starts, ends):
        yield {"numerator": 1, "eqaa_grade": _grade(row), "eqaa_service": _service(row)}


def _share(rows, grades):
    for row in rows:
        if _grade(row) in GRADED:
            yield {"numerator": int(_grade(row) in grades), "denominator": 1, "eqaa_service": _service(row),
                   "eqaa_domain": row["eqaa_domain"]}


def audits_good(records, starts, ends):
    return _share(_audits(records, starts, ends), ("OUTSTANDING", "GOOD"))


def audits_inadequate(records, starts, ends):
    return _share(_audits(records, starts, ends), ("INADEQUATE",))


def audits_good_by_domain(records, starts, ends):
    return _share(_domains(records, starts, ends), ("OUTSTANDING", "GOOD"))


def audits_not_applying(records, starts, ends):
    for row in _domains(records, starts, ends):
        if _grade(row) == "NA":
            yield {"numerator": 1, "eqaa_domain": row["eqaa_domain"]}


def _of_domain(domain, records, starts, ends):
    for row in _domains(records, starts, ends):
        if row["eqaa_domain"] == domain and _grade(row) != "NA":
            yield {"numerator": 1, "eqaa_grade": _grade(row)}


def audits_of_assessments(records, starts, ends):
    return _of_domain("ASSESSMENT", records, starts, ends)


def audits_of_oversight(records, starts, ends):
    return _of_domain("OVERSIGHT", records, starts, ends)


def audits_of_protection(records, starts, ends):
    return _of_domain("CP", records, starts, ends)


def audits_of_need(records, starts, ends):
    return _of_domain("CIN", records, starts, ends)


def audits_of_care(records, starts, ends):
    return _of_domain("CARE", records, starts, ends)
