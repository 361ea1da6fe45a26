"""Makes a directory of postcodes that nobody lives in, in the shape of the one that ONS publishes.

    python tests/python/make_postcodes.py --rows 2700000 --out ONSPD.csv --include wanted.txt

For benchmarks and demonstrations. Rows come in the order of their postcodes, as the real ones do. The same seed gives
the same file. Postcodes named in `--include`, one a line, are in it whatever the seed; every other one is made up of
areas that begin with Q, V or X, which no real postcode does, so that none is mistaken for a real one.
`--edition 2026` writes the headings as they are since 2025, `--edition 2023` as they were before.
"""

import argparse
import random
import re
import sys

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"  # those that the last three characters of a postcode may have
WHOLE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}")

# Areas of the map: code of the authority, code of its county, country, and a corner of its square on the grid.
# The codes are real, because rules compare them; which postcode lies where is not.
PLACES = [
    ("E06000008", "E99999999", "E92000001", 368000, 427000),
    ("E06000023", "E99999999", "E92000001", 358000, 173000),
    ("E06000047", "E99999999", "E92000001", 427000, 542000),
    ("E06000063", "E99999999", "E92000001", 300000, 525000),
    ("E06000066", "E99999999", "E92000001", 340000, 130000),
    ("E07000008", "E10000003", "E92000001", 545000, 258000),
    ("E07000042", "E10000008", "E92000001", 280000, 83000),
    ("E07000106", "E10000016", "E92000001", 614000, 157000),
    ("E07000121", "E10000017", "E92000001", 347000, 461000),
    ("E07000173", "E10000024", "E92000001", 457000, 345000),
    ("E08000003", "E99999999", "E92000001", 384000, 397000),
    ("E08000025", "E99999999", "E92000001", 406000, 286000),
    ("E08000035", "E99999999", "E92000001", 430000, 433000),
    ("E08000039", "E99999999", "E92000001", 435000, 387000),
    ("E09000003", "E99999999", "E92000001", 524000, 192000),
    ("E09000007", "E99999999", "E92000001", 529000, 184000),
    ("E09000027", "E99999999", "E92000001", 518000, 172000),
    ("W06000015", "W99999999", "W92000004", 318000, 176000),
    ("S12000033", "S99999999", "S92000003", 393000, 806000),
    ("N09000003", "N99999999", "N92000002", 333000, 374000),
]

OLD = (
    "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,oshlthau,nhser,"
    "ctry,rgn,streg,pcon,eer,teclec,ttwa,pct,itl,statsward,oa01,casward,park,lsoa01,msoa01,ur01ind,oac01,oa11,lsoa11,"
    "msoa11,wz11,sicbl,bua11,buasd11,ru11ind,oac11,lat,long,lep1,lep2,pfa,imd,calncv,icb,oa21,lsoa21,msoa21"
)
NEW = (
    "pcd7,pcd8,pcds,dointr,doterm,cty26cd,ced25cd,lad26cd,wd26cd,parncp25cd,usrtypind,east1m,north1m,gridind,"
    "hlth19cd,nhser24cd,ctry26cd,rgn26cd,pcon24cd,eer20cd,tecl23cd,ttwa15cd,pct11cd,itl25cd,npark16cd,oa11cd,"
    "lsoa11cd,msoa11cd,wz11cd,sicbl26cd,bua24cd,ruc21ind,oac21ind,lat,long,lep21cd1,lep21cd2,pfa23cd,imd20ind,"
    "icb26cd,oa21cd,lsoa21cd,msoa21cd"
)


def main() -> None:
    wish = arguments()
    headings = (NEW if wish.edition >= 2025 else OLD).split(",")
    included = [postcode(line) for line in open(wish.include, encoding="utf-8")] if wish.include else []
    included = sorted({parts for parts in included if parts}, key=seven)
    chance = random.Random(wish.seed)
    with open(wish.out, "w", encoding="utf-8", newline="") as out:
        out.write(",".join(headings) + "\r\n")
        written = 0
        for parts in in_order(made_up(max(wish.rows - len(included), 0)), included):
            out.write(row(parts, headings, chance))
            written += 1
    print(f"{written} postcodes in {wish.out}, of which {len(included)} were asked for", file=sys.stderr)


def arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--rows", type=int, default=10_000, help="rows altogether")
    reader.add_argument("--out", required=True, help="the CSV to write")
    reader.add_argument("--include", help="a file with postcodes that must be in it, one a line")
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--edition", type=int, default=2026, help="the year whose headings it has")
    return reader.parse_args()


def postcode(text: str) -> tuple[str, str] | None:
    """`ab1 2cd` as `("AB1", "2CD")`; what is no postcode is left out, and said."""
    letters = re.sub(r"\s", "", text).upper()
    if WHOLE.fullmatch(letters):
        return letters[:-3], letters[-3:]
    if letters:
        print(f"left out, as it is no postcode: {text.strip()}", file=sys.stderr)
    return None


def made_up(rows: int):
    """So many postcodes in their order, spread over areas of all shapes."""
    areas = [first + second for first in "QVX" for second in "ABCDEFGHJKLMNOPRSTUWY"]
    for area in areas:
        share = rows // len(areas) + (areas.index(area) < rows % len(areas))
        districts = sorted(str(number) for number in range(1, 1 + -(-share // 4000)))
        for at, district in enumerate(districts):
            for number in range(share * at // len(districts), share * (at + 1) // len(districts)):
                yield area + district, inward(number - share * at // len(districts))


def inward(number: int) -> str:
    sector, unit = divmod(number, 400)
    return f"{sector}{LETTERS[unit // 20]}{LETTERS[unit % 20]}"


def in_order(made, included):
    """Both, in the order of the directory: as their letters stand in seven places."""
    made, included = iter(made), iter(included)
    one, other = next(made, None), next(included, None)
    while one or other:
        if other is None or (one is not None and seven(one) <= seven(other)):
            yield one
            other = next(included, None) if one == other else other
            one = next(made, None)
        else:
            yield other
            other = next(included, None)


def seven(parts: tuple[str, str]) -> str:
    return f"{parts[0]:<4}{parts[1]}"


def row(parts: tuple[str, str], headings: list[str], chance: random.Random) -> str:
    out, inside = parts
    # Postcodes of one district lie in one place, and those of one sector close together.
    district, county, country, east, north = PLACES[sum(map(ord, out)) * 7 % len(PLACES)]
    sector = ord(inside[0]) - ord("0")
    has_ended = chance.random() < 0.32
    cells = {
        "pcds": f"{out} {inside}",
        "dointr": "198001" if chance.random() < 0.7 else f"{chance.randrange(1981, 2026)}{chance.randrange(1, 13):02}",
        "doterm": f"{chance.randrange(1996, 2026)}{chance.randrange(1, 13):02}" if has_ended else "",
        **pair("pcd", "pcd7", seven(parts)),
        **pair("pcd2", "pcd8", f"{out:<4} {inside}"),
        **pair("oscty", "cty26cd", county),
        **pair("oslaua", "lad26cd", district),
        **pair("ctry", "ctry26cd", country),
        **pair("oseast1m", "east1m", str(east + sector * 700 + chance.randrange(600))),
        **pair("osnrth1m", "north1m", f"{north + sector * 300 + chance.randrange(600):07}"),
        **pair("usertype", "usrtypind", "0"),
        **pair("osgrdind", "gridind", "1"),
        "lat": f"{49.9 + north / 111_000:.6f}",
        "long": f"{-7.6 + east / 70_000:.6f}",
    }
    # Everything else is a code that nothing here looks at; it is there for the width of the file.
    filler = f"{country[0]}{(hash_of(out) + sector) % 100_000_000:08}"
    quoted = (f'"{value}"' if not value.isdigit() else value for value in (cells.get(h, filler) for h in headings))
    return ",".join(quoted) + "\r\n"


def pair(old: str, new: str, value: str) -> dict[str, str]:
    return {old: value, new: value}


def hash_of(text: str) -> int:
    """The same on every machine and in every run, which Python's own is not."""
    number = 0
    for letter in text:
        number = (number * 131 + ord(letter)) % 99_999_989
    return number


if __name__ == "__main__":
    main()
