"""Young people who have left care, as the list says that things stand now."""
from .in_care import band, groups
from .records import months_on, within

IN_EDUCATION_OR_WORK = "In education, employment or training"
KINDS = {"1": "Higher education", "2": "Education other than higher education"}
REASONS = {
    "G4": "None: illness or disability", "G5": "None: another reason", "G6": "None: pregnancy or parenting",
}
AGES = [(19, "18"), (20, "19"), (21, "20"), (22, "21"), (None, "22+")]


def _of_age(records, day, least, most=None):
    for row in records.care_leavers:
        age = records.age(row["clea_person_id"], day)
        if age is not None and least <= age and (most is None or age <= most):
            yield row, age


def _is_busy(records, row):
    return groups(records, "ssda903/activ").get(row["clea_care_leaver_activity"]) == IN_EDUCATION_OR_WORK


def _months_to(ends, months):
    """So many months of the calendar, the last of which ends on this day."""
    return months_on(ends.replace(day=1), 1 - months)


def cl_young_people(records, starts, ends):
    for row, age in _of_age(records, ends, 18):
        child = row["clea_person_id"]
        yield {"numerator": 1, "age_band": band(age, AGES), "pers_sex": records.sex(child),
               "ethnic_group": records.ethnic_group(child)}


def cl_in_education_or_work(records, starts, ends):
    for row, age in _of_age(records, ends, 19, 21):
        yield {"numerator": int(_is_busy(records, row)), "denominator": 1, "age_band": str(age),
               "pers_sex": records.sex(row["clea_person_id"])}


def cl_activity(records, starts, ends):
    for row, _ in _of_age(records, ends, 19, 21):
        if _is_busy(records, row):
            kind = KINDS.get(row["clea_care_leaver_activity"][1], "Training or employment")
            yield {"numerator": 1, "activity": kind}


def cl_without_activity(records, starts, ends):
    for row, _ in _of_age(records, ends, 19, 21):
        if not _is_busy(records, row):
            yield {"numerator": 1, "activity": REASONS.get(row["clea_care_leaver_activity"], "Not recorded")}


def cl_at_university(records, starts, ends):
    for row, age in _of_age(records, ends, 18):
        if row["ext_at_university"] == "yes":
            yield {"numerator": 1, "age_band": band(age, AGES)}


def cl_in_suitable_home(records, starts, ends):
    for row, age in _of_age(records, ends, 19, 21):
        yield {"numerator": int(row["clea_care_leaver_accom_suitable"] == "yes"), "denominator": 1,
               "age_band": str(age), "pers_sex": records.sex(row["clea_person_id"])}


def cl_home(records, starts, ends):
    for row, _ in _of_age(records, ends, 19, 21):
        if row["clea_care_leaver_accom_suitable"] == "yes":
            home = groups(records, "ssda903/accom").get(row["clea_care_leaver_accommodation"])
            yield {"numerator": 1, "home": "Not recorded" if home in (None, "No information") else home}


def cl_in_touch(records, starts, ends):
    for row, age in _of_age(records, ends, 18):
        spoken = within(row["clea_care_leaver_latest_contact"], _months_to(ends, 12), ends)
        yield {"numerator": int(spoken), "denominator": 1, "age_band": band(age, AGES)}


def cl_pathway_plan_up_to_date(records, starts, ends):
    for row, age in _of_age(records, ends, 18):
        planned = within(row["clea_pathway_plan_review_date"], _months_to(ends, 6), ends)
        yield {"numerator": int(planned), "denominator": 1, "age_band": band(age, AGES)}
