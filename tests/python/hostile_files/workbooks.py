"""Excel workbooks (xlsx) with something wrong inside."""
from __future__ import annotations

from .case import CHILD, CONTACTS, CONTACTS_READ, HEADINGS, NAME, OTHER_CHILD, POSTCODE, SCRIPT, Case, contacts_read, day
from .containers import Part, compound, flood, zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT = "http://purl.oclc.org/ooxml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "xl/worksheets/sheet1.xml"
SHARED = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
BOOK = "xl/workbook.xml"
BOOK_RELS = "xl/_rels/workbook.xml.rels"
NAMED = "Annex A.xlsx"
TOO_LARGE = ("file.too-large", "file.too-costly", "file.too-sparse", "file.unreadable")


# ---- a good workbook, to spoil


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def letters(column: int) -> str:
    """The column's letters, counted from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell(text, place: str = "") -> str:
    at = f' r="{place}"' if place else ""
    if isinstance(text, (int, float)):
        return f"<c{at}><v>{text}</v></c>"
    return f'<c{at} t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'


def rows_of(rows, first: int = 1) -> str:
    made = []
    for number, row in enumerate(rows, first):
        cells = "".join(cell(text, f"{letters(column)}{number}") for column, text in enumerate(row) if text is not None)
        made.append(f'<row r="{number}">{cells}</row>')
    return "".join(made)


TABLE = rows_of([HEADINGS, *CONTACTS])


def sheet(data: str = TABLE, before: str = "", after: str = "", declaration: str = XML, namespace: str = MAIN) -> str:
    return (f'{declaration}<worksheet xmlns="{namespace}" xmlns:r="{REL}">{before}<sheetData>{data}</sheetData>{after}'
            "</worksheet>")


def book(sheets=(("List 1", "rId1", ""),), before: str = "", after: str = "", declaration: str = XML) -> str:
    listed = "".join(f'<sheet name="{name}" sheetId="{number}" r:id="{rel}"{state}/>'
                     for number, (name, rel, state) in enumerate(sheets, 1))
    return f'{declaration}<workbook xmlns="{MAIN}" xmlns:r="{REL}">{before}<sheets>{listed}</sheets>{after}</workbook>'


def rels(targets: dict[str, tuple[str, str]], declaration: str = XML, of: str = REL) -> str:
    listed = "".join(f'<Relationship Id="{name}" Type="{of}/{kind}" Target="{target}"/>'
                     for name, (kind, target) in targets.items())
    return f'{declaration}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def shared(texts, declaration: str = XML, attributes: str = "") -> str:
    listed = "".join(f'<si><t xml:space="preserve">{escaped(text)}</t></si>' for text in texts)
    return f'{declaration}<sst xmlns="{MAIN}"{attributes}>{listed}</sst>'


def styles(formats=(), cells=("0",), declaration: str = XML) -> str:
    codes = "".join(f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for number, code in formats)
    xfs = "".join(f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0"/>' for number in cells)
    return (f'{declaration}<styleSheet xmlns="{MAIN}"><numFmts count="{len(formats)}">{codes}</numFmts><fonts><font/>'
            f"</fonts><fills><fill/></fills><borders><border/></borders><cellXfs>{xfs}</cellXfs></styleSheet>")


TYPES = (f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxml'
         'formats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName='
         '"/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
         '</Types>')
SHEET_TARGET = {"rId1": ("worksheet", "worksheets/sheet1.xml")}


def parts(**changes) -> dict:
    """The parts of a good workbook. A change is named with `__` for `/` and `_` for `.`; none is a part left out."""
    made = {"[Content_Types].xml": TYPES, "_rels/.rels": rels({"rId1": ("officeDocument", "xl/workbook.xml")}),
            BOOK: book(), BOOK_RELS: rels(SHEET_TARGET), SHEET: sheet()}
    names = {"types": "[Content_Types].xml", "root": "_rels/.rels", "book": BOOK, "rels": BOOK_RELS, "sheet": SHEET,
             "shared": SHARED, "styles": STYLES}
    for name, content in changes.pop("more", {}).items():
        made[name] = content
    for name, content in changes.items():
        if content is None:
            made.pop(names[name], None)
        else:
            made[names[name]] = content
    return made


def workbook(**changes) -> bytes:
    return zipped(parts(**changes))


def with_cell(xml: str, column: int = 0, row: int = 2) -> str:
    """The table, with one cell written otherwise."""
    made = rows_of([HEADINGS, *CONTACTS])
    start = made.index(f'<c r="{letters(column)}{row}"')
    return made[:start] + xml + made[made.index("</c>", start) + 4:]


# ---- the cases


def cases() -> list[Case]:
    made: list[Case] = []

    def add(name: str, content, codes=(), named=NAMED, **other):
        if isinstance(codes, str):
            codes = (codes,)
        made.append(Case(f"xlsx: {name}", "xlsx", "annex_a", {named: content}, codes=codes, **other))

    def read(name: str, content, codes=(), **other):
        add(name, content, codes, **contacts_read(), **other)

    def of_sheet(name: str, data: str, codes=(), **other):
        add(name, lambda: workbook(sheet=sheet(data)), codes, **other)

    read("nothing is wrong", lambda: workbook())
    doctypes(add)
    corners(add, of_sheet)
    texts(add, read, of_sheet)
    markup(add, read)
    values(add, read, of_sheet)
    sheets(add, read)
    parts_and_targets(add, read)
    floods(add)
    other_files(add)
    return made


LAUGHS = ('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 100 + '"><!ENTITY c "' + "&b;" * 100
          + '"><!ENTITY d "' + "&c;" * 100 + '"><!ENTITY e "' + "&d;" * 100 + '">]>')
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def doctypes(add):
    """A part that declares a document type must be refused, wherever it is, whatever it defines."""
    used = with_cell('<c r="A2" t="inlineStr"><is><t>&e;</t></is></c>')
    refused = ("file.doctype", "file.unreadable")
    add("billion laughs in a sheet", lambda: workbook(sheet=sheet(used, declaration=XML + LAUGHS)), refused)
    add("an outside entity in a sheet", lambda: workbook(sheet=sheet(used, declaration=XML + OUTSIDE)), refused)
    add("a DOCTYPE in a sheet that uses none of it", lambda: workbook(sheet=sheet(declaration=XML + OUTSIDE)), refused)
    add("an entity in a number",
        lambda: workbook(sheet=sheet(with_cell('<c r="E2"><v>&e;</v></c>', 4), declaration=XML + OUTSIDE)), refused)
    table = with_cell('<c r="A2" t="s"><v>0</v></c>')
    laughing = f'{XML}{LAUGHS}<sst xmlns="{MAIN}"><si><t>&e;</t></si></sst>'
    add("billion laughs in the shared texts", lambda: workbook(sheet=sheet(table), shared=laughing), refused)
    add("billion laughs in the workbook part",
        lambda: workbook(book=book([("&e;", "rId1", "")], declaration=XML + LAUGHS)), refused)
    add("a DOCTYPE in the relationships", lambda: workbook(rels=rels(SHEET_TARGET, XML + LAUGHS)), refused)
    add("a DOCTYPE in the styles", lambda: workbook(styles=styles(declaration=XML + OUTSIDE)), refused)
    add("a DOCTYPE of 20 MB in a sheet", lambda: zipped(parts() | {SHEET: flood(
        SHEET, f"{XML}<!DOCTYPE x [".encode(), b'<!ENTITY aaaaaaaa "bbbbbbbbbbbb">', 600_000,
        (b"]>" + sheet(declaration="").encode()))}), refused)


def corners(add, of_sheet):
    """Cells where a sheet has none, or very far from each other."""
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    of_sheet("the last cell alone", far, ("sheet.not-a-table",))
    of_sheet("the first and the last cell", '<row r="1"><c r="A1"><v>1</v></c></row>' + far, "file.too-sparse")
    of_sheet("a table and the last cell", TABLE + far, "file.too-sparse")
    diagonal = "".join(f'<row r="{n + 1}"><c r="{letters(n)}{n + 1}"><v>1</v></c></row>' for n in range(16_000))
    of_sheet("16,000 cells on a diagonal", diagonal, TOO_LARGE)
    of_sheet("a column after the last there is", TABLE + '<row r="4"><c r="XFE4"><v>1</v></c></row>', TOO_LARGE)
    of_sheet("16,385 columns", rows_of([HEADINGS + [1] * (16_385 - 7), *CONTACTS]), TOO_LARGE)
    of_sheet("a row after the last there is", TABLE + '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
             ("file.", "row.", "value.", "key.", "table.trimmed"))
    of_sheet("a row of number 0", TABLE + '<row r="0"><c r="A0"><v>1</v></c></row>', "file.unreadable")
    of_sheet("a row of a negative number", TABLE + '<row r="-4"><c r="A-4"><v>1</v></c></row>', "file.unreadable")
    of_sheet("a place without a row", with_cell('<c r="A" t="inlineStr"><is><t>A1</t></is></c>'), "file.unreadable")
    of_sheet("a place without a column", with_cell('<c r="2" t="inlineStr"><is><t>A1</t></is></c>'), "file.unreadable")
    of_sheet("a place that is none", with_cell('<c r="&lt;2" t="inlineStr"><is><t>A1</t></is></c>'), "file.unreadable")
    of_sheet("an empty place", with_cell('<c r="" t="inlineStr"><is><t>A1</t></is></c>'), "file.unreadable")
    # 4294967298 is 2 where numbers have 32 bits: the cell would stand in the first child's row.
    of_sheet("a row whose number comes round to 2", TABLE.replace('<row r="3">', '<row r="4294967298">').replace(
        'r="A3"', 'r="A4294967298"'), ("file.unreadable", "file.too-sparse", "key."))
    of_sheet("a column whose letters come round",
             TABLE + '<row r="4"><c r="AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA4"><v>1</v></c></row>', "file.")
    of_sheet("rows in the wrong order", rows_of([HEADINGS]) + rows_of(CONTACTS[1:], 3) + rows_of(CONTACTS[:1], 2),
             "file.unreadable")
    twice = with_cell(f'<c r="A2" t="inlineStr"><is><t>{CHILD}</t></is></c>'
                      '<c r="A2" t="inlineStr"><is><t>CANARY-7739</t></is></c>')
    of_sheet("a cell that stands twice", twice, ("file.", "row.repeated", "value."))
    of_sheet("a row that stands twice", TABLE + rows_of(CONTACTS[1:], 3), ("file.", "row.repeated"))
    backwards = "".join(
        f'<row r="{number}">' + "".join(reversed([cell(t, f"{letters(c)}{number}") for c, t in enumerate(row)])) + "</row>"
        for number, row in enumerate([HEADINGS, *CONTACTS], 1))
    of_sheet("cells of a row from right to left", backwards, **contacts_read())
    bare = "".join("<row>" + "".join(cell(text) for text in row) + "</row>" for row in [HEADINGS, *CONTACTS])
    of_sheet("no cell says where it stands", bare, **contacts_read())
    of_sheet("headings in row 900,000", rows_of([HEADINGS, *CONTACTS], 900_000), **contacts_read())


def texts(add, read, of_sheet):
    """Shared texts, long texts, odd characters."""
    pointed = with_cell('<c r="A2" t="s"><v>{}</v></c>')
    one = shared([CHILD, "CANARY-7739"])

    def pointing(name, index, codes=("file.unreadable",), **other):
        add(name, lambda: workbook(sheet=sheet(pointed.replace("{}", index)), shared=one), codes, **other)

    pointing("a shared text by its number", "0", (), **contacts_read())
    pointing("a shared text that is not there", "2")
    pointing("a shared text of a huge number", "99999999999999999999")
    # None of these may become the text of number 0.
    pointing("a shared text by a negative number", "-1")
    pointing("a shared text by a word", "second")
    pointing("a shared text by 1.0", "1.0", ("file.unreadable",))
    add("a shared text by a number with blanks around it",
        lambda: workbook(sheet=sheet(pointed.replace("{}", "\n 1\n")), shared=shared(["CANARY-7739", CHILD])),
        ("file.unreadable",), **contacts_read(), either=True)
    add("shared texts that are missing", lambda: workbook(sheet=sheet(pointed.replace("{}", "0"))), "file.unreadable")
    for power, count in (("10^9", 10**9), ("10^11", 10**11), ("10^13", 10**13), ("2^63", 2**63)):
        add(f"shared texts that promise {power} more",
            lambda count=count: workbook(sheet=sheet(pointed.replace("{}", "0")), shared=shared(
                [CHILD], attributes=f' count="1" uniqueCount="{count}"')), ("file.too-costly", "file.unreadable"), either=True,
            **contacts_read())
    read("rich text", lambda: workbook(sheet=sheet(pointed.replace("{}", "0")), shared=shared([]).replace(
        "></sst>", f"><si><r><rPr><b/></rPr><t>{CHILD[:3]}</t></r><r><t>{CHILD[3:]}</t></r></si></sst>")))
    read("phonetic runs", lambda: workbook(sheet=sheet(pointed.replace("{}", "0")), shared=shared([]).replace(
        "></sst>", f'><si><t>{CHILD}</t><rPh sb="0" eb="1"><t>kana</t></rPh><phoneticPr/></si></sst>')))
    source = len(HEADINGS) - 1
    long = lambda times: rows_of([HEADINGS, CONTACTS[0][:-1] + ["a" * times], CONTACTS[1]])
    of_sheet("a text of 32,767 characters", long(32_767), "key.unreadable")
    of_sheet("a text of 32,768 characters", long(32_768), ("key.unreadable", "file."))
    of_sheet("a text of 1 MB", long(1_000_000), ("key.unreadable", "file."))
    add("a text of 100 MB", lambda: zipped(parts() | {SHEET: flood(SHEET, sheet(with_cell(
        '<c r="G2" t="inlineStr"><is><t>§</t></is></c>', source)).split("§")[0].encode(), b"a" * 1000, 100_000,
        sheet(with_cell('<c r="G2" t="inlineStr"><is><t>§</t></is></c>', source)).split("§")[1].encode())}),
        ("key.unreadable", "file."))
    row = '<row>' + '<c t="s"><v>0</v></c>' * 7 + "</row>"
    add("a shared text of 1 MB in 7,000 cells", lambda: zipped(parts(
        sheet=sheet(rows_of([HEADINGS]) + row * 1000), shared=shared(["a" * 1_000_000]))), ("file.", "key.", "value."))
    add("a shared text of 32,000 characters in 70,000 cells", lambda: zipped(parts(
        sheet=sheet(rows_of([HEADINGS]) + row * 10_000), shared=shared(["a" * 32_000]))), ("file.", "key.", "value."))

    def holding(name, xml, codes=(), raw=None, **other):
        """The first child's number, written with odd characters."""
        data = with_cell(f'<c r="A2" t="inlineStr"><is><t>{xml}</t></is></c>')
        add(name, lambda: workbook(sheet=(raw or str.encode)(sheet(data))), codes, **other)

    odd = ("file.unreadable", "value.", "key.")
    holding("a NUL in a text", "CAN\0ARY", odd, either=True, **contacts_with("CAN\0ARY"))
    holding("a NUL by its number", "CAN&#0;ARY", odd)
    holding("a control character in a text", "CAN\x1bARY", odd, either=True, **contacts_with("CAN\x1bARY"))
    holding("a control character by its number", "CAN&#x1b;ARY", odd, either=True, **contacts_with("CAN\x1bARY"))
    holding("a NUL as Excel writes it", "CAN_x0000_ARY", odd, either=True, **contacts_with("CAN\0ARY"))
    holding("a control character as Excel writes it", "CAN_x001B_ARY", odd, either=True, **contacts_with("CAN\x1bARY"))
    holding("an underscore as Excel writes it", "CAN_x005F_x0041_ARY", **contacts_with("CAN_x0041_ARY"))
    holding("half of a pair of surrogates", "CAN&#xD800;ARY", odd)
    holding("half of a pair of surrogates as Excel writes it", "CAN_xD800_ARY", odd, either=True,
            **contacts_with("CAN\ufffdARY"))
    holding("a character beyond all", "CAN&#x110000;ARY", odd)
    holding("bytes that are no UTF-8", "CAN§ARY", odd, raw=lambda text: text.encode().replace("§".encode(), b"\xff\xfe"))
    holding("bytes of Windows in UTF-8", "Zo§", odd, raw=lambda text: text.encode().replace("§".encode(), b"\xeb"))
    holding("an overlong slash", "CAN§ARY", odd, raw=lambda text: text.encode().replace("§".encode(), b"\xc0\xaf"))
    holding("text that turns round on the screen", "CAN\u202e7731", **contacts_with("CAN\u202e7731"))
    holding("a character without width", "CAN\u200bARY", either=True, codes=odd, **contacts_with("CAN\u200bARY"))
    holding("a tag of HTML", escaped(SCRIPT), **contacts_with(SCRIPT))
    holding("a formula as text", "=cmd|'/c calc'!A0", **contacts_with("=cmd|'/c calc'!A0"))
    read("a mark of UTF-8 before the sheet", lambda: workbook(sheet=b"\xef\xbb\xbf" + sheet().encode()))
    for name, encoded, more in (
        ("UTF-16 with its mark", lambda text: text.encode("utf-16"), {}),
        ("UTF-16 without its mark", lambda text: text.encode("utf-16-le"), {}),
        ("UTF-16 with the high byte first", lambda text: b"\xfe\xff" + text.encode("utf-16-be"), {}),
        ("UTF-32", lambda text: text.encode("utf-32"), {}),
        ("UTF-7 declared", lambda text: text.replace('encoding="UTF-8"', 'encoding="UTF-7"').encode(), {}),
        ("an encoding declared that there is not",
         lambda text: text.replace('encoding="UTF-8"', 'encoding="mine"').encode(), {}),
        ("UTF-16 declared over UTF-8", lambda text: text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode(), {}),
    ):
        add(f"a sheet in {name}", lambda encoded=encoded: workbook(sheet=encoded(sheet())),
            ("file.unreadable", "file.empty"), either=True, **contacts_read())
    latin = sheet(with_cell('<c r="A2" t="inlineStr"><is><t>Zoë</t></is></c>')).replace("UTF-8", "ISO-8859-1")
    add("a sheet in ISO-8859-1, declared", lambda: workbook(sheet=latin.encode("latin-1")), "file.unreadable",
        either=True, **contacts_with("Zoë"))


