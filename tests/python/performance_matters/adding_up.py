"""Adds the rows of an indicator up, to a whole and to its parts, and rounds."""
from collections import namedtuple
from fractions import Fraction

from .headers import SCALES

Figure = namedtuple("Figure", "numerator denominator value")


def figures(header, rows):
    """By split and part: both are empty of the whole."""
    rows = list(rows)
    found = {((), ()): added(header, rows)}
    for split in header.splits:
        by_part = {part: [] for part in header.listed(split)}
        for row in rows:
            by_part.setdefault(tuple(word(row[column]) for column in split), []).append(row)
        found |= {(split, part): added(header, of_part) for part, of_part in by_part.items()}
    return found


def word(value):
    return "not recorded" if value is None else str(value)


def added(header, rows):
    numerator = sum((Fraction(row["numerator"]) for row in rows), Fraction(0))
    if header.is_count():
        return Figure(numerator, None, half_up(numerator, header.decimals))
    denominator = sum((Fraction(row["denominator"]) for row in rows), Fraction(0))
    value = SCALES[header.unit] * numerator / denominator if denominator else None
    return Figure(numerator, denominator, half_up(value, header.decimals))


def half_up(value, decimals):
    """Half away from nought, once, from the exact number."""
    if value is None:
        return None
    scaled = abs(value) * 10**decimals + Fraction(1, 2)
    rounded = Fraction(scaled.numerator // scaled.denominator, 10**decimals)
    return float(-rounded if value < 0 else rounded)
