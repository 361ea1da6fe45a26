"""Text with separators, and what is called so."""
from __future__ import annotations

import codecs
import gzip
import random

from .case import (CHILD, CONTACTS, EPISODES_CSV, HEADER_CSV, HEADINGS, NAME, OTHER_CHILD, POSTCODE, REVIEWS_CSV,
                   REVIEWS_READ, SCRIPT, Case, contacts_read, reviews_read)
from .workbooks import workbook

HEAD, FIRST, SECOND = REVIEWS_CSV.splitlines()
LIST_1 = "\n".join(",".join(row) for row in [HEADINGS, *CONTACTS]) + "\n"
FILE = ("file.",)
FOUND = ("file.", "value.", "key.", "row.", "column.", "sheet.", "table.trimmed", "ssda903.")


def cases() -> list[Case]:
    made: list[Case] = []

    def add(name: str, content, codes=FILE, named="reviews.csv", collection="ssda903", **other):
        if isinstance(codes, str):
            codes = (codes,)
        made.append(Case(f"csv: {name}", "csv", collection, {named: content}, codes=codes, **other))

    def read(name: str, content, **other):
        add(name, content, **({"codes": ()} | reviews_read() | other))

    shapes(add, read)
    encodings(add, read)
    cells(add, read)
    floods(add, read)
    other_kinds(add)
    for_annex_a(add)
    beside(made)
    return made


def text(*lines: str, end: str = "\n") -> bytes:
    return "".join(line + end for line in lines).encode()


def shapes(add, read):
    """Lines, separators and quotation marks that are not as they should be."""
    either = {"either": True, **reviews_read()}
    read("nothing is wrong", lambda: REVIEWS_CSV.encode())
    add("a quotation mark that is never closed", lambda: text(HEAD, FIRST, f'"{SECOND}', *[FIRST] * 2000))
    add("a quotation mark that is never closed, in a small file", lambda: text(HEAD, FIRST, f'{OTHER_CHILD},"06/05/2016'),
        FOUND)
    add("nothing but quotation marks", lambda: b'"' * 1_000_000, FOUND)
    add("quotation marks within quotation marks", lambda: text(HEAD, f'"{CHILD}""""""",04/03/2015,09/06/2025,PN1'), FOUND,
        rows=[REVIEWS_READ[0] | {"child": f'{CHILD}"""'}], table="reviews", either=True)
    read("carriage returns alone", lambda: text(HEAD, FIRST, SECOND, end="\r"))
    read("lines that end in every way", lambda: f"{HEAD}\r\n{FIRST}\r{SECOND}\n\r\n\n".encode())
    read("lines that end in a carriage return too many", lambda: text(HEAD, FIRST, SECOND, end="\r\r\n"))
    read("lines that end as in other systems", lambda: f"{HEAD}\n{FIRST}\n{SECOND}\n\x1a".encode(), **{"codes": FOUND, "either": True})
    read("no end of the last line", lambda: REVIEWS_CSV.strip().encode())
    for name, separator in (("semicolons", ";"), ("tabs", "\t"), ("bars", "|")):
        read(name, lambda separator=separator: REVIEWS_CSV.replace(",", separator).encode())
    read("Excel's line `sep=;`", lambda: ("sep=;\n" + REVIEWS_CSV.replace(",", ";")).encode())
    add("a line `sep=` with nothing", lambda: ("sep=\n" + REVIEWS_CSV).encode(), FOUND + ("table.missing",), either=True, **reviews_read())
    add("a line `sep=` with a quotation mark", lambda: ('sep="\n' + REVIEWS_CSV).encode(), FOUND, **either)
    add("a line `sep=` with another character", lambda: ("sep=é\n" + REVIEWS_CSV).encode(), FOUND, **either)
    add("a line `sep=` with a letter of the headings", lambda: ("sep=E\n" + REVIEWS_CSV).encode(), FOUND, **either)
    add("nothing but separators", lambda: (b",,,,\n" * 1000), FOUND)
    add("a million separators in one line", lambda: b"," * 1_000_000, FOUND)
    add("headings alone", lambda: text(HEAD), (), rows=[], table="reviews")
    add("headings twice", lambda: text(HEAD, HEAD, FIRST, SECOND), FOUND)
    add("headings again and again", lambda: text(*[HEAD, FIRST, SECOND] * 50), FOUND)
    add("a heading that stands twice", lambda: text(HEAD + ",REVIEW", FIRST + ",01/01/2020", SECOND + ",01/01/2020"),
        "column.repeated", **reviews_read())
    add("rows without headings", lambda: text(FIRST, SECOND), FOUND)
    add("a child's name as a heading", lambda: text(f"{HEAD},{NAME}", f"{FIRST},{NAME}", f"{SECOND},x"), "column.unknown",
        **reviews_read())
    read("rows of different lengths", lambda: text(HEAD, FIRST + ",,,,", SECOND))
    add("rows with more cells than headings", lambda: text(HEAD, FIRST + f",{NAME}", SECOND), FOUND, **reviews_read())
    add("a row with fewer cells", lambda: text(HEAD, FIRST, OTHER_CHILD), FOUND)
    add("nothing", lambda: b"", "file.empty")
    add("one byte", lambda: b"a", FOUND)
    add("one zero", lambda: b"\0", FOUND)
    add("one line end", lambda: b"\n", "file.empty")
    add("blanks", lambda: b" \t\r\n" * 1000, "file.empty")
    add("blanks of other kinds", lambda: "\u00a0\u2003\u3000\n".encode() * 100, FOUND)
    add("the table 2,000 rows down", lambda: text(*["Report"] * 2000, HEAD, FIRST, SECOND), FOUND)
    add("a table that is no table of the collection", lambda: text("a,b,c", f"{CHILD},{POSTCODE},{NAME}"), "sheet.not-a-table")


