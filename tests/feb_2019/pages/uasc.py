"""Unaccompanied children: where those live, and come from, whom the page about children in care has made."""

from borough import many

AFTER = ["children_in_care"]

# By the first letter of the ethnic group.
NATIONALITIES = {
    "A": {
        "Afghan": 24, "Iranian": 1, "Iraqi": 1, "Kurdish": 1, "Kuwaiti": 1, "Palestinian": 1, "Vietnamese": 6,
        "Pakistani": 1,
    },
    "W": {"Albanian": 12},
    "B": {"Eritrean": 8, "Ethiopian": 4, "Sudanese": 1},
}
# From the youngest to the oldest.
PLACEMENTS = {"K2": 1, "U6": 35, "H5": 25}


def fill(page):
    tables = page.borough.tables
    people = {row["pers_person_id"]: row for row in tables["person"]}
    alone = [(people[name], is_here) for name, is_here in page.borough.left["unaccompanied"]]
    for letter, counts in NATIONALITIES.items():
        of_group = [(person, is_here) for person, is_here in alone if person["pers_ethnicity"][0] == letter]
        here = [person for person, is_here in of_group if is_here]
        for person, nationality in zip(here, page.shuffled(many(counts)), strict=True):
            person["pers_nationality"] = nationality
        for person in [person for person, is_here in of_group if not is_here]:
            person["pers_nationality"] = page.chance.choice(many(counts))
    here = {person["pers_person_id"]: person for person, is_here in alone if is_here}
    homes = [row for row in tables["cla_placement"] if row["clap_person_id"] in here]
    homes = [row for row in homes if not row["clap_cla_placement_end_date"]]
    homes.sort(key=lambda row: here[row["clap_person_id"]]["pers_dob"], reverse=True)
    for row, kind in zip(homes, many(PLACEMENTS), strict=True):
        row["clap_cla_placement_type"] = kind
