"""Early help: who it began and ended for, who leads it, and the figures that the early years system gives.

Leaves nothing for other pages.
"""

from borough import MONTHS, bounds, many

# Who leads what is open at the end of December, January and February.
LEADS = {
    "East Central Locality": (136, 188, 188),
    "West Locality": (152, 213, 215),
    "South Locality": (85, 124, 153),
    "0-19 Service": (4, 2, 8),
    "Central Edu Support Team": (2, 1, 1),
    "Children's Centre": (70, 45, 41),
    "Educ Setting": (194, 182, 166),
    "PVI": (3, 3, 3),
    "Social Care": (6, 12, 8),
    "Vol. sector": (18, 21, 23),
    "Youth/Family Resilience Team": (11, 13, 5),
    "Vol. sector internal system": (0, 23, 2),
    "": (8, 21, 29),
}
STARTED = {"2018-12": 100, "2019-01": 260, "2019-02": 159}
RECENT_STILL_OPEN = 432  # of those who started in these three months, on the last day

# What started earlier: from when to when, how many, how many are open on the last day, how many ended since Christmas.
EARLIER = [
    ("2016-10", "2018-01", 742, 62, 9),
    ("2018-02", "2018-02", 118, 26, 6),
    ("2018-03", "2018-03", 126, 27, 8),
    ("2018-04", "2018-05", 254, 54, 17),
    ("2018-06", "2018-08", 380, 80, 49),
    ("2018-09", "2018-11", 380, 161, 90),
]
# Of the earlier ones, so many ended in February and in March 2018; the rest from April to December.
ENDED_BEFORE = {"2018-02": 126, "2018-03": 129}

# Why those ended in February of whom it is known, and what was reached.
ENDINGS = {
    ("NEEDS_MET", "MET"): 34, ("NEEDS_MET", "PARTLY"): 1,
    ("MOVED", "PARTLY"): 2,
    ("NOT_STARTED", "MET"): 1, ("NOT_STARTED", "NOT_MET"): 3, ("NOT_STARTED", "PARTLY"): 5,
    ("CONSENT", "MET"): 1, ("CONSENT", "NOT_MET"): 7, ("CONSENT", "PARTLY"): 6,
    ("ADVICE", "MET"): 6,
    ("STEPPED_UP", "MET"): 6, ("STEPPED_UP", "NOT_MET"): 8, ("STEPPED_UP", "PARTLY"): 7,
}

# What the early years system gives: by the month from which it stands, how many, and of how many.
PLACES = [915, 902, 861, 855, 870, 884, 798, 640, 655, 728, 765, 781, 794, 842]  # January 2018 to February 2019
CENTRES = [84, 85, 85, 84, 84, 85, 85, 85, 86, 85, 85, 86, 85, 86]
THIRTY_HOURS = {"2018-01": 66, "2018-04": 70, "2018-09": 73, "2019-01": 78}
TWO_YEAR_OLDS = {"2018-01": 244, "2018-04": 453, "2018-09": 289, "2019-01": 317}


class Episode:
    def __init__(self, started, lead=None):
        self.started, self.lead = started, lead
        self.ended = None


def fill(page):
    episodes = winter(page) + gone(page)
    endings(page, episodes)
    write(page, episodes)
    early_years(page)


def winter(page):
    """Whoever is open at the end of December, and those who started after it: so that each lead has its number."""
    older = page.shuffled(
        (first, last, ended) for first, last, _, still, since in EARLIER for ended in [False] * still + [True] * since
    )
    leads = page.shuffled(many({lead: december for lead, (december, _, _) in LEADS.items()}))
    staying = [Episode(page.day_in("2018-12"), leads.pop()) for _ in range(STARTED["2018-12"])]
    january, left_january = turnover(page, 0, 1, STARTED["2019-01"])
    february, left_february = turnover(page, 1, 2, STARTED["2019-02"])
    recent = staying + [Episode(page.day_in("2019-01"), lead) for lead in january]
    last = [Episode(page.day_in("2019-02"), lead) for lead in february]
    earlier = [Episode(None, lead) for lead in leads]
    assert len(earlier) == len(older)
    for lead in left_january:
        end(page, next(e for e in earlier if e.lead == lead and not e.ended), "2019-01")
    recent_to_end = sum(STARTED.values()) - RECENT_STILL_OPEN
    # Leads whom only recent ones have come first.
    has_earlier = {e.lead for e in earlier if not e.ended}
    for lead in sorted(left_february, key=lambda lead: lead in has_earlier):
        could = [e for e in recent if e.lead == lead and not e.ended] if recent_to_end else []
        recent_to_end -= bool(could)
        could = could or [e for e in earlier if e.lead == lead and not e.ended]
        end(page, page.chance.choice(could), "2019-02")
    assert recent_to_end == 0, recent_to_end
    for episode in earlier:
        at = next(at for at, (_, _, ended) in enumerate(older) if ended == bool(episode.ended))
        first, until, _ = older.pop(at)
        episode.started = page.day_between(bounds(first)[0], bounds(until)[1])
    return earlier + recent + last


