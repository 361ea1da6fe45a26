#!/usr/bin/env python3
"""Works out the region's reports of the CIN census a second time, and compares them with what was published.

    pip install pyarrow
    python tests/python/recompute_cin_census.py --program target/debug/quarterday --definitions .

Makes returns of invented children, of two authorities and two years, full of odd cases: several referrals, enquiries
whose plan stands in another episode, days on either side of each limit, days that are none. Runs the pipeline over
them, reads the same XML with nothing but the standard library, and holds every row of the journeys from section 47
enquiries, the outcomes of referrals and the factors at assessment against its own.

The region's children have pseudonyms, so a child is known by its rows: all rows that the three reports have of one
child must be those of one child here.

Exit codes: 0 nothing differs; 1 something does; 2 the pipeline did not run.
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pyarrow.parquet

AUTHORITIES = ["QBR", "QBS"]
YEARS = [2025, 2026]
REPORTS = {
    "london_s47_journeys": [
        "enquiry", "cin_details_id", "age_at_s47", "s47_actual_start_date", "date_of_initial_cpc", "cpp_start_date",
        "days_to_icpc", "days_to_cpp", "days_icpc_to_cpp", "step_1", "step_2", "cin_census_close", "year",
    ],
    "london_referral_outcomes": [
        "cin_details_id", "age_at_referral", "cin_referral_date", "is_nfa", "referral_outcome", "days_to_s17",
        "days_to_s47", "is_in_year", "year",
    ],
    "london_assessment_factors": [
        "cin_details_id", "assessment_id", "assessment_authorisation_date", "found", "factors", "year",
    ],
}
FACTORS = ["1A", "2B", "3A", "4B", "10A", "16A", "18C", "20", "21", "24A"]


# ---- the returns


class Maker:
    """A return of one authority and year, from a seed."""

    def __init__(self, seed, year, children):
        self.random = random.Random(seed)
        self.close = date(year, 3, 31)
        self.children = children

    def day(self):
        """Some day of the year or a little before it; often near its close, where it is too early to say."""
        if self.random.random() < 0.4:
            return self.close - timedelta(self.random.choice([0, 1, 29, 30, 31, 32, 44, 45, 46, 59, 60, 61]))
        return self.close - timedelta(self.random.randrange(-3, 430))

    def after(self, days, *limits):
        """A day that lies on, just before or just after a limit from one of these, or anywhere."""
        known = [day for day in days if day]
        if not known or self.random.random() < 0.15:
            return self.day()
        return self.random.choice(known) + timedelta(self.random.choice(limits))

    def written(self, day):
        """As a return says it: now and then not at all, or as no day that there is."""
        luck = self.random.random()
        if day is None or luck < 0.03:
            return ""
        return f"{day.year}-02-30" if luck < 0.05 else day.isoformat()

    def element(self, parent, name, text):
        ElementTree.SubElement(parent, name).text = text

    def child(self, number):
        pick = self.random
        child = ElementTree.Element("Child")
        about = ElementTree.SubElement(child, "ChildIdentifiers")
        self.element(about, "LAchildID", f"A{number}")
        born = self.close - timedelta(pick.randrange(-120, 6500))
        self.element(about, "PersonBirthDate" if pick.random() < 0.9 else "ExpectedPersonBirthDate", born.isoformat())
        self.element(about, "Sex", pick.choice("FM"))
        self.element(ElementTree.SubElement(child, "ChildCharacteristics"), "Ethnicity", "WBRI")
        referrals, enquiries, conferences = [], [], []
        for _ in range(pick.choice([1, 1, 2, 3])):
            referrals.append(self.after(referrals, 0, 1, 29, 30, 31, 90))
            self.episode(child, referrals, enquiries, conferences)
        return child

    def episode(self, child, referrals, enquiries, conferences):
        pick = self.random
        episode = ElementTree.SubElement(child, "CINdetails")
        self.element(episode, "CINreferralDate", self.written(referrals[-1]))
        self.element(episode, "ReferralSource", "6")
        self.element(episode, "PrimaryNeedCode", "N1")
        for _ in range(pick.choice([0, 1, 1, 2])):
            self.assessment(episode, referrals)
        for _ in range(pick.choice([0, 0, 1, 2])):
            enquiries.append(self.after(referrals, -1, 0, 1, 29, 30, 31))
            held = self.after(enquiries, -2, 0, 9, 21) if pick.random() < 0.5 else None
            conferences.append(held)
            enquiry = ElementTree.SubElement(episode, "Section47")
            self.element(enquiry, "S47ActualStartDate", self.written(enquiries[-1]))
            self.element(enquiry, "DateOfInitialCPC", self.written(held))
            self.element(enquiry, "ICPCnotRequired", "0" if held else "1")
        self.element(episode, "ReferralNFA", pick.choice(["0", "0", "false", "1", "true", "True", ""]))
        for _ in range(pick.choice([0, 0, 1, 2])):
            limits = [(conferences, -1, 0, 44, 45, 46), (enquiries, -1, 0, 59, 60, 61)]
            plan = ElementTree.SubElement(episode, "ChildProtectionPlans")
            self.element(plan, "CPPstartDate", self.written(self.after(*pick.choice(limits))))
            self.element(plan, "LatestCategoryOfAbuse", "NEG")

    def assessment(self, episode, referrals):
        started = self.after(referrals, -1, 0, 1, 29, 30, 31)
        assessment = ElementTree.SubElement(episode, "Assessments")
        self.element(assessment, "AssessmentActualStartDate", self.written(started))
        if self.random.random() < 0.8:
            self.element(assessment, "AssessmentAuthorisationDate", self.written(started + timedelta(20)))
        if self.random.random() < 0.8:
            found = ElementTree.SubElement(assessment, "FactorsIdentifiedAtAssessment")
            for factor in self.random.choices(FACTORS + ["ZZ"], k=self.random.choice([1, 2, 3])):
                self.element(found, "AssessmentFactors", factor)

    def write(self, path):
        message = ElementTree.Element("Message")
        header = ElementTree.SubElement(message, "Header")
        details = ElementTree.SubElement(header, "CollectionDetails")
        self.element(details, "Collection", "CIN")
        self.element(details, "Year", str(self.close.year))
        self.element(details, "ReferenceDate", self.close.isoformat())
        children = ElementTree.SubElement(message, "Children")
        children.extend(self.child(number) for number in range(1, self.children + 1))
        path.parent.mkdir(parents=True)
        ElementTree.ElementTree(message).write(path, encoding="utf-8", xml_declaration=True)


# ---- the reports, worked out from the XML


def day_in(parent, name):
    try:
        return date.fromisoformat((parent.findtext(name) or "").strip())
    except ValueError:
        return None


def between(start, end):
    return (end - start).days if start and end else None


def age(born, is_unborn, day):
    """By the first of the month of birth, which is all that the region knows; -1 before birth."""
    if is_unborn:
        return -1
    if not born or not day:
        return None
    return -1 if day < born else day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def first_day(element, name):
    day = day_in(element, name)
    return day and day.replace(day=1)


def recomputed(child, close):
    """The rows of one child in each report."""
    born = first_day(child, "ChildIdentifiers/PersonBirthDate")
    expected = first_day(child, "ChildIdentifiers/ExpectedPersonBirthDate")
    aged = lambda day: age(born or expected, born is None and expected is not None, day)
    episodes = [(str(number), episode) for number, episode in enumerate(child.findall("CINdetails"), 1)]
    found = lambda name: [(number, row) for number, episode in episodes for row in episode.findall(name)]
    starts = [day_in(row, "AssessmentActualStartDate") for _, row in found("Assessments")]
    enquiries = [(number, day_in(row, "S47ActualStartDate"), day_in(row, "DateOfInitialCPC"))
                 for number, row in found("Section47")]
    plans = [day for _, row in found("ChildProtectionPlans") if (day := day_in(row, "CPPstartDate"))]
    rows = {name: [] for name in REPORTS}
    in_order = sorted(enquiries, key=lambda enquiry: enquiry[1] or date.max)
    for place, (number, started, held) in enumerate(in_order, 1):
        rows["london_s47_journeys"].append((place, number, aged(started), *journey(started, held, plans, close)))
    for number, episode in episodes:
        referred = day_in(episode, "CINreferralDate")
        is_nfa = (episode.findtext("ReferralNFA") or "").lower() in ("1", "true")
        days = [soonest(referred, them) for them in (starts, [started for _, started, _ in enquiries])]
        is_in_year = bool(referred) and date(close.year - 1, 4, 1) <= referred <= close
        rows["london_referral_outcomes"].append(
            (number, aged(referred), referred, is_nfa, outcome(referred, is_nfa, *days, close), *days, is_in_year, close.year))
        for place, assessment in enumerate(episode.findall("Assessments"), 1):
            authorised = day_in(assessment, "AssessmentAuthorisationDate")
            if authorised:
                said = {it.text for it in assessment.iterfind("FactorsIdentifiedAtAssessment/AssessmentFactors")}
                known = tuple(sorted(said & set(FACTORS)))
                rows["london_assessment_factors"].append(
                    (number, str(place), authorised, known, len(known), close.year))
    return rows


def journey(started, held, plans, close):
    """From an enquiry to a conference, a plan, neither, or too early to say."""
    fits = lambda since, limit, plan: since is not None and 0 <= (plan - since).days <= limit
    plan = min((plan for plan in plans if fits(started, 60, plan) or fits(held, 45, plan)), default=None)
    if held:
        recent = "TBD - ICPC too recent" if between(held, close) <= 45 else "No CPP"
        steps = "ICPC", "CPP Start" if plan else recent
    elif plan:
        steps = "CPP Start", None
    elif started:
        steps = "TBD - S47 too recent" if between(started, close) <= 60 else "No ICPC or CPP", None
    else:
        steps = None, None
    days = between(started, held), between(started, plan), between(held, plan)
    return started, held, plan, *days, *steps, close, close.year


def soonest(referred, starts):
    """Days to the first of these that began from nought to thirty days after the referral."""
    return min((days for day in starts if (days := between(referred, day)) is not None and 0 <= days <= 30), default=None)


def outcome(referred, is_nfa, to_assessment, to_enquiry, close):
    began = (to_assessment is not None, to_enquiry is not None)
    if any(began):
        return {(True, True): "BOTH", (True, False): "S17", (False, True): "S47"}[began]
    if is_nfa or not referred:
        return "NFA" if is_nfa else None
    return "TBD - referral too recent" if between(referred, close) <= 30 else "No S17 or S47"


# ---- what was published


def published(folder):
    """The rows of each report by authority, year and child."""
    children = defaultdict(lambda: {name: [] for name in REPORTS})
    for name, columns in REPORTS.items():
        for row in pyarrow.parquet.read_table(folder / f"{name}.parquet").to_pylist():
            if name == "london_assessment_factors":
                row["found"] = tuple(sorted(
                    column[7:].upper() for column, is_found in row.items() if column.startswith("factor_") and is_found))
            child = row["la"], row["period_end"], row["la_child_id"]
            children[child][name].append(tuple(row[column] for column in columns))
    return children


def as_one(rows):
    """All rows of a child, in one order, as one thing that can be compared."""
    return tuple((name, tuple(sorted(rows[name], key=repr))) for name in sorted(REPORTS))


def compare(expected, got):
    """What differs, by authority and year; and how many rows were held against each other."""
    lacking, extra = Counter(expected), Counter(got)
    lacking.subtract(got)
    extra.subtract(expected)
    return [it for it, times in lacking.items() if times > 0], [it for it, times in extra.items() if times > 0]


def told(what, child):
    (authority, close), rows = child
    print(f"{what}, {authority} {close}:")
    for name, of_report in rows:
        for row in of_report:
            print(f"  {name}: " + ", ".join(f"{column}={value}" for column, value in zip(REPORTS[name], row)))


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--program", required=True)
    ask.add_argument("--definitions", required=True)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--children", type=int, default=400, help="of each authority in each year")
    ask = ask.parse_args()
    expected = []
    with tempfile.TemporaryDirectory() as room:
        for place, (authority, year) in enumerate((a, y) for a in AUTHORITIES for y in YEARS):
            path = Path(room) / "incoming" / authority / "cin_census" / f"{year}-03-31" / "census.xml"
            maker = Maker(1000 * ask.seed + place, year, ask.children)
            maker.write(path)
            for child in ElementTree.parse(path).iterfind("Children/Child"):
                expected.append(((authority, maker.close), as_one(recomputed(child, maker.close))))
        command = [ask.program, "--definitions", ask.definitions, "--workplace", room, "run", "cin_census_nightly"]
        done = subprocess.run(command, env=os.environ | {"QUARTERDAY_KEY_REGION": "a key for trying " * 3},
                              capture_output=True, text=True)
        if done.returncode not in (0, 1):
            print(f"the pipeline did not run:\n{done.stdout}{done.stderr}")
            return 2
        children = published(Path(room) / "published" / "cin_census_nightly" / "latest" / "region")
    got = [((la, close), as_one(rows)) for (la, close, _), rows in children.items()]
    lacking, extra = compare(expected, got)
    for child in lacking[:3]:
        told("worked out here and not published", child)
    for child in extra[:3]:
        told("published and not worked out here", child)
    counts = {name: sum(len(dict(rows)[name]) for _, rows in expected) for name in REPORTS}
    print(f"{len(expected)} children, {counts}: {len(lacking)} differ")
    return 1 if lacking or extra or not all(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
