"""Audits of cases: how each service's were graded, and each domain of them.

Leaves nothing for other pages.
"""

from borough import bounds, many

MONTHS = ["2018-07", "2018-08", "2018-09", "2018-10", "2018-11", "2018-12", "2019-01", "2019-02"]
GRADES = ["GOOD", "RI", "INADEQUATE"]
# Each service's audits in these months: good, requires improvement, inadequate.
SERVICES = {
    "Early Help": [(0, 0, 0, 0, 0, 0, 0, 0), (1, 0, 3, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0)],
    "Duty and Assessment": [(4, 2, 5, 0, 3, 1, 12, 9), (9, 9, 8, 6, 11, 5, 15, 6), (1, 0, 2, 0, 0, 0, 1, 0)],
    "Intervention and Planning": [(2, 1, 1, 2, 0, 2, 2, 0), (10, 7, 7, 3, 0, 6, 10, 6), (1, 4, 2, 0, 1, 2, 0, 2)],
    "REACH": [(0, 0, 0, 0, 0, 0, 0, 0), (0, 0, 1, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0)],
    "Children in Care": [(1, 1, 2, 0, 1, 0, 1, 0), (2, 0, 0, 0, 0, 0, 4, 2), (0, 0, 0, 0, 0, 0, 1, 0)],
    "Adoption and Post Permanence": [(0, 1, 0, 1, 0, 0, 0, 0), (0, 0, 0, 1, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0)],
    "Placements and Disabilities": [(0, 0, 0, 0, 0, 0, 0, 0), (1, 2, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 0)],
    "Onwards and Upwards": [(0, 0, 1, 0, 0, 1, 0, 0), (1, 2, 0, 0, 3, 3, 4, 1), (0, 0, 0, 0, 0, 0, 1, 0)],
}
TOTALS = [33, 29, 32, 13, 19, 20, 51, 26]

# Each domain: good, requires improvement, inadequate, and to how many it does not apply. Where these are fewer than the
# audits of the month, the others do not name it: none of January's names the domain of protection.
DOMAINS = {
    "2018-12": {
        "ASSESSMENT": (6, 9, 2, 3), "OVERSIGHT": (2, 16, 2, 0), "CP": (0, 3, 0, 17), "CIN": (1, 3, 0, 16),
        "CARE": (4, 5, 2, 9),
    },
    "2019-01": {
        "ASSESSMENT": (16, 25, 4, 6), "OVERSIGHT": (17, 27, 5, 0), "CIN": (1, 6, 0, 44), "CARE": (1, 4, 2, 44),
    },
    "2019-02": {
        "ASSESSMENT": (11, 11, 2, 2), "OVERSIGHT": (6, 16, 4, 0), "CP": (0, 3, 1, 22), "CIN": (0, 2, 2, 22),
        "CARE": (3, 3, 2, 18),
    },
}
# In earlier months, which the report does not print: how often a domain applies.
APPLIES = {"ASSESSMENT": 0.9, "OVERSIGHT": 1, "CP": 0.15, "CIN": 0.25, "CARE": 0.3}
# Whose cases a domain is looked at in first.
OF_SERVICES = {
    "ASSESSMENT": ["Duty and Assessment"], "CP": ["Intervention and Planning"], "CIN": ["Intervention and Planning"],
    "CARE": ["Children in Care", "Onwards and Upwards", "Adoption and Post Permanence"],
}
EARLIER = {"2018-02": 21, "2018-03": 24, "2018-04": 22, "2018-05": 26, "2018-06": 28}


def fill(page):
    for month, count in EARLIER.items():
        services = page.chance.choices(list(SERVICES), [1, 12, 9, 1, 2, 1, 1, 3], k=count)
        grades = page.chance.choices(GRADES, [4, 14, 4], k=count)
        audit(page, month, list(zip(services, grades)))
    for at, month in enumerate(MONTHS):
        done = [
            (service, grade)
            for service, counts in SERVICES.items()
            for grade, of_grade in zip(GRADES, counts)
            for _ in range(of_grade[at])
        ]
        assert len(done) == TOTALS[at], month
        audit(page, month, page.shuffled(done))


def audit(page, month, done):
    """The audits of a month, and the domains of each."""
    domains = DOMAINS.get(month) or likely(page, len(done))
    names = [page.name_of("Q") for _ in done]
    days = [page.day_between(*bounds(month)) for _ in done]

    def row(at, domain, grade):
        page.borough.row(
            "ext_qa_audit", eqaa_audit_id=names[at], eqaa_domain=domain, eqaa_grade=grade, eqaa_audit_date=days[at],
            eqaa_service=done[at][0],
        )

    for at, (_, grade) in enumerate(done):
        row(at, "OVERALL", grade)
    for domain, (*graded, not_applying) in domains.items():
        first = OF_SERVICES.get(domain, [])
        order = sorted(page.shuffled(range(len(done))), key=lambda at: done[at][0] not in first)
        grades = many(dict(zip(GRADES, graded)))
        # A good case is good in most of its domains.
        applying = sorted(order[: len(grades)], key=lambda at: GRADES.index(done[at][1]) + 2 * page.chance.random())
        for at, grade in zip(applying, grades, strict=True):
            row(at, domain, grade)
        for at in order[len(grades) :][:not_applying]:
            row(at, domain, "NA")


def likely(page, count):
    domains = {}
    for domain, share in APPLIES.items():
        grades = page.chance.choices(GRADES, [5, 14, 3], k=round(count * share))
        domains[domain] = (*[grades.count(grade) for grade in GRADES], count - len(grades))
    return domains
