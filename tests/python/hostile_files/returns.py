"""The XML of the two returns."""
from __future__ import annotations

import codecs
import random

from .case import (CENSUS_READ, CHILD, CIN_BEGIN, CIN_END, NAME, OTHER_CHILD, REVIEWS_READ, SCRIPT, XML, Case, census,
                   census_read, cin_child, looked_after, return_903, reviews_read)
from .workbooks import LAUGHS, OUTSIDE

FILE = ("file.",)
BROKEN = ("record.unreadable", "file.")
ONE = {"rows": [CENSUS_READ[1]], "table": "children"}


def cases() -> list[Case]:
    made: list[Case] = []

    def add(name, content, codes=FILE, **other):
        if isinstance(codes, str):
            codes = (codes,)
        made.append(Case(f"cin: {name}", "xml", "cin_census", {"census.xml": content}, codes=codes, **other))

    def read(name, content, **other):
        add(name, content, **({"codes": ()} | census_read() | other))

    def both(name, children, codes, declaration=XML, **other):
        """The same of both returns: what stands before the root, and what stands among its children."""
        add(name, lambda: (declaration + CIN_BEGIN + children + cin_child() + cin_child(OTHER_CHILD, "2016-05-06")
                           + CIN_END).encode(), codes, **other)
        codes = (codes,) if isinstance(codes, str) else codes
        good = looked_after() + looked_after(OTHER_CHILD, "06/05/2016", "10/06/2025", "PN2")
        of_903 = dict(other, **reviews_read()) if "rows" in other else other
        made.append(Case(f"903: {name}", "xml", "ssda903", {"return.xml": lambda: (
            f"{declaration}<EXPSSDA903>{children}{good}</EXPSSDA903>").encode()}, codes=codes, **of_903))

    both("nothing is wrong", "", (), **census_read())
    doctypes(both)
    tags(add, read, both)
    records(add, read)
    encodings(add, read)
    floods(add, both)
    return made


def doctypes(both):
    both("billion laughs", "", "file.doctype", XML + LAUGHS)
    both("an outside entity", "&e;", "file.doctype", XML + OUTSIDE)
    both("a parameter entity of the web", "", "file.doctype",
         XML + '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x.dtd"> %e;]>')
    both("a DOCTYPE that is never closed", "", "file.doctype", XML + "<!DOCTYPE x [")
    both("a DOCTYPE in small letters", "", ("file.doctype", "file.", "record.unreadable"), XML + "<!doctype x>")
    both("a DOCTYPE among the children", OUTSIDE, ("file.doctype",))
    both("a DOCTYPE of 10 MB", "", "file.doctype", XML + "<!DOCTYPE x [" + '<!ENTITY a "b">' * 700_000 + "]>")
    both("an entity that nobody declared", "&lol;", BROKEN)
    both("an ampersand alone", "&", BROKEN)
    both("a character by a number beyond all", "&#x110000;", BROKEN)
    both("a zero by its number", "&#0;", BROKEN)


