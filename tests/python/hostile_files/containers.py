"""Zip containers and OLE2 compound files, byte by byte, so that they can be wrong in any way."""
from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

DAY = 0x5D3E  # 30 September 2026, as a zip says it


# ---- zip


@dataclass
class Part:
    """A part of a container, with everything that a container may say wrongly of it."""

    name: str | bytes
    content: bytes = b""
    packed: bytes | None = None  # raw deflate, if it is made elsewhere
    crc: int | None = None
    size: int | None = None  # what is declared
    packed_size: int | None = None
    method: int = 8
    flags: int = 0
    extra: bytes = b""
    at: int | None = None  # the local header's place, if it is another one's
    descriptor: bool = False


def deflated(content: bytes) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeeze.compress(content) + squeeze.flush()


def flood(name: str, before: bytes, piece: bytes, times: int, after: bytes = b"", **other) -> Part:
    """A part with one piece many times over, which is packed only once."""

    def block(content, end=zlib.Z_FULL_FLUSH):
        squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
        return squeeze.compress(content) + squeeze.flush(end)

    # Large pieces are packed best, and what follows a full flush does not look back.
    together = max(1, min(times, (1 << 20) // max(1, len(piece))))
    rounds, rest = divmod(times, together)
    packed = block(before) + block(piece * together) * rounds + block(piece * rest + after, zlib.Z_FINISH)
    crc = zlib.crc32(before)
    for _ in range(rounds):
        crc = zlib.crc32(piece * together, crc)
    crc = zlib.crc32(piece * rest + after, crc)
    size = len(before) + len(piece) * times + len(after)
    return Part(name, packed=packed, **{"crc": crc, "size": size, **other})


def container(parts: list[Part], comment: bytes = b"", before: bytes = b"", entries: int | None = None,
              end: bytes | None = None) -> bytes:
    """The whole container."""
    out, directory = bytearray(before), bytearray()
    for part in parts:
        name = part.name if isinstance(part.name, bytes) else part.name.encode()
        flags = part.flags | (0 if isinstance(part.name, bytes) else 0x800) | (8 if part.descriptor else 0)
        packed = part.packed
        if packed is None:
            packed = part.content if part.method == 0 else deflated(part.content)
        crc = zlib.crc32(part.content) if part.crc is None else part.crc
        size = len(part.content) if part.size is None else part.size
        packed_size = len(packed) if part.packed_size is None else part.packed_size
        local = (0, 0, 0) if part.descriptor else (crc, packed_size, size)
        at = len(out) if part.at is None else part.at
        if part.at is None:
            out += struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, flags, part.method, 0, DAY, *local, len(name),
                               len(part.extra)) + name + part.extra + packed
            if part.descriptor:
                out += struct.pack("<IIII", 0x08074B50, crc, packed_size, size)
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, flags, part.method, 0, DAY, crc, packed_size,
                                 size, len(name), len(part.extra), 0, 0, 0, 0, at) + name + part.extra
    count = len(parts) if entries is None else entries
    if end is None:
        end = b""
        if count > 0xFFFE:
            where = len(out) + len(directory)
            end = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), len(out))
            end += struct.pack("<IIQI", 0x07064B50, 0, where, 1)
        end += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, min(count, 0xFFFF), min(count, 0xFFFF), len(directory),
                           len(out), len(comment)) + comment
    return bytes(out + directory + end)


def zipped(parts: dict[str, bytes | str | Part]) -> bytes:
    """A container of named contents, with nothing wrong."""
    made = []
    for name, content in parts.items():
        if not isinstance(content, Part):
            content = Part(name, content.encode() if isinstance(content, str) else content)
        made.append(content)
    return container(made)


# ---- OLE2 compound files

FREE, END_OF_CHAIN, OF_TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR = 512


def compound(streams: dict[str, bytes], mini: bool = True) -> bytes:
    """A compound file of version 3 with these streams."""
    small = {name: content for name, content in streams.items() if mini and len(content) < 4096}
    chains, starts, table = [], {}, []

    def chain(content: bytes) -> int:
        count = (len(content) + SECTOR - 1) // SECTOR
        if not count:
            return END_OF_CHAIN
        begin = len(table)
        table.extend(range(begin + 1, begin + count))
        table.append(END_OF_CHAIN)
        chains.append(content.ljust(count * SECTOR, b"\0"))
        return begin

    minis, mini_table = bytearray(), []
    for name, content in small.items():
        count = (len(content) + 63) // 64
        starts[name] = len(mini_table) if count else END_OF_CHAIN
        mini_table += list(range(len(mini_table) + 1, len(mini_table) + count)) + [END_OF_CHAIN] * bool(count)
        minis += content.ljust(count * 64, b"\0")
    for name, content in streams.items():
        if name not in small:
            starts[name] = chain(content)
    root = chain(bytes(minis))
    mini_at = chain(b"".join(struct.pack("<I", it) for it in mini_table).ljust(SECTOR, b"\xff")) if mini_table else None
    entries = [directory_entry("Root Entry", 5, root, len(minis), child=1 if streams else FREE)]
    for place, (name, content) in enumerate(streams.items(), 1):
        right = place + 1 if place < len(streams) else FREE
        entries.append(directory_entry(name, 2, starts[name], len(content), right=right))
    directory = chain(b"".join(entries).ljust(-(-len(entries) * 128 // SECTOR) * SECTOR, b"\0"))
    # The table of sectors says of its own sectors that they are its own.
    tables = 1
    while (len(table) + tables) * 4 > tables * SECTOR:
        tables += 1
    first = len(table)
    table.extend([OF_TABLE] * tables)
    chains.append(b"".join(struct.pack("<I", it) for it in table).ljust(tables * SECTOR, b"\xff"))
    head = struct.pack("<8s16sHHHHH6sIIIIIIIII", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
                       bytes(6), 0, tables, directory, 0, 4096, mini_at if mini_at is not None else END_OF_CHAIN,
                       1 if mini_table else 0, END_OF_CHAIN, 0)
    listed = [first + at for at in range(tables)]
    assert tables <= 109, "a file of this size needs a list of lists"
    head += b"".join(struct.pack("<I", it) for it in listed + [FREE] * (109 - tables))
    return head + b"".join(chains)


def directory_entry(name: str, kind: int, start: int, length: int, child: int = FREE, right: int = FREE) -> bytes:
    letters = name.encode("utf-16-le")
    return (letters.ljust(64, b"\0") + struct.pack("<HBBIII", len(letters) + 2, kind, 1, FREE, right, child)
            + bytes(36) + struct.pack("<IQ", start, length))


def overwritten(content: bytes, at: int, by: bytes) -> bytes:
    return content[:at] + by + content[at + len(by):]
