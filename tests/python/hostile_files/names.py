"""What is wrong with a file before it is opened: its name, its kind, its place, its size."""
from __future__ import annotations

import os

from .case import CHILD, CONTACTS, HEADINGS, NAME, SCRIPT, Case, contacts_read
from .texts import LIST_1
from .workbooks import workbook

WRONG = LIST_1.replace("Female", "?").encode()
FORGED = "annex_a_nightly: published version 0123456789abcdef"


def cases() -> list[Case]:
    made: list[Case] = []

    def add(name, files, codes=(), **other):
        made.append(Case(f"name: {name}", "name", "annex_a", files, codes=codes, **other))

    def called(title, name, **other):
        """A file with something wrong in it, so that a finding has to name it."""
        add(title, {name: WRONG}, ("value.not-in-codes",), **other)

    # A name that begins with a dot is hidden, and what is hidden is left alone.
    called("that goes up by its dots", "..%2f..%2fetc%2fpasswd.csv", ignored=True)
    called("of dots", "....csv", ignored=True)
    called("of a device of Windows", "CON.csv")
    called("of a device of Windows without an ending", "NUL")
    called("with dots at its end", "list 1.csv...")
    called("with a blank at its end", "list 1.csv ")
    called("with blanks alone", "   ")
    called("that turns round on the screen", "list 1\u202evsc.exe.csv")
    called("of emoji", "👧🏽 list 1 💥.csv")
    called("of 255 bytes", "list 1 " + "a" * 244 + ".csv")
    called("of 255 bytes of three each", "子" * 84 + ".cs")
    called("in two lines", f"list 1\n{FORGED}.csv")
    called("with a carriage return", f"list 1\r{FORGED}.csv")
    called("with the keys of a terminal", "list 1 \x1b[2J\x1b[31m.csv")
    called("with a bell", "list 1 \a.csv")
    called("with a dash in front", "-rf.csv")
    called("like an option", "--definitions=x.csv")
    called("with a zero in hexadecimal", "list 1%00.csv")
    called("with a stroke the other way", "..\\..\\list 1.csv", ignored=True)
    called("with a tag of HTML", f"{SCRIPT}.csv")
    called("with quotation marks", "list \"1\"', .csv")
    called("with a formula", "=cmd|'calc'!A0.csv")
    called("with a sign of a formula", "@SUM(1).csv")
    called("with a dollar and braces", "${HOME}{{ 7*7 }}`id`.csv")
    called("with a star", "*.csv")
    called("with letters put together in two ways", "list 1 e\u0301 \u00e9.csv")
    called("with characters without width", "list\u200b 1.csv")
    called("of a child", f"{NAME}.csv")
    called("in letters that are no UTF-8", os.fsdecode(b"list 1 \xff\xfe.csv"))
    called("in capitals, ending and all", "LIST 1.CSV")
    called("without an ending", "list 1")
    called("that says it is packed", "list 1.csv.gz")
    called("with a colon", "C:list 1.csv:stream")
    add("hidden", {".hidden.csv": WRONG}, ignored=True)
    add("of a lock", {"~$lock.xlsx": b"\x05Zebedee".ljust(165, b" ")}, ignored=True)
    add("of a half-written copy", {"list 1.csv": LIST_1.encode(), "list 1.csv.part": LIST_1.encode()[:90]}, ("file.", "value.", "table.repeated", "column.", "row."), named="list 1.csv.part")
    add("of a system's own files", {"Thumbs.db": b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(1600), "list 1.csv": LIST_1.encode()}, ("file.",), named="Thumbs.db")
    add("desktop.ini", {"desktop.ini": b"[.ShellClassInfo]\r\n", "list 1.csv": LIST_1.encode()}, ("file.", "sheet."), **contacts_read(), named="desktop.ini")
    links(add)
    places(made)
    return made


