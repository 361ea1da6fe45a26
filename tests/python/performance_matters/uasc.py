"""Unaccompanied asylum seeking children: those in care and under 18 at the end of the month."""
from .in_care import band, groups, in_care, is_unaccompanied, placements
from .records import months_between

HOMES = {
    "Foster placement": "Fostering", "Independent or supported living": "Semi-independent",
    "Children's home": "Residential", "Other residential setting": "Residential", "Custody": "Residential",
    "Residential school": "Residential",
}
YEARS = [(1, "Under a year"), (2, "1 year"), (3, "2 years"), (4, "3 years"), (5, "4 years"), (None, "5 years or more")]


def _children(records, day):
    """Whoever turns 18 leaves; of whom no birthday is known stays."""
    for period in in_care(records, day):
        age = records.age(period["child"], day)
        if is_unaccompanied(records, period, day) and (age is None or age < 18):
            yield period, age


def _home(records, child, day):
    placed = placements(records, child, day)
    code = placed[-1]["clap_cla_placement_type"] if placed else None
    return HOMES.get(groups(records, "ssda903/place").get(code), "Other or not recorded")


def uasc_open(records, starts, ends):
    for period, age in _children(records, ends):
        yield {
            "numerator": 1,
            "years_in_care": band(months_between(period["started"], ends) // 12, YEARS),
            "age_band": band(age, [(16, "Under 16"), (None, "16 or 17")]),
            "pers_sex": records.sex(period["child"]),
        }


def uasc_by_nationality(records, starts, ends):
    for period, _ in _children(records, ends):
        child = records.child(period["child"]) or {}
        yield {"numerator": 1, "nationality": child.get("pers_nationality") or "Missing"}


def uasc_by_placement(records, starts, ends):
    for period, _ in _children(records, ends):
        yield {"numerator": 1, "placement": _home(records, period["child"], ends)}


def uasc_by_team(records, starts, ends):
    for period, _ in _children(records, ends):
        yield {"numerator": 1, "team": records.team(period["team"]) or "Other"}


def uasc_fostered_or_semi_independent(records, starts, ends):
    for period, _ in _children(records, ends):
        fits = _home(records, period["child"], ends) in ("Fostering", "Semi-independent")
        yield {"numerator": int(fits), "denominator": 1}


def uasc_male(records, starts, ends):
    for period, _ in _children(records, ends):
        yield {"numerator": int(records.sex(period["child"]) == "M"), "denominator": 1}


def uasc_male_16_or_17(records, starts, ends):
    for period, age in _children(records, ends):
        if records.sex(period["child"]) == "M":
            yield {"numerator": int(age in (16, 17)), "denominator": 1}


def uasc_months_in_care(records, starts, ends):
    for period, _ in _children(records, ends):
        yield {"numerator": months_between(period["started"], ends), "denominator": 1}
