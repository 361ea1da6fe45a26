#!/usr/bin/env python3
"""Works out the figures of the nightly Annex A report a second time, and compares them with what was published.

    pip install pyarrow
    python tests/python/recompute_annex_a.py --program target/debug/quarterday --definitions .

Makes the tidy lists of an invented council, runs the pipeline over them, and works every figure out again from the
lists as they were made and from what the figure is said to be in words; none of the SQL is used. Numerator and
denominator must be the same, of every part of a figure; of a rate the rate itself, too. Rates have the invented
population that is written beside the lists, and so has the page that sets children in care beside it, every cell of
which is worked out again. The lists are tidy: no blank where there must be none, no days the wrong way round. What
becomes of such rows is for the examples that stand with the definitions.

Exit codes: 0 every figure agrees; 1 one does not, or too few were worked out; 2 the sample or the pipeline did not run.
"""
import argparse
import calendar
import csv
import os
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pyarrow.parquet

SNAPSHOT = date(2026, 9, 30)
AUTHORITY = "QBR"
AT_LEAST = 60
DATES = {
    "born", "contacted", "started", "completed", "referred", "authorised", "strategy_started", "icpc_held",
    "cin_started", "last_seen", "cin_ended", "plan_started", "visited", "reviewed", "plan_ended", "care_started",
    "legal_status_started", "iro_contact", "health_assessed", "teeth_checked", "care_ended", "placement_started",
    "pathway_reviewed", "last_contact", "entered_care", "decided", "placement_order", "matched", "placed", "adopted",
    "decision_reversed", "placed_ffa", "enquired", "stage_1_started", "stage_1_ended", "stage_2_started",
    "stage_2_ended", "applied", "approved", "left",
}
SOURCES = {
    "1": "Individual", "2A": "Schools", "2B": "Education services", "3": "Health", "4": "Housing", "5": "LA services",
    "6": "Police", "7": "Other legal agency", "8": "Other", "9": "Anonymous", "10": "Unknown",
}
ETHNIC_GROUPS = {
    "White": "WBRI WIRI WIRT WOTH WROM", "Mixed": "MWBC MWBA MWAS MOTH", "Asian": "AIND APKN ABAN AOTH CHNE",
    "Black": "BCRB BAFR BOTH", "Other": "OOTH", "Unknown": "REFU NOBT",
}
LEGAL_STATUSES = {
    "Interim care order": "C1", "Full care order": "C2", "Freeing order": "D1", "Placement order": "E1",
    "Section 20": "V2", "Police protection": "L1", "Emergency protection order": "L2",
    "Child assessment order": "L3", "Remanded": "J1", "Accommodated under PACE": "J2", "Youth rehabilitation order": "J3",
}
PLACEMENTS = {
    "Foster placement": "U1 U2 U3 U4 U5 U6", "Placed for adoption": "A3 A4 A5 A6", "Placed with parents": "P1",
    "Independent living": "P2", "Residential employment": "P3", "Residential accommodation": "H5",
    "Secure children's home": "K1", "Children's home": "K2", "Residential care home": "R1", "NHS or health trust": "R2",
    "Family centre or mother and baby unit": "R3", "Young offender institution": "R5", "Residential school": "S1",
    "Other placement": "Z1", "Temporary placement": "T0 T1 T2 T3 T4",
}
CASE_STATUSES = {
    "looked_after": "In care", "cp_plan": "Protection plan", "cin_plan": "Child in need plan",
    "open_assessment": "Open assessment",
}
ACTIVITIES = {
    "1": "in higher education", "2": "in education other than higher", "3": "in training or employment",
    "4": "in an apprenticeship", "5": "in training or employment other than an apprenticeship",
}
NOT_IN_WORK = {"G4": "Illness or disability", "G5": "Other circumstances", "G6": "Pregnancy or parenting"}
AREAS = {"CON": "Confidential", "WAL": "Wales", "SCO": "Scotland", "NIR": "Northern Ireland"}
TIME_BANDS = ["Up to 3 months", "Over 3 up to 6 months", "Over 6 months under 1 year", "1 year under 2 years"]
DAYS_TAKEN = [(0, "Same day"), (10, "1-10 days"), (20, "11-20 days"), (30, "21-30 days"), (40, "31-40 days"),
              (45, "41-45 days"), (50, "46-50 days"), (60, "51-60 days"), (None, "61 or more days")]
DAYS_TO_CONFERENCE = [(10, "0-10 days"), (15, "11-15 days"), (20, "16-20 days"), (None, "21 or more days")]
RATES_OF_THE_DAY = ["cin_open", "cp_open", "cla_open"]
RATES_OF_SIX_MONTHS = ["referrals_received", "assessments_completed", "section47_started", "conferences_held",
                       "cin_started", "cin_ended", "cp_started", "cp_ended", "cla_started", "cla_ended"]
