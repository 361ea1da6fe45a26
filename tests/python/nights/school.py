"""A small school with two pipelines, and the few states that its inputs can be in.

Its definitions are those that tests invent mistakes for (`tests/mistakes/_base`), with a table of reference that is
fetched, and a second pipeline that also shows figures to everybody. A night of it takes a third of a second.
"""
import http.server
import shutil
import threading
from pathlib import Path

PIPELINES = ("school_weekly", "school_weekly_public")
AUDIENCES = {"school_weekly": ("authority", "region"), "school_weekly_public": ("authority", "public")}
PERIOD = "2026-09-30"
KEY = "for trying things out, and for nothing else"
# What must not be seen in any message: the number, the home and the birthday of pupils.
CANARIES = ("PUPIL-70", "ZZ7 1", "2015-05-")
OWN = ("schemas/findings.toml", "schemas/bank_holidays.csv", "schemas/codes/yes_no.csv")

HOUSES = """
title        = "Houses"
grain        = "One row for each house."
published_by = "nobody: it is invented for tests"
fresh_months = 1200
key          = "house"
whole        = true

fields = [
  { name = "house",  title = "House",  type = "id",   blank = "never",   personal = "none" },
  { name = "colour", title = "Colour", type = "text", blank = "allowed", personal = "none" },
]
"""

FETCH = """
[[fetch]]
what = "the list of houses"
url  = "http://127.0.0.1:{port}/houses.csv"
into = "reference/houses/2026-09-30/houses.csv"
sign_in = { as = "bearer", secret = "school" }
"""

PUBLIC = """
title   = "School, for everybody"
purpose = "Show everybody how many are in clubs."
owner   = "Nobody: it is invented for tests"
schema  = "school"

[when]
schedule = "0 6 * * 1"
zone     = "Europe/London"
after    = ["school_weekly"]

[source]
from = "incoming/{la}/school/{period}/*"

[stop_on]
file = ["file.unreadable"]

[keep]
versions = 1
landing  = 1
runs     = 30

[protect.authority]
identifier = "keep"
special    = "keep"
indirect   = "keep"
staff      = "keep"

[protect.public]
identifier = "pseudonym"
key        = "region"
special    = "keep"
indirect   = "keep"
staff      = "drop"
hide_up_to = 5

[[publish]]
audience   = "authority"
datasets   = ["members", "houses_now"]
indicators = ["members_all"]

[[publish]]
audience   = "public"
indicators = ["members_all"]

[public_report]
title = "School in figures at {period}"
pages = ["figures"]
"""

MEMBERS_ALL = """/*
title  = "Members"
asks   = "How many are in a club?"
unit   = "count"
better = "higher"
by     = ["la"]

[[example]]
shows = "a pupil in two clubs counts twice"
given.members = \"\"\"
la,  club
QBR, chess
QBR, choir
\"\"\"
expect = \"\"\"
la,  numerator
QBR, 2
\"\"\"
*/

select la, count(*) as numerator
from members
group by la
"""

HOUSES_NOW = """/*
title = "Houses"
grain = "One row for each house."
key   = ["house"]

[keeps]
house  = "none"
colour = "none"

[[example]]
shows = "every house there is"
given.houses = \"\"\"
house, colour
R,     red
\"\"\"
expect = \"\"\"
house, colour
R,     red
\"\"\"
*/

select house, colour from houses
"""


def lay_definitions(definitions: Path, to: Path, port: int):
    """The school's definitions, with what is fetched from a port of this machine."""
    shutil.copytree(definitions / "tests" / "mistakes" / "_base", to)
    for path in OWN:
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(definitions / path, to / path)
    collection, weekly = to / "schemas/school/collection.toml", to / "pipelines/school_weekly"
    tables = 'tables     = ["pupils", "clubs"]\n'
    assert tables in collection.read_text()
    collection.write_text(collection.read_text().replace(tables, tables + 'reference  = ["houses"]\n'))
    put(to / "schemas/reference/houses.toml", HOUSES)
    stop = '\n[stop_on]\nfile = ["file.unreadable"]\n\n[keep]\nversions = 1\nlanding = 1\nruns = 30\n'
    put(weekly / "pipeline.toml", (weekly / "pipeline.toml").read_text() + stop + FETCH.replace("{port}", str(port)))
    public = to / "pipelines/school_weekly_public"
    put(public / "pipeline.toml", PUBLIC)
    put(public / "datasets/members.sql", (weekly / "datasets/members.sql").read_text())
    put(public / "datasets/houses_now.sql", HOUSES_NOW)
    put(public / "indicators/members_all.sql", MEMBERS_ALL)
    put(public / "pages/figures.md", '# Clubs\n\n{{ figures(["members_all"]) }}\n')


