"""What can be wrong with a zip container before anybody looks into it."""
from __future__ import annotations

import random
import struct
import zlib

from .case import Case, contacts_read
from .containers import Part, container, deflated, flood, zipped
from .workbooks import NAMED, SHEET, TABLE, parts, sheet, workbook

DAMAGED = ("file.unreadable", "file.misnamed", "file.empty")
TOO_LARGE = ("file.too-large", "file.too-costly")


def listed(**changes) -> list[Part]:
    """The good workbook's parts as a container has them."""
    return [content if isinstance(content, Part) else Part(name, content.encode() if isinstance(content, str) else content)
            for name, content in parts(**changes).items()]


def with_part(name: str, **wrong) -> bytes:
    """The good workbook, and of one part something said wrongly."""
    made = listed()
    for part in made:
        if part.name == name:
            part.__dict__.update(wrong)
    return container(made)


def cases() -> list[Case]:
    made: list[Case] = []

    def add(name: str, content, codes=DAMAGED, named=NAMED, **other):
        if isinstance(codes, str):
            codes = (codes,)
        made.append(Case(f"zip: {name}", "zip", "annex_a", {named: content}, codes=codes, **other))

    def read(name: str, content, **other):
        add(name, content, **({"codes": ()} | contacts_read() | other))

    bombs(add, read)
    lies(add, read)
    cuts(add, read)
    names(add, read)
    others(add)
    return made


def bombs(add, read):
    """Little that becomes much."""
    head, tail = sheet(TABLE + "§").split("§")
    blanks = lambda megabytes: flood(SHEET, head.encode(), b" " * 1024, megabytes * 1024, tail.encode())
    add("one part of 300 MB", lambda: zipped(parts() | {SHEET: blanks(300)}), TOO_LARGE)
    add("one part of 5 GB", lambda: zipped(parts() | {SHEET: flood(
        SHEET, head.encode(), b" " * 1024, 5 * 1024 * 1024, tail.encode(), size=0xFFFFFFFF, crc=0)}), TOO_LARGE)
    read("one part of 250 MB, which is just let through", lambda: zipped(parts() | {SHEET: blanks(250)}),
         codes=TOO_LARGE, either=True)
    add("a hundred parts of 8 MB", lambda: container(listed() + [
        flood(f"xl/media/image{n}.png", b"", bytes(1024), 8 * 1024) for n in range(100)]), TOO_LARGE)
    within = b"x"
    for _ in range(6):
        within = zipped({f"inner{n}.zip": within for n in range(10)})
    read("containers in a container, ten each, six deep", lambda: workbook(more={"xl/media/inner.zip": within}))
    kernel = flood("xl/media/kernel", b"", bytes(1024), 8 * 1024)
    # The directory names one part many times over: what is unpacked is counted each time.
    overlap = lambda count: container(
        [kernel] + [Part(f"xl/media/{n}", packed=kernel.packed, crc=kernel.crc, size=kernel.size, at=0)
                    for n in range(count)] + listed())
    add("2,000 parts that are one and the same of 8 MB", lambda: overlap(2000), DAMAGED + TOO_LARGE)
    # Stored parts that reach over each other: each of them holds all that follow.
    inner = random.Random(1).randbytes(200_000)
    read("500 stored parts that overlap", lambda: overlapping(inner, 500), codes=DAMAGED + TOO_LARGE, either=True)
    add("10,001 parts", lambda: container(listed() + [Part(f"xl/media/{n}", method=0) for n in range(10_001)]), TOO_LARGE)
    read("9,000 parts", lambda: container(listed() + [Part(f"xl/media/{n}", method=0) for n in range(8_990)]))
    add("70,000 parts, by zip64", lambda: container(
        listed() + [Part(f"m/{n}", method=0) for n in range(70_000)]), TOO_LARGE)
    add("4 billion parts promised", lambda: container(listed(), end=struct.pack(
        "<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 2**32, 2**32, 300, 0) + struct.pack(
        "<IIQI", 0x07064B50, 0, len(container(listed(), end=b"")), 1) + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)), DAMAGED + TOO_LARGE)
    add("2^63 parts promised", lambda: container(listed(), end=struct.pack(
        "<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 2**63, 2**63, 2**63, 2**63) + struct.pack(
        "<IIQI", 0x07064B50, 0, len(container(listed(), end=b"")), 1) + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)), DAMAGED + TOO_LARGE)