def contacts_with(number: str) -> dict:
    """The two contacts, the first child having another number."""
    return {"rows": [CONTACTS_READ[0] | {"child_id": number}, CONTACTS_READ[1]], "table": "contacts"}


def markup(add, read):
    """XML that is deep, long, or not what it should be."""
    deep = lambda times: "<a>" * times + "</a>" * times
    read("100,000 elements inside each other before the cells",
         lambda: workbook(sheet=sheet(before=deep(100_000))))
    add("100,000 elements inside each other in a cell", lambda: workbook(sheet=sheet(with_cell(
        f'<c r="A2" t="inlineStr"><is>{deep(100_000)}</is></c>'))), ("file.unreadable", "key.blank", "value.blank"))
    add("elements inside each other that are never closed",
        lambda: workbook(sheet=sheet(TABLE + "<a>" * 100_000).replace("</sheetData></worksheet>", "")), "file.unreadable")
    head, tail = sheet(TABLE + "<row§/>").split("§")
    add("an attribute of 100 MB", lambda: zipped(parts() | {SHEET: flood(
        SHEET, head.encode() + b' x="', b"a" * 1000, 100_000, b'"' + tail.encode())}), ("file.", "row.repeated"),
        either=True, **contacts_read())
    add("a million attributes", lambda: zipped(parts() | {SHEET: flood(
        SHEET, head.encode(), b' a="b"', 1_000_000, tail.encode())}), ("file.",), either=True, **contacts_read())
    add("a comment of 100 MB", lambda: zipped(parts() | {SHEET: flood(
        SHEET, sheet(before="<!--").split("<sheetData")[0].encode(), b"a" * 1000, 100_000,
        b"--><sheetData" + sheet().split("<sheetData")[1].encode())}), ("file.",), either=True, **contacts_read())
    add("a comment that is never closed", lambda: workbook(sheet=sheet(TABLE + "<!--")), "file.unreadable")
    add("a quotation mark that is never closed", lambda: workbook(sheet=sheet(TABLE + '<row r="4>')), "file.unreadable")
    add("a sheet cut short", lambda: workbook(sheet=sheet()[:-60]), "file.unreadable")
    add("a sheet cut short in a cell", lambda: workbook(sheet=sheet()[:900]), "file.unreadable")
    add("an empty sheet part", lambda: workbook(sheet=""), "file.unreadable")
    add("a sheet that is no XML", lambda: workbook(sheet=b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "file.unreadable")
    add("an element in a cell that no program writes", lambda: workbook(sheet=sheet(with_cell(
        '<c r="A2"><w>1</w></c>'))), "file.unreadable")
    # What stands in <v> is one text, however it is written.
    for name, inside in (("by its number", "4&#53;"), ("in CDATA", "<![CDATA[45]]>"), ("with a comment in it", "4<!-- -->5"),
                         ("with a tag in it", "4<b>5</b>")):
        add(f"a number written {name}", lambda inside=inside: workbook(sheet=sheet(rows_of([HEADINGS]) + (
            rows_of([CONTACTS[0][:3]], 2).replace("</row>", "") + cell(CONTACTS[0][3], "D2")
            + f'<c r="E2"><v>{inside}</v></c>' + cell(CONTACTS[0][5], "F2") + cell(CONTACTS[0][6], "G2") + "</row>"))),
            # 45 is out of range, so that a finding shows that it was read whole.
            ("value.out-of-range", "file."))


def values(add, read, of_sheet):
    """Numbers, dates, truths and errors where a date or a code should be."""
    born, contacted = 3, 5

    def dated(name, xml, codes, column=born):
        of_sheet(name, with_cell(xml, column), codes)

    for number in ("-1", "-1e300", "1e308", "1e400", "NaN", "INF", "-INF", "2958466", "1e-320", "9" * 100_000, "0x1p3",
                   "45,5", "١٢٣", "+", "--5", "1e", "0", "60"):
        title = number if len(number) < 20 else "100,000 digits"
        dated(f"a date that is {title}", f'<c r="D2"><v>{number}</v></c>', ("value.", "file.unreadable"))
    add("a date of 10^308 by its format", lambda: workbook(
        sheet=sheet(with_cell('<c r="D2" s="1"><v>1e308</v></c>', born)), styles=styles(cells=("0", "14"))),
        ("value.", "file.unreadable"))
    add("a negative date by its format", lambda: workbook(
        sheet=sheet(with_cell('<c r="D2" s="1"><v>-42</v></c>', born)), styles=styles(cells=("0", "14"))),
        ("value.", "file.unreadable"))
    dated("a date that is true", '<c r="D2" t="b"><v>1</v></c>', "value.not-a-date")
    dated("a truth that is 2", '<c r="D2" t="b"><v>2</v></c>', ("value.", "file.unreadable"))
    dated("a date that is an error", '<c r="D2" t="e"><v>#REF!</v></c>', "value.error")
    dated("an error that there is not", '<c r="D2" t="e"><v>#ZEBEDEE!</v></c>', ("value.", "file.unreadable"))
    dated("an error of newer Excel", '<c r="D2" t="e"><v>#SPILL!</v></c>', ("value.error", "file.unreadable"))
    dated("a type of cell that there is not", '<c r="D2" t="zz"><v>1</v></c>', ("value.", "file.unreadable"))
    dated("a day by ISO that is none", '<c r="D2" t="d"><v>2026-02-30</v></c>', "value.not-a-date")
    dated("a day of the year 99999", '<c r="D2" t="d"><v>99999-01-01T00:00:00</v></c>', ("value.", "file.unreadable"))
    dated("a child without a number", '<c r="A2"/>', "key.blank", column=0)
    all_of = lambda kind, value: rows_of([HEADINGS]) + "".join(
        f'<row r="{row}">' + "".join(f'<c r="{letters(c)}{row}" t="{kind}"><v>{value}</v></c>' for c in range(7)) + "</row>"
        for row in range(2, 202))
    of_sheet("nothing but truths", all_of("b", "1"), ("value.", "key."))
    of_sheet("nothing but errors", all_of("e", "#N/A"), ("value.", "key."))
    # Formulas: what was worked out last is read, and nothing is worked out here.
    for name, formula in (("a sum", "SUM(A1:A9)"), ("another workbook", "[1]Sheet1!$A$1"),
                          ("another program", "cmd|'/c calc'!A0"), ("the web", 'WEBSERVICE(&quot;http://x.test/&quot;)'),
                          ("a link", 'HYPERLINK(&quot;http://x.test/&quot;,&quot;x&quot;)'), ("64,000 characters", "1+" * 32_000 + "1")):
        read(f"a formula of {name}, with its value", lambda formula=formula: workbook(sheet=sheet(with_cell(
            f'<c r="A2" t="str"><f>{formula}</f><v>{CHILD}</v></c>'))))
    of_sheet("a formula without a value", with_cell('<c r="A2"><f>SUM(B1:B9)</f></c>'), "key.blank")
    read("a formula for a million cells", lambda: workbook(sheet=sheet(with_cell(
        f'<c r="A2" t="str"><f t="array" ref="A2:XFD1048576">1</f><v>{CHILD}</v></c>'))))
    # 1904: the same days, four years and a day away.
    serial = lambda text, epoch: (day(text) - day(epoch)).days
    for name, epoch, flag in (("1900", "1899-12-30", ""), ("1904", "1904-01-01", '<workbookPr date1904="1"/>')):
        rows = [row[:3] + [serial(row[3], epoch), row[4], serial(row[5], epoch), row[6]] for row in CONTACTS]
        made = rows_of([HEADINGS, *rows])
        for column in "DF":
            for row in (2, 3):
                made = made.replace(f'r="{column}{row}"', f'r="{column}{row}" s="1"')
        read(f"days counted from {name}", lambda made=made, flag=flag: workbook(
            sheet=sheet(made), book=book(before=flag), styles=styles(cells=("0", "14"))))
        if name == "1900":
            for code in ('[$-809]dd mmmm yyyy;@', 'yyyy\\-mm\\-dd', '[Red]d/m/yy', 'd&quot;th of &quot;mmmm yyyy',
                         "d/m/yyyy" + ";@" * 100_000):
                title = code if len(code) < 40 else "200,000 characters"
                read(f"a format of one's own for days: {title}", lambda made=made, code=code: workbook(
                    sheet=sheet(made), styles=styles([(164, code)], ("0", "164"))))
    add("a style that there is not", lambda: workbook(sheet=sheet(TABLE.replace('<c r="A2"', '<c r="A2" s="99999"'))),
        **contacts_read())
    add("a format that is nothing but brackets", lambda: workbook(
        sheet=sheet(TABLE.replace('<c r="A2"', '<c r="A2" s="1"')), styles=styles([(164, "[[[" * 1000)], ("0", "164"))),
        **contacts_read())


def sheets(add, read):
    """Sheets: hidden, many, oddly named."""
    read("a hidden sheet", lambda: workbook(book=book([("List 1", "rId1", ' state="hidden"')])), "sheet.hidden")
    read("a very hidden sheet", lambda: workbook(book=book([("List 1", "rId1", ' state="veryHidden"')])), "sheet.hidden")
    add("a state that there is not", lambda: workbook(book=book([("List 1", "rId1", ' state="away"')])),
        "file.unreadable", either=True, **contacts_read())

    def many(count, name="S{}", same=True, content=None):
        listed = [("List 1", "rId1", "")] + [(name.format(n), "rId2" if same else f"rId{n + 2}", "") for n in range(count)]
        targets = SHEET_TARGET | {f"rId{n + 2}": ("worksheet", f"worksheets/other{0 if same else n}.xml")
                                  for n in range(1 if same else count)}
        content = content or sheet(rows_of([["nothing"]]))
        more = {f"xl/worksheets/other{n}.xml": content for n in range(1 if same else count)}
        return parts(book=book(listed), rels=rels(targets), more=more)

    read("1,000 other sheets", lambda: zipped(many(1000, same=False)), "sheet.not-a-table")
    add("1,000 other sheets that are one part", lambda: zipped(many(1000)), "file.unreadable")
    blank = "xl/worksheets/other0.xml"
    add("1,000 sheets that are one part of 10 MB of blank cells", lambda: zipped(many(1000) | {blank: flood(
        blank, sheet().split("<row")[0].encode(), b"<c/>", 2_500_000, b"</sheetData></worksheet>")}), "file.")
    add("60 sheets that are one part of 500,000 cells", lambda: zipped(many(60) | {blank: flood(
        blank, sheet().split("<row")[0].encode() + b"<row>", b"</row><row><c><v>1</v></c>", 500_000,
        b"</row></sheetData></worksheet>")}), "file.")
    add("100,000 sheets that are one part", lambda: zipped(many(100_000)), "file.")
    add("200 sheets that are all the same table", lambda: workbook(book=book(
        [(f"List 1 ({n})", "rId1", "") for n in range(200)])), "file.unreadable")

    def called(name, title, codes=("table.repeated", "sheet.not-a-table", "file.unreadable"), **other):
        two = [("List 1", "rId1", ""), (title, "rId2", "")]
        targets = SHEET_TARGET | {"rId2": ("worksheet", "worksheets/sheet2.xml")}
        read(f"a sheet called by {name}", lambda: workbook(book=book(two), rels=rels(targets), more={
            "xl/worksheets/sheet2.xml": sheet(rows_of([["nothing"]]))}), codes, **other)

    called("a child's name", NAME)
    called("a tag", escaped(SCRIPT).replace('"', "&quot;"))
    called("a formula", "=1+1")
    called("two lines", "one&#10;QBR: nothing to mend")
    called("the keys of a terminal", "&#x9b;31m&#x7f;")
    called("10,000 letters", "a" * 10_000)
    called("nothing", "")
    called("a path", "../../../etc/passwd")
    called("what turns round on the screen", "\u202excod.exe")
    called("the name of another one", "List 1")
    called("an escape of a terminal", "_x001b_[31mred")


def parts_and_targets(add, read):
    """Parts that are missing, that are elsewhere, that are more than a table needs."""
    add("no workbook part", lambda: workbook(book=None), "file.")
    add("no relationships of the workbook", lambda: workbook(rels=None), "file.unreadable")
    add("no relationships at all", lambda: workbook(root=None), "file.unreadable")
    add("no list of types", lambda: workbook(types=None), ("file.misnamed", "file.unreadable"))
    add("no sheet part", lambda: workbook(sheet=None), "file.unreadable")
    add("no sheets", lambda: workbook(book=book(())), ("file.", "sheet.", "delivery."))

    def aimed(name, target, codes=("file.unreadable",), kind="worksheet", more=None, **other):
        add(f"a sheet whose part is {name}",
            lambda: workbook(rels=rels({"rId1": (kind, target)}), more=more or {}), codes, **other)

    aimed("told from the root", "/xl/worksheets/sheet1.xml", (), **contacts_read())
    aimed("told by going up", "../xl/worksheets/sheet1.xml", either=True, **contacts_read())
    aimed("told by going nowhere", "./worksheets/sheet1.xml", either=True, **contacts_read())
    aimed("outside", "../../../../../etc/passwd")
    aimed("on the disk", "file:///etc/passwd")
    aimed("on the web", "http://127.0.0.1:9/sheet1.xml")
    aimed("nothing", "")
    aimed("the workbook itself", "workbook.xml", ("file.unreadable", "delivery.", "sheet.", "file."))
    aimed("the relationships", "_rels/workbook.xml.rels", ("file.unreadable", "delivery.", "sheet.", "file."))
    aimed("at the top", "/sheet1.xml", (), more={"sheet1.xml": sheet()}, **contacts_read())
    aimed("in other capitals", "Worksheets/SHEET1.XML", (), **contacts_read())
    aimed("a chart", "worksheets/sheet1.xml", ("file.", "sheet.", "delivery."), kind="chartsheet", either=True,
          **contacts_read())
    aimed("of a kind that there is not", "worksheets/sheet1.xml", kind="zebedee")
    add("relationships that are the same twice", lambda: workbook(rels=rels(SHEET_TARGET).replace(
        "</Relationships>", rels({"rId1": ("worksheet", "worksheets/sheet9.xml")}).split("relationships\">")[-1])),
        ("file.",))
    read("types that lie", lambda: workbook(types=TYPES.replace("sheet.main+xml", "slideshow.main+xml")))
    strict = lambda text: text.replace(MAIN, f"{STRICT}/spreadsheetml/main").replace(REL, f"{STRICT}/officeDocument/relationships")
    read("the strict kind", lambda: zipped({name: strict(text) for name, text in parts().items()}))
    prefixed = lambda text: text.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
    read("a prefix before every element", lambda: workbook(sheet=prefixed(sheet())))
    rest = {"macros": ("xl/vbaProject.bin", compound({"VBA": b"Sub Auto_Open()\r\n" * 99})),
            "an object of another program": ("xl/embeddings/oleObject1.bin", compound({"\x01Ole10Native": b"MZ" * 999})),
            "a link to another workbook": ("xl/externalLinks/externalLink1.xml", f'{XML}{OUTSIDE}<externalLink/>'),
            "comments": ("xl/comments1.xml", f'{XML}<comments><comment ref="A2"><text><t>{NAME}</t></text></comment></comments>'),
            "a drawing": ("xl/drawings/drawing1.xml", f"{XML}{LAUGHS}<x>&e;</x>"),
            "XML of its own": ("customXml/item1.xml", f"{XML}{LAUGHS}<x>&e;</x>"),
            "a query": ("xl/connections.xml", f'{XML}<connections><connection><webPr url="http://127.0.0.1:9/"/></connection></connections>'),
            "a theme that is none": ("xl/theme/theme1.xml", "<a><a><a>"),
            "a workbook of the binary kind too": ("xl/workbook.bin.bak", b"\x83\x01\0"),
            "another workbook in it": ("xl/embeddings/Microsoft_Excel_Sheet1.xlsx", workbook()),
            "properties of a child": ("docProps/core.xml", f"{XML}<coreProperties><creator>{NAME}</creator></coreProperties>")}
    # A part that declares a type is no part of any workbook, whoever reads it.
    refused = {"a link to another workbook": "file.doctype", "a drawing": "file.doctype", "XML of its own": "file.doctype",
               "a workbook of the binary kind too": "file."}
    for name, (part, content) in rest.items():
        made = lambda part=part, content=content: workbook(more={part: content})
        if name in refused:
            add(f"with {name}", made, refused[name])
        else:
            read(f"with {name}", made, **({"named": "Annex A.xlsm"} if name == "macros" else {}))
    read("with 100,000 merged cells", lambda: workbook(sheet=sheet(after="<mergeCells>" + "".join(
        f'<mergeCell ref="A{n}:XFD{n + 5}"/>' for n in range(100_000)) + "</mergeCells>")))
    read("with the password of a sheet", lambda: workbook(sheet=sheet(
        after='<sheetProtection password="CC1A" sheet="1"/>')))
    read("with checks of what is typed", lambda: workbook(sheet=sheet(
        after='<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>' * 1000)))


def floods(add):
    """Small files that ask for a great deal."""
    filled = lambda before, piece, times, after, part=SHARED: zipped(parts() | {part: flood(
        part, before.encode(), piece.encode(), times, after.encode())})
    sst = shared([]).replace("</sst>", "")
    add("21 million shared texts", lambda: filled(sst, "<si/>", 21_000_000, "</sst>"), "file.too-large")
    harmless = {"either": True, **contacts_read()}
    add("19 million shared texts", lambda: filled(sst, "<si/>", 19_000_000, "</sst>"), "file.", **harmless)
    add("30 million shared texts with a prefix",
        lambda: filled(sst.replace("<sst xmlns", "<x:sst xmlns:x"), "<x:si/>", 30_000_000, "</x:sst>"), "file.", **harmless)
    style = styles().split("<cellXfs>")
    add("a million styles", lambda: filled(
        style[0] + "<cellXfs>", '<xf numFmtId="14" fontId="0"/>', 1_000_000, "</cellXfs></styleSheet>", STYLES), "file.", **harmless)
    add("3 million fonts", lambda: filled(
        styles().split("<font/>")[0], "<font/>", 3_000_000, styles().split("<font/>")[1], STYLES), "file.", **harmless)
    add("a million formats of its own", lambda: filled(
        styles().split("</numFmts>")[0], '<numFmt numFmtId="164" formatCode="yyyy"/>', 1_000_000,
        "</numFmts>" + styles().split("</numFmts>")[1], STYLES), ("file.",), either=True, **contacts_read())
    add("2 million names", lambda: filled(
        book(after="<definedNames>").replace("</workbook>", ""), '<definedName name="a">A1</definedName>', 2_000_000,
        "</definedNames></workbook>", BOOK), ("file.",), either=True, **contacts_read())
    add("a million relationships", lambda: filled(
        rels(SHEET_TARGET).replace("</Relationships>", ""), '<Relationship Id="a" Type="b" Target="c"/>', 1_000_000,
        "</Relationships>", BOOK_RELS), ("file.",), either=True, **contacts_read())
    head, tail = sheet(TABLE + "§").split("§")
    add("15 million blank cells", lambda: filled(head, "<c/>", 15_000_000, tail, SHEET), "file.", **harmless)
    add("10 million blank rows", lambda: filled(head, "<row/>", 10_000_000, tail, SHEET), "file.", **harmless)
    add("10 million cells", lambda: filled(
        head + "<row>", "</row><row>" + "<c><v>1</v></c>" * 7, 1_000_000, "</row>" + tail, SHEET), ("file.", "key.", "value."))
    add("200 MB of blanks", lambda: filled(head, " " * 1000, 200_000, tail, SHEET), "file.", **harmless)
    add("200 MB of other elements", lambda: filled(head, "<a></a>", 28_000_000, tail, SHEET), "file.", **harmless)
    wrong = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("?", "?", "?", "?", "?", "?", "?"))
    add("100,000 rows with everything wrong", lambda: filled(
        head + "<row>", f"</row><row>{wrong}", 100_000, "</row>" + tail, SHEET), ("value.", "row.repeated", "file.too-large", "column.wrong"))
    add("100,000 rows of the same child", lambda: filled(
        head + "<row>", "</row><row>" + "".join(cell(text) for text in CONTACTS[0]), 100_000, "</row>" + tail, SHEET),
        ("row.repeated", "file.too-large"))
    wide = rows_of([HEADINGS + [f"{NAME} {n}" for n in range(16_377)], *CONTACTS])
    add("16,377 columns that nobody asked for", lambda: workbook(sheet=sheet(wide)), "column.unknown", **contacts_read())
    again = rows_of([HEADINGS + HEADINGS * 2000, *CONTACTS])
    add("14,000 columns that are there already", lambda: workbook(sheet=sheet(again)), "column.repeated", **contacts_read())