def turnover(page, before, after, started):
    """The leads of those who start and of those who end in a month, from what each has before and after it."""
    both = {lead: min(counts[before], counts[after]) for lead, counts in LEADS.items()}
    more = {lead: max(counts[after] - counts[before], 0) for lead, counts in LEADS.items()}
    fewer = {lead: max(counts[before] - counts[after], 0) for lead, counts in LEADS.items()}
    churn = page.shuffled(many(both))[: started - sum(more.values())]
    return page.shuffled(many(more) + churn), page.shuffled(many(fewer) + churn)


def end(page, episode, month):
    first, last = bounds(month)
    episode.ended = page.day_between(max(first, episode.started or first), last)


def gone(page):
    """Those who had ended by the end of December: whoever started first ended first."""
    leads = [lead for lead in LEADS if LEADS[lead][0]]
    gone = []
    for first, last, count, still, since in EARLIER:
        first, last = bounds(first)[0], bounds(last)[1]
        for _ in range(count - still - since):
            gone.append(Episode(page.day_between(first, last), page.chance.choice(leads)))
    gone.sort(key=lambda episode: episode.started)
    months = [month for month in MONTHS if month < "2019"]
    rest = page.spread(len(gone) - sum(ENDED_BEFORE.values()), len(months))
    at = iter(gone)
    for month, count in {**ENDED_BEFORE, **dict(zip(months, rest))}.items():
        for _ in range(count):
            episode = next(at)
            assert episode.started <= bounds(month)[1], "nobody ends before they start"
            end(page, episode, month)
    return gone


def endings(page, episodes):
    """Why each ended: as the report has it for February, and as it may have been before."""
    first = bounds("2019-02")[0]
    known = page.shuffled(many(ENDINGS))
    for episode in page.shuffled(episode for episode in episodes if episode.ended):
        episode.ending = ("", "")
        if episode.ended >= first:
            episode.ending = known.pop() if known else episode.ending
        elif page.chance.random() < 0.8:
            episode.ending = page.chance.choice(many(ENDINGS))
    assert not known


def write(page, episodes):
    helped = []  # children whose help has ended, and when
    for episode in sorted(episodes, key=lambda episode: episode.started):
        person = None
        if page.chance.random() < 0.11:
            before = [at for at, (_, _, ended) in enumerate(helped) if ended <= episode.started]
            if before:
                person, born, _ = helped.pop(before[-1])
        if not person:
            born = page.born_for_age(0, 15, episode.started)
            person = page.person(born=born)
        reason, success = episode.ending if episode.ended else ("", "")
        page.borough.row(
            "early_help_episodes", earl_episode_id=page.name_of("E"), earl_person_id=person,
            earl_episode_start_date=episode.started, earl_episode_end_date=episode.ended or "",
            earl_episode_end_reason=reason, ext_success=success, ext_lead_professional=episode.lead,
        )
        if episode.ended:
            helped.append((person, born, episode.ended))


def early_years(page):
    def figure(name, month, numerator, denominator=""):
        page.borough.row(
            "ext_partner_figure", epar_figure=name, epar_month=bounds(month)[1], epar_numerator=numerator,
            epar_denominator=denominator,
        )

    months = ["2018-01", "2018-02", "2018-03", *MONTHS]
    for month, places, share in zip(months, PLACES, CENTRES, strict=True):
        figure("ey_places_taken", month, places)
        figure("ey_children_centres", month, share * 120, 12000)
    for month, share in THIRTY_HOURS.items():
        figure("ey_thirty_hours", month, share * 25, 2500)
    for month, count in TWO_YEAR_OLDS.items():
        figure("ey_two_year_olds", month, count)