def tags(add, read, both):
    """Tags that do not fit, and what stands between them."""
    both("a tag that is never closed", "<a>", BROKEN)
    both("a tag that is closed and never opened", "</a>", BROKEN)
    both("a tag cut short", "<a", BROKEN)
    both("an attribute without quotation marks", "<a b=c/>", BROKEN + ("element.unknown",))
    both("a quotation mark that is never closed", '<a b="', BROKEN)
    both("a comment that is never closed", "<!-- ", BROKEN)
    both("CDATA that is never closed", "<![CDATA[", BROKEN)
    both("an instruction that is never closed", "<?x ", BROKEN)
    both("a comment with two dashes in it", "<!-- a -- b -->", BROKEN, either=True, **census_read())
    both("an instruction", "<?xml-stylesheet href='http://127.0.0.1:9/'?>", (), **census_read())
    both("a second declaration", XML, BROKEN, either=True, **census_read())
    both("CDATA between the children", "<![CDATA[Canaryson]]>", ("element.stray-text",), **census_read())
    both("text between the children", NAME, ("element.stray-text",), **census_read())
    both("an element by a child's name", "<Zebedee_Canaryson/>", "element.unknown", **census_read())
    both("an attribute by a child's name", '<a Canaryson="x"/>', "element.unknown", **census_read())
    both("10,000 elements inside each other", "<a>" * 10_000 + "</a>" * 10_000, BROKEN)
    both("100,000 elements inside each other", "<a>" * 100_000 + "</a>" * 100_000, BROKEN)
    both("100,000 elements that are never closed", "<a>" * 100_000, BROKEN)
    both("a million attributes", "<a " + 'b="c" ' * 1_000_000 + "/>", BROKEN + ("element.unknown",))
    both("an attribute of 20 MB", '<a b="' + "c" * 20_000_000 + '"/>', BROKEN + ("element.unknown",))
    both("a name of 10 MB", "<" + "a" * 10_000_000 + "/>", BROKEN + ("element.unknown",))
    both("a tag of HTML as a name", "<img-src_x/>", "element.unknown", **census_read())
    add("a return that ends and begins again", lambda: (census() + census(declaration="")).encode(), BROKEN, **census_read())
    add("a root in another space of names", lambda: census().replace("<Message>", '<Message xmlns="urn:zebedee">').encode(),
        (), **census_read())
    read("a prefix before every element", lambda: census().replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace(
        "<x:Message>", '<x:Message xmlns:x="urn:x">').encode())
    add("another root", lambda: b"<Zebedee_Canaryson/>", "file.another-xml")
    add("a root of 10 MB", lambda: b"<" + b"a" * 10_000_000 + b"/>", FILE)
    add("a return of the other collection", lambda: return_903().encode(), "file.another-xml")
    add("nothing but the root", lambda: b"<Message/>", FILE)
    add("nothing but a declaration", lambda: XML.encode(), FILE)
    add("no children", lambda: census("").encode(), FILE)
    add("a root that is never closed", lambda: census().replace("</Message>", "").encode(), "file.cut-short", **census_read())
    for share in (10, 30, 50, 70, 90, 99):
        add(f"cut short at {share} in a hundred", lambda share=share: census().encode()[:len(census()) * share // 100],
            BROKEN + ("file.cut-short",))
    chance = random.Random(7734)
    for times in (1, 2, 4, 8, 16):
        spoiled = bytearray(census().encode())
        for _ in range(times):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(32, 127)
        add(f"{times} bytes of it changed", lambda spoiled=bytes(spoiled): spoiled,
            BROKEN + ("element.", "value.", "cin_census."), either=True, **census_read())


def records(add, read):
    """Children that are broken, and those beside them that are not."""
    both = lambda first: lambda: census(first + cin_child(OTHER_CHILD, "2016-05-06")).encode()
    inside = lambda text: cin_child().replace("<Sex>F</Sex>", f"<Sex>F</Sex>{text}")
    add("a child whose tags do not match", both(cin_child().replace("</Sex>", "</sex>")), "record.unreadable", **ONE)
    add("a child that is never closed", both(cin_child().replace("</Child>", "")), "record.unreadable", **ONE)
    add("a child that is opened in a child", both(cin_child(inside="<Child>")), "record.unreadable", **ONE)
    add("a child with an entity that nobody declared", both(inside("&e;")), "record.unreadable", **ONE)
    add("a child with a quotation mark that is never closed", both(inside('<a b="')), "record.unreadable", **ONE)
    add("a child with a comment that is never closed", both(inside("<!--")), "record.unreadable", **ONE)
    add("a child with CDATA that is never closed", both(inside("<![CDATA[")), "record.unreadable", **ONE)
    add("a child with a DOCTYPE", both(inside(OUTSIDE)), "file.doctype")
    add("a child with a text of 1 MB", both(cin_child("a" * 1_000_000)), "record.unreadable", **ONE)
    add("a child with a text of 20 MB", both(cin_child("a" * 20_000_000)), "record.unreadable", **ONE)
    add("a child 10,000 elements deep", both(inside("<a>" * 10_000 + "</a>" * 10_000)), "record.unreadable", **ONE)
    add("a child with 300,000 plans", both(cin_child().replace("<ReferralNFA>", "<CINPlanDates/>" * 300_000 + "<ReferralNFA>")),
        ("record.unreadable", "file.too-large"))
    add("a child with 100,000 plans", both(cin_child().replace("<ReferralNFA>", "<CINPlanDates/>" * 100_000 + "<ReferralNFA>")),
        ("record.unreadable", "file.too-large", "cin_census."), either=True, **census_read())
    add("a child who has two numbers", both(inside("").replace(f"<LAchildID>{CHILD}</LAchildID>",
                                                              f"<LAchildID>{CHILD}</LAchildID><LAchildID>CANARY-7739</LAchildID>")),
        "element.repeated", **census_read())
    add("a child who stands twice", both(cin_child() + cin_child()), ("cin_census.", "row.repeated"))
    add("a child with texts in pieces", both(cin_child().replace(CHILD, f"CAN<!-- -->ARY<![CDATA[-]]>77&#51;1")), (), **census_read())
    add("a child with a text round an element", both(cin_child().replace(CHILD, "CANARY-7<b/>731")),
        ("record.unreadable", "element."), either=True, **census_read())
    add("a child with a control character", both(cin_child("CAN\x1b[31mARY")), ("record.unreadable", "value.", "file."), either=True,
        rows=[CENSUS_READ[0] | {"la_child_id": "CAN\x1b[31mARY"}, CENSUS_READ[1]], table="children")
    add("a child with a tag of HTML", both(cin_child(SCRIPT.replace("<", "&lt;"))), (),
        rows=[CENSUS_READ[0] | {"la_child_id": SCRIPT}, CENSUS_READ[1]], table="children")
    add("a child with a formula", both(cin_child("=cmd|'/c calc'!A0")), (),
        rows=[CENSUS_READ[0] | {"la_child_id": "=cmd|'/c calc'!A0"}, CENSUS_READ[1]], table="children")
    for born in ("2026-02-30", "99999-01-01", "2015-03-04T00:00:00", "04/03/2015", "١٢", "NaN", "2015-03-04+14:00"):
        add(f"a child born on {born}", both(cin_child(born=born)), ("value.", "cin_census."), either=True, **census_read())
    add("a child with a code of 30,000 letters", both(cin_child().replace("<Sex>F", "<Sex>" + "F" * 30_000)), ("value.", "cin_census."))


def encodings(add, read):
    either = {"either": True, **census_read()}
    declared = lambda name: census(declaration=f'<?xml version="1.0" encoding="{name}"?>\n')
    read("a mark of UTF-8", lambda: codecs.BOM_UTF8 + census().encode())
    for name in ("utf-16", "utf-16-le", "utf-16-be"):
        read(f"in {name.upper()}", lambda name=name: declared("utf-16").encode(name))
    for name in ("utf-32", "utf-32-le", "cp037"):
        add(f"in {name.upper()}", lambda name=name: declared(name).encode(name), FILE, **either)
    for name in ("utf-16", "utf-7", "mine", "", "cp037", "utf-32", "iso-2022-jp", "x" * 10_000, "windows-1252", "us-ascii"):
        add(f"declared as {name[:20] or 'nothing'}, and UTF-8", lambda name=name: declared(name).encode(), FILE, **either)
    latin = census(cin_child("Zoë") + cin_child(OTHER_CHILD, "2016-05-06"), '<?xml version="1.0" encoding="iso-8859-1"?>\n')
    add("in ISO-8859-1, declared", lambda: latin.encode("latin-1"), (),
        rows=[CENSUS_READ[0] | {"la_child_id": "Zoë"}, CENSUS_READ[1]], table="children")
    add("in UTF-8, with bytes that are none", lambda: census().encode().replace(b"CANARY-7731", b"CAN\xff\xfeARY"), BROKEN + ("value.",),
        either=True, rows=[CENSUS_READ[0] | {"la_child_id": "CANÿþARY"}, CENSUS_READ[1]], table="children")
    add("with a zero in it", lambda: census().encode().replace(b"CANARY-7731", b"CAN\0ARY"), FILE)
    add("with zeros after it", lambda: census().encode() + bytes(4096), FILE, **either)
    add("in UTF-7", lambda: census().encode().replace(b"<Message>", b"+ADw-Message+AD4-"), FILE + ("record.unreadable",))
    add("a version of XML that there is not", lambda: census(declaration='<?xml version="9.9"?>').encode(), FILE, **either)
    add("a declaration of 10 MB", lambda: census(declaration='<?xml version="1.0" ' + 'a="b" ' * 1_700_000 + "?>").encode(), FILE, **either)
    add("blanks before the declaration", lambda: b"\n\n  " + census().encode(), FILE, **either)
    add("10 MB of blanks before the declaration", lambda: b"\n" * 10_000_000 + census().encode(), FILE + ("sheet.",), **either)


def floods(add, both):
    """Many small things."""
    many = lambda piece, times: lambda: census(piece * times + cin_child() + cin_child(OTHER_CHILD, "2016-05-06")).encode()
    add("100,000 children with nothing in them", many("<Child/>", 100_000), ("cin_census.", "value.", "file.", "record."))
    add("100,000 children that are never closed", many("<Child>", 100_000), "record.unreadable", **census_read())
    add("100,000 children with a wrong tag", many("<Child></a></Child>", 100_000), "record.unreadable", **census_read())
    add("100,000 children with a quotation mark", many('<Child a="', 100_000), "record.unreadable")
    add("100,000 comments that are never closed", many("<!--", 100_000), "record.unreadable")
    add("100,000 tags that are never closed", many("<", 100_000), "record.unreadable")
    add("20,000 elements that nobody asked for", lambda: census("".join(f"<a{n}/>" for n in range(20_000)) + cin_child()).encode(),
        ("element.unknown", "file.too-large"))
    both("10 MB of CDATA", "<![CDATA[" + "a" * 10_000_000 + "]]>", ("element.stray-text", "record.unreadable"))
    both("100,000 parts of CDATA", "<![CDATA[a]]>" * 100_000, ("element.stray-text", "record.unreadable"), **census_read())
    both("100,000 comments", "<!-- a -->" * 100_000, (), **census_read())
    both("100,000 instructions", "<?a b?>" * 100_000, (), **census_read())
    both("a million entities", "&lt;" * 1_000_000, ("element.stray-text", "record.unreadable"), **census_read())
    both("30 MB of blanks", " " * 30_000_000, (), **census_read())
    add("10,000 headers", lambda: census().replace("<Children>", CIN_BEGIN.split("<Children>")[0].replace("<Message>", "") * 10_000
                                                   + "<Children>").encode(), ("element.repeated", "cin_census.", "record."), **census_read())
    add("10,000 children with everything wrong", lambda: census("".join(
        cin_child(f"C{n}", "?").replace(">F<", ">?<").replace("WBRI", "?").replace("NONE", "?").replace("2025-10-25", "?")
        for n in range(10_000))).encode(), ("value.", "cin_census.", "column.wrong"))
