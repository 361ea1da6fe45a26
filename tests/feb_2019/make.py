"""Lays the borough out in a workplace: python3 tests/feb_2019/make.py WORKPLACE [--pages mash,child_protection]"""

import argparse
import csv
import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

from borough import PERIOD_END, POPULATION, Borough, Page  # noqa: E402

# In this order: a page may use what an earlier one has left.
PAGES = ["mash", "child_protection"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("workplace", type=pathlib.Path)
    parser.add_argument("--la", default="QBR")
    parser.add_argument("--pages", default=",".join(PAGES))
    arguments = parser.parse_args()
    borough = Borough()
    for name in arguments.pages.split(","):
        importlib.import_module(f"pages.{name}").fill(Page(borough, name))
    comparators(borough, arguments.pages.split(","))
    borough.write(arguments.workplace / "incoming" / arguments.la / "ssd" / str(PERIOD_END))
    population(arguments.workplace / "reference" / "population" / "2018-06-30", arguments.la)


def comparators(borough, pages):
    """Targets and what others have: the council's own list, kept as one."""
    with open(HERE / "comparators.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row.pop("page") in pages:
                borough.row("ext_comparator", **row)


def population(folder, la):
    folder.mkdir(parents=True, exist_ok=True)
    share, rest = divmod(POPULATION, 36)
    with open(folder / "mid-year estimates.csv", "w", encoding="utf-8") as file:
        file.write("GEOGRAPHY_CODE,DATE_NAME,GENDER_NAME,C_AGE_NAME,OBS_VALUE\n")
        for at in range(36):
            sex, age = ["Male", "Female"][at % 2], at // 2
            file.write(f"{la},2018,{sex},Age {age},{share + (at < rest)}\n")


if __name__ == "__main__":
    main()
