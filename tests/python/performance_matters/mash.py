"""The front door: contacts, what became of them, and referrals."""
from .counted import of_population, who
from .records import months_on, within

SOURCES = {
    "Police or legal agency": "6 7", "School or education setting": "2A 2B", "Health services": "3A 3B 3C 3D 3E 3F",
    "Local authority services": "5A 5B 5C 5D",
}


def _contacts(records, starts, ends):
    return [row for row in records.contacts if within(row["cont_contact_date"], starts, ends)]


def _decided(records, contact):
    return records.one("ext_contact_outcome", "ecou_contact_id", contact["cont_contact_id"]) or {}


def contacts_received(records, starts, ends):
    for row in _contacts(records, starts, ends):
        yield {"numerator": 1} | who(records, row["cont_person_id"], row["cont_contact_date"])


def contact_outcomes(records, starts, ends):
    for row in _contacts(records, starts, ends):
        decided = _decided(records, row)
        day = decided.get("ecou_decision_date")
        in_time = day is not None and day <= ends
        yield {
            "numerator": 1,
            "ecou_outcome": decided["ecou_outcome"] or "Not recorded" if in_time else "Not decided by the end of it",
            "ecou_brag_initial": decided.get("ecou_brag_initial") or "UNRATED",
            "ecou_brag_final": decided.get("ecou_brag_final") or "UNRATED",
        }


def contacts_to_referral(records, starts, ends):
    for row in _contacts(records, starts, ends):
        yield {"numerator": int(_decided(records, row).get("ecou_outcome") == "REFERRAL"), "denominator": 1}


# ---- referrals


def _referrals(records, starts, ends):
    return [row for row in records.cin_episodes if within(row["cine_referral_date"], starts, ends)]


def _source_group(row):
    code = row["cine_referral_source_code"]
    return next((group for group, codes in SOURCES.items() if code in codes.split()), "Other or not known")


def _was_referred_before(records, row):
    """In the twelve months before that day; whatever became of it."""
    day = row["cine_referral_date"]
    others = records.of("cin_episodes", "cine_person_id", row["cine_person_id"])
    days = [other["cine_referral_date"] for other in others]
    return any(before is not None and months_on(day, -12) <= before < day for before in days)


def referrals(records, starts, ends):
    for row in _referrals(records, starts, ends):
        of_child = who(records, row["cine_person_id"], row["cine_referral_date"])
        yield {"numerator": 1, "source_group": _source_group(row)} | of_child


def referrals_rate(records, starts, ends):
    return of_population(_referrals(records, starts, ends), records.population())


def rereferrals(records, starts, ends):
    for row in _referrals(records, starts, ends):
        again = int(_was_referred_before(records, row))
        yield {"numerator": again, "denominator": 1, "source_group": _source_group(row)}
