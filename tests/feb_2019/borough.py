"""A borough made up child by child, table by table, in the shape of the collection `ssd`.

Each page of the report has a script in `pages/` that fills in the children behind its figures. A script draws from a
chance of its own, so that a change in one leaves the others' children as they are. Nobody in it is real.
"""

import csv
import datetime
import pathlib
import random
import re

TABLES = pathlib.Path(__file__).parents[2] / "schemas" / "ssd"
PERIOD_END = datetime.date(2019, 2, 28)
YEAR_START = datetime.date(2018, 4, 1)
# April 2018 to February 2019, as the report names them.
MONTHS = [f"2018-{month:02}" for month in range(4, 13)] + ["2019-01", "2019-02"]
POPULATION = 96_900  # people from 0 to 17: the one number behind every rate of the report

ETHNICITIES = ["WBRI"] * 38 + ["WOTH"] * 14 + ["AIND"] * 9 + ["AOTH"] * 8 + ["BAFR"] * 11 + ["BCRB"] * 3
ETHNICITIES += ["MOTH"] * 9 + ["OOTH"] * 6 + ["NOBT"] * 2

# Bank holidays of England and Wales in the months that visits are counted back over.
HOLIDAYS = {datetime.date(2018, 12, 25), datetime.date(2018, 12, 26), datetime.date(2019, 1, 1)}


class Borough:
    """The tables so far. `row` adds one; `person` adds a child."""

    def __init__(self):
        self.tables = {}
        self.people = {}
        # What one page leaves for another, by name: see the pages' first lines.
        self.left = {}
        # The same borough at other months' ends, for pages that were printed about another time.
        self.others = {}

    def at(self, day):
        """Its tables as they are delivered on another day."""
        return self.others.setdefault(day, Borough())

    def row(self, table, **cells):
        self.tables.setdefault(table, []).append(cells)

    def ids(self, table, column):
        return {row[column] for row in self.tables.get(table, [])}

    def write(self, folder):
        """One CSV for each table of the collection, with all its columns: from one that did not come no figure is made."""
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        names = {path.stem for path in TABLES.glob("*.toml")} - {"collection"}
        assert self.tables.keys() <= names, f"no table of the collection: {self.tables.keys() - names}"
        for table in sorted(names):
            rows = self.tables.get(table, [])
            columns = re.findall(r'\{ name = "(\w+)"', (TABLES / f"{table}.toml").read_text(encoding="utf-8"))
            unknown = {column for row in rows for column in row} - set(columns)
            assert not unknown, f"`{table}` has no column {unknown}"
            with open(folder / f"{table}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)


class Page:
    """One page's hand in the borough: its chance, and its names for records."""

    def __init__(self, borough, name):
        self.borough = borough
        self.name = name
        self.letter = "".join(word[0] for word in name.split("_")).upper()
        self.chance = random.Random(f"february 2019, {name}")
        self.count = 0

    def name_of(self, kind):
        """A name for a record that no other page gives."""
        self.count += 1
        return f"{self.letter}-{kind}{self.count:06}"

    def person(self, born=None, sex=None, ethnicity=None, **cells):
        """A child, and the name it goes by."""
        person = self.name_of("A")
        sex = sex or self.chance.choice("FM")
        born = born or self.day_between(datetime.date(2001, 4, 1), datetime.date(2018, 3, 1))
        ethnicity = ethnicity or self.chance.choice(ETHNICITIES)
        self.borough.row(
            "person", pers_person_id=person, pers_sex=sex, pers_ethnicity=ethnicity, pers_dob=born, **cells
        )
        self.borough.people[person] = (born, sex)
        return person

    def team(self, name):
        """The name by which a team is known in the tables; the row for it is there already, or made."""
        for row in self.borough.tables.get("department", []):
            if row["dept_team_name"] == name:
                return row["dept_team_id"]
        team = self.name_of("T")
        self.borough.row("department", dept_team_id=team, dept_team_name=name)
        return team

    def day_between(self, first, last):
        return first + datetime.timedelta(self.chance.randrange((last - first).days + 1))

    def day_in(self, month):
        """Any day of a month such as `2019-02`."""
        return self.day_between(*bounds(month))

    def born_for_age(self, lowest, highest, on):
        """A day of birth that makes somebody at least `lowest` and at most `highest` years old on a day."""
        return self.day_between(years_before(on, highest + 1) + datetime.timedelta(1), years_before(on, lowest))

    def shuffled(self, items):
        items = list(items)
        self.chance.shuffle(items)
        return items

    def spread(self, total, over, least=0):
        """A whole number cut into `over` parts that differ a little, each at least `least`."""
        weights = [1 + self.chance.random() / 3 for _ in range(over)]
        parts = [max(least, int(total * weight / sum(weights))) for weight in weights]
        at = 0
        while sum(parts) != total:
            step = 1 if sum(parts) < total else -1
            if parts[at % over] + step >= least:
                parts[at % over] += step
            at += 1
        return parts


def bounds(month):
    first = datetime.date.fromisoformat(month + "-01")
    after = (first.replace(day=28) + datetime.timedelta(4)).replace(day=1)
    return first, after - datetime.timedelta(1)


def years_before(day, years):
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def months_before(day, months):
    """The same day of the month so many months before, held to the month's end."""
    at = day.year * 12 + day.month - 1 - months
    last = bounds(f"{at // 12:04}-{at % 12 + 1:02}")[1]
    return last.replace(day=min(day.day, last.day))


def working_days_before(day, count):
    """The day from which so many working days have gone by on `day`."""
    while count > 0:
        if day.weekday() < 5 and day not in HOLIDAYS:
            count -= 1
        day -= datetime.timedelta(1)
    return day


def began_before(day, count):
    """The working day from which so many working days have gone by on `day`."""
    day = working_days_before(day, count)
    while day.weekday() > 4 or day in HOLIDAYS:
        day -= datetime.timedelta(1)
    return day


def many(counts):
    """`{"a": 2, "b": 1}` as `["a", "a", "b"]`."""
    return [key for key, count in counts.items() for _ in range(count)]