def other_files(add):
    """What is no workbook of this kind, whatever its name says."""
    secret = {"EncryptionInfo": b"\x04\0\x04\0\x40\0\0\0<encryption/>", "EncryptedPackage": bytes(range(256)) * 40}
    add("with a password", lambda: compound(secret), "file.protected")
    add("with a password and cut short", lambda: compound(secret)[:3000], ("file.protected", "file.unreadable"))
    add("a container of Office with nothing in it", lambda: compound({}), "file.unreadable")
    add("an Excel 2003 XML file", lambda: (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'
    ).encode(), "file.misnamed", named="Annex A.xls")
    add("a web page", lambda: f"<html><table><tr><td>{NAME}</td></tr></table></html>".encode(), "file.misnamed",
        named="Annex A.xls")
    add("a web archive", lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "file.misnamed")
    add("a PDF", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "file.misnamed")
    add("text called a workbook", lambda: "\n".join(",".join(row) for row in [HEADINGS, *CONTACTS]).encode(),
        "file.named-otherwise", named="List 1.xlsx", **contacts_read())
    add("a workbook called text", lambda: workbook(), "file.named-otherwise", named="List 1.csv", **contacts_read())
    add("a return of the other collection", lambda: workbook(sheet=sheet(rows_of([
        ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"], [CHILD, "1", "04/03/2015", "WBRI", POSTCODE, "", ""]]))),
        "sheet.not-a-table")
    add("headings alone", lambda: workbook(sheet=sheet(rows_of([HEADINGS]))), rows=[], table="contacts")
    add("headings twice", lambda: workbook(sheet=sheet(rows_of([HEADINGS, HEADINGS, *CONTACTS]))),
        ("value.", "key.", "row."))
    add("rows without headings", lambda: workbook(sheet=sheet(rows_of([CONTACTS[0], CONTACTS[1]]))), "sheet.not-a-table")
    add("a child's name as a heading", lambda: workbook(sheet=sheet(rows_of(
        [HEADINGS + [NAME], CONTACTS[0] + [NAME], CONTACTS[1] + [OTHER_CHILD]]))), "column.unknown", **contacts_read())
