"""Unaccompanied asylum seeking children: where those live, and come from, whom the page about children in care has made."""

from borough import many

AFTER = ["children_in_care"]

NATIONALITIES = {
    "A": {
        "Afghan": 24, "Iranian": 1, "Iraqi": 1, "Kurdish": 1, "Kuwaiti": 1, "Palestinian": 1, "Vietnamese": 6, "Pakistani": 1,
    },
    "W": {"Albanian": 12},
    "B": {"Eritrean": 8, "Ethiopian": 4, "Sudanese": 1},
}
PLACEMENTS = {"U6": 35, "H5": 25, "K2": 1}


def fill(page):
    tables = page.borough.tables
    alone = page.borough.left["unaccompanied"]
    people = {row["pers_person_id"]: row for row in tables["person"]}
    for group, counts in NATIONALITIES.items():
        of_group = [people[name] for name in alone if people[name]["pers_ethnicity"][0] == group]
        for person, nationality in zip(of_group, page.shuffled(many(counts)), strict=True):
            person["pers_nationality"] = nationality
    homes = [row for row in tables["cla_placement"] if row["clap_person_id"] in set(alone) and not row["clap_cla_placement_end_date"]]
    # The oldest live semi-independently.
    homes.sort(key=lambda row: people[row["clap_person_id"]]["pers_dob"], reverse=True)
    kinds = ["K2"] + ["U6"] * PLACEMENTS["U6"] + ["H5"] * PLACEMENTS["H5"]
    for row, kind in zip(homes, kinds, strict=True):
        row["clap_cla_placement_type"] = kind
