"""Early help assessments, and what partners say of the early years."""
from .counted import lasted, who
from .records import months_on, open_on, within

DURATIONS = [
    (3, "Under 3 months"), (6, "3 months under 6"), (9, "6 months under 9"), (12, "9 months under 12"),
    (None, "1 year or more"),
]


def _started(records, starts, ends):
    return [row for row in records.early_help_episodes if within(row["earl_episode_start_date"], starts, ends)]


def _ended(records, starts, ends):
    return [row for row in records.early_help_episodes if within(row["earl_episode_end_date"], starts, ends)]


def _ended_with_reason(records, starts, ends):
    return [row for row in _ended(records, starts, ends) if row["earl_episode_end_reason"]]


def _open(records, day):
    rows = records.early_help_episodes
    return [row for row in rows if open_on(day, row["earl_episode_start_date"], row["earl_episode_end_date"])]


def eh_started(records, starts, ends):
    for row in _started(records, starts, ends):
        yield {"numerator": 1} | who(records, row["earl_person_id"], row["earl_episode_start_date"])


def eh_started_again(records, starts, ends):
    """Help that had ended in the twelve months before it began."""
    for row in _started(records, starts, ends):
        start = row["earl_episode_start_date"]
        others = records.of("early_help_episodes", "earl_person_id", row["earl_person_id"])
        ends_of_others = [other["earl_episode_end_date"] for other in others if other is not row]
        again = any(end is not None and months_on(start, -12) <= end <= start for end in ends_of_others)
        yield {"numerator": int(again), "denominator": 1}


def eh_ended(records, starts, ends):
    for row in _ended(records, starts, ends):
        yield {"numerator": 1, "earl_episode_end_reason": row["earl_episode_end_reason"]}


def eh_end_reason_recorded(records, starts, ends):
    for row in _ended(records, starts, ends):
        yield {"numerator": int(row["earl_episode_end_reason"] is not None), "denominator": 1}


def eh_ended_by_success(records, starts, ends):
    for row in _ended_with_reason(records, starts, ends):
        reason, success = row["earl_episode_end_reason"], row["ext_success"]
        yield {"numerator": 1, "earl_episode_end_reason": reason, "ext_success": success}


def eh_needs_met(records, starts, ends):
    for row in _ended_with_reason(records, starts, ends):
        yield {"numerator": int(row["earl_episode_end_reason"] == "NEEDS_MET"), "denominator": 1}


def eh_stepped_up(records, starts, ends):
    for row in _ended_with_reason(records, starts, ends):
        yield {"numerator": int(row["earl_episode_end_reason"] == "STEPPED_UP"), "denominator": 1}


def eh_open(records, starts, ends):
    for row in _open(records, ends):
        duration = lasted(DURATIONS, row["earl_episode_start_date"], ends)
        yield {"numerator": 1, "duration": duration} | who(records, row["earl_person_id"], ends)


def eh_open_by_lead(records, starts, ends):
    for row in _open(records, ends):
        yield {"numerator": 1, "lead_professional": row["ext_lead_professional"] or "Unknown"}


# ---- figures that partners give


def _given(records, figure, ends, *columns):
    """The newest by the day, of those of which every number is known."""
    rows = [row for row in records.of("ext_partner_figure", "epar_figure", figure)
            if row["epar_month"] <= ends and all(row[column] is not None for column in columns)]
    return max(rows, key=lambda row: row["epar_month"], default=None)


def _number(records, figure, ends):
    row = _given(records, figure, ends, "epar_numerator")
    return [{"numerator": row["epar_numerator"]}] if row else []


def _share(records, figure, ends):
    row = _given(records, figure, ends, "epar_numerator", "epar_denominator")
    return [{"numerator": row["epar_numerator"], "denominator": row["epar_denominator"]}] if row else []


def ey_children_centres(records, starts, ends):
    return _share(records, "ey_children_centres", ends)


def ey_places_taken(records, starts, ends):
    return _number(records, "ey_places_taken", ends)


def ey_thirty_hours(records, starts, ends):
    return _share(records, "ey_thirty_hours", ends)


def ey_two_year_olds(records, starts, ends):
    return _number(records, "ey_two_year_olds", ends)