def encodings(add, read):
    """Bytes that are read as text in the wrong way."""
    either = {"either": True, **reviews_read()}
    read("a mark of UTF-8", lambda: codecs.BOM_UTF8 + REVIEWS_CSV.encode())
    read("two marks of UTF-8", lambda: codecs.BOM_UTF8 * 2 + REVIEWS_CSV.encode(), codes=FOUND, either=True)
    read("a mark of UTF-8 in the middle", lambda: text(HEAD, FIRST) + codecs.BOM_UTF8 + text(SECOND), codes=FOUND, either=True)
    for name in ("utf-16", "utf-16-le", "utf-16-be"):
        read(name.upper(), lambda name=name: REVIEWS_CSV.encode(name))
    read("UTF-16 with the mark of the other order", lambda: codecs.BOM_UTF16_BE + REVIEWS_CSV.encode("utf-16-le"), codes=FOUND, either=True)
    add("UTF-16 cut in the middle of a letter", lambda: REVIEWS_CSV.encode("utf-16")[:-1], FOUND, **either)
    add("UTF-16 with half of a pair of surrogates", lambda: REVIEWS_CSV.encode("utf-16") + b"\x00\xd8,\x00", FOUND, **either)
    for name in ("utf-32", "utf-32-le", "utf-32-be", "utf-7", "cp037"):
        add(name.upper(), lambda name=name: (REVIEWS_CSV + "+AGE-").encode(name), FOUND, **either)
    add("the mark of UTF-16 and no more", lambda: codecs.BOM_UTF16_LE, FOUND)
    add("the mark of UTF-8 and no more", lambda: codecs.BOM_UTF8, "file.empty")
    odd = lambda raw: text(HEAD) + text(FIRST).replace(CHILD.encode(), raw) + text(SECOND)
    for name, raw, shown in (("letters of Windows", b"Zo\xeb", "Zoë"), ("UTF-8", "Zoë".encode(), "Zoë"),
                             ("a turned letter", "CAN\u202e7731".encode(), "CAN\u202e7731"),
                             ("a tag of HTML", SCRIPT.encode(), SCRIPT),
                             ("a control character", b"CAN\x1b[31m", "CAN\x1b[31m"),
                             ("emoji", "👧🏽".encode(), "👧🏽"), ("a formula", b"=1+1", "=1+1"), ("at", b"@SUM(1)", "@SUM(1)")):
        add(f"a child's number with {name}", lambda raw=raw: odd(raw), FOUND, either=True,
            rows=[REVIEWS_READ[0] | {"child": shown}, REVIEWS_READ[1]], table="reviews")
    add("UTF-8 and letters of Windows in one file", lambda: odd("Zoë".encode()) + b"Zo\xeb,04/03/2015,09/06/2025,PN1\n", FOUND,
        either=True, rows=[REVIEWS_READ[0] | {"child": "Zoë"}, REVIEWS_READ[1], REVIEWS_READ[0] | {"child": "Zoë"}], table="reviews")
    add("a zero in a cell", lambda: odd(b"CAN\0ARY"), FILE)
    add("a zero between rows", lambda: text(HEAD, FIRST) + b"\0" + text(SECOND), FILE)
    add("zeros after the end", lambda: REVIEWS_CSV.encode() + bytes(4096), FILE, **either)
    add("UTF-8 that is longer than it need be", lambda: odd(b"CAN\xc0\xaf"), FOUND, either=True,
        rows=[REVIEWS_READ[0] | {"child": "CANÀ¯"}, REVIEWS_READ[1]], table="reviews")
    add("surrogates in UTF-8", lambda: odd(b"CAN\xed\xa0\x80"), FOUND, either=True,
        rows=[REVIEWS_READ[0] | {"child": "CANí €"}, REVIEWS_READ[1]], table="reviews")
    read("blanks of every kind around cells", lambda: text(HEAD.replace(",", " ,\u00a0"), FIRST.replace(",", "\u2003,\t"), SECOND),
         codes=FOUND, either=True)
    read("characters without width in the headings", lambda: text(HEAD.replace("CHILD", "CHI\u200bLD"), FIRST, SECOND), codes=FOUND + ("column.",), either=True)
    read("headings that turn round on the screen", lambda: text(HEAD.replace("CHILD", "\u202eCHILD\u202c"), FIRST, SECOND), codes=FOUND, either=True)