GROUPS_BESIDE_POPULATION = {
    "Ethnicity": ["White", "Mixed", "Asian", "Black", "Other"],
    "Age": ["Under 1", "1 to 4", "5 to 9", "10 to 15", "16-plus"],
    "Gender": ["Male", "Female"],
}
AGES_BESIDE_POPULATION = [(0, "Under 1"), (4, "1 to 4"), (9, "5 to 9"), (15, "10 to 15"), (None, "16-plus")]
DAYS_IN_DETAIL = [(0, "Same day"), (5, "1-5 days"), (10, "6-10 days"), (13, "11-13 days"), (15, "14-15 days"),
                  (17, "16-17 days"), (20, "18-20 days"), (None, "21 or more days")]


# ---- days and ages


def months_on(day, months):
    """The same day so many months on, or the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


SIX_MONTHS_BEFORE = months_on(SNAPSHOT, -6)
YEAR_BEFORE = months_on(SNAPSHOT, -12)


def recent(day):
    """In the six months to the snapshot."""
    return day is not None and SIX_MONTHS_BEFORE < day <= SNAPSHOT


def in_year(day):
    return day is not None and YEAR_BEFORE < day <= SNAPSHOT


def has_come(day):
    return day is not None and day <= SNAPSHOT


def full_months(start, end):
    months = 0
    while months_on(start, months + 1) <= end:
        months += 1
    return months


def age(row, day=SNAPSHOT):
    """At the last birthday; -1 before birth."""
    born = row["born"]
    return -1 if born > day else day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_band(row):
    years = age(row)
    bands = ((16, "16+"), (10, "10-15"), (5, "5-9"), (1, "1-4"), (-1, "Under 1"))
    return next(band for least, band in bands if years >= least)


class Calendar:
    """Mondays to Fridays without the bank holidays."""

    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as lines:
            self.holidays = {date.fromisoformat(row["date"]) for row in csv.DictReader(lines)}

    def between(self, start, end):
        """Without the first day and with the last."""
        days = (start + timedelta(step) for step in range(1, (end - start).days + 1))
        return sum(day.weekday() < 5 and day not in self.holidays for day in days)


# ---- bands


def up_to(bands, number):
    return next(band for most, band in bands if most is None or number <= most)


def time_band(start, end):
    """By the days on which three and six months, one year and two years are full."""
    if end <= months_on(start, 3):
        return TIME_BANDS[0]
    if end <= months_on(start, 6):
        return TIME_BANDS[1]
    if end < months_on(start, 12):
        return TIME_BANDS[2]
    return TIME_BANDS[3] if end < months_on(start, 24) else "2 years or more"


def weeks_since(day):
    if not has_come(day):
        return "Not recorded"
    bands = [(42, "0-6 weeks"), (84, "Over 6 up to 12 weeks"), (126, "Over 12 up to 18 weeks"), (None, "Over 18 weeks")]
    return up_to(bands, (SNAPSHOT - day).days)


def months_since(day):
    if not has_come(day):
        return "Not recorded"
    months = full_months(day, SNAPSHOT)
    bands = [(2, "0-3 months"), (5, "3-6 months"), (8, "6-9 months"), (11, "9-12 months"), (None, "12 months or more")]
    return up_to(bands, months)


def months_since_officer(day):
    if not has_come(day):
        return "Not recorded"
    if SNAPSHOT < months_on(day, 3):
        return "0-3 months"
    return "3-6 months" if SNAPSHOT <= months_on(day, 6) else "Over 6 months"


def seen_band(day):
    if not has_come(day):
        return "Not recorded"
    bands = [(28, "Up to 4 weeks"), (42, "Over 4 up to 6 weeks"), (84, "Over 6 up to 12 weeks"),
             (None, "Over 12 weeks")]
    return up_to(bands, (SNAPSHOT - day).days)


def care_band(start):
    months = full_months(start, SNAPSHOT)
    return up_to([(5, "Under 6 months"), (11, "6-12 months"), (17, "12-18 months"), (23, "18-24 months"),
                  (None, "2 years or more")], months)


def group_of(groups, code):
    return next((group for group, codes in groups.items() if code in codes.split()), "Not recorded")


def source_group(row):
    code = row["source"]
    return SOURCES.get(code) or SOURCES[code[:1]]


# ---- the figures


class Figures:
    """Numerator and denominator by figure, part and second part; a count has no denominator."""

    def __init__(self, lists, days, labels, children):
        self.lists, self.days, self.labels, self.children = lists, days, labels, children
        self.found = {}

    def count(self, figure, number):
        self.found[figure, None, None] = (number, None)

    def share(self, figure, rows, test, part=None):
        """Of nobody there is no share."""
        if rows:
            self.found[figure, part, None] = (sum(1 for row in rows if test(row)), len(rows))

    def parts(self, figure, of_rows):
        for part, number in Counter(of_rows).items():
            self.found[figure, part, None] = (number, None)

    def by_ethnicity(self, figure, rows):
        self.parts(figure, (group_of(ETHNIC_GROUPS, row["ethnicity"] or "NOBT") for row in rows))

    def by_age_and_gender(self, figure, rows):
        told = Counter((age_band(row), row["gender"]) for row in rows if age(row) >= 0 and row["gender"] in "FM")
        for (band, gender), number in told.items():
            self.found[figure, band, gender] = (number, None)

    def repeated(self, figure, children, what):
        """How many children are there two, three, four, five times or more."""
        times = Counter(children).values()
        told = lambda number: f"{number} {what}" if number < 5 else f"5 or more {what}"
        self.parts(figure, (told(number) for number in times if number > 1))

    def known_share(self, figure, rows, column):
        """Of those with a yes or a no."""
        self.share(figure, [row for row in rows if row[column] in ("yes", "no")], is_yes(column))

    def label(self, codes, code):
        return self.labels(codes).get(code, code) or "Not recorded"

    def of_days(self, figure, rows, start, end):
        """Mean and median of the days from one to the other."""
        days = [(row[end] - row[start]).days for row in rows if row[start] and row[end] and row[start] <= row[end]]
        if days:
            self.found[f"adoption_days_{figure}", None, None] = (sum(days), len(days))
            self.found[f"adoption_median_days_{figure}", None, None] = (statistics.median(days), 1)

    # ---- the front door

    def contacts(self):
        rows = [row for row in self.lists[1] if recent(row["contacted"])]
        children = {row["child_id"] for row in rows}
        referred = {row["child_id"] for row in self.lists[3] if recent(row["referred"])}
        self.count("contacts_received", len(rows))
        self.count("contacts_children", len(children))
        self.share("contacts_also_referred", children, lambda child: child in referred)
        self.parts("contacts_by_source", map(source_group, rows))
        self.by_ethnicity("contacts_by_ethnicity", rows)
        self.by_age_and_gender("contacts_by_age_and_gender", rows)
        apart = {(row["child_id"], row["contacted"], row["source"]) for row in rows}
        self.repeated("contacts_repeated", (child for child, _, _ in apart), "contacts")

    def early_help(self):
        rows = [row for row in self.lists[2] if recent(row["started"])]
        children = {row["child_id"] for row in rows}
        referred = {row["child_id"] for row in self.lists[3] if recent(row["referred"])}
        self.count("early_help_assessments", len(rows))
        self.count("early_help_children", len(children))
        self.count("early_help_open", sum(not has_come(row["completed"]) for row in self.lists[2]))
        self.share("early_help_also_referred", children, lambda child: child in referred)
        self.parts("early_help_by_organisation", (row["organisation"] for row in rows))
        self.by_ethnicity("early_help_by_ethnicity", rows)
        self.by_age_and_gender("early_help_by_age_and_gender", rows)
        self.repeated("early_help_repeated", (row["child_id"] for row in rows), "assessments")

    def referrals(self):
        rows = [row for row in self.lists[3] if recent(row["referred"])]
        again = lambda row: int(row["referrals_12m"] or 0) >= 1
        children = {row["child_id"] for row in rows}
        twice = {row["child_id"] for row in rows if again(row)}
        self.count("referrals_received", len(rows))
        self.count("referrals_children", len(children))
        self.share("rereferrals", rows, again)
        self.share("rereferred_children", children, lambda child: child in twice)
        self.share("referrals_no_further_action", rows, is_yes("is_nfa"))
        self.parts("referrals_by_source", map(source_group, rows))
        self.by_ethnicity("referrals_by_ethnicity", rows)
        self.by_age_and_gender("referrals_by_age_and_gender", rows)

    # ---- assessments, enquiries and conferences

    def assessments(self):
        done = [row for row in self.lists[4] if recent(row["authorised"])]
        still = [row for row in self.lists[4] if not has_come(row["authorised"])]
        taken = lambda row: self.days.between(row["started"], row["authorised"])
        so_far = lambda row: self.days.between(row["started"], SNAPSHOT)
        self.count("assessments_started", sum(recent(row["started"]) for row in self.lists[4]))
        self.count("assessments_completed", len(done))
        self.count("assessments_open", len(still))
        self.share("assessments_within_45_days", done, lambda row: taken(row) <= 45)
        self.share("assessments_open_over_45_days", still, lambda row: so_far(row) > 45)
        if done:
            self.found["assessments_mean_days", None, None] = (sum(map(taken, done)), len(done))
        born = [row for row in done if row["born"] <= row["authorised"]]
        self.share("assessments_child_seen", born, is_yes("child_seen"))
        self.known_share("assessments_requiring_support", done, "needs_support")
        self.share("assessments_with_disability", done, is_yes("has_disability"))
        self.parts("assessments_by_duration", (up_to(DAYS_TAKEN, taken(row)) for row in done))
        self.parts("assessments_open_by_duration", (up_to(DAYS_TAKEN, so_far(row)) for row in still))
        self.by_ethnicity("assessments_by_ethnicity", done)
        self.by_age_and_gender("assessments_by_age_and_gender", done)

    def enquiries(self):
        rows = [row for row in self.lists[5] if recent(row["strategy_started"])]
        self.count("section47_started", len(rows))
        self.count("section47_children", len({row["child_id"] for row in rows}))
        self.count("section47_undecided", sum(row["icpc_unnecessary"] == "" for row in rows))
        self.known_share("section47_without_conference", rows, "icpc_unnecessary")
        self.share("section47_with_disability", rows, is_yes("has_disability"))
        self.by_ethnicity("section47_by_ethnicity", rows)
        self.by_age_and_gender("section47_by_age_and_gender", rows)
        self.repeated("section47_repeated", (row["child_id"] for row in rows), "enquiries")

    def conferences(self):
        rows = [row for row in self.lists[5] if recent(row["icpc_held"])]
        taken = lambda row: self.days.between(row["strategy_started"], row["icpc_held"])
        self.count("conferences_held", len(rows))
        self.count("conferences_result_unknown", sum(row["icpc_led_to_plan"] not in ("yes", "no") for row in rows))
        self.known_share("conferences_to_plan", rows, "icpc_led_to_plan")
        self.share("conferences_within_15_days", rows, lambda row: taken(row) <= 15)
        self.parts("conferences_by_days", (up_to(DAYS_TO_CONFERENCE, taken(row)) for row in rows))
        self.parts("conferences_by_days_in_detail", (up_to(DAYS_IN_DETAIL, taken(row)) for row in rows))

    # ---- children in need

    def in_need(self):
        rows = self.lists[6]
        ended = [row for row in rows if recent(row["cin_ended"])]
        still = [row for row in rows if not has_come(row["cin_ended"]) and row["case_status"] != "closed"]
        planned = [row for row in still if row["case_status"] == "cin_plan"]
        self.count("cin_started", sum(recent(row["cin_started"]) for row in rows))
        self.count("cin_ended", len(ended))
        self.parts("cin_ended_by_duration", (time_band(row["cin_started"], row["cin_ended"]) for row in ended))
        self.parts("cin_ended_by_reason", (row["closure_reason"] or "Not recorded" for row in ended))
        self.count("cin_open", len(still))
        self.count("cin_open_without_team", sum(not row["team"] for row in still))
        self.count("cin_open_without_worker", sum(not row["worker"] for row in still))
        self.share("cin_open_with_disability", still, is_yes("has_disability"))
        self.parts("cin_by_case_status", (CASE_STATUSES[row["case_status"]] for row in still))
        self.parts("cin_open_by_need", (row["primary_need"] or "Not recorded" for row in still))
        self.parts("cin_open_by_duration", (time_band(row["cin_started"], SNAPSHOT) for row in still))
        self.parts("cin_open_by_last_seen", (seen_band(row["last_seen"]) for row in still))
        self.by_ethnicity("cin_open_by_ethnicity", still)
        self.by_age_and_gender("cin_open_by_age_and_gender", still)
        self.count("cin_plans_open", len(planned))
        self.share("cin_plans_seen_in_four_weeks", planned, lambda row: seen_band(row["last_seen"]) == "Up to 4 weeks")

    # ---- protection plans

    def plans(self):
        rows = self.lists[7]
        begun = [row for row in rows if recent(row["plan_started"])]
        ended = [row for row in rows if recent(row["plan_ended"])]
        two_years = lambda row, end: end >= months_on(row["plan_started"], 24)
        self.count("cp_started", len(begun))
        self.share("cp_started_again", begun, lambda row: int(row["previous_plans"] or 0) >= 1)
        self.parts("cp_started_by_category", (self.label("abuse", row["initial_category"]) for row in begun))
        self.count("cp_ended", len(ended))
        self.share("cp_ended_after_two_years", ended, lambda row: two_years(row, row["plan_ended"]))
        self.parts("cp_ended_by_duration", (time_band(row["plan_started"], row["plan_ended"]) for row in ended))
        still = [row for row in rows if not has_come(row["plan_ended"])]
        in_time = lambda row: has_come(row["visited"]) and self.days.between(row["visited"], SNAPSHOT) <= 10
        self.count("cp_open", len(still))
        self.share("cp_visited_within_10_days", still, in_time)
        self.share("cp_two_years_or_more", still, lambda row: two_years(row, SNAPSHOT))
        self.share("cp_seen_alone", still, is_yes("seen_alone"))
        self.share("cp_under_five", still, lambda row: age(row) < 5)
        self.share("cp_emergency_protection", still, is_yes("emergency_protection"))
        self.known_share("cp_open_with_disability", still, "has_disability")
        self.parts("cp_by_category", (self.label("abuse", row["latest_category"]) for row in still))
        self.parts("cp_open_by_duration", (time_band(row["plan_started"], SNAPSHOT) for row in still))
        self.parts("cp_open_by_weeks_since_visit", (weeks_since(row["visited"]) for row in still))
        self.parts("cp_open_by_months_since_review", (months_since(row["reviewed"]) for row in still))
        self.by_ethnicity("cp_open_by_ethnicity", still)
        self.by_age_and_gender("cp_open_by_age_and_gender", still)

    # ---- children in care; nowhere those who only have short breaks

    def came_and_went(self):
        rows = self.longer_stays()
        came = [row for row in rows if recent(row["care_started"])]
        went = [row for row in rows if recent(row["care_ended"])]
        self.count("cla_started", len(came))
        self.share("cla_started_uasc", came, is_yes("is_uasc"))
        self.share("cla_started_again_within_a_year", came, is_yes("is_return_to_care"))
        need = lambda row: "" if row["category_of_need"] == "N0" else row["category_of_need"]
        self.parts("cla_started_by_need", (self.label("need", need(row)) for row in came))
        self.count("cla_ended", len(went))
        self.share("cla_ended_adopted", went, lambda row: row["care_ended_reason"] in ("E11", "E12"))
        guardians = ("E45", "E46", "E47", "E48")
        self.share("cla_ended_by_special_guardianship", went, lambda row: row["care_ended_reason"] in guardians)
        self.parts("cla_ended_by_reason", (self.label("care_ended_reason", row["care_ended_reason"]) for row in went))

    def in_care(self):
        still = self.still_in_care()
        self.count("cla_open", len(still))
        self.share("cla_uasc", still, is_yes("is_uasc"))
        self.known_share("cla_with_disability", still, "has_disability")
        self.parts("cla_by_age", map(age_band, still))
        genders = {"F": "Female", "M": "Male", "N": "Neither"}
        self.parts("cla_by_gender", (genders.get(row["gender"], "Not stated or recorded") for row in still))
        self.parts("cla_by_legal_status", (group_of(LEGAL_STATUSES, row["legal_status"]) for row in still))
        self.parts("cla_by_permanence_plan", (self.label("permanence_plan", row["permanence_plan"]) for row in still))
        self.parts("cla_by_time_in_care", (care_band(row["care_started"]) for row in still))
        self.parts("cla_by_weeks_since_visit", (weeks_since(row["visited"]) for row in still))
        self.parts("cla_by_months_since_review", (months_since(row["reviewed"]) for row in still))
        officer = (months_since_officer(row["iro_contact"]) for row in still)
        self.parts("cla_by_months_since_reviewing_officer", officer)
        self.by_ethnicity("cla_by_ethnicity", still)
        self.by_age_and_gender("cla_by_age_and_gender", still)

    def placements(self):
        still = self.still_in_care()
        number = lambda row: int(row["placements_12m"])
        self.share("cla_three_placements", still, lambda row: number(row) >= 3)
        self.parts("cla_by_placements_in_year", (str(number(row)) if number(row) < 3 else "3 or more" for row in still))
        placed = [row for row in still if row["placement_location"]]
        self.share("cla_placed_outside", placed, lambda row: row["placement_location"] == "out")
        self.parts("cla_by_placement", (group_of(PLACEMENTS, row["placement_type"]) for row in still))
        self.parts("cla_by_provider", (self.label("placement_provider", row["placement_provider"]) for row in still))
        area = lambda code: AREAS.get(code, code) or "Not recorded"
        self.parts("cla_by_area", (area(row["placement_la"]) for row in still))
        long = [row for row in still if age(row) < 16 and months_on(row["care_started"], 30) <= SNAPSHOT]
        settled = lambda row: (months_on(row["placement_started"], 24) <= SNAPSHOT
                               or row["placement_type"] in ("A3", "A4", "A5", "A6"))
        self.share("cla_long_term_stability", long, settled)

    def health_and_missing(self):
        still = self.still_in_care()
        a_year = [row for row in still if months_on(row["care_started"], 12) <= SNAPSHOT]
        well = lambda row: (recent if age(row) < 5 else in_year)(row["health_assessed"])
        self.share("cla_health_assessed", a_year, well)
        self.share("cla_dental_checked", a_year, lambda row: in_year(row["teeth_checked"]))
        times = lambda column: lambda row: int(row[column] or 0) >= 1
        gone = [row for row in still if times("missing_12m")(row)]
        self.share("cla_missing", still, times("missing_12m"))
        self.share("cla_absent", still, times("absent_12m"))
        self.share("cla_return_interview_offered", gone, is_yes("interview_offered"))
        offered = [row for row in gone if row["interview_offered"] == "yes"]
        self.share("cla_return_interview_accepted", offered, is_yes("interview_accepted"))

    def longer_stays(self):
        return [row for row in self.lists[8] if row["legal_status"] not in ("V3", "V4")]

    def still_in_care(self):
        return [row for row in self.longer_stays() if not has_come(row["care_ended"])]

    # ---- care leavers

    def care_leavers(self):
        everyone = self.lists[9]
        rows = [row for row in everyone if row["in_touch"] not in ("DIED", "RHOM", "NREQ")]
        self.count("care_leavers_entitled", len(everyone))
        self.count("care_leavers_services_not_required", sum(row["in_touch"] == "NREQ" for row in everyone))
        self.known_share("care_leavers_uasc", everyone, "is_uasc")
        self.known_share("care_leavers_with_disability", everyone, "has_disability")
        self.parts("care_leavers_by_age", ("Under 17" if age(row) < 17 else str(age(row)) for row in everyone))
        self.parts("care_leavers_by_eligibility", (self.label("eligibility", row["eligibility"]) for row in everyone))
        self.by_ethnicity("care_leavers_by_ethnicity", everyone)
        self.share("care_leavers_pathway_reviewed", rows, lambda row: recent(row["pathway_reviewed"]))
        self.share("care_leavers_with_adviser", rows, lambda row: bool(row["adviser"]))
        lately = lambda row: has_come(row["last_contact"]) and (SNAPSHOT - row["last_contact"]).days <= 56
        self.count("care_leavers_without_contact_in_eight_weeks", sum(not lately(row) for row in rows))
        self.parts("care_leavers_by_accommodation", (self.label("accommodation", row["accommodation"]) for row in rows))
        self.parts("care_leavers_by_activity", (activity(row) for row in rows))
        idle = [row["activity"] for row in rows if row["activity"][:1] not in ("F", "P")]
        self.parts("care_leavers_not_in_work_by_reason", (NOT_IN_WORK.get(code, "Not recorded") for code in idle))

    def care_leavers_by_cohort(self):
        rows = [row for row in self.lists[9] if row["in_touch"] not in ("DIED", "RHOM", "NREQ")]
        tests = {
            "care_leavers_in_touch": lambda row: row["in_touch"] == "YES",
            "care_leavers_in_suitable_homes": lambda row: row["suitability"] == "suitable",
            "care_leavers_in_work_or_education": lambda row: row["activity"][:1] in ("F", "P"),
        }
        for figure, test in tests.items():
            for least, most in ((17, 18), (19, 21), (22, 25)):
                cohort = [row for row in rows if least <= age(row) <= most]
                self.share(f"{figure}_by_age", cohort, test, f"{least}-{most}")
            least, most = (17, 25) if figure == "care_leavers_in_touch" else (19, 21)
            self.share(figure, [row for row in rows if least <= age(row) <= most], test)
            young = figure.replace("care_leavers_", "care_leavers_17_to_18_")
            self.share(young, [row for row in rows if 17 <= age(row) <= 18], test)
        older = [row for row in rows if 19 <= age(row) <= 21]
        self.share("care_leavers_19_to_21_in_touch", older, tests["care_leavers_in_touch"])

    # ---- adoption

    def adoptions(self):
        rows = self.lists[10]
        adopted = [row for row in rows if in_year(row["adopted"])]
        waiting = [row for row in rows if has_come(row["decided"]) and not has_come(row["adopted"])
                   and not has_come(row["decision_reversed"])]
        back = [row for row in rows if in_year(row["decision_reversed"]) and not has_come(row["adopted"])]
        self.count("children_adopted", len(adopted))
        self.count("children_awaiting_adoption", len(waiting))
        self.count("adoption_reversed", len(back))
        reasons = (self.label("reversal_reason", row["reversal_reason"]) for row in back)
        self.parts("adoption_reversed_by_reason", reasons)
        self.share("adoption_fostering_first", adopted + waiting, lambda row: has_come(row["placed_ffa"]))
        self.by_ethnicity("adoption_by_ethnicity", adopted)
        self.of_days("to_placement", adopted, "entered_care", "placed")
        self.of_days("order_to_match", adopted, "placement_order", "matched")

    def adopters(self):
        households = {}
        for row in sorted(self.lists[11], key=lambda row: row["adopter_id"]):
            households.setdefault(row["family_id"] or row["adopter_id"], row)
        rows = list(households.values())
        stayed = [row for row in rows if not has_come(row["left"])]
        self.count("adopter_households", len(stayed))
        self.parts("adopter_households_by_stage", map(stage, stayed))
        self.count("adopters_approved", sum(in_year(row["approved"]) for row in rows))
        waits = lambda row: has_come(row["approved"]) and not has_come(row["matched"])
        self.count("adopters_waiting", sum(map(waits, stayed)))
        for figure, step, months in (("one", "stage_1", 2), ("two", "stage_2", 4)):
            done = [row for row in rows if in_year(row[f"{step}_ended"]) and row[f"{step}_started"]]
            in_time = lambda row: row[f"{step}_ended"] <= months_on(row[f"{step}_started"], months)
            self.share(f"adopters_stage_{figure}_in_time", done, in_time)
        placed = [int(row["children_placed"] or 0) for row in rows if in_year(row["placed"])]
        self.count("adopters_children_placed", sum(placed))
        gone = [row for row in rows if in_year(row["left"])]
        self.parts("adopters_left_by_reason", (self.label("adopter_left_reason", row["left_reason"]) for row in gone))

    def rates(self):
        """Of the numbers above, for each 10,000 people from 0 to 17; those of six months as of a year, too."""
        days = (SNAPSHOT - SIX_MONTHS_BEFORE).days
        for figure in RATES_OF_THE_DAY + RATES_OF_SIX_MONTHS:
            number, _ = self.found[figure, None, None]
            self.found[f"{figure}_rate", None, None] = (number, self.children)
            if figure in RATES_OF_SIX_MONTHS:
                self.found[f"{figure}_rate_annualised", None, None] = (number * 365.0 / days, self.children)

    def all(self):
        for work in (
            self.contacts, self.early_help, self.referrals, self.assessments, self.enquiries, self.conferences,
            self.in_need, self.plans, self.came_and_went, self.in_care, self.placements, self.health_and_missing,
            self.care_leavers, self.care_leavers_by_cohort, self.adoptions, self.adopters,
            self.rates,
        ):
            work()
        return self.found


def is_yes(column):
    return lambda row: row[column] == "yes"


def activity(row):
    code = row["activity"]
    if code in NOT_IN_WORK:
        return "Not in education or work: " + NOT_IN_WORK[code].lower()
    return {"F": "Full time ", "P": "Part time "}[code[0]] + ACTIVITIES[code[1]] if code else "Not recorded"


def stage(row):
    """The furthest that has a date."""
    steps = [("adopted", "Adopted"), ("placed", "Child placed"), ("matched", "Matched"), ("approved", "Approved"),
             ("stage_2_started", "Stage 2"), ("stage_1_started", "Stage 1"), ("enquired", "Enquired")]
    return next((name for column, name in steps if has_come(row[column])), "Not recorded")


# ---- the population, and children in care beside it


def half_up(number):
    """To a whole number, a half away from nought."""
    whole = int(abs(number) + Fraction(1, 2))
    return whole if number >= 0 else -whole


def as_rate(numerator, denominator):
    return half_up(Fraction(numerator) * 100_000 / Fraction(denominator)) / 10


class Beside:
    """What others published, as it was written beside the lists: as the program finds it, and read without it."""

    def __init__(self, room):
        self.folder = Path(room) / "reference"

    def rows(self, table):
        days = sorted(folder for folder in (self.folder / table).iterdir() if folder.is_dir())
        return [row for path in sorted(days[-1].iterdir()) for row in read_csv(path)]

    def people(self, area, up_to):
        """By sex and age, of the newest mid-year up to a day."""
        rows = [row for row in self.rows("population") if row["GEOGRAPHY_CODE"] == area]
        years = [int(row["DATE_NAME"]) for row in rows if date(int(row["DATE_NAME"]), 6, 30) <= up_to]
        newest = max(years)
        of_year = [row for row in rows if int(row["DATE_NAME"]) == newest]
        key = lambda row: (row["GENDER_NAME"], int(row["C_AGE_NAME"].split()[-1]))
        return {key(row): int(row["OBS_VALUE"]) for row in of_year}

    def children(self, area, up_to):
        return sum(number for (_, years), number in self.people(area, up_to).items() if years < 18)

    def population(self, area, up_to_day):
        """By block and group."""
        found = Counter()
        for (sex, years), number in self.people(area, up_to_day).items():
            if years < 18:
                found["Gender", sex] += number
                found["Age", up_to(AGES_BESIDE_POPULATION, years)] += number
        census = [row for row in self.rows("population_by_ethnicity") if row["area"] == area]
        year = max(int(row["year"]) for row in census if int(row["year"]) <= up_to_day.year)
        for row in census:
            if int(row["year"]) == year:
                found["Ethnicity", row["ethnic group"].split()[0]] += int(row["people"])
        return found

    def looked_after(self, area, level):
        """Children looked after by block and group as published, and the newest year; a letter where none is shown."""
        place = (level, "" if level == "National" else area)
        rows = self.rows("published_care_characteristics")
        rows = [row for row in rows if (row["geographic_level"], row["new_la_code"]) == place]
        year = max(row["time_period"] for row in rows)
        rows = [row for row in rows if row["time_period"] == year]
        found, totals = {}, {}
        for row in rows:
            block = {"Age group": "Age"}.get(row["characteristic"], row["characteristic"])
            first = row["breakdown"].split()[0].rstrip(",")
            groups = [name for name in GROUPS_BESIDE_POPULATION[block] if row["breakdown"].startswith(name)]
            number = int(row["children_count"]) if row["children_count"].isdigit() else row["children_count"]
            if groups or first == "16":
                found[block, groups[0] if groups else "16-plus"] = number
            elif isinstance(number, int):
                totals[block] = totals.get(block, 0) + (number if first == "Total" else -number)
        return found, totals, int(year)


def in_words(service, population):
    """As a page prints two shares and how far they are apart."""
    if not isinstance(service, Fraction):
        return service and "x", str(half_up(100 * population)), None
    apart = half_up(100 * (service - population) / population)
    difference = "no dif 0%" if apart == 0 else f"{'higher' if apart > 0 else 'lower'} {apart}%"
    return str(half_up(100 * service)), str(half_up(100 * population)), difference


def demographics(figures, beside):
    """Every cell of the page, by block, group and column."""
    found = {}
    still = figures.still_in_care()
    sexes = {"F": "Female", "M": "Male"}
    latest = Counter(("Ethnicity", group_of(ETHNIC_GROUPS, row["ethnicity"])) for row in still)
    latest.update(("Age", up_to(AGES_BESIDE_POPULATION, age(row))) for row in still)
    latest.update(("Gender", sexes.get(row["gender"])) for row in still)
    own, own_totals, own_year = beside.looked_after(AUTHORITY, "Local authority")
    england, england_totals, england_year = beside.looked_after("E92000001", "National")
    columns = {
        "latest": (latest, None, beside.population(AUTHORITY, SNAPSHOT)),
        "own": (own, own_totals, beside.population(AUTHORITY, date(own_year - 1, 12, 31))),
        "england": (england, england_totals, beside.population("E92000001", date(england_year - 1, 12, 31))),
    }
    for column, (children, totals, people) in columns.items():
        for block, groups in GROUPS_BESIDE_POPULATION.items():
            known = totals[block] if totals else sum(children[block, group] for group in groups)
            everybody = sum(people[block, group] for group in groups)
            for group in groups:
                number = children[block, group]
                service = (Fraction(number, known) if known else None) if isinstance(number, int) else number
                found[block, group, column] = in_words(service, Fraction(people[block, group], everybody))
    return found


# ---- what was made, and what was published


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_list(path):
    """Every day as a day, and no day as none."""
    rows = read_csv(path)
    for row in rows:
        for column in DATES & row.keys():
            row[column] = date.fromisoformat(row[column]) if row[column] else None
    return rows


def printed(path):
    """The page of children in care beside the population, by block, group and column."""
    found = {}
    for row in pyarrow.parquet.read_table(path).to_pylist():
        if (row["la"], row["period_end"]) == (AUTHORITY, SNAPSHOT):
            for column in ("latest", "own", "england"):
                cells = tuple(row[f"{column}_{what}"] for what in ("service", "population", "difference"))
                found[row["block"], row["part"], column] = cells
    return found


def published(path):
    """By figure, part and second part; the rates; and how often something is there twice."""
    found, rates, twice = {}, {}, 0
    for row in pyarrow.parquet.read_table(path).to_pylist():
        if (row["la"], row["period_end"]) == (AUTHORITY, SNAPSHOT):
            key = row["indicator"], row["category"] or None, row["second_category"] or None
            twice += key in found
            found[key] = row["numerator"], row["denominator"]
            if "_rate" in row["indicator"]:
                rates[row["indicator"]] = row["value"]
    return found, rates, twice


def told(key, mine, theirs):
    said = lambda figure: "nothing" if figure is None else " of ".join(f"{it:g}" for it in figure if it is not None)
    print(f"{', '.join(filter(None, key))}: worked out here {said(mine)}, published {said(theirs)}")


def run(command, environment=None):
    done = subprocess.run(command, env=os.environ | (environment or {}), capture_output=True, text=True)
    if done.returncode not in (0, 1):
        print(f"{' '.join(command[3:])} did not run:\n{done.stdout}{done.stderr}")
    return done.returncode in (0, 1)


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True)
    ask.add_argument("--definitions", required=True)
    ask.add_argument("--seed", type=int, default=3)
    ask.add_argument("--size", type=int, default=6000, help="children of the invented council")
    ask = ask.parse_args()
    program = [ask.program, "--definitions", ask.definitions]
    schemas = Path(ask.definitions) / "schemas"
    codes = schemas / "codes" / "annex_a"
    labels = lambda name: {row["code"]: row["label"] for row in read_csv(codes / f"{name}.csv")}
    with tempfile.TemporaryDirectory() as room:
        sample = ["sample", "--collection", "annex_a", "--size", str(ask.size), "--seed", str(ask.seed), "--to", room]
        nightly = ["--workplace", room, "run", "annex_a_nightly"]
        key = {"QUARTERDAY_KEY_REGION": "0123456789abcdef" * 2}
        if not (run(program + sample) and run(program + nightly, key)):
            return 2
        tables = Path(room) / "truth" / "annex_a" / "tables"
        lists = {number: read_list(tables / f"list_{number}.csv") for number in range(1, 12)}
        latest = Path(room) / "published" / "annex_a_nightly" / "latest" / "authority"
        theirs, their_rates, twice = published(latest / "indicators.parquet")
        their_page = printed(latest / "demographics.parquet")
        beside = Beside(room)
        figures = Figures(lists, Calendar(schemas / "bank_holidays.csv"), labels, beside.children(AUTHORITY, SNAPSHOT))
        mine = figures.all()
        my_page = demographics(figures, beside)
    my_rates = {figure: as_rate(*made_of) for (figure, _, _), made_of in mine.items() if "_rate" in figure}
    indicators = {figure for figure, _, _ in mine}
    keys = sorted(mine.keys() | {key for key in theirs if key[0] in indicators}, key=str)
    wrong = [key for key in keys if mine.get(key) != theirs.get(key)]
    for key in wrong:
        told(key, mine.get(key), theirs.get(key))
    wrong_rates = sorted(name for name in my_rates.keys() | their_rates if my_rates.get(name) != their_rates.get(name))
    for figure in wrong_rates:
        print(f"{figure}: the rate worked out here {my_rates.get(figure)}, published {their_rates.get(figure)}")
    wrong_cells = sorted(cell for cell in my_page.keys() | their_page if my_page.get(cell) != their_page.get(cell))
    for cell in wrong_cells:
        print(f"{', '.join(cell)}: worked out here {my_page.get(cell)}, published {their_page.get(cell)}")
    left_out = sorted({figure for figure, _, _ in theirs} - indicators)
    print(f"{len(indicators)} indicators worked out, {twice} parts published twice, not looked at: {', '.join(left_out) or 'none'}")
    print(f"{len(keys) - len(wrong)} figures agree, {len(wrong)} do not")
    print(f"{len(my_rates) - len(wrong_rates)} rates agree, {len(wrong_rates)} do not")
    print(f"{len(my_page) - len(wrong_cells)} groups beside the population agree, {len(wrong_cells)} do not")
    enough = len(indicators) >= AT_LEAST and my_rates and my_page
    return 1 if wrong or wrong_rates or wrong_cells or twice or not enough else 0


if __name__ == "__main__":
    sys.exit(main())
