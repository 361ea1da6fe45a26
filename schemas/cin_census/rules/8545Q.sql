/*
code   = "8545Q"
says   = "The date of death is not within the census year."
to_do  = "Correct the date; a child who died before the year does not belong in its census."
table  = "child_identifiers"
about  = ["person_death_date"]
weight = "explain"

[[example]]
shows = "the first and the last day are within"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, person_death_date
A1,          2025-03-31
A2,          2025-04-01
A3,          2026-03-31
A4,          2026-04-01
A5,
"""
finds.child_identifiers = [1, 4]
*/

select row_id as child_identifiers_row
from child_identifiers
where person_death_date < :period_start
   or person_death_date > :period_end
