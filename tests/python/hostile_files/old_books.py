"""The rarer workbooks: xls, xlsb and ods."""
from __future__ import annotations

import random
import struct

from .case import CHILD, CONTACTS, HEADINGS, NAME, Case, contacts_read
from .containers import END_OF_CHAIN, SECTOR, Part, compound, container, flood, overwritten, zipped
from .workbooks import LAUGHS, TYPES, XML, escaped, rels

FAULTS = ("file.",)


def cases() -> list[Case]:
    return of_xls() + of_xlsb() + of_ods()


def adder(made: list[Case], kind: str, ending: str):
    def add(name: str, content, codes=FAULTS, named=f"Annex A.{ending}", **other):
        if isinstance(codes, str):
            codes = (codes,)
        made.append(Case(f"{kind}: {name}", kind, "annex_a", {named: content}, codes=codes, **other))
    return add


# ---- xls: records in a compound file


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def beginning(of_sheet: bool, version: int = 0x0600) -> bytes:
    return record(0x0809, struct.pack("<HHHHII", version, 0x10 if of_sheet else 5, 0, 0, 0, 0))


END = record(0x000A)


def label(row: int, column: int, text: str) -> bytes:
    letters = text.encode("utf-16-le")
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + letters)


def number(row: int, column: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def from_shared(row: int, column: int, which: int) -> bytes:
    return record(0x00FD, struct.pack("<HHHI", row, column, 0, which))


def shared_texts(texts, count=None) -> bytes:
    data = struct.pack("<II", len(texts), len(texts) if count is None else count)
    for text in texts:
        data += struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
    return record(0x00FC, data)


def table(rows=(HEADINGS, *CONTACTS)) -> bytes:
    return b"".join(label(row, column, text) for row, cells in enumerate(rows) for column, text in enumerate(cells))


def stream(cells: bytes | None = None, more: bytes = b"", names=("List 1",), dimensions=(0, 3, 0, 7), version=0x0600,
           start=None, state=0, after: bytes = b"") -> bytes:
    """The records of a workbook. Its sheets are all the same."""
    name = lambda text: struct.pack("<BB", len(text), 0) + text.encode("latin-1")
    sheets = [record(0x0085, struct.pack("<IBB", 0, state, 0) + name(text)) for text in names]
    before = beginning(False, version) + record(0x0042, struct.pack("<H", 1200)) + more
    at = len(before) + sum(map(len, sheets)) + len(END) if start is None else start
    sheets = [record(0x0085, struct.pack("<IBB", at, state, 0) + name(text)) for text in names]
    area = record(0x0200, struct.pack("<IIHHH", *dimensions, 0)) if dimensions else b""
    return before + b"".join(sheets) + END + beginning(True, version) + area + (table() if cells is None else cells) + after + END


def xls(**changes) -> bytes:
    return compound({"Workbook": stream(**changes)})


def of_xls() -> list[Case]:
    made: list[Case] = []
    add = adder(made, "xls", "xls")
    whole = xls()
    read = lambda name, content, **other: add(name, content, **({"codes": ()} | contacts_read() | other))
    either = {"either": True, **contacts_read()}
    read("nothing is wrong", lambda: whole)
    read("a stream long enough to stand alone", lambda: xls(more=record(0x0031, bytes(5000))))
    for share in (1, 10, 25, 50, 75, 90, 99):
        add(f"cut short at {share} in a hundred", lambda share=share: whole[:len(whole) * share // 100], **either)
    # Lengths that the reader takes room for.
    sizes = lambda rows, columns: (0, rows, 0, columns)
    add("a sheet that says it has 2^32 rows of 256 columns", lambda: xls(dimensions=sizes(2**32 - 1, 256)), **either)
    add("a sheet that says it has 2^32 rows of 65,535 columns", lambda: xls(dimensions=sizes(2**32 - 1, 65_535)), **either)
    add("a sheet that says it has a million rows of 256 columns", lambda: xls(dimensions=sizes(2**20, 256)), **either)
    add("a sheet that ends before it begins", lambda: xls(dimensions=(5, 2, 7, 1)), **either)
    add("a size of a sheet that is cut short", lambda: xls(dimensions=None, cells=record(0x0200, b"\0" * 5) + table()))
    add("cells in two corners", lambda: xls(cells=table() + number(65_535, 255, 1)), ("file.too-sparse", "file.too-large"))
    add("cells in two corners, one of them a formula",
        lambda: xls(cells=table() + record(6, struct.pack("<HHHdHIH", 65_535, 65_535, 0, 1.0, 0, 0, 0))),
        ("file.too-sparse", "file.too-large"))
    add("cells in two corners, one of them in a chart", lambda: xls(
        cells=table() + beginning(True) + number(65_535, 255, 1) + END), **either)
    add("many numbers in a record that ends before it begins", lambda: xls(
        cells=table() + record(0x00BD, struct.pack("<HHHIH", 5, 9, 0, 0, 2))), **either)
    add("cells that are cut short", lambda: xls(cells=table() + record(0x0203, b"\1\0")), **either)
    add("a text longer than its record", lambda: xls(cells=table() + record(0x0204, struct.pack("<HHHHB", 4, 0, 0, 9999, 1))),
        **either)
    add("a record longer than the file", lambda: xls(cells=table() + b"\x04\x02\xff\xff")[:-SECTOR], **either)
    add("a shared text that is not there", lambda: xls(more=shared_texts(["a"]), cells=table() + from_shared(4, 0, 77)), **either)
    add("shared texts that promise 2^32", lambda: xls(more=shared_texts(["a"], 2**32 - 1)), **either)
    add("a shared text longer than its record", lambda: xls(more=record(0x00FC, struct.pack("<IIHB", 1, 1, 60_000, 1))), **either)
    add("continued records without end", lambda: xls(more=shared_texts(["a"]) + record(0x003C, b"\1") * 50_000), **either)
    add("one shared text of 8,000 characters in 50,000 cells", lambda: xls(
        more=shared_texts(["a" * 4000]), cells=table() + b"".join(
            from_shared(row, column, 0) for row in range(3, 7_150) for column in range(7)), dimensions=None),
        ("file.", "value."))
    add("a sheet that begins beyond the end", lambda: xls(start=2**31), **either)
    add("a sheet that is the workbook itself", lambda: xls(start=0), FAULTS + ("sheet.", "delivery."))
    add("a state of a sheet that there is not", lambda: xls(state=7), **either)
    add("1,000 sheets that are one", lambda: xls(names=[f"L{n}" for n in range(1000)]), FAULTS + ("table.repeated",))
    add("60 sheets that are one of 150,000 cells", lambda: xls(
        names=[f"L{n}" for n in range(60)], dimensions=None,
        cells=b"".join(number(row, column, 1) for row in range(300) for column in range(255))), FAULTS + ("sheet.",))
    read("a sheet called by a child's name", lambda: xls(names=["List 1", NAME], cells=None), codes=("table.repeated", "row.repeated"))
    for title, version in (("2", 2), ("3", 0x0300), ("4", 0x0400), ("5", 0x0500), ("that there is not", 0x9999)):
        add(f"a workbook of version {title}", lambda version=version: xls(version=version), ("file.", "sheet."), **either)
    add("with a password", lambda: xls(more=record(0x002F, struct.pack("<HHHH", 1, 1, 0, 0))), "file.protected")
    add("with the old password", lambda: xls(more=record(0x002F, struct.pack("<HHH", 0, 0x1234, 0x5678))), "file.protected")
    add("a code page that there is not", lambda: xls(more=record(0x0042, struct.pack("<H", 31_337))), **either)
    add("a record of a name that is empty", lambda: xls(more=record(0x0018)), **either)
    add("a format that is cut short", lambda: xls(more=record(0x041E, b"\1")), **either)
    add("no records", lambda: compound({"Workbook": b""}))
    add("records that are none", lambda: compound({"Workbook": random.Random(1).randbytes(9000)}))
    add("records of nothing but zeros", lambda: compound({"Workbook": bytes(9000)}), FAULTS + ("sheet.", "delivery."))
    add("a document of Word", lambda: compound({"WordDocument": b"x" * 5000}), "file.misnamed")
    add("a message of Outlook", lambda: compound({"__properties_version1.0": b"x" * 50}), "file.misnamed")
    read("with macros", lambda: compound({"Workbook": stream(), "_VBA_PROJECT_CUR": b"Sub Auto_Open()" * 400}))
    # The table of sectors: rings, ends that are missing, numbers beyond the file.
    directory = struct.unpack_from("<I", whole, 48)[0]
    first = struct.unpack_from("<I", whole, 76)[0]
    large = xls(more=record(0x0031, bytes(5000)))
    at = lambda content, sector, place: (struct.unpack_from("<I", content, 76)[0] + 1) * SECTOR + 4 * place
    ring = lambda content, sector: overwritten(content, at(content, 0, sector), struct.pack("<I", sector))
    add("a directory that goes round", lambda: ring(whole, directory))
    add("a stream that goes round", lambda: ring(large, 0))
    add("a stream whose chain leaves the file", lambda: overwritten(large, at(large, 0, 0), struct.pack("<I", 0x00FFFFFF)))
    add("a chain that ends in a mark", lambda: overwritten(large, at(large, 0, 0), struct.pack("<I", 0xFFFFFFFB)))
    add("a table of sectors that is in itself", lambda: overwritten(whole, 76, struct.pack("<I", 0)))
    add("a list of tables that goes round", lambda: overwritten(overwritten(whole, 68, struct.pack("<I", 1)), 72,
                                                               struct.pack("<I", 9999)))
    add("small sectors that go round", lambda: ring(whole, struct.unpack_from("<I", whole, 60)[0]), **either)
    for title, shift in (("1 byte", 0), ("64 KB", 16), ("2 GB", 31), ("8 bytes", 3)):
        add(f"sectors of {title}", lambda shift=shift: overwritten(whole, 30, struct.pack("<H", shift)))
    add("2^32 sectors of small ones promised", lambda: overwritten(whole, 64, struct.pack("<I", 2**32 - 1)), **either)
    add("every stream a small one", lambda: overwritten(large, 56, struct.pack("<I", 2**31)), **either)
    add("no stream a small one", lambda: overwritten(whole, 56, bytes(4)), **either)
    add("a head and no more", lambda: whole[:512])
    add("a head of zeros", lambda: b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(1016))
    # Of two streams one is looked through and the other read, if names are not told apart in one way.
    add("a name that is longer than it says, before a ring", lambda: two_names(ring))
    add("a stream of 2^40 bytes in a file of the other version", lambda: other_version(), **either)
    chance = random.Random(7732)
    for times in (1, 2, 4, 8, 16, 32):
        spoiled = bytearray(large)
        for _ in range(times):
            spoiled[chance.randrange(8, len(spoiled))] = chance.randrange(256)
        add(f"{times} bytes of it changed", lambda spoiled=bytes(spoiled): spoiled,
            FAULTS + ("value.", "column.", "sheet."), **either)
    return made


def two_names(ring) -> bytes:
    """The first stream is called `W`, and `Workbook` up to the first zero; it goes round, and says it has 4 GB."""
    content = compound({"Workbook": bytes(5000), "Other": bytes(5000), "Workbook ": stream(more=record(0x0031, bytes(5000)))})
    entry = content.index("Workbook".encode("utf-16-le"))
    content = overwritten(content, entry + 64, struct.pack("<H", 4))
    content = overwritten(content, entry + 120, struct.pack("<I", 2**32 - 1))
    second = content.index("Workbook ".encode("utf-16-le"))
    content = overwritten(content, second + 16, b"\0\0")
    content = overwritten(content, second + 64, struct.pack("<H", 18))
    return ring(content, 0)


def other_version() -> bytes:
    """Sectors of 4 KB: lengths have 64 bits there, of which only half may be looked at."""
    size = 4096
    records = stream(more=record(0x0031, bytes(5000))).ljust(4 * size, b"\0")
    from .containers import directory_entry
    entries = directory_entry("Root Entry", 5, END_OF_CHAIN, 0, child=1) + directory_entry("Workbook", 2, 0, 2**40 + 64)
    table_of = [1, 2, 3, END_OF_CHAIN, END_OF_CHAIN, 0xFFFFFFFD]
    head = struct.pack("<8s16sHHHHH6sIIIIIIIII", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes(16), 0x3E, 4, 0xFFFE, 12, 6,
                       bytes(6), 1, 1, 4, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0)
    head += struct.pack("<I", 5) + b"\xff" * 4 * 108
    return (head.ljust(size, b"\0") + records + entries.ljust(size, b"\0")
            + b"".join(struct.pack("<I", it) for it in table_of).ljust(size, b"\xff"))


# ---- xlsb: records in a zip container


def binary(kind: int, data: bytes = b"", length: int | None = None) -> bytes:
    made = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(data) if length is None else length
    while True:
        length, low = length >> 7, length & 0x7F
        made += bytes([low | 0x80 if length else low])
        if not length:
            return made + data


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_rows(rows=(HEADINGS, *CONTACTS)) -> bytes:
    made = b""
    for row, cells in enumerate(rows):
        made += binary(0, struct.pack("<I", row) + bytes(13))
        for column, text in enumerate(cells):
            made += binary(6, struct.pack("<II", column, 0) + wide(text))
    return made


def xlsb(rows: bytes | None = None, book: bytes | None = None, more=None, without=()) -> bytes:
    if book is None:
        book = binary(0x83) + binary(0x8F) + binary(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide("List 1")) \
            + binary(0x90) + binary(0x9D, bytes(26)) + binary(0x84)
    sheet = (binary(0x81) + binary(0x94, struct.pack("<IIII", 0, 2, 0, 6)) + binary(0x91)
             + (binary_rows() if rows is None else rows) + binary(0x92) + binary(0x82))
    inside = {"[Content_Types].xml": TYPES, "_rels/.rels": rels({"rId1": ("officeDocument", "xl/workbook.bin")}),
              "xl/workbook.bin": book, "xl/_rels/workbook.bin.rels": rels({"rId1": ("worksheet", "worksheets/sheet1.bin")}),
              "xl/worksheets/sheet1.bin": sheet} | (more or {})
    return zipped({name: content for name, content in inside.items() if name not in without})


def of_xlsb() -> list[Case]:
    made: list[Case] = []
    add = adder(made, "xlsb", "xlsb")
    read = lambda name, content, **other: add(name, content, **({"codes": ()} | contacts_read() | other))
    either = {"either": True, **contacts_read()}
    read("nothing is wrong", lambda: xlsb())
    whole = xlsb()
    for share in (25, 75, 99):
        add(f"cut short at {share} in a hundred", lambda share=share: whole[:len(whole) * share // 100],
            FAULTS + ("sheet.",))
    add("rows that are cut short", lambda: xlsb(rows=binary_rows()[:-9]))
    add("a record of 256 MB that is not there", lambda: xlsb(rows=binary_rows() + binary(6, b"", 2**28 - 1)))
    add("a text longer than its record", lambda: xlsb(
        rows=binary_rows() + binary(6, struct.pack("<III", 0, 0, 2**31))))
    add("a shared text that is not there", lambda: xlsb(rows=binary_rows() + binary(7, struct.pack("<III", 0, 0, 5))))
    add("shared texts that promise 2^32", lambda: xlsb(more={"xl/sharedStrings.bin": binary(
        0x9F, struct.pack("<II", 1, 2**32 - 1)) + binary(0x13, b"\0" + wide("a"))}))
    add("20 million shared texts", lambda: xlsb(more={"xl/sharedStrings.bin": flood(
        "xl/sharedStrings.bin", binary(0x9F, struct.pack("<II", 1, 20_000_000)), binary(0x13, b"\0" + wide("")), 20_000_000)}))
    add("a shared text of 1 MB in 7,000 cells", lambda: xlsb(
        rows=binary_rows([HEADINGS]) + b"".join(
            binary(0, struct.pack("<I", row) + bytes(13)) + b"".join(
                binary(7, struct.pack("<III", column, 0, 0)) for column in range(7)) for row in range(1, 1001)),
        more={"xl/sharedStrings.bin": binary(0x9F, struct.pack("<II", 1, 1)) + binary(0x13, b"\0" + wide("a" * 500_000))}),
        FAULTS + ("value.",))
    # What follows a row beyond all is passed over by the reader, and must not be in silence.
    beyond = binary_rows([HEADINGS, CONTACTS[0]]) + binary(0, struct.pack("<I", 2**21) + bytes(13)) + b"".join(
        binary(6, struct.pack("<II", column, 0) + wide(text)) for column, text in enumerate(CONTACTS[1]))
    add("a row after the last there is", lambda: xlsb(rows=beyond))
    add("a column after the last there is", lambda: xlsb(
        rows=binary_rows() + binary(6, struct.pack("<II", 2**31, 0) + wide("a"))))
    add("an error that there is not", lambda: xlsb(rows=binary_rows() + binary(3, struct.pack("<IIB", 0, 0, 99))))
    wrong = [HEADINGS, [CHILD, "Female", "WBRI"]]
    formula = binary_rows(wrong) + binary(0x0B, struct.pack("<IIB", 3, 0, 0x17) + bytes(10)) + binary(
        6, struct.pack("<II", 5, 0) + wide("2026-08-12")) + binary(6, struct.pack("<II", 6, 0) + wide("2A"))
    add("a formula that came to an error", lambda: xlsb(rows=formula), "value.error")
    add("a sheet without relationships", lambda: xlsb(without=("xl/_rels/workbook.bin.rels",)))
    add("a sheet without a part", lambda: xlsb(without=("xl/worksheets/sheet1.bin",)))
    add("an empty workbook part", lambda: xlsb(book=b""))
    add("a workbook part that is none", lambda: xlsb(book=random.Random(3).randbytes(4000)))
    add("a name of a sheet that is cut short", lambda: xlsb(book=binary(0x9C, struct.pack("<II", 0, 1))))
    add("100,000 sheets that are one part", lambda: xlsb(book=binary(0x83) + b"".join(
        binary(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide(f"List 1 {n}")) for n in range(100_000))
        + binary(0x90) + binary(0x9D, bytes(26))), FAULTS + ("table.repeated",))
    add("30 million records of nothing", lambda: xlsb(more={"xl/worksheets/sheet1.bin": flood(
        "xl/worksheets/sheet1.bin", binary(0x94, bytes(16)) + binary(0x91) + binary_rows(), binary(0x21), 30_000_000,
        binary(0x92))}), **either)
    add("50 million records in the styles", lambda: xlsb(more={"xl/styles.bin": flood(
        "xl/styles.bin", binary(0x0269, struct.pack("<I", 50_000_000)), binary(0x2F, bytes(4)), 40_000_000)}), **either)
    chance = random.Random(7733)
    for times in (1, 4, 16):
        spoiled = bytearray(binary_rows())
        for _ in range(times):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        add(f"{times} bytes of its rows changed", lambda spoiled=bytes(spoiled): xlsb(rows=spoiled),
            FAULTS + ("value.", "column.", "sheet.", "row.", "key."), **either)
    return made


# ---- ods: XML in a zip container

MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
SPACES = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:'
          'xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"')
MANIFEST = (f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:'
            'file-entry manifest:full-path="content.xml"/></manifest:manifest>')


def ods_cell(text: str, attributes: str = "", inside: str = "") -> str:
    return (f'<table:table-cell office:value-type="string"{attributes}>{inside}<text:p>{escaped(text)}</text:p>'
            "</table:table-cell>")


def ods_row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def ods_rows(rows=(HEADINGS, *CONTACTS)) -> str:
    return "".join(ods_row("".join(ods_cell(text) for text in row)) for row in rows)


def content(tables: str | None = None, before: str = "", declaration: str = XML, rows: str | None = None,
            after: str = "") -> str:
    if tables is None:
        tables = f'<table:table table:name="List 1">{ods_rows() if rows is None else rows}</table:table>'
    return (f"{declaration}<office:document-content {SPACES}>{before}<office:body><office:spreadsheet>{tables}"
            f"</office:spreadsheet></office:body>{after}</office:document-content>")


def ods(whole=None, manifest: str | None = MANIFEST, mimetype=MIMETYPE, **changes) -> bytes:
    made = [Part("mimetype", mimetype, method=0)] if mimetype is not None else []
    if manifest is not None:
        made.append(Part("META-INF/manifest.xml", manifest.encode()))
    whole = content(**changes) if whole is None else whole
    if whole != "":
        made.append(whole if isinstance(whole, Part) else Part("content.xml", whole if isinstance(whole, bytes) else whole.encode()))
    return container(made)


def of_ods() -> list[Case]:
    made: list[Case] = []
    add = adder(made, "ods", "ods")
    read = lambda name, content, **other: add(name, content, **({"codes": ()} | contacts_read() | other))
    either = {"either": True, **contacts_read()}
    read("nothing is wrong", lambda: ods())
    rows = ods_rows()
    times = lambda number, of="rows": f' table:number-{of}-repeated="{number}"'
    blank = "<table:table-cell/>"
    read("blanks to the end of the sheet", lambda: ods(rows=rows + ods_row(
        f'<table:table-cell{times(16384, "columns")}/>', times(1_048_573))))
    add("a value a million times over", lambda: ods(rows=rows + ods_row(ods_cell("a"), times(1_000_000))), FAULTS + ("row.", "value."))
    add("a value in every cell there is", lambda: ods(rows=rows + ods_row(
        ods_cell("a", times(16_384, "columns")), times(1_048_573))), "file.too-large")
    add("a value in the last cell", lambda: ods(rows=rows + ods_row(blank, times(1_048_572)) + ods_row(
        f'<table:table-cell{times(16_383, "columns")}/>' + ods_cell("a"))), ("file.too-large", "file.too-sparse"))
    for number in ("99999999999", "18446744073709551616", "-1", "x", "1e6", "0"):
        add(f"a row {number} times over", lambda number=number: ods(rows=rows + ods_row(ods_cell("a"), times(number))),
            FAULTS + ("key.", "value.", "row."), **either)
        add(f"a cell {number} times over", lambda number=number: ods(rows=rows + ods_row(
            ods_cell("a", times(number, "columns")))), FAULTS + ("key.", "value.", "row.", "column."), **either)
    long = "a" * 1_000_000
    add("a text of 1 MB in 16,384 columns", lambda: ods(rows=rows + ods_row(ods_cell(long, times(16_384, "columns")))))
    add("a text of 20 KB in 500,000 rows", lambda: ods(rows=rows + ods_row(ods_cell(long[:20_000]), times(500_000))))
    add("a text of 10^9 blanks", lambda: ods(rows=rows + ods_row(
        '<table:table-cell office:value-type="string"><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>')))
    add("a text of 2^62 blanks", lambda: ods(rows=rows + ods_row(
        f'<table:table-cell office:value-type="string"><text:p><text:s text:c="{2**62}"/></text:p></table:table-cell>')))
    add("a text of -1 blanks", lambda: ods(rows=rows + ods_row(
        '<table:table-cell office:value-type="string"><text:p><text:s text:c="-1"/></text:p></table:table-cell>')), **either)
    # What hides a repeated row from whoever looks through the text only roughly.
    flood_of_rows = ods_row(ods_cell("a", times(200, "columns")), times(200_000))
    for title, hiding in (("a quotation mark in CDATA", "<text:p><![CDATA[\"]]></text:p>"),
                          ("a quotation mark in an instruction", "<?x \" ?>")):
        add(f"repeated rows behind {title}", lambda hiding=hiding: ods(rows=f"{rows}{hiding}{flood_of_rows}"),
            ("file.too-large", "file.too-costly"))
    add("repeated rows behind another attribute", lambda: ods(rows=rows + ods_row(ods_cell("a", times(200, "columns")), (
        ' table:style-name="table:number-rows-repeated=1"' + times(200_000)))), ("file.too-large", "file.too-costly"))
    # Ends that never come.
    add("content that ends inside a table", lambda: ods(whole=content()[:-150].split("</table:table>")[0]))
    add("content that ends inside a row", lambda: ods(whole=content().split("</table:table-row>")[0]))
    add("content that ends inside a cell", lambda: ods(whole=content().split("</text:p>")[0]))
    note = '<table:table-cell office:value-type="string"><office:annotation><text:p>'
    add("content that ends inside a comment of a cell", lambda: ods(whole=content(rows=rows + f"<table:table-row>{note}a").split(
        "</table:table></office")[0]))
    read("a comment of a cell", lambda: ods(rows=ods_rows([HEADINGS]) + ods_row(
        ods_cell(CHILD, inside=f"<office:annotation><text:p>{NAME}</text:p></office:annotation>")
        + "".join(ods_cell(text) for text in CONTACTS[0][1:])) + ods_rows([CONTACTS[1]])))
    add("a table in a table", lambda: ods(tables=f'<table:table table:name="List 1">{rows}<table:table-row><table:table-cell>'
        f'<table:table table:name="inner">{rows}</table:table></table:table-cell></table:table-row></table:table>'), **either)
    add("a table without a name", lambda: ods(tables=f"<table:table>{rows}</table:table>"), FAULTS + ("sheet.", "delivery."))
    other = ods_rows([HEADINGS, ["CANARY-7739", *CONTACTS[0][1:]]])
    add("two tables of one name", lambda: ods(tables=(f'<table:table table:name="List 1">{rows}</table:table>'
                                                      f'<table:table table:name="List 1">{other}</table:table>')),
        FAULTS + ("table.repeated",), either=True, **contacts_read())
    add("10,000 tables", lambda: ods(tables="".join(
        f'<table:table table:name="T{n}">{ods_row(ods_cell("a"))}</table:table>' for n in range(10_000))), FAULTS + ("sheet.",))
    add("elements 100,000 deep", lambda: ods(before="<a>" * 100_000 + "</a>" * 100_000), **either)
    add("elements 100,000 deep in a cell", lambda: ods(rows=rows + ods_row(
        '<table:table-cell office:value-type="string">' + "<text:span>" * 100_000 + "a" + "</text:span>" * 100_000
        + "</table:table-cell>")), FAULTS + ("key.", "value."))
    add("billion laughs", lambda: ods(declaration=XML + LAUGHS, rows=ods_rows([HEADINGS]) + ods_rows([["§"] + CONTACTS[0][1:]]).replace("§", "&e;")))
    add("a DOCTYPE that is not used", lambda: ods(declaration=XML + LAUGHS), ("file.doctype", "file.unreadable"))
    add("with a password", lambda: ods(manifest=MANIFEST.replace('content.xml"/>', 'content.xml"><manifest:encryption-data/></manifest:file-entry>')),
        "file.protected")
    add("no manifest", lambda: ods(manifest=None))
    add("no content", lambda: ods(whole=""))
    add("no type", lambda: ods(mimetype=None), ("file.misnamed", "file.unreadable"))
    add("content that is no XML", lambda: ods(whole=b"\x89PNG\r\n\x1a\n" * 50), FAULTS + ("sheet.", "delivery."))
    add("content in UTF-16", lambda: ods(whole=content().encode("utf-16")), FAULTS + ("sheet.", "delivery."), **either)
    add("a part of 300 MB", lambda: ods(whole=flood("content.xml", content().split("<office:body")[0].encode(), b" " * 1000,
                                                    300_000, ("<office:body" + content().split("<office:body")[1]).encode())))
    add("200 MB of blanks before its table", lambda: ods(whole=flood("content.xml", content().split("<office:body")[0].encode(), b" " * 1000,
                                                    200_000, ("<office:body" + content().split("<office:body")[1]).encode())), **either)
    add("2 million rows of nothing", lambda: ods(whole=flood("content.xml", content().split("</table:table>")[0].encode(),
        b"<table:table-row/>", 10_000_000, ("</table:table>" + content().split("</table:table>")[1]).encode())), **either)
    for kind, value in (("date", "2026-02-30"), ("date", "99999999-01-01"), ("float", "1e400"), ("float", "NaN"), ("time", "PT9999999999999H"),
                        ("boolean", "perhaps")):
        name = "value" if kind == "float" else f"{kind}-value"
        add(f"a {kind} that is {value}", lambda kind=kind, value=value, name=name: ods(rows=ods_rows([HEADINGS]) + ods_row(
            "".join(ods_cell(text) for text in CONTACTS[0][:3]) + f'<table:table-cell office:value-type="{kind}" office:{name}="{value}"/>'
            + "".join(ods_cell(text) for text in CONTACTS[0][4:]))), FAULTS + ("value.",))
    return made