def links(add):
    """What is no file, where a file should be."""
    good = {"list 1.csv": LIST_1.encode()}
    whole = contacts_read()

    def beside(title, name, make, codes=("file.",), **other):
        add(title, good | {name: make}, codes, **({"named": name} | whole | other))

    beside("a link to another file", "list 2.csv", lambda path: os.symlink("/etc/passwd", path))
    beside("a link to itself", "list 2.csv", lambda path: os.symlink(path, path))
    beside("a link to nowhere", "list 2.csv", lambda path: os.symlink("/nowhere", path))
    beside("a link to its folder", "list 2", lambda path: os.symlink(".", path))
    beside("a link to everything", "list 2", lambda path: os.symlink("/", path))
    beside("a link to what never ends", "list 2.csv", lambda path: os.symlink("/dev/zero", path))
    beside("a link to a file of its own folder", "list 2.csv", lambda path: os.symlink("list 1.csv", path), ("file.",))
    beside("a pipe", "list 2.csv", lambda path: os.mkfifo(path))
    beside("a folder", "list 2.csv", lambda path: os.mkdir(path), (), ignored=True)

    def deep(path):
        os.makedirs(path)
        with open(os.path.join(path, b"list 2.csv"), "wb") as file:
            file.write(WRONG)
    beside("a folder with a file in it", "more lists", deep, named="more lists/list 2.csv")

    def very_deep(path):
        at = path
        for _ in range(200):
            at = os.path.join(at, b"deeper")
        os.makedirs(at)
    beside("200 folders inside each other", "more", very_deep, (), ignored=True)
    add("a file that is linked twice", {"list 1.csv": LIST_1.encode(), "list 1 again.csv": lambda path: os.link(
        os.path.join(os.path.dirname(path), b"list 1.csv"), path)}, ("file.repeated",), named="list 1.csv", **whole)

    def locked(path):
        with open(path, "wb") as file:
            file.write(WRONG)
        os.chmod(path, 0)
    beside("a file that may not be read", "list 2.csv", locked, ("file.",), as_nobody=True, **{"rows": None})

    def closed(path):
        os.mkdir(path)
        os.chmod(path, 0)
    beside("a folder that may not be looked into", "closed", closed, ("file.",), as_nobody=True)

    def huge(path):
        with open(path, "wb") as file:
            file.truncate(1_100 << 20)
    beside("a file of 1.1 GB of nothing", "list 2.csv", huge, ("file.too-large",), alone=True, **{"rows": None})

    def large(path):
        with open(path, "wb") as file:
            file.truncate(200 << 20)
    beside("a file of 200 MB of nothing", "list 2.csv", large, ("file.",), **{"rows": None})


def places(made: list[Case]):
    """Folders that do not say whose a file is, and folders with very much in them."""
    def add(name, at, files, codes, **other):
        made.append(Case(f"place: {name}", "place", "annex_a", files, codes=codes, at=at, **other))

    one = {"list 1.csv": LIST_1.encode()}
    add("a day that there is not", "incoming/{la}/annex_a/2026-02-30", one, ("file.unplaced",))
    add("a day that is a word", "incoming/{la}/annex_a/soon", one, ("file.unplaced",))
    add("the year 9999", "incoming/{la}/annex_a/9999-12-31", one, (), either=True, **contacts_read())
    add("the year 0001", "incoming/{la}/annex_a/0001-01-01", one, (), either=True, **contacts_read())
    add("the year -262143", "incoming/{la}/annex_a/-262143-01-01", one, ("file.unplaced", "value.", "annex_a."), either=True)
    add("the year +262142", "incoming/{la}/annex_a/+262142-12-31", one, ("file.unplaced", "value.", "annex_a."), either=True)
    add("an authority by a child's name", "incoming/Zebedee Canaryson/annex_a/2026-09-30", one, ("file.unplaced",))
    add("an authority of dots", "incoming/.../annex_a/2026-09-30", one, ("file.unplaced",))
    add("an authority in two lines", f"incoming/{{la}}\n{FORGED}/annex_a/2026-09-30", one, ("file.unplaced",))
    add("no authority", "incoming/annex_a/2026-09-30", one, ("file.",))
    files = {f"list 1 part {n}.csv": ("\n".join([",".join(HEADINGS), ",".join([f"{CHILD}-{n}", *CONTACTS[0][1:]])])).encode()
             for n in range(2000)}
    add("2,000 files", "", files, ("table.repeated",), named="list 1 part 9.csv")
    add("2,000 files that are the same", "", {f"list 1 copy {n}.csv": LIST_1.encode() for n in range(2000)}, ("file.repeated",),
        named="list 1 copy 1234.csv", **contacts_read())
    add("2,000 files that are none", "", {f"{n}.xlsx": b"PK\x03\x04" + str(n).encode() for n in range(2000)}, ("file.unreadable",),
        named="7.xlsx")
    add("50 workbooks", "", {f"Annex A {n}.xlsx": (lambda n=n: workbook(more={"docProps/n.xml": str(n)})) for n in range(50)},
        ("table.repeated", "row.repeated"), named="Annex A 7.xlsx")
