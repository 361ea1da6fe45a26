"""What the improvement plan follows: caseloads, posts, supervision, children who go missing, partners' figures."""
from fractions import Fraction

from .records import months_on, open_on, within


def _held(records, day):
    """Who had which child, and for which service: a child once with each worker."""
    return {
        (records.service(row["invo_professional_team"]) or "Other", row["invo_professional_id"], row["invo_person_id"])
        for row in records.involvements
        if row["invo_professional_id"]
        and open_on(day, row["invo_involvement_start_date"], row["invo_involvement_end_date"])
    }


def caseload(records, starts, ends):
    held = _held(records, ends)
    for service, _, _ in held:
        yield {"numerator": 1, "denominator": 0, "service": service}
    for service, _ in {(service, worker) for service, worker, _ in held}:
        yield {"numerator": 0, "denominator": 1, "service": service}


def _caseload_of(service, records, starts, ends):
    return (row for row in caseload(records, starts, ends) if row["service"] == service)


def caseload_0_25(records, starts, ends):
    return _caseload_of("0-25 Service", records, starts, ends)


def caseload_children_in_care(records, starts, ends):
    return _caseload_of("Children in Care", records, starts, ends)


def caseload_duty_and_assessment(records, starts, ends):
    return _caseload_of("Duty & Assessment", records, starts, ends)


def caseload_intervention_and_planning(records, starts, ends):
    return _caseload_of("Intervention & Planning", records, starts, ends)


def caseload_onwards_and_upwards(records, starts, ends):
    return _caseload_of("Onwards & Upwards", records, starts, ends)


def caseload_reach(records, starts, ends):
    return _caseload_of("REACH", records, starts, ends)


def contacts_decided_in_24_hours(records, starts, ends):
    for row in records.ext_contact_outcome:
        if within(row["ecou_decision_date"], starts, ends):
            yield {"numerator": int(row["ecou_decided_in_24_hours"] == "yes"), "denominator": 1}


def group_supervisions(records, starts, ends):
    """The three months are this one and the two before it."""
    first = months_on(ends.replace(day=1), -2)
    for row in records.ext_supervision:
        if row["esup_is_group"] == "yes" and within(row["esup_date"], first, ends):
            yield {"numerator": 1, "esup_service": row["esup_service"]}


def posts(records, starts, ends):
    """A post of which no first day is known was always there."""
    for row in records.ext_workforce_post:
        if open_on(ends, row["ewfp_start_date"] or ends, row["ewfp_end_date"]):
            yield {"numerator": 1, "ewfp_filled_by": row["ewfp_filled_by"]}


def _from(place, records, column, starts, ends):
    """Who was absent was not missing; of what kind an episode is may be left blank."""
    return [row for row in records.missing
            if row["miss_missing_episode_type"] != "A" and row["ext_missing_from"] == place
            and within(row[column], starts, ends)]


def _went(place, records, starts, ends):
    for _ in _from(place, records, "miss_missing_episode_start_date", starts, ends):
        yield {"numerator": 1}


def _lasted(place, records, starts, ends):
    for row in _from(place, records, "miss_missing_episode_end_date", starts, ends):
        days = row["miss_missing_episode_end_date"] - row["miss_missing_episode_start_date"]
        yield {"numerator": days.days, "denominator": 1}


def missing_from_care(records, starts, ends):
    return _went("CARE", records, starts, ends)


def missing_from_home(records, starts, ends):
    return _went("HOME", records, starts, ends)


def missing_days_from_care(records, starts, ends):
    return _lasted("CARE", records, starts, ends)


def missing_days_from_home(records, starts, ends):
    return _lasted("HOME", records, starts, ends)


def _partners(figure, records, starts, ends):
    return [row for row in records.of("ext_partner_figure", "epar_figure", figure)
            if within(row["epar_month"], starts, ends) and row["epar_numerator"] is not None]


def life_story_work(records, starts, ends):
    for row in _partners("life_story_work", records, starts, ends):
        yield {"numerator": Fraction(row["epar_numerator"])}


def neet_16_18(records, starts, ends):
    for row in _partners("neet_16_18", records, starts, ends):
        if row["epar_denominator"] is not None:
            yield {"numerator": Fraction(row["epar_numerator"]), "denominator": Fraction(row["epar_denominator"])}