def overlapping(content: bytes, count: int) -> bytes:
    """Stored parts, each of which reaches to the end of the last one."""
    out, headers = bytearray(), []
    for number in range(count):
        headers.append((f"xl/media/{number}".encode(), len(out)))
        out += bytes(30) + headers[-1][0]
    end = len(out) + len(content)
    out += content
    parts_of_it = []
    for name, at in reversed(headers):
        body = at + 30 + len(name)
        size, crc = end - body, zlib.crc32(out[body:end])
        out[at:at + 30] = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 0, 0, 0, crc, size, size, len(name), 0)
        # The checksums of those further out are of what has just been filled in.
        parts_of_it.append((name, at, zlib.crc32(out[body:end]), size))
    directory = bytearray()
    for name, at, crc, size in parts_of_it:
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 0, crc, size, size, len(name), 0, 0, 0,
                                 0, 0, at) + name
    good = container(listed(), end=b"")
    locals_of_good, directory_of_good = good[:good.index(b"PK\x01\x02")], bytearray(good[good.index(b"PK\x01\x02"):])
    moved, at = bytearray(), 0
    while at < len(directory_of_good):
        name_length, extra = struct.unpack_from("<HH", directory_of_good, at + 28)
        entry = bytearray(directory_of_good[at:at + 46 + name_length + extra])
        struct.pack_into("<I", entry, 42, struct.unpack_from("<I", entry, 42)[0] + len(out))
        moved += entry
        at += len(entry)
    whole = bytes(out) + locals_of_good
    return whole + bytes(directory) + bytes(moved) + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, count + len(listed()), count + len(listed()), len(directory) + len(moved),
        len(whole), 0)


def lies(add, read):
    """A container that says something wrong of itself."""
    either = DAMAGED, {"either": True, **contacts_read()}

    def wrong(name, codes=DAMAGED, part=SHEET, **of_it):
        add(name, lambda: with_part(part, **of_it), codes, either=True, **contacts_read())

    wrong("a size of 10 bytes for a part that is larger", size=10)
    wrong("a size of 4 GB for a part that is smaller", size=0xFFFFFFFE)
    wrong("a packed size of 10 bytes", packed_size=10)
    wrong("a packed size that goes beyond the end", packed_size=0x7FFFFFFF)
    wrong("sizes of 2^63 by zip64", size=0xFFFFFFFF, packed_size=0xFFFFFFFF,
          extra=struct.pack("<HHQQ", 1, 16, 2**63, 2**63))
    wrong("sizes by a zip64 field that is cut short", size=0xFFFFFFFF, packed_size=0xFFFFFFFF,
          extra=struct.pack("<HHI", 1, 16, 9))
    wrong("a field that is longer than there is", extra=struct.pack("<HH", 0x7075, 60_000))
    head, tail = sheet(TABLE + "§").split("§")
    add("a size of 1 KB for a part of 300 MB", lambda: zipped(parts() | {SHEET: flood(
        SHEET, head.encode(), b" " * 1024, 300 * 1024, tail.encode(), size=1024)}), DAMAGED + TOO_LARGE)
    add("a wrong checksum", lambda: with_part(SHEET, crc=0xDEADBEEF))
    for method, name in ((1, "shrunk"), (9, "deflated by 64 KB"), (12, "of bzip2"), (14, "of LZMA"), (93, "of Zstandard"),
                         (95, "of XZ"), (99, "of AES")):
        add(f"a part {name}", lambda method=method: with_part(SHEET, method=method))
    add("a part with a password", lambda: with_part(SHEET, flags=1), DAMAGED + ("file.protected",))
    add("a part with a strong password", lambda: with_part(SHEET, flags=0x41), DAMAGED + ("file.protected",))
    add("packed content that is none", lambda: with_part(SHEET, packed=b"\xff" * 400))
    add("a part whose local header is in the middle of another", lambda: with_part(SHEET, at=17))
    add("a part whose local header is beyond the end", lambda: with_part(SHEET, at=0x7FFFFFF0))
    read("sizes that come after the content", lambda: container([
        Part(part.name, part.content, descriptor=True) for part in listed()]))
    read("nothing packed", lambda: container([Part(part.name, part.content, method=0) for part in listed()]))
    # What the comment begins with is what the last record begins with, so that it may be taken for one.
    add("a comment of 65,535 characters", lambda: container(listed(), comment=b"PK\x05\x06" + b"c" * 65_531), **either[1])
    # Which of the two sheets counts, nobody can say.
    other = sheet(TABLE.replace("CANARY-7731", "CANARY-7739"))
    add("two parts of one name", lambda: container(listed() + [Part(SHEET, other.encode())]))
    add("two parts of one name, but for capitals", lambda: container(listed() + [Part(SHEET.upper(), other.encode())]))
    add("fewer parts promised than there are", lambda: container(listed(), entries=2), **either[1])
    add("more parts promised than there are", lambda: container(listed(), entries=60))
    add("no parts promised", lambda: container(listed(), entries=0))


