"""Children in care: who they are, where they live, and whether they are seen, reviewed and looked after in time."""
from datetime import timedelta
from fractions import Fraction

from .in_care import band, groups, in_care, is_unaccompanied, left_care, legal_status, periods, placements
from .records import months_between, months_on, open_on, within

TIMES = [(6, "Under 6 months"), (12, "6 months under 12"), (18, "12 months under 18"), (24, "18 months under 24"),
         (None, "24 months or more")]
AGES = [(1, "Under 1"), (5, "1-4"), (10, "5-9"), (16, "10-15"), (None, "16+")]
AGES_OF_SECTION_20 = [(1, "Under 1"), (6, "1 to 5"), (11, "6 to 10"), (16, "11 to 15"), (None, "16+")]
MONTHS_OF_CARE = [(1, "1st month"), (3, "2nd to 3rd"), (6, "4th to 6th"), (12, "7th to 12th"), (18, "13th to 18th"),
                  (24, "19th to 24th"), (None, "After 24 months")]
STATUSES = {"C1": "Interim care order", "C2": "Full care order", "V2": "Section 20",
            "L2": "Emergency protection order", "J1": "Remanded"}
SERVICES = {name: "Intervention & Planning with REACH" for name in ("Intervention & Planning", "REACH")}
SERVICES |= {name: name for name in ("Children in Care", "Onwards & Upwards", "Duty & Assessment", "0-25 Service",
                                     "Adoption Team")}
APART = ("Children in Care", "Intervention & Planning", "Onwards & Upwards", "Duty & Assessment", "0-25 Service")
WORKING_DAYS_TO_HEALTH_ASSESSMENT = 20
A_WEEK, SIX_WEEKS = timedelta(7), timedelta(42)


# ---- how many, and who


def cla_open(records, starts, ends):
    for period in in_care(records, ends):
        child = period["child"]
        yield {
            "numerator": 1,
            "pers_sex": records.sex(child),
            "time_in_care": band(months_between(period["started"], ends), TIMES),
            "ethnic_group": records.ethnic_group(child),
            "age_band": band(records.age(child, ends), AGES),
        }


def cla_open_rate(records, starts, ends):
    yield {"numerator": 0, "denominator": records.population()}
    for _ in in_care(records, ends):
        yield {"numerator": 1, "denominator": 0}


def cla_boys_to_girls(records, starts, ends):
    for period in in_care(records, ends):
        sex = records.sex(period["child"])
        yield {"numerator": int(sex == "M"), "denominator": int(sex == "F")}


def cla_started(records, starts, ends):
    yield from ({"numerator": 1} for period in periods(records) if within(period["started"], starts, ends))


def cla_ceased(records, starts, ends):
    for period in left_care(records, starts, ends):
        yield {"numerator": 1, "clae_cla_episode_ceased_reason": period["reason"]}


def _left_for(group, records, starts, ends):
    reasons = groups(records, "ssda903/rec")
    for period in left_care(records, starts, ends):
        yield {"numerator": int(reasons.get(period["reason"]) == group), "denominator": 1}


def cla_adopted(records, starts, ends):
    return _left_for("Adopted", records, starts, ends)


def cla_special_guardianship(records, starts, ends):
    return _left_for("Special guardianship", records, starts, ends)


def privately_fostered(records, starts, ends):
    for row in records.ext_private_fostering:
        if open_on(ends, row["eprf_start_date"], row["eprf_end_date"]):
            yield {"numerator": 1}


# ---- under which legal status, where, and with which service


def cla_by_legal_status(records, starts, ends):
    for period in in_care(records, ends):
        yield {"numerator": 1, "legal_status_group": _status_group(records, period["child"], ends)}


def _status_group(records, child, day):
    status = legal_status(records, child, day)
    if status == "E1":
        return f"Placement order: {'placed for adoption' if _for_adoption(records, child, day) else 'waiting'}"
    return STATUSES.get(status, "Other or not recorded")


