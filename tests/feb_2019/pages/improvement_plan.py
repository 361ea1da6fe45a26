"""The dashboard of the improvement plan: caseloads, decisions within 24 hours, and what partners give.

It reads what other pages have made: which contacts were decided, and whose cases the services hold. Days of section 47
enquiries and missing episodes are those pages' own.
"""

import datetime

from borough import MONTHS, bounds

AFTER = ["mash", "section47", "child_in_need", "child_protection", "children_in_care", "care_leavers"]
AFTER += ["vulnerable_adolescents"]

TIME = ["2018-01", "2018-02", "2018-03", *MONTHS]
# Workers of each service, and the cases that they have in January and in February.
CASELOADS = {
    "Duty & Assessment": (25, 340, 390),
    "Intervention & Planning": (25, 410, 420),
    "Children in Care": (20, 264, 260),
    "0-25 Service": (10, 135, 156),
    "Onwards & Upwards": (10, 215, 191),
    "REACH": (4, 38, 40),
}
# Where the teams' names are not those of the service.
TEAMS = {
    "Duty & Assessment": [f"Duty & Assessment Team {number}" for number in range(1, 5)],
    "Intervention & Planning": [f"Intervention & Planning Team {number}" for number in range(1, 8)],
    "Children in Care": [f"Children In Care Team {number}" for number in range(1, 4)],
}
# Whose cases they hold: a table and its column.
CHILDREN = {
    "Duty & Assessment": ("cin_episodes", "cine_person_id"),
    "Intervention & Planning": ("cin_plans", "cinp_person_id"),
    "Children in Care": ("cla_episodes", "clae_person_id"),
    "0-25 Service": ("cin_plans", "cinp_person_id"),
    "Onwards & Upwards": ("care_leavers", "clea_person_id"),
    "REACH": ("cla_episodes", "clae_person_id"),
}

# Of those decided in the month: in January of 1,363, in February of 1,384.
IN_24_HOURS = {"2019-01": 0.59, "2019-02": 0.56}
NEET = {"2019-01": 84, "2019-02": 77}
LIFE_STORY = {"2019-01": 20, "2019-02": 20}
YOUNG_PEOPLE = 7000

# Posts in January: 68, 28 and 4 in the hundred. February's were awaited when the page was printed.
POSTS = {"PERMANENT": 136, "AGENCY": 56, "VACANT": 8}
# Supervisions of groups in the three months to the end of February.
GROUPS = {"Duty & Assessment": 60, "Intervention & Planning": 12, "Children in Care": 1, "0-25 Service": 1}
GROUPS.update({"Onwards & Upwards": 1, "REACH": 11})
SUPERVISED = datetime.date(2018, 12, 3), datetime.date(2019, 2, 28)
SUPERVISED_BEFORE = datetime.date(2018, 9, 3), datetime.date(2018, 11, 27)


def fill(page):
    for service, counts in CASELOADS.items():
        caseload(page, service, *counts)
    decisions(page)
    posts_and_groups(page)
    for month in TIME:
        end = bounds(month)[1]
        partner(page, "neet_16_18", end, NEET.get(month, page.chance.randrange(88, 112)), YOUNG_PEOPLE)
        partner(page, "life_story_work", end, LIFE_STORY.get(month, page.chance.randrange(14, 20)))


def posts_and_groups(page):
    for filled_by, count in POSTS.items():
        for _ in range(count):
            page.borough.row(
                "ext_workforce_post", ewfp_post_id=page.name_of("P"), ewfp_service=page.chance.choice([*CASELOADS]),
                ewfp_filled_by=filled_by, ewfp_fte=1, ewfp_holds_cases="Y",
                ewfp_start_date=page.day_between(datetime.date(2014, 4, 1), datetime.date(2018, 11, 30)),
            )
    for service, count in GROUPS.items():
        for at in range(2 * count):
            page.borough.row(
                "ext_supervision", esup_supervision_id=page.name_of("S"), esup_is_group="Y", esup_service=service,
                esup_date=page.day_between(*(SUPERVISED if at < count else SUPERVISED_BEFORE)),
            )