def cells(add, read):
    """Values that are none."""
    def with_day(name, day, codes=("value.not-a-date", "ssda903.", "file.")):
        add(name, lambda: text(HEAD, f"{CHILD},04/03/2015,{day},PN1", SECOND), codes)

    for day in ("31/02/2025", "2025-02-30", "99999999999", "-1", "1e308", "NaN", "01/01/0000", "29/02/2025", "00/00/0000",
                "١٢/٠٣/٢٠٢٥", "=TODAY()", "1/1/99999", "TRUE", "#REF!", "12:00", "2025-06-09T25:61:61"):
        with_day(f"a day that is {day}", day)
    with_day("a day of 30,000 digits", "1" * 30_000)
    add("days with a time", lambda: text(HEAD, FIRST.replace("09/06/2025", "09/06/2025 00:00:00"), SECOND), ("ssda903.166",))
    add("a text of 32,767 characters", lambda: text(HEAD, FIRST[:-3] + "a" * 32_767, SECOND), ("value.not-in-codes", "ssda903.", "file."))
    add("a text of 32,768 characters", lambda: text(HEAD, FIRST[:-3] + "a" * 32_768, SECOND), "file.unreadable")
    add("a text of 20 MB", lambda: text(HEAD, FIRST[:-3] + "a" * 20_000_000, SECOND), "file.unreadable")
    add("a text of 20 MB in quotation marks", lambda: text(HEAD, FIRST[:-3] + '"' + "a\n" * 10_000_000 + '"', SECOND), "file.unreadable")
    formulas = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "=cmd|'/c calc'!A0", "＝1+1"]
    add("cells that begin like formulas", lambda: text(HEAD, *[f'{CHILD},04/03/2015,"{it}","{it}"' for it in formulas]), FOUND)


