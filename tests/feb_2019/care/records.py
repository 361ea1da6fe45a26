"""The records that are kept of children in care: statuses, episodes, placements, visits, health checks, reviews."""

import datetime

from borough import MONTHS, PERIOD_END, bounds, many, months_before
from care.child import DAY, Child

SEEN, DENTAL = 282, 193
REVIEWS = {"in time": 222, "not recorded": 56, "late": 19}
REVIEWS_NOT_RECORDED = 58
# Review health assessments that fell due in each month, and how many of them were late.
REVIEW_HEALTH = {
    "2018-01": (24, 0), "2018-02": (10, 3), "2018-03": (21, 1), "2018-04": (21, 0), "2018-05": (21, 1),
    "2018-06": (21, 1), "2018-07": (21, 0), "2018-08": (21, 1), "2018-09": (20, 1), "2018-10": (20, 0),
    "2018-11": (20, 1), "2018-12": (20, 1), "2019-01": (20, 1), "2019-02": (24, 1),
}
YEAR_AGO = datetime.date(2018, 2, 28)


def fill(page, children, left):
    write(page, children + left)
    visits(page, children, left)
    health(page, children, left)
    reviews(page, children, left)
    beside_care(page)


def write(page, everybody):
    alone = page.borough.left.setdefault("unaccompanied", [])
    for child in everybody:
        if child.row:
            child.person, child.care = child.row["clae_person_id"], child.row["clae_cla_id"]
        else:
            groups = ["AOTH", "AOTH", "WOTH", "BAFR"] if child.alone else ["WBRI", "WBRI", "BAFR", "AIND", "MOTH"]
            ethnicity = child.ethnicity or page.chance.choice(groups)
            child.person = page.person(born=child.born, sex=child.sex, ethnicity=ethnicity)
            child.care = page.name_of("L")
        write_orders(page, child)
        write_episodes(page, child)
        if child.alone:
            alone.append((child.person, child.ceased is None))
            page.borough.row(
                "immigration_status", immi_immigration_status_id=page.name_of("I"), immi_person_id=child.person,
                immi_immigration_status="UASC", immi_immigration_status_start_date=child.started,
                immi_immigration_status_end_date=child.ceased or "",
            )


def write_orders(page, child):
    ends = [day for _, day in child.changes[1:]] + [child.ceased or ""]
    for (code, day), end in zip(child.changes, ends):
        page.borough.row(
            "legal_status", lega_legal_status_id=page.name_of("S"), lega_person_id=child.person, lega_legal_status=code,
            lega_legal_status_start_date=day, lega_legal_status_end_date=end,
        )


def write_episodes(page, child):
    """An episode for every change of status or placement, and a row for each placement."""
    starts = [child.started, *child.moves]
    homes = {}
    for day, end in zip(starts, [*child.moves, child.ceased or ""]):
        homes[day] = page.name_of("P")
        page.borough.row(
            "cla_placement", clap_cla_placement_id=homes[day], clap_cla_id=child.care, clap_person_id=child.person,
            clap_cla_placement_start_date=day, clap_cla_placement_end_date=end,
            clap_cla_placement_type=child.kind if day == starts[-1] else "U6", ext_in_area="Y" if child.near else "N",
        )
    if child.row:
        assert len(starts) == 1 and len(child.changes) == 1
        child.row.update(ext_team=child.team, clae_cla_placement_id=homes[child.started])
        return
    orders = {day for _, day in child.changes}
    days = sorted(orders | set(starts))
    for day, end in zip(days, [*days[1:], child.ceased or ""]):
        is_last = day == days[-1]
        why = "B" if day in orders and day in homes else "P" if day in homes else "L"
        page.borough.row(
            "cla_episodes", clae_cla_episode_id=page.name_of("E"), clae_person_id=child.person, clae_cla_id=child.care,
            clae_cla_placement_id=homes[max(start for start in starts if start <= day)],
            clae_cla_episode_start_date=day, clae_cla_episode_ceased_date=end, clae_entered_care_date=child.started,
            clae_cla_episode_start_reason="S" if day == child.started else why,
            clae_cla_episode_ceased_reason=(child.reason or "") if is_last else "X1", ext_team=child.team,
        )


def visits(page, children, left):
    """A visit in the last six weeks for as many as were seen; for the months before, for most of them."""
    could = page.shuffled(child for child in children if child.band >= 2 and child.kind not in ("U1", "U4"))
    late = set(could[: len(children) - SEEN])
    for child in children + left:
        days = set()
        for month in ["2018-02", "2018-03", *MONTHS[:-1]]:
            end = bounds(month)[1]
            if child.is_in_care(end) and page.chance.random() < 0.9:
                days.add(max(child.started, end - page.chance.randrange(38) * DAY))
        last = PERIOD_END
        if child in late:
            last = datetime.date(2019, 1, 10)
            visit(page, child, PERIOD_END - 5 * DAY, "N")
        elif not child.ceased:
            days.add(page.day_between(max(child.started, PERIOD_END - 40 * DAY), PERIOD_END))
        for day in sorted(day for day in days if day <= last):
            visit(page, child, day, "Y")


