"""Youth offending: cases month by month, first entries, custody, and what became of those whose orders ended.

Leaves nothing for other pages.
"""

import datetime

from borough import bounds, many

# From the quarter before the oldest month that is reported to the newest month.
TIME = [f"{at // 12}-{at % 12 + 1:02}" for at in range(2017 * 12 + 9, 2019 * 12 + 2)]
BEFORE = {True: 52, False: 30}  # statutory or not, open on 30 September 2017
OPEN = {"2018-02": {True: 50, False: 28}, "2019-01": {True: 43, False: 27}, "2019-02": {True: 40, False: 25}}
# Statutory cases that end in each quarter, and how many of those young people were in education or work.
QUARTERS = {"2017-10": (48, 29), "2018-01": (45, 26), "2018-04": (47, 27), "2018-07": (50, 28), "2018-10": (46, 29)}
STATUTORY_ENDED_SINCE = 31  # in January and February 2019
INTENSIVE = {"2018-02": 23, "2019-02": 14}
GANG = {"2019-01": 0.60, "2019-02": 41 / 65}
FIRST_ENTRIES = dict(zip(TIME, [5, 4, 7, 6, 6, 4, 8, 5, 3, 6, 7, 4, 5, 6, 3, 4, 5]))
CUSTODY = dict(zip(TIME, [2, 1, 3, 1, 2, 2, 1, 0, 1, 0, 0, 2, 0, 1, 0, 0, 0]))


class Case:
    def __init__(self, started, is_statutory):
        self.started, self.is_statutory = started, is_statutory
        self.ended = self.entered = self.custody = None
        self.approach = ""
        self.is_member = self.in_education = False

    def is_open(self, day):
        return self.started <= day and (self.ended is None or self.ended > day)


def fill(page):
    cases = flow(page, True, statutory_ended(page)) + flow(page, False, dict(zip(TIME, page.spread(100, len(TIME)))))
    education(page, cases)
    intensive(page, cases)
    members(page, cases)
    entries(page, cases)
    for case in cases:
        write(page, case)
    # One who was first sentenced at 18 is a case, and no entrant of 10 to 17.
    late = Case(datetime.date(2018, 2, 5), False)
    late.ended, late.entered = datetime.date(2018, 2, 20), late.started
    write(page, late, page.born_for_age(18, 18, late.started))


def statutory_ended(page):
    ended = dict(zip(TIME[-2:], page.spread(STATUTORY_ENDED_SINCE, 2)))
    for first, (count, _) in QUARTERS.items():
        at = TIME.index(first)
        ended.update(zip(TIME[at : at + 3], page.spread(count, 3)))
    return ended


def flow(page, is_statutory, ended):
    """As many are open as the report has, where it says so: whoever came first leaves first."""
    long_ago = datetime.date(2017, 5, 1), datetime.date(2017, 9, 28)
    cases = [Case(page.day_between(*long_ago), is_statutory) for _ in range(BEFORE[is_statutory])]
    done, at_start = 0, BEFORE[is_statutory]
    for end in OPEN:
        months = TIME[done : TIME.index(end) + 1]
        started = OPEN[end][is_statutory] - at_start + sum(ended[month] for month in months)
        for month, count in zip(months, page.spread(started, len(months))):
            cases += [Case(page.day_in(month), is_statutory) for _ in range(count)]
        done, at_start = done + len(months), OPEN[end][is_statutory]
    cases.sort(key=lambda case: case.started)
    staying = iter(cases)
    for month in TIME:
        for _ in range(ended[month]):
            case = next(staying)
            case.ended = page.day_in(month)
            assert case.started < case.ended, (case.started, month)
    for month, count in OPEN.items():
        assert sum(case.is_open(bounds(month)[1]) for case in cases) == count[is_statutory], month
    return cases


def education(page, cases):
    for first, (count, in_education) in QUARTERS.items():
        last = bounds(TIME[TIME.index(first) + 2])[1]
        days = bounds(first)[0], last
        ended = [case for case in cases if case.is_statutory and case.ended and days[0] <= case.ended <= days[1]]
        assert len(ended) == count
        for case in page.shuffled(ended)[:in_education]:
            case.in_education = True


def intensive(page, cases):
    for case in cases:
        if case.is_statutory:
            case.approach = page.chance.choice(["STANDARD", "ENHANCED", "ENHANCED", "INTENSIVE"])
    for month, count in INTENSIVE.items():
        there = page.shuffled(case for case in cases if case.is_statutory and case.is_open(bounds(month)[1]))
        approaches = many({"INTENSIVE": count, "ENHANCED": len(there) - count})
        for case, approach in zip(there, approaches, strict=True):
            case.approach = approach


def members(page, cases):
    """Who was there in January and who is in February: of both as many as the report has."""
    for case in cases:
        case.is_member = page.chance.random() < 0.55
    january, february = bounds("2019-01")[1], bounds("2019-02")[1]
    gone = [case for case in cases if case.is_open(january) and not case.is_open(february)]
    came = [case for case in cases if not case.is_open(january) and case.is_open(february)]
    both = [case for case in cases if case.is_open(january) and case.is_open(february)]
    of_came = round(GANG["2019-02"] * len(came))
    of_both = round(GANG["2019-02"] * (len(came) + len(both))) - of_came
    of_gone = round(GANG["2019-01"] * (len(gone) + len(both))) - of_both
    assert 0 <= of_gone <= len(gone)
    for group, count in [(came, of_came), (both, of_both), (gone, of_gone)]:
        for at, case in enumerate(page.shuffled(group)):
            case.is_member = at < count


def entries(page, cases):
    for month in TIME:
        first, last = bounds(month)
        started = page.shuffled(case for case in cases if first <= case.started <= last)
        for case in started[: FIRST_ENTRIES[month]]:
            case.entered = case.started
        statutory = [case for case in started if case.is_statutory and not case.entered]
        for case in statutory[: CUSTODY[month]]:
            case.custody = case.started


def write(page, case, born=None):
    born = born or page.born_for_age(12, 17, case.entered or case.started)
    sex = page.chance.choice("MMMMF")
    page.borough.row(
        "ext_youth_justice_case", eyjc_case_id=page.name_of("J"), eyjc_person_id=page.person(born=born, sex=sex),
        eyjc_start_date=case.started, eyjc_end_date=case.ended or "",
        eyjc_is_statutory="Y" if case.is_statutory else "N",
        eyjc_scaled_approach=case.approach, eyjc_first_entry_date=case.entered or "",
        eyjc_custody_date=case.custody or "", eyjc_gang_member="Y" if case.is_member else "N",
        eyjc_in_education_or_work=("Y" if case.in_education else "N") if case.ended else "",
    )
