"""Shakes a sample until its records are as awkward as records can be without a fault in them.

Few records of an invented borough fall on the last day of a month, on a birthday or on the day of another record, and
few people have two of the same kind; yet it is there that two ways of counting part. So a share of the values is
changed: days are moved to such edges, what may be blank is left blank, codes become others of their list, and one
person's record another's. The tables are then both what came in, a tidy file for each, and the truth. Nobody need
agree with how such lives go, only on what is counted of them.
"""
import csv
import random
import shutil
import tomllib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from .records import months_on, read_csv

# What a rule looks at, or two columns of which one is said to follow from the other.
LEFT_ALONE = {
    "department": "teams are what figures are told by, and not records",
    "professionals": "workers are what cases are held by, and not records",
    "ext_comparator": "targets are no records",
    "cin_assessments.ext_outcome": "where it is blank the standard's flags stand in for it",
    "cin_assessments.cina_assessment_outcome_nfa": "it says the same as the outcome",
    "s47_enquiry.ext_s47_outcome": "where it is blank the standard's flags stand in for it",
    "s47_enquiry.s47e_s47_nfa": "it says the same as the outcome",
    "initial_cp_conference.icpc_icpc_date": "the children of one conference have it on one day",
    "ext_complaint.ecmp_kind": "a complaint is at a stage, and all else is at none",
}
AWAY = (6, 7, 8, 28, 41, 42, 43, 90, 91, 92, 364, 365, 366, 730, 731)
AGES = (1, 5, 10, 12, 14, 16, 18, 19, 22)
MOST_SHAKEN = 40


class Shaking:
    def __init__(self, schemas, snapshot, share, seed):
        self.schemas, self.snapshot, self.share = Path(schemas), snapshot, share
        self.chance = random.Random(seed)

    def table(self, name, rows):
        """Changes the rows where they are."""
        definition = tomllib.loads((self.schemas / "ssd" / f"{name}.toml").read_text(encoding="utf-8"))
        fields = {field["name"]: field for field in definition["fields"] if field["name"] not in definition["key"]}
        people = sorted({row[column] for row in rows for column in row if column.endswith("_person_id")})
        few = self.chance.sample(people, min(MOST_SHAKEN, len(people)))
        for row in rows:
            for column, field in fields.items():
                if column in row and f"{name}.{column}" not in LEFT_ALONE and self.chance.random() < self.share:
                    row[column] = self.value(row, field, fields, few)

    def value(self, row, field, fields, few):
        column, kind = field["name"], field["type"]
        if field["blank"] == "allowed" and self.chance.random() < 0.3:
            return ""
        if column == "pers_dob":
            return self.birthday().isoformat()
        if kind == "date":
            others = [row[it] for it in row if it != column and row[it] and fields.get(it, {}).get("type") == "date"]
            return self.day(others).isoformat()
        if kind == "code":
            return self.chance.choice(codes(self.schemas / "codes" / f"{field['codes']}.csv"))
        if kind == "yes_no":
            return self.chance.choice(["yes", "no"])
        return self.chance.choice(few) if column.endswith("_person_id") else row[column]

    def end_of_a_month(self):
        months = self.chance.randrange(self.chance.choice([1, 4, 17]))
        return months_on(self.snapshot.replace(day=1), 1 - months) - timedelta(1)

    def birthday(self):
        day = self.end_of_a_month() + timedelta(self.chance.choice([0, 1]))
        return months_on(day, -12 * self.chance.choice(AGES)) - timedelta(self.chance.choice([0, 0, 1]))

    def day(self, others):
        at = self.chance.random()
        if at < 0.4:
            return self.end_of_a_month() + timedelta(self.chance.choice([-1, 0, 0, 0, 1, 1]))
        if at < 0.6 and others:
            return date.fromisoformat(self.chance.choice(others)) + timedelta(self.chance.choice([0, 0, 1, -1, *AWAY]))
        if at < 0.8:
            return self.end_of_a_month() - timedelta(self.chance.choice(AWAY))
        return self.snapshot - timedelta(self.chance.randrange(700))


@lru_cache(maxsize=None)
def codes(path):
    return [row["code"] for row in read_csv(path)]


def shake(room, schemas, snapshot, authority, share, seed):
    """What came in and the truth of a workplace, both anew."""
    truth = Path(room) / "truth" / "ssd" / "tables"
    incoming = Path(room) / "incoming" / authority / "ssd" / str(snapshot)
    shutil.rmtree(incoming)
    incoming.mkdir()
    shaking = Shaking(schemas, snapshot, share, seed)
    for path in sorted(truth.glob("*.csv")):
        rows = read_csv(path)
        if rows and path.stem not in LEFT_ALONE:
            shaking.table(path.stem, rows)
            write(path, rows)
        shutil.copy(path, incoming)
    return True


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