def visit(page, child, day, seen):
    page.borough.row(
        "cla_visits", clav_cla_visit_id=page.name_of("W"), clav_cla_id=child.care, clav_person_id=child.person,
        clav_cla_visit_date=day, clav_cla_visit_seen=seen, clav_cla_visit_seen_alone=seen,
    )


def health(page, children, left):
    for child in children + left:
        if child.assessed:
            check(page, child, "IHA", child.assessed)
    for at, child in enumerate(page.shuffled(children)):
        if at < DENTAL:
            check(page, child, "DENTAL", page.day_between(max(child.started, YEAR_AGO), PERIOD_END))
        dental_before(page, child, min(PERIOD_END, YEAR_AGO - DAY))
    for child in left:
        dental_before(page, child, child.ceased)
    for month, (count, late) in REVIEW_HEALTH.items():
        first, last = bounds(month)
        could = [c for c in children + left if c.started < first - 150 * DAY and c.is_in_care(last)]
        for at, child in enumerate(page.shuffled(could)[:count]):
            review_health(page, child, page.day_between(first, last), at, late)


def dental_before(page, child, last):
    """A check in the year before, for most: so that the months gone by are like this one."""
    first = max(child.started, last - 365 * DAY)
    if first <= last and page.chance.random() < 0.8:
        check(page, child, "DENTAL", page.day_between(first, last))


def review_health(page, child, due, at, late):
    """The first ones are late: one in two of those is not done at all."""
    done = due - page.chance.randrange(20) * DAY
    if at < late:
        done = due + 30 * DAY if at % 2 and due + 30 * DAY <= PERIOD_END else None
    check(page, child, "RHA", done, due)


def check(page, child, kind, done, due=""):
    page.borough.row(
        "cla_health", clah_health_check_id=page.name_of("H"), clah_person_id=child.person, clah_health_check_type=kind,
        clah_health_check_date=done or "", clah_health_check_status="DONE" if done else "DUE", ext_due_date=due,
    )


def reviews(page, children, left):
    """Reviews that fell due since April, for everybody but who came in February."""
    reviewed = page.shuffled(child for child in children if child.started < datetime.date(2019, 2, 1))
    # Two children have two that are not recorded.
    reviewed.sort(key=lambda child: len(review_days(child)) < 2)
    twice = REVIEWS_NOT_RECORDED - REVIEWS["not recorded"]
    once = dict(REVIEWS, **{"not recorded": REVIEWS["not recorded"] - twice})
    outcomes = ["twice not recorded"] * twice + page.shuffled(many(once))
    for child, outcome in zip(reviewed, outcomes, strict=True):
        *earlier, last = review_days(child)
        for at, due in enumerate(reversed(earlier)):
            held = max(child.started, due - page.chance.randrange(10) * DAY)
            review(page, child, due, "" if outcome.startswith("twice") and at == 0 else held)
        if outcome == "late":
            last = min(last, PERIOD_END - DAY)
            review(page, child, last, min(PERIOD_END, last + 12 * DAY))
        else:
            review(page, child, last, max(child.started, last - 4 * DAY) if outcome == "in time" else "")
    for child in left:
        for due in review_days(child):
            review(page, child, due, due + (9 if page.chance.random() < 0.08 else -3) * DAY)


def review_days(child):
    """Four weeks after care began, three months after that, then every six months; those since April."""
    days, due, step = [], child.started + 28 * DAY, 91
    while due < (child.ceased or PERIOD_END + DAY):
        if due >= datetime.date(2018, 4, 1):
            days.append(due)
        due, step = due + step * DAY, 182
    return days


def review(page, child, due, held):
    page.borough.row(
        "cla_reviews", clar_cla_review_id=page.name_of("V"), clar_cla_id=child.care, clar_cla_review_due_date=due,
        clar_cla_review_date=held, clar_cla_review_cancelled="N",
    )


def beside_care(page):
    """Children who are privately fostered, or in short breaks: neither is in care."""
    spells = [(months_before(PERIOD_END, 13 + at), "") for at in range(5)]
    spells += [(datetime.date(2018, 2, 5), datetime.date(2019, 1, 9)), (datetime.date(2019, 1, 14), "")]
    for started, ended in spells:
        page.borough.row(
            "ext_private_fostering", eprf_table_id=page.name_of("F"), eprf_start_date=started, eprf_end_date=ended,
            eprf_person_id=page.person(born=page.born_for_age(9, 15, PERIOD_END)),
        )
    for _ in range(6):
        child = Child()
        child.started, child.kind, child.near, child.team = datetime.date(2018, 5, 3), "R1", True, ""
        child.changes = [("V4", child.started)]
        child.person, child.care = page.person(born=page.born_for_age(6, 15, PERIOD_END)), page.name_of("L")
        write_orders(page, child)
        write_episodes(page, child)
