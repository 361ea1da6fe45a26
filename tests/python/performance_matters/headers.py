"""What an indicator's header says: its unit, its stretches of time, its splits, and the parts there must be."""
import re
import tomllib
from collections import namedtuple
from datetime import date, timedelta

from .records import months_on

Stretch = namedtuple("Stretch", "span starts ends")
SCALES = {"count": 1, "mean": 1, "percent": 100, "rate_per_10000": 10_000}
SPANS = {"months": "month", "year_to_date": "year_to_date", "twelve_months": "twelve_months", "quarters": "quarter"}


class Header:
    """The TOML of an indicator's first comment."""

    def __init__(self, path):
        said = tomllib.loads(re.search(r"/\*(.*?)\*/", path.read_text(encoding="utf-8"), re.DOTALL)[1])
        self.page, self.name = path.parent.name, path.stem
        self.unit, self.over, self.target = said["unit"], said["over"], said.get("target")
        self.decimals = said.get("decimals", 0 if self.unit == "count" else 1)
        self.splits = [tuple(split.split(" and ")) for split in said.get("splits", [])]
        self.parts = said.get("parts", {})

    def is_count(self):
        return self.unit == "count"

    def stretches(self, ends):
        """Every stretch it is given for, of a period that ends with a month."""
        return [stretch(SPANS[word], ends, back) for word, times in self.over.items() for back in range(times)]

    def listed(self, split):
        """The parts that are there also where nothing is in them; pairs where both columns have a list."""
        lists = [self.parts.get(column, []) for column in split]
        if len(lists) == 1:
            return [(one,) for one in lists[0]]
        return [(one, two) for one in lists[0] for two in lists[1]]


def stretch(span, ends, back):
    """The stretch that ends with the period, or so many months or quarters before it."""
    if back:
        months = 3 * (back - 1) + (ends.month - 1) % 3 if span == "quarter" else back - 1
        ends = months_on(ends.replace(day=1), -months) - timedelta(days=1)
    first = ends.replace(day=1)
    since_april = (ends.month - 4) % 12
    months = {"month": 0, "year_to_date": since_april, "twelve_months": 11, "quarter": (ends.month - 1) % 3}[span]
    return Stretch(span, months_on(first, -months), ends)


def label(of, period_end: date):
    """What a stretch is called in the table `figures`."""
    if of.span == "month":
        return f"{of.ends:%Y-%m}"
    if of.span == "quarter":
        return f"{of.ends.year} Q{(of.ends.month - 1) // 3 + 1}"
    word = {"year_to_date": "ytd", "twelve_months": "12m"}[of.span]
    return word if of.ends == period_end else f"{word} {of.ends:%Y-%m}"