def put(path: Path, text: str | bytes):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def pupils(count: int, house: str) -> str:
    rows = (f"PUPIL-{7000 + at},2015-05-{1 + at % 28:02},{house},ZZ7 1{'ABDEFGHJ'[at % 8]}A" for at in range(count))
    return "Pupil,Birthday,House,Postcode\n" + "".join(f"{row}\n" for row in rows)


def clubs(count: int, club: str) -> str:
    rows = (f"PUPIL-{7000 + at},{club},2026-09-{1 + at % 28:02},yes" for at in range(count))
    return "Pupil,Club,Joined,Paid\n" + "".join(f"{row}\n" for row in rows)


QBR, QCE, QZZ = (f"incoming/{la}/school/{PERIOD}" for la in ("QBR", "QCE", "QZZ"))
BASE = {
    f"{QBR}/pupils.csv": pupils(40, "red"), f"{QBR}/clubs.csv": clubs(30, "chess"),
    f"{QCE}/pupils.csv": pupils(20, "navy"), f"{QCE}/clubs.csv": clubs(20, "choir"),
}
# What lies in the workplace, and the list of houses that is there to be fetched. The files of one state take the
# places of another's; in D a third authority sends what cannot be read, so that the version is incomplete.
STATES = {
    "A": (BASE, "House,Colour\nR,red\nB,blue\n"),
    "B": ({**BASE, f"{QBR}/clubs.csv": clubs(20, "fencing")}, "House,Colour\nR,red\nB,blue\n"),
    "C": ({**BASE, f"{QCE}/pupils.csv": pupils(25, "crimson"), f"{QCE}/clubs.csv": clubs(12, "drama")},
          "House,Colour\nR,crimson\nB,navy\n"),
    "D": ({**BASE, f"{QZZ}/pupils.xlsx": b"PK\x03\x04 and then nothing"}, "House,Colour\nR,red\nB,blue\n"),
}
# How a run of it ends.
CODES = {"A": 0, "B": 0, "C": 0, "D": 1}


def settle(workplace: Path, state: str, houses: "Houses"):
    """Puts the inputs of a state in the place of whatever is there, as a person would: each file at once."""
    files, listed = STATES[state]
    houses.texts[token(workplace)] = listed.encode()
    there = {path.relative_to(workplace).as_posix() for path in (workplace / "incoming").rglob("*") if path.is_file()}
    for gone in there - files.keys():
        (workplace / gone).unlink()
    for path, text in files.items():
        bytes_ = text.encode() if isinstance(text, str) else text
        if path not in there or (workplace / path).read_bytes() != bytes_:
            aside = workplace / "on its way"
            put(aside, bytes_)
            (workplace / path).parent.mkdir(parents=True, exist_ok=True)
            aside.rename(workplace / path)


def token(workplace: Path) -> str:
    """The secret by which the server of houses knows who asks. One set of definitions does for all workplaces."""
    return f"the-secret-of-{workplace.parent.name}-{workplace.name}"


class Houses:
    """Serves each workplace its list of houses, on a port of this machine."""

    def __init__(self, texts: dict[str, bytes]):
        self.texts = texts
        houses = self

        class Answer(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                secret = self.headers.get("Authorization", "").removeprefix("Bearer ")
                text = houses.texts.get(secret)
                self.send_response(200 if text else 401)
                self.send_header("Content-Length", str(len(text or b"")))
                self.end_headers()
                self.wfile.write(text or b"")

            def handle(self):
                try:
                    super().handle()
                except OSError:
                    pass  # whoever asked was killed

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