def cuts(add, read):
    """A container that does not end where it should."""
    whole = workbook()
    for share in (1, 10, 25, 50, 75, 90, 99):
        add(f"cut short at {share} in a hundred", lambda share=share: whole[:len(whole) * share // 100],
            DAMAGED + ("file.named-otherwise",))
    add("without its last byte", lambda: whole[:-1])
    add("without its end", lambda: whole[:-22])
    add("its first four bytes", lambda: whole[:4])
    add("its directory alone", lambda: whole[whole.index(b"PK\x01\x02"):])
    add("its end alone", lambda: whole[-22:])
    add("an end that promises nothing", lambda: b"PK\x05\x06" + bytes(18))
    add("twice after each other", lambda: whole + whole, either=True, **contacts_read())
    add("nothing but ends", lambda: (b"PK\x05\x06" + bytes(18)) * 3000)
    add("a program before it", lambda: b"MZ" + bytes(510) + whole, DAMAGED + ("file.named-otherwise",), either=True,
        **contacts_read())
    add("more after its end", lambda: whole + b"\0" * 4096, either=True, **contacts_read())
    add("100 KB of more after its end", lambda: whole + b"\0" * 100_000, either=True, **contacts_read())
    add("its bytes in the wrong order", lambda: whole[::-1])
    chance = random.Random(7731)
    for number in range(1, 13):
        spoiled = bytearray(whole)
        for _ in range(number):
            spoiled[chance.randrange(4, len(spoiled))] = chance.randrange(256)
        add(f"{number} bytes of it changed", lambda spoiled=bytes(spoiled): spoiled, either=True, **contacts_read())
    for number in range(1, 7):
        start = chance.randrange(4, len(whole) - 200)
        add(f"a hole in it, {number}", lambda start=start: whole[:start] + bytes(200) + whole[start + 200:],
            either=True, **contacts_read())


def names(add, read):
    """Parts whose names are more than names."""
    for title, name in (("that goes up", "../../../../etc/cron.d/x"), ("from the root", "/etc/passwd"),
                        ("of another disk", "C:\\Windows\\x"), ("with a NUL", "xl/a\0.xml"), ("that is empty", ""),
                        ("of 60,000 letters", "xl/" + "a" * 60_000), ("of a folder", "xl/media/"),
                        ("with a formula", "=cmd|'/c calc'!A0"), ("of a child", "xl/Zebedee Canaryson.xml")):
        add(f"a part with a name {title}", lambda name=name: workbook(more={name: Part(name, b"x", method=0)}),
            either=True, **contacts_read())
    add("a part whose name is no UTF-8", lambda: container(listed() + [Part(b"xl/\xff\xfe.xml", b"x", flags=0x800)]),
        either=True, **contacts_read())
    backwards = lambda text: text.replace("/", "\\")
    add("names with their strokes the other way", lambda: container(
        [Part(backwards(part.name), part.content) for part in listed()]), either=True, **contacts_read())
    add("names in capitals", lambda: container([Part(part.name.upper(), part.content) for part in listed()]),
        either=True, **contacts_read())


def others(add):
    """Containers of other kinds."""
    for name, inside in (("a Word document", "word/document.xml"), ("a presentation", "ppt/presentation.xml"),
                         ("a program of Java", "META-INF/MANIFEST.MF"), ("tables of text", "list 1.csv")):
        add(name, lambda inside=inside: zipped({"[Content_Types].xml": "<Types/>", inside: "CANARY-7731"}), "file.misnamed")
    add("an OpenDocument text", lambda: container([Part(
        "mimetype", b"application/vnd.oasis.opendocument.text", method=0), Part("content.xml", b"<x/>")]), "file.misnamed")
    add("a zip in other clothes", lambda: b"PK\x03\x04" + b"Child Unique ID,Gender\n" * 99)
    add("an empty container called text", lambda: b"PK\x05\x06" + bytes(18), named="list 1.csv")
    add("packed content of one part alone", lambda: deflated(sheet().encode()), DAMAGED + ("file.named-otherwise",))
