"""What many pages count alike: who somebody is, how long something has lasted, and which team had it."""
from .in_care import in_care
from .records import months_between, months_on

NOT_RECORDED = "Not recorded"


def who(records, person_id, day):
    """The columns that figures about people are split by, as they were on a day."""
    return {
        "age_band": records.age_band(person_id, day),
        "pers_sex": records.sex(person_id),
        "ethnic_group": records.ethnic_group(person_id),
    }


def age_group(years):
    """The bands of plans and conferences; an unborn child is under 1."""
    if years is None:
        return NOT_RECORDED
    bands = ((16, "16+"), (11, "11 to 15"), (6, "6 to 10"), (1, "1 to 5"))
    return next((band for least, band in bands if years >= least), "Under 1 or unborn")


def lasted(bands, start, day):
    """The band of so many full months, by the first number that is not reached yet; None is without limit."""
    months = months_between(start, day)
    return next(band for limit, band in bands if limit is None or months < limit)


def team_or_other(records, team_id):
    return records.team(team_id) or "Other"


def is_in_care(records, person_id, day):
    return any(period["child"] == person_id for period in in_care(records, day))


def in_twelve_months(day, ends):
    """In the twelve months to a day: whoever did nothing for so long is not shown."""
    return day is not None and months_on(ends, -12) < day <= ends


def of_population(rows, people):
    """Rows of a rate: each counts once, and the people are there once."""
    yield from ({"numerator": 1, "denominator": 0} for _ in rows)
    yield {"numerator": 0, "denominator": people}