def floods(add, read):
    """Small ways to ask for a great deal."""
    either = {"either": True, **reviews_read()}
    add("one line of 50 MB", lambda: b"a" * 50_000_000)
    add("one line of 50 MB of cells", lambda: b"a," * 25_000_000)
    add("100,000 columns", lambda: text(",".join(["CHILD", "DOB", "REVIEW", "REVIEW_CODE"] + ["x"] * 99_996), FIRST, SECOND))
    add("16,000 columns that nobody asked for", lambda: text(
        HEAD + "," + ",".join(f"{NAME} {n}" for n in range(16_000)), FIRST, SECOND), "column.unknown", **reviews_read())
    add("16,000 cells in each of 500 rows", lambda: text(HEAD, FIRST, SECOND, *[",".join(["x"] * 16_000)] * 500), FOUND)
    add("a diagonal", lambda: text(HEAD, *["," * n + "x" for n in range(4, 8_000)]), FOUND)
    read("10 million blank lines", lambda: text(HEAD, FIRST) + b"\n" * 10_000_000 + text(SECOND))
    add("10 million lines of blanks and separators", lambda: text(HEAD, FIRST) + b" ,,\n" * 2_500_000 + text(SECOND), FOUND, **either)
    add("100,000 rows with everything wrong", lambda: text(HEAD) + b"?,?,?,?\n" * 100_000, FOUND)
    add("100,000 rows of one child", lambda: text(HEAD, *[FIRST] * 100_000), FOUND, rows=None)
    add("100,000 rows without a child", lambda: text(HEAD, *["," + FIRST.split(",", 1)[1]] * 100_000), ("key.blank", "column.wrong"))
    add("2 million quotation marks in cells", lambda: text(HEAD, FIRST, SECOND) + b'"",' * 700_000 + b"\n", FOUND, **either)
    add("20 MB of letters by chance", lambda: random.Random(4).randbytes(20_000_000))
    add("20 MB of one letter and lines", lambda: b"a\n" * 10_000_000, FOUND)


def other_kinds(add):
    """Files of other kinds that are called text."""
    for name, content, codes in (
        ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(200), FILE), ("a photograph", b"\xff\xd8\xff\xe0" + bytes(200), FILE),
        ("a PDF", b"%PDF-1.7\n" + bytes(200), FILE), ("a program of Linux", b"\x7fELF\x02\x01\x01" + bytes(200), FILE),
        ("a program of Windows", b"MZ\x90\0\x03" + bytes(200), FILE), ("7-zip", b"7z\xbc\xaf\x27\x1c" + bytes(200), FILE),
        ("RAR", b"Rar!\x1a\x07\x01\0" + bytes(200), FILE), ("Parquet", b"PAR1" + bytes(200) + b"PAR1", FILE),
        ("SQLite", b"SQLite format 3\0" + bytes(200), FILE), ("Zstandard", b"\x28\xb5\x2f\xfd" + bytes(200), FILE),
        ("bzip2", b"BZh91AY&SY" + bytes(range(128, 256)), FOUND), ("xz", b"\xfd7zXZ\0" + bytes(200), FILE),
        ("tar", b"reviews.csv".ljust(512, b"\0") * 4, FILE), ("rich text", b"{\\rtf1\\ansi CANARY-7731}", FILE),
        ("a web page", f"<!DOCTYPE html><p>{NAME}</p>".encode(), FILE), ("JSON", b'{"CHILD": "CANARY-7731"}', FILE),
        ("JSON with blanks", b' [ {"CHILD": "CANARY-7731"} ]', FOUND), ("a script", b"#!/bin/sh\nrm -rf /\n", FOUND),
        ("YAML", f"child: {NAME}\n".encode(), FOUND), ("an e-mail", f"From: {NAME} <x@y.test>\nSubject: x\n".encode(), FOUND),
        ("SQL", b"drop table children; --\n", FOUND), ("a calendar", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", FOUND),
    ):
        add(name, lambda content=content: content, codes)
    add("gzip", lambda: gzip.compress(REVIEWS_CSV.encode(), mtime=0))
    add("a workbook of two contacts", lambda: workbook(), FILE + ("sheet.not-a-table",))


