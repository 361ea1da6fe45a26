"""Who is in care, since when, where and under which legal status.

What the pages on children in care and on unaccompanied children both start from. A child is in care once, from the day
it came to the day it left, however often its placement or legal status changed; a series of short breaks is not care.
"""
from collections import defaultdict
from functools import lru_cache

from .records import open_on, read_csv, within

SHORT_BREAKS = ("V3", "V4")


@lru_cache(maxsize=None)
def periods(records):
    """Each time a child came into care: from its first episode to the end of its last."""
    episodes = defaultdict(list)
    for episode in records.cla_episodes:
        if not is_short_break(records, episode):
            episodes[episode["clae_cla_id"] or episode["clae_cla_episode_id"]].append(episode)
    return [period(care, of_it) for care, of_it in episodes.items()]


def period(care, episodes):
    last = max(episodes, key=lambda it: (it["clae_cla_episode_start_date"], it["clae_cla_episode_id"]))
    goes_on = any(it["clae_cla_episode_ceased_date"] is None for it in episodes)
    return {
        "care": care,
        "child": last["clae_person_id"],
        "started": min(it["clae_entered_care_date"] or it["clae_cla_episode_start_date"] for it in episodes),
        "ceased": None if goes_on else max(it["clae_cla_episode_ceased_date"] for it in episodes),
        "reason": None if goes_on else last["clae_cla_episode_ceased_reason"],
        "team": last["ext_team"],
    }


def is_short_break(records, episode):
    statuses = records.of("legal_status", "lega_person_id", episode["clae_person_id"])
    return any(
        status["lega_legal_status"] in SHORT_BREAKS
        and open_on(episode["clae_cla_episode_start_date"], status["lega_legal_status_start_date"],
                    status["lega_legal_status_end_date"])
        for status in statuses
    )


def in_care(records, day):
    return [period for period in periods(records) if open_on(day, period["started"], period["ceased"])]


def left_care(records, starts, ends):
    return [period for period in periods(records) if within(period["ceased"], starts, ends)]


def placements(records, child, day):
    """Where the child was placed at the end of the day: the placement that began last comes last."""
    rows = records.of("cla_placement", "clap_person_id", child)
    return sorted(
        (row for row in rows
         if open_on(day, row["clap_cla_placement_start_date"], row["clap_cla_placement_end_date"])),
        key=lambda row: (row["clap_cla_placement_start_date"], row["clap_cla_placement_id"]),
    )


def legal_status(records, child, day):
    """The status in force; of two, the one that began last."""
    rows = records.of("legal_status", "lega_person_id", child)
    in_force = [row for row in rows
                if open_on(day, row["lega_legal_status_start_date"], row["lega_legal_status_end_date"])]
    if not in_force:
        return None
    last = max(in_force, key=lambda row: (row["lega_legal_status_start_date"], row["lega_legal_status_id"]))
    return last["lega_legal_status"]


def is_unaccompanied(records, period, day):
    """Whether the child was in care as an unaccompanied asylum seeking child at the end of the day."""
    return any(
        row["immi_immigration_status"] == "UASC"
        and open_on(day, row["immi_immigration_status_start_date"] or period["started"],
                    row["immi_immigration_status_end_date"])
        for row in records.of("immigration_status", "immi_person_id", period["child"])
    )


def groups(records, code_list):
    """The group of each code, as the list of codes has it."""
    return _groups(records.schemas / "codes" / f"{code_list}.csv")


@lru_cache(maxsize=None)
def _groups(path):
    return {row["code"]: row["group"] for row in read_csv(path)}


def band(number, bands):
    """The first band that the number is below; what is not known has none."""
    if number is None:
        return "Not recorded"
    return next(name for below, name in bands if below is None or number < below)