def _for_adoption(records, child, day):
    kinds = groups(records, "ssda903/place")
    return any(kinds.get(row["clap_cla_placement_type"]) == "Placed for adoption"
               for row in placements(records, child, day))


def cla_by_unaccompanied(records, starts, ends):
    told = {"V2": "section 20", "C1": "care order", "C2": "care order"}
    for period in in_care(records, ends):
        status = "Not unaccompanied"
        if is_unaccompanied(records, period, ends):
            status = f"Unaccompanied: {told.get(legal_status(records, period['child'], ends), 'other')}"
        yield {"numerator": 1, "unaccompanied_status": status}


def _under_section_20(records, day):
    return [period for period in in_care(records, day) if legal_status(records, period["child"], day) == "V2"]


def cla_section_20(records, starts, ends):
    for period in _under_section_20(records, ends):
        yield {"numerator": 1, "pers_sex": records.sex(period["child"]),
               "age_band": band(records.age(period["child"], ends), AGES_OF_SECTION_20)}


def cla_section_20_weeks(records, starts, ends):
    for period in _under_section_20(records, ends):
        yield {"numerator": Fraction((ends - period["started"]).days, 7), "denominator": 1,
               "pers_sex": records.sex(period["child"]),
               "age_band": band(records.age(period["child"], ends), AGES_OF_SECTION_20)}


def cla_by_placement(records, starts, ends):
    where = {"yes": "In the borough", "no": "Elsewhere"}
    for period in in_care(records, ends):
        placed = placements(records, period["child"], ends)
        last = placed[-1] if placed else {}
        yield {"numerator": 1, "provision": where.get(last.get("ext_in_area"), "Not recorded"),
               "clap_cla_placement_type": last.get("clap_cla_placement_type")}


def cla_by_service(records, starts, ends):
    for period in in_care(records, ends):
        service = records.service(period["team"])
        yield {
            "numerator": 1,
            "service": SERVICES.get(service, "Other"),
            "service_apart": service if service in APART else "Other with REACH and adoption",
            "month_of_care": band(months_between(period["started"], ends), MONTHS_OF_CARE),
        }


# ---- whether placements last


def _is_temporary(row):
    return (row["clap_cla_placement_type"] or "").startswith("T")


def cla_three_placements(records, starts, ends):
    """A placement counts if the child was in it on an evening of the stretch, in this time in care."""
    for period in in_care(records, ends):
        rows = records.of("cla_placement", "clap_person_id", period["child"])
        number = sum(
            not _is_temporary(row) and period["started"] <= row["clap_cla_placement_start_date"] <= ends
            and (row["clap_cla_placement_end_date"] is None or row["clap_cla_placement_end_date"] > starts)
            for row in rows
        )
        yield {"numerator": int(number >= 3), "denominator": 1}


def cla_long_term_stability(records, starts, ends):
    for period in in_care(records, ends):
        age = records.age(period["child"], ends)
        if age is not None and age < 16 and months_between(period["started"], ends) >= 30:
            yield {"numerator": int(_is_settled(records, period["child"], ends)), "denominator": 1}


def _is_settled(records, child, day):
    lasting = [row for row in placements(records, child, day) if not _is_temporary(row)]
    if not lasting:
        return False
    for_adoption = groups(records, "ssda903/place").get(lasting[-1]["clap_cla_placement_type"]) == "Placed for adoption"
    return for_adoption or months_between(lasting[-1]["clap_cla_placement_start_date"], day) >= 24


# ---- visits and reviews


def cla_visits_on_time(records, starts, ends):
    for period in in_care(records, ends):
        if ends - period["started"] >= A_WEEK:
            yield {"numerator": int(_is_seen_in_time(records, period["child"], ends)), "denominator": 1}


def _is_seen_in_time(records, child, day):
    seen = [row["clav_cla_visit_date"] for row in records.of("cla_visits", "clav_person_id", child)
            if row["clav_cla_visit_seen"] == "yes" and row["clav_cla_visit_date"] <= day]
    if not seen:
        return False
    for_long = any(row["clap_cla_placement_type"] in ("U1", "U4") for row in placements(records, child, day))
    return day - max(seen) <= SIX_WEEKS or for_long and months_on(max(seen), 3) >= day