def partner(page, figure, month, numerator, denominator=""):
    page.borough.row(
        "ext_partner_figure", epar_figure=figure, epar_month=month, epar_numerator=numerator,
        epar_denominator=denominator,
    )


class Case:
    def __init__(self, worker, child, started):
        self.worker, self.child, self.started, self.ended = worker, child, started, None


def caseload(page, service, workers, january, february):
    """Each month some cases end and others begin, and whoever has the fewest gets the next one."""
    team_names = [team(page, name, service) for name in TEAMS.get(service, [service])]
    table, column = CHILDREN[service]
    # The newest records first: those are the children who are there now.
    pool = list(dict.fromkeys(row[column] for row in reversed(page.borough.tables[table])))
    names = [page.name_of("W") for _ in range(workers)]
    cases, ended = {name: [] for name in names}, []
    for month in TIME:
        wanted = {"2019-01": january, "2019-02": february}.get(month, january - page.chance.randrange(workers))
        if month != TIME[0]:
            for name in names:
                leave(page, cases[name], month, ended)
        while (missing := wanted - sum(map(len, cases.values()))) != 0:
            if missing > 0:
                fewest = min(names, key=lambda name: len(cases[name]))
                begin(page, cases[fewest], fewest, pool, month)
            else:
                most = max(names, key=lambda name: len(cases[name]))
                end(page, cases[most], month, ended)
    for at, name in enumerate(names):
        page.borough.row(
            "professionals", prof_professional_id=name, prof_professional_job_title="Social worker",
            prof_agency_worker_flag="Y" if page.chance.random() < 0.28 else "N", prof_professional_department=service,
            prof_full_time_equivalency=1,
        )
        for case in cases[name] + [case for case in ended if case.worker == name]:
            page.borough.row(
                "involvements", invo_involvements_id=page.name_of("I"), invo_professional_id=name,
                invo_professional_role_id="Allocated worker", invo_professional_team=team_names[at % len(team_names)],
                invo_person_id=case.child, invo_involvement_start_date=case.started,
                invo_involvement_end_date=case.ended or "",
            )


def team(page, name, service):
    """The name that a team goes by, with the service above it where another page has not said which."""
    known = page.team(name)
    row = next(row for row in page.borough.tables["department"] if row["dept_team_id"] == known)
    row["dept_team_parent_name"] = row.get("dept_team_parent_name") or service
    assert row["dept_team_parent_name"] == service, name
    return known


def leave(page, cases, month, ended):
    for _ in range(len(cases) // 8):
        end(page, cases, month, ended)


def end(page, cases, month, ended):
    """The oldest case ends."""
    case = cases.pop(0)
    case.ended = page.day_in(month)
    assert case.started < case.ended, month
    ended.append(case)


def begin(page, cases, worker, pool, month):
    taken = {case.child for case in cases}
    child = next(child for child in iter(lambda: page.chance.choice(pool), None) if child not in taken)
    cases.append(Case(worker, child, page.day_in(month)))


def decisions(page):
    """Within 24 hours, leaving out weekends: first what was decided by the next working day, then no other."""
    came = {row["cont_contact_id"]: row["cont_contact_date"] for row in page.borough.tables["contacts"]}
    decided = {}
    for row in page.borough.tables["ext_contact_outcome"]:
        if row["ecou_decision_date"]:
            decided.setdefault(f"{row['ecou_decision_date']:%Y-%m}", []).append(row)
    for month, rows in decided.items():
        share = IN_24_HOURS.get(month, 0.5 + page.chance.random() / 10)
        rows = page.shuffled(rows)
        rows.sort(key=lambda row: waited(came[row["ecou_contact_id"]], row["ecou_decision_date"]))
        in_time = round(share * len(rows))
        for at, row in enumerate(rows):
            row["ecou_decided_in_24_hours"] = "Y" if at < in_time else "N"


def waited(came, decided):
    days = [came + datetime.timedelta(at) for at in range(1, (decided - came).days + 1)]
    return sum(day.weekday() < 5 for day in days)