def for_annex_a(add):
    """Annex A comes as workbooks; as text it is read too."""
    read = {"named": "list 1.csv", "collection": "annex_a", **contacts_read()}
    add("Annex A, nothing is wrong", lambda: LIST_1.encode(), (), **read)
    add("Annex A, one line of 50 MB", lambda: b"a" * 50_000_000, **(read | {"rows": None}))
    add("Annex A, 200,000 rows with everything wrong", lambda: LIST_1.encode() + b"?,?,?,?,?,?,?\n" * 200_000, FOUND, **(read | {"rows": None}))
    spoken = f'{CHILD},Female,WBRI,2015-03-04,11,2026-08-12,"{SCRIPT}"\n'
    add("Annex A, a tag of HTML in a code", lambda: (LIST_1.splitlines()[0] + "\n" + spoken).encode(), ("value.not-in-codes", "key."),
        **(read | {"rows": None}))


def beside(made: list[Case]):
    """What may lie beside a delivery: last year's files, explanations, exceptions."""
    def add(name, collection, at, files, codes=(), **other):
        made.append(Case(f"beside: {name}", "beside", collection, files, codes=codes, at=at, **other))

    whole = {"header.csv": HEADER_CSV.encode(), "episodes.csv": EPISODES_CSV.encode(), "reviews.csv": REVIEWS_CSV.encode()}
    home = "incoming/{la}/ssda903/{period}"
    hostile = {"explained.csv": {
        "a quotation mark that is never closed": b'rule,record,explanation,by\n"x,' + b"y\n" * 60_000,
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "a bomb": None,
        "zeros": bytes(5000),
        "nothing": b"",
        "100,000 explanations of nothing": b"rule,record,explanation,by\n" + b"ssda903.501,CANARY-7731,because,x\n" * 100_000,
        "formulas": b"rule,record,explanation,by\n=1+1,=1+1,=cmd|'/c calc'!A0,=1+1\n",
    }}
    bomb = lambda: workbook(sheet="<a>" * 10 + " " * 1000)
    for name, content in hostile["explained.csv"].items():
        add(f"explanations that are {name}", "ssda903", home, {"explained.csv": content if content is not None else bomb} | whole,
            FILE + ("explanation.",), named="explained.csv", **reviews_read())
    for name, content in (("a picture", b"\x89PNG\r\n\x1a\n"), ("cut short", HEADER_CSV.encode()[:-9] + b'"'), ("zeros", bytes(5000)),
                          ("a bomb", bomb), ("nothing", b""), ("a line of 20 MB", b"a" * 20_000_000)):
        def last(path, content=content):
            import os
            os.makedirs(path, exist_ok=True)
            with open(os.path.join(path, b"header.csv"), "wb") as file:
                file.write(content() if callable(content) else content)
        add(f"last year's header that is {name}", "ssda903", home, {"last_year": last} | whole, FOUND,
            named="last_year/header.csv", **reviews_read())
    annex = "incoming/{la}/annex_a"
    for name, content in (("a picture", b"\x89PNG\r\n\x1a\n" + bytes(100)), ("zeros", bytes(5000)), ("nothing", b""),
                          ("a bomb", bomb)):
        def beside_it(path, content=content):
            import os
            folder = os.path.join(os.path.dirname(path), b"2026-09-30")
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, b"list 1.csv"), "wb") as file:
                file.write(LIST_1.encode())
            with open(path, "wb") as file:
                file.write(content() if callable(content) else content)
        add(f"exceptions that are {name}", "annex_a", annex, {"accepted.csv": beside_it}, FILE + ("explanation.",), **contacts_read())
