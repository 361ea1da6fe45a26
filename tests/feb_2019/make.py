"""Lays the borough out in a workplace: python3 tests/feb_2019/make.py WORKPLACE [--pages mash,child_protection]"""

import argparse
import csv
import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

from borough import PERIOD_END, POPULATION, Borough, Page  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("workplace", type=pathlib.Path)
    parser.add_argument("--la", default="QBR")
    parser.add_argument("--pages", help="only these, told apart by commas, and what they come after")
    arguments = parser.parse_args()
    borough = Borough()
    for name, script in in_order(arguments.pages):
        script.fill(Page(borough, name))
        comparators(borough, name)
    for day, delivery in {PERIOD_END: borough, **borough.others}.items():
        delivery.write(arguments.workplace / "incoming" / arguments.la / "ssd" / str(day))
    population(arguments.workplace / "reference" / "population" / "2018-06-30", arguments.la)


def in_order(wanted):
    """The pages' scripts, each after those that it names in `AFTER`."""
    names = sorted(path.stem for path in (HERE / "pages").glob("*.py"))
    scripts = {name: importlib.import_module(f"pages.{name}") for name in names}
    placed = {}

    def place(name):
        for earlier in getattr(scripts[name], "AFTER", []):
            place(earlier)
        placed.setdefault(name, scripts[name])

    for name in wanted.split(",") if wanted else names:
        place(name)
    return placed.items()


def comparators(borough, page):
    """Targets and what others have, as the council keeps them."""
    path = HERE / "comparators" / f"{page}.csv"
    if path.exists():
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                borough.row("ext_comparator", **{f"ecpr_{column}": cell for column, cell in row.items()})


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
