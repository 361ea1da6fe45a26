"""What the figures stand beside: targets and how far they are from them, and what others have."""
from .adding_up import half_up
from .headers import SCALES


def newest(records, name):
    """By whose it is, what was said of a figure last, and not of a month that is still to come."""
    said = {}
    of_figure = [row for row in records.of("ext_comparator", "ecpr_figure", name) if is_past(row, records.ends)]
    for row in sorted(of_figure, key=lambda row: row["ecpr_as_at"]):
        # A target that cannot be read does not take the place of one that can.
        if row["ecpr_whose"] != "target" or row["ecpr_value"] is not None:
            said[row["ecpr_whose"]] = row["ecpr_value"]
    return said


def is_past(row, day):
    return row["ecpr_as_at"] <= f"{day:%Y-%m}"


def rows(header, figure, records):
    """Kind and value of what stands beside the whole of the newest stretch."""
    said = newest(records, header.name)
    target = said.pop("target", header.target)
    if target is not None:
        yield "target", target
        yield "variance", variance(header, figure, target)
    yield from said.items()


def variance(header, figure, target):
    """In hundredths of the target, from what is not rounded yet."""
    exact = figure.numerator if header.is_count() else None
    if figure.denominator:
        exact = SCALES[header.unit] * figure.numerator / figure.denominator
    return half_up(100 * (exact - target) / target, 1) if exact is not None and target else None
