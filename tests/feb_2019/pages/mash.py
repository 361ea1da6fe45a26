"""The front door: contacts by outcome, referrals by source, and which of them came again.

Leaves nothing for other pages.
"""

import datetime

from borough import MONTHS, YEAR_START, many, months_before

# Contacts by outcome: the year to date, then the months that the report prints.
OUTCOMES = {
    "REFERRAL": (3488, {"2018-12": 255, "2019-01": 280, "2019-02": 303}),
    "EARLY_HELP": (2152, {"2018-12": 216, "2019-01": 269, "2019-02": 239}),
    "INFORMATION": (3933, {"2018-12": 361, "2019-01": 0, "2019-02": 643}),
    "NFA": (3593, {"2018-12": 192, "2019-01": 627, "2019-02": 0}),
    "SIGNPOSTING": (1936, {"2018-12": 200, "2019-01": 187, "2019-02": 199}),
    None: (27, {"2018-12": 0, "2019-01": 3, "2019-02": 6}),
}
# Referrals by the code of who made them.
SOURCES = {
    "6": (1094, {"2018-12": 61, "2019-01": 107, "2019-02": 94}),
    "2A": (780, {"2018-12": 108, "2019-01": 53, "2019-02": 72}),
    "3A": (484, {"2018-12": 39, "2019-01": 34, "2019-02": 47}),
    "5A": (481, {"2018-12": 31, "2019-01": 40, "2019-02": 30}),
    "1A": (331, {"2018-12": 9, "2019-01": 17, "2019-02": 37}),
}
REREFERRALS = (684, {"2018-12": 55, "2019-01": 62, "2019-02": 65})
BRAG = ["BLUE", "RED", "AMBER", "AMBER", "GREEN", "GREEN", "GREEN", "UNRATED"]


def fill(page):
    by_outcome = {outcome: by_month(page, *known) for outcome, known in OUTCOMES.items()}
    for month in MONTHS:
        for outcome in many({outcome: months[month] for outcome, months in by_outcome.items()}):
            contact(page, page.day_in(month), outcome)
    # The months before the year, which the charts show, have no figure in the report.
    for month in ["2018-02", "2018-03"]:
        for outcome in many({"REFERRAL": 290, "EARLY_HELP": 180, "NFA": 650, "SIGNPOSTING": 160}):
            contact(page, page.day_in(month), outcome)
    by_source = {source: by_month(page, *known) for source, known in SOURCES.items()}
    again = by_month(page, *REREFERRALS)
    for month in MONTHS:
        sources = page.shuffled(many({source: months[month] for source, months in by_source.items()}))
        for at, source in enumerate(sources):
            referral(page, page.day_in(month), source, came_before=at < again[month])


def by_month(page, total, known):
    """A number for each month of the year: those that are known, and the rest spread over the others."""
    others = [month for month in MONTHS if month not in known]
    rest = page.spread(total - sum(known.values()), len(others))
    return {**known, **dict(zip(others, rest))}


def contact(page, day, outcome):
    name = page.name_of("C")
    page.borough.row(
        "contacts", cont_contact_id=name, cont_person_id=page.person(), cont_contact_date=day,
        cont_contact_source_code=page.chance.choice(["6", "2A", "3A", "5A", "1A", "10"]),
    )
    initial = page.chance.choice(BRAG)
    final = initial if page.chance.random() < 0.7 else page.chance.choice(BRAG)
    # Whoever is decided is so within the month: what is not yet decided at its end never is.
    decided = min(day + datetime.timedelta(page.chance.randrange(4)), last_of(day)) if outcome else ""
    page.borough.row(
        "ext_contact_outcome", ecou_contact_id=name, ecou_outcome=outcome or "", ecou_decision_date=decided,
        ecou_brag_initial=initial, ecou_brag_final=final,
    )


def last_of(day):
    return (day.replace(day=28) + datetime.timedelta(4)).replace(day=1) - datetime.timedelta(1)


def referral(page, day, source, came_before):
    person = page.person()
    if came_before:
        # Before the year began, so that it is none of the year's, and no more than twelve months before.
        first = months_before(day, 12) + datetime.timedelta(1)
        before = page.day_between(first, YEAR_START - datetime.timedelta(1))
        page.borough.row("cin_episodes", **episode(page, person, before, "6"), cine_close_date=before)
    page.borough.row("cin_episodes", **episode(page, person, day, source), cine_close_date="")


def episode(page, person, day, source):
    return {
        "cine_referral_id": page.name_of("R"),
        "cine_person_id": person,
        "cine_referral_date": day,
        "cine_cin_primary_need_code": "N1",
        "cine_referral_source_code": source,
        "cine_referral_nfa": "N",
    }
