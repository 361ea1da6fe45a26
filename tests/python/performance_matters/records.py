"""The records of the sample council as they truly are, for whoever works a figure out from them.

`records.contacts` is the table `contacts`: a list of dicts by column. A day is a `date`, a number a `Fraction`, all
else text (a yes or no is "yes" or "no"), and a blank is None. Rows and values that nobody can read (a day that is none,
a key that is blank, a row that is there twice) are not in the truth's tables, so that nothing need be taken out here.
"""
import calendar
import csv
import re
import tomllib
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

NUMBERS = {"decimal", "whole"}
ETHNIC_GROUPS = {
    "White": "WBRI WIRI WIRT WOTH WROM", "Mixed": "MWBC MWBA MWAS MOTH", "Asian": "AIND APKN ABAN AOTH CHNE",
    "Black": "BCRB BAFR BOTH", "Other": "OOTH",
}


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


class Records:
    """`truth` is the folder of the truth's tables, `schemas` that of the definitions, `ends` the day it is as at."""

    def __init__(self, truth, schemas, ends, authority="QBR", population=None):
        self.schemas, self.authority, self.ends = Path(schemas), authority, ends
        self.tables = {}
        for path in sorted(Path(truth).glob("*.csv")):
            self.tables[path.stem] = self.read(path)
        self.holidays = {date.fromisoformat(row["date"]) for row in read_csv(self.schemas / "bank_holidays.csv")}
        self.population_rows = read_csv(population) if population else []
        self.indexes = {}

    def __getattr__(self, table):
        """A table by its name; one that is not there is a mistake in a page."""
        tables = self.__dict__.get("tables", {})
        if table not in tables:
            raise AttributeError(f"no table {table}")
        return tables[table]

    def read(self, path):
        definition = tomllib.loads((self.schemas / "ssd" / f"{path.stem}.toml").read_text(encoding="utf-8"))
        kinds = {field["name"]: field["type"] for field in definition["fields"]}
        return [{name: typed(kinds[name], text) for name, text in row.items()} for row in read_csv(path)]

    # ---- rows of somebody

    def of(self, table, column, value):
        """The rows of a table that have this value in a column, in their order."""
        if (table, column) not in self.indexes:
            index = defaultdict(list)
            for row in self.tables[table]:
                index[row[column]].append(row)
            self.indexes[table, column] = index
        return self.indexes[table, column].get(value, []) if value is not None else []

    def one(self, table, column, value):
        """The only such row, or None."""
        return next(iter(self.of(table, column, value)), None)

    def child(self, person_id):
        return self.one("person", "pers_person_id", person_id)

    # ---- what is known of a child

    def sex(self, person_id):
        child = self.child(person_id)
        return child and child["pers_sex"] or "U"

    def ethnic_group(self, person_id):
        code = (self.child(person_id) or {}).get("pers_ethnicity") or ""
        return next((group for group, codes in ETHNIC_GROUPS.items() if code in codes.split()), "Not recorded")

    def born(self, person_id):
        """An unborn child is born when it is expected."""
        child = self.child(person_id)
        return child and (child["pers_dob"] or child["pers_expected_dob"])

    def age(self, person_id, day):
        """In years on a day, -1 before birth, None where it is not known."""
        return age_on(self.born(person_id), day)

    def age_band(self, person_id, day):
        return age_band(self.age(person_id, day))

    def team(self, team_id):
        """The name of a team, None where there is none."""
        return (self.one("department", "dept_team_id", team_id) or {}).get("dept_team_name")

    def service(self, team_id):
        """The name of the service that a team belongs to."""
        return (self.one("department", "dept_team_id", team_id) or {}).get("dept_team_parent_name")

    # ---- days, and people of the borough

    def working_days(self, start, end):
        """Without the first day and with the last; Mondays to Fridays that are no bank holiday."""
        if end < start:
            return -self.working_days(end, start)
        days = (start + timedelta(step) for step in range(1, (end - start).days + 1))
        return sum(day.weekday() < 5 and day not in self.holidays for day in days)

    def population(self, ages=range(18)):
        """People of these ages at the newest mid-year that is not after the day of the records."""
        own = [row for row in self.population_rows if row["GEOGRAPHY_CODE"] == self.authority]
        years = [int(row["DATE_NAME"]) for row in own if date(int(row["DATE_NAME"]), 6, 30) <= self.ends]
        newest = max(years, default=None)
        return sum(
            int(row["OBS_VALUE"]) for row in own
            if int(row["DATE_NAME"]) == newest and row["GENDER_NAME"] in ("Male", "Female")
            and int(row["C_AGE_NAME"].split()[-1]) in ages
        )


def typed(kind, text):
    if not text:
        return None
    if kind == "date" and re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    return Fraction(text) if kind in NUMBERS else text


def open_on(day, start, end):
    """Has begun, and has not ended by this day: what ends on a day is not open on its evening."""
    return start is not None and start <= day and (end is None or end > day)


def within(day, starts, ends):
    return day is not None and starts <= day <= ends


def age_on(born, day):
    if born is None or day is None:
        return None
    return -1 if born > day else day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_band(years):
    """The bands that most figures are split by."""
    if years is None:
        return "Not recorded"
    bands = ((16, "16+"), (10, "10-15"), (5, "5-9"), (0, "0-4"))
    return next((band for least, band in bands if years >= least), "Unborn")


def months_on(day, months):
    """The same day so many months on, or the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(start, end):
    """Full months from one day to the other; none where the second is before the first."""
    months = 0
    while months_on(start, months + 1) <= end:
        months += 1
    return months