def _reviews_due(records, starts, ends):
    """By the time in care, the reviews that fell due; who has left care since is not among them."""
    for period in in_care(records, ends):
        due = [row for row in records.of("cla_reviews", "clar_cla_id", period["care"])
               if row["clar_cla_review_cancelled"] != "yes" and within(row["clar_cla_review_due_date"], starts, ends)]
        if due:
            yield due


def cla_reviews_on_time(records, starts, ends):
    for due in _reviews_due(records, starts, ends):
        in_time = all(row["clar_cla_review_date"] and row["clar_cla_review_date"] <= row["clar_cla_review_due_date"]
                      for row in due)
        yield {"numerator": int(in_time), "denominator": 1}


def cla_reviews_on_time_assumed(records, starts, ends):
    for due in _reviews_due(records, starts, ends):
        is_late = any(row["clar_cla_review_date"] and row["clar_cla_review_date"] > row["clar_cla_review_due_date"]
                      for row in due)
        yield {"numerator": int(not is_late), "denominator": 1}


def cla_reviews_not_recorded(records, starts, ends):
    """Not yet held at the end of the stretch, whatever came of it afterwards."""
    for due in _reviews_due(records, starts, ends):
        yield from ({"numerator": 1} for row in due
                    if row["clar_cla_review_date"] is None or row["clar_cla_review_date"] > ends)


# ---- health


def cla_dental_checks(records, starts, ends):
    """A check is good for twelve months, up to the same day a year on."""
    for period in in_care(records, ends):
        checked = any(day <= ends <= months_on(day, 12) for day in _done(records, period["child"], "DENTAL"))
        yield {"numerator": int(checked), "denominator": 1}


def _done(records, child, kind):
    return [row["clah_health_check_date"] for row in records.of("cla_health", "clah_person_id", child)
            if row["clah_health_check_type"] == kind and row["clah_health_check_status"] == "DONE"
            and row["clah_health_check_date"]]


def cla_review_health_on_time(records, starts, ends):
    for row in records.cla_health:
        due = row["ext_due_date"]
        if row["clah_health_check_type"] == "RHA" and within(due, starts, ends):
            done = row["clah_health_check_date"] if row["clah_health_check_status"] == "DONE" else None
            for period in periods(records):
                if period["child"] == row["clah_person_id"] and open_on(due, period["started"], period["ceased"]):
                    yield {"numerator": int(done is not None and done <= due), "denominator": 1}


def _first_health(records, starts, ends):
    """Of each time in care that lasted until the assessment was due, in this stretch: when it was due, and done."""
    for period in periods(records):
        due = _working_day(records, period["started"], WORKING_DAYS_TO_HEALTH_ASSESSMENT)
        if within(due, starts, ends) and (period["ceased"] is None or period["ceased"] >= due):
            done = [day for day in _done(records, period["child"], "IHA")
                    if period["started"] <= day and (period["ceased"] is None or day <= period["ceased"])]
            yield period["started"], min(done, default=None)


def _working_day(records, start, number):
    day = start
    while number:
        day += timedelta(1)
        number -= records.working_days(day - timedelta(1), day)
    return day


def _is_soon(records, started, done):
    return done is not None and records.working_days(started, done) <= WORKING_DAYS_TO_HEALTH_ASSESSMENT


def cla_initial_health_due(records, starts, ends):
    for started, done in _first_health(records, starts, ends):
        late = "None recorded" if done is None or done > ends else "Late"
        yield {"numerator": 1, "outcome": "In time" if _is_soon(records, started, done) else late}


def cla_initial_health_on_time(records, starts, ends):
    for started, done in _first_health(records, starts, ends):
        yield {"numerator": int(_is_soon(records, started, done)), "denominator": 1}


def cla_initial_health_on_time_in_month(records, starts, ends):
    return cla_initial_health_on_time(records, starts, ends)
