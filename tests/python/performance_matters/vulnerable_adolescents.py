"""Young people who go missing, or are at risk of sexual exploitation or of gangs."""
from fractions import Fraction

from .in_care import band
from .records import open_on, within

AT_RISK = ("CSE", "GANG")
AGES = [(14, "12-13"), (16, "14-15"), (18, "16-17")]


def _began(records, kinds, starts, ends):
    return [row for row in records.ext_exploitation_episode
            if row["eexp_kind"] in kinds and within(row["eexp_start_date"], starts, ends)]


def _missing(records, column, starts, ends):
    """Who was absent was not missing; of what kind an episode is may be left blank."""
    return [row for row in records.missing
            if row["miss_missing_episode_type"] != "A" and within(row[column], starts, ends)]


def va_episodes_opened(records, starts, ends):
    for row in _began(records, AT_RISK, starts, ends):
        yield {"numerator": 1, "eexp_kind": row["eexp_kind"]}


def va_episodes_closed(records, starts, ends):
    for row in records.ext_exploitation_episode:
        if row["eexp_kind"] in AT_RISK and within(row["eexp_end_date"], starts, ends):
            yield {"numerator": 1, "eexp_kind": row["eexp_kind"]}


def _open(records, day):
    return [row for row in records.ext_exploitation_episode
            if row["eexp_kind"] in AT_RISK and open_on(day, row["eexp_start_date"], row["eexp_end_date"])]


def va_episodes_open(records, starts, ends):
    for row in _open(records, ends):
        child = row["eexp_person_id"]
        yield {"numerator": 1, "eexp_kind": row["eexp_kind"], "pers_sex": records.sex(child),
               "ethnic_group": records.ethnic_group(child)}


def va_episodes_open_by_team(records, starts, ends):
    for row in _open(records, ends):
        yield {"numerator": 1, "eexp_kind": row["eexp_kind"],
               "dept_team_name": records.team(row["eexp_team"]) or "Other"}


def _days(kind, records, starts, ends):
    """Up to the day that the episode ended, or the day that the records are as at."""
    for row in _began(records, (kind,), starts, ends):
        until = min(row["eexp_end_date"] or records.ends, records.ends)
        yield {"numerator": (until - row["eexp_start_date"]).days, "denominator": 1,
               "pers_sex": records.sex(row["eexp_person_id"])}


def va_cse_days(records, starts, ends):
    return _days("CSE", records, starts, ends)


def va_gang_days(records, starts, ends):
    return _days("GANG", records, starts, ends)


def va_meetings(records, starts, ends):
    for row in _began(records, ("SEAM",), starts, ends):
        yield {"numerator": 1, "pers_sex": records.sex(row["eexp_person_id"])}


def va_meeting_score(records, starts, ends):
    for row in _began(records, ("SEAM",), starts, ends):
        if row["eexp_score"] is not None:
            yield {"numerator": Fraction(row["eexp_score"]), "denominator": 1}


def va_nrm_referrals(records, starts, ends):
    yield from ({"numerator": 1} for _ in _began(records, ("NRM",), starts, ends))


def va_missing_episodes(records, starts, ends):
    for row in _missing(records, "miss_missing_episode_start_date", starts, ends):
        yield {"numerator": 1, "ext_missing_from": row["ext_missing_from"],
               "pers_sex": records.sex(row["miss_person_id"])}


def va_missing_days(records, starts, ends):
    for row in _missing(records, "miss_missing_episode_end_date", starts, ends):
        days = row["miss_missing_episode_end_date"] - row["miss_missing_episode_start_date"]
        yield {"numerator": days.days, "denominator": 1, "ext_missing_from": row["ext_missing_from"]}


def _young(records, children, day):
    for child in children:
        age = records.age(child, day)
        if age is not None and 12 <= age <= 17:
            yield {"numerator": 1, "age_band": band(age, AGES), "pers_sex": records.sex(child),
                   "ethnic_group": records.ethnic_group(child)}


def _went_missing(records, starts, ends):
    return {row["miss_person_id"] for row in _missing(records, "miss_missing_episode_start_date", starts, ends)}


def va_missing_young_people(records, starts, ends):
    return _young(records, _went_missing(records, starts, ends), ends)


def va_young_people(records, starts, ends):
    """An episode counts on each day that it was open, and on the day that it ended."""
    met = {row["eexp_person_id"] for row in _began(records, ("SEAM",), starts, ends)}
    at_risk = {
        row["eexp_person_id"] for row in records.ext_exploitation_episode
        if row["eexp_kind"] in AT_RISK and row["eexp_start_date"] <= ends
        and (row["eexp_end_date"] is None or row["eexp_end_date"] >= starts)
    }
    return _young(records, _went_missing(records, starts, ends) | met | at_risk, ends)
