"""What a case is, and the rows that every good file here has."""
from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# What must be seen by nobody but the authority that sent it.
NAME = "Zebedee Canaryson"
CHILD = "CANARY-7731"
OTHER_CHILD = "CANARY-7732"
POSTCODE = "ZZ99 9ZZ"
CANARIES = ("Canaryson", "CANARY-773", POSTCODE)

# What must come out of no page as a tag.
SCRIPT = "<img src=x onerror=alert(7731)>"

PERIODS = {"annex_a": "2026-09-30", "ssda903": "2026-03-31", "cin_census": "2026-03-31"}

# Findings of any delivery that is as small as these, whatever is wrong with its file.
BACKGROUND = ("table.missing", "dataset.empty", "rule.not-checked", "rule.lacks-reference", "reference.missing")

Content = bytes | Callable[[], bytes] | Callable[[Path], None]


@dataclass
class Case:
    """One delivery with something hostile in it, and what must become of it."""

    name: str
    kind: str
    collection: str
    # What lies in the delivery's folder: bytes, or what makes them, or what makes something else at that path.
    files: dict[str, Content]
    # The codes of findings one of which must name the file. One that ends with a dot stands for all that begin so.
    codes: tuple[str, ...] = ()
    # Rows of a published table of the authority that must be there, and no others: how a file shows that it was read.
    rows: list[dict] | None = None
    table: str = ""
    # Whether it is enough that the file is found fault with or read right.
    either: bool = False
    # Whether it may be passed over in silence.
    ignored: bool = False
    # The file that a finding must name, if not the first.
    named: str = ""
    # Where the files lie, if not in a delivery's folder: told from the workplace, `{la}` being the authority.
    at: str = ""
    # Whether the program must run as nobody in particular, who may not read everything.
    as_nobody: bool = False
    # Whether the night of all cases goes without it: it is too large to be one of many.
    alone: bool = False

    def folder(self, la: str) -> str:
        at = self.at or "incoming/{la}/{collection}/{period}"
        return at.format(la=la, collection=self.collection, period=PERIODS[self.collection])

    def lay(self, workplace: Path, la: str):
        """Puts the files into a workplace."""
        folder = workplace / self.folder(la)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in (companions(self) | self.files).items():
            path = os.path.join(os.fsencode(folder), os.fsencode(name))
            if callable(content):
                content = content(path) if takes_path(content) else content()
            if content is not None:
                with open(path, "wb") as file:
                    file.write(content)

    def file(self) -> str:
        return self.named or next(iter(self.files))


def takes_path(content) -> bool:
    return content.__code__.co_argcount - len(content.__defaults__ or ()) > 0


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


# ---- Annex A: two contacts

HEADINGS = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "Date of Contact",
            "Contact Source"]
CONTACTS = [[CHILD, "Female", "WBRI", "2015-03-04", "11", "2026-08-12", "2A"],
            [OTHER_CHILD, "Male", "BAFR", "2016-05-06", "10", "2026-08-13", "6"]]
CONTACTS_READ = [
    {"child_id": CHILD, "gender": "F", "ethnicity": "WBRI", "born": day("2015-03-04"), "contacted": day("2026-08-12"),
     "source": "2A"},
    {"child_id": OTHER_CHILD, "gender": "M", "ethnicity": "BAFR", "born": day("2016-05-06"),
     "contacted": day("2026-08-13"), "source": "6"},
]

# ---- SSDA903: two children with an episode each

HEADER_CSV = f"""CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
{CHILD},F,04/03/2015,WBRI,UN1,,
{OTHER_CHILD},M,06/05/2016,WBRI,UN1,,
"""
EPISODES_CSV = f"""CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
{CHILD},23/02/2025,S,C2,N1,U6,PR1,,,,{POSTCODE},{POSTCODE},SC423121
{OTHER_CHILD},24/02/2025,S,C2,N1,U6,PR1,,,,{POSTCODE},{POSTCODE},SC423121
"""
REVIEWS_CSV = f"""CHILD,DOB,REVIEW,REVIEW_CODE
{CHILD},04/03/2015,09/06/2025,PN1
{OTHER_CHILD},06/05/2016,10/06/2025,PN2
"""
REVIEWS_READ = [{"child": CHILD, "review": day("2025-06-09"), "review_code": "PN1"},
                {"child": OTHER_CHILD, "review": day("2025-06-10"), "review_code": "PN2"}]

# ---- CIN census: a child in tags, beginning and end of a return around it


def cin_child(number: str = CHILD, born: str = "2015-03-04", inside: str = "") -> str:
    return f"""<Child><ChildIdentifiers><LAchildID>{number}</LAchildID><UPNunknown>UN1</UPNunknown>\
<PersonBirthDate>{born}</PersonBirthDate><Sex>F</Sex></ChildIdentifiers><ChildCharacteristics>\
<Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability></Disabilities></ChildCharacteristics>\
<CINdetails><CINreferralDate>2025-10-25</CINreferralDate><ReferralSource>6</ReferralSource>\
<PrimaryNeedCode>N3</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>{inside}</Child>"""


CIN_BEGIN = """<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>\
<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>999</LEA>\
<SoftwareCode>By hand</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo>\
<DateTime>2026-05-01T09:00:00</DateTime></Source></Header><Children>
"""
CIN_END = "\n</Children></Message>\n"
XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def census(children: str | None = None, declaration: str = XML) -> str:
    if children is None:
        children = cin_child() + "\n" + cin_child(OTHER_CHILD, "2016-05-06")
    return declaration + CIN_BEGIN + children + CIN_END


CENSUS_READ = [{"la_child_id": CHILD, "person_birth_date": day("2015-03-04")},
               {"la_child_id": OTHER_CHILD, "person_birth_date": day("2016-05-06")}]

# ---- SSDA903 as XML


def looked_after(number: str = CHILD, born: str = "04/03/2015", review: str = "09/06/2025", code: str = "PN1",
                 inside: str = "") -> str:
    return f"""<CHILD><HEADER><CHILDID>{number}</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>{born}</DOB>\
<ETHNIC>WBRI</ETHNIC><UASC>0</UASC><AREVIEW><REVIEW>{review}</REVIEW><REVIEW_CODE>{code}</REVIEW_CODE></AREVIEW>\
</HEADER><EPISODE><DECOM>23/02/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PL_POST>{POSTCODE}</PL_POST>\
<HOME_POST>{POSTCODE}</HOME_POST><URN>SC423121</URN><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE>{inside}</CHILD>"""


def return_903(children: str | None = None, declaration: str = XML) -> str:
    if children is None:
        children = looked_after() + "\n" + looked_after(OTHER_CHILD, "06/05/2016", "10/06/2025", "PN2")
    return f"{declaration}<EXPSSDA903>\n{children}\n</EXPSSDA903>\n"


def companions(case: Case) -> dict[str, Content]:
    """What must lie beside a file of the children looked after return for the delivery to be one."""
    is_whole = any(name.lower().endswith(".xml") for name in map(os.fsdecode, case.files))
    if case.collection != "ssda903" or case.at or is_whole:
        return {}
    return {"header.csv": HEADER_CSV.encode(), "episodes.csv": EPISODES_CSV.encode()}


# ---- shorter ways to say what kind of case it is


def contacts_read() -> dict:
    """The two contacts of a good file must be what is published."""
    return {"rows": CONTACTS_READ, "table": "contacts"}


def reviews_read() -> dict:
    return {"rows": REVIEWS_READ, "table": "reviews"}


def census_read() -> dict:
    return {"rows": CENSUS_READ, "table": "children"}
