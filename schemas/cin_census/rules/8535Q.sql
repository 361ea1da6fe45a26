/*
code   = "8535Q"
says   = "The child died, and has no date of birth or a later one."
to_do  = "Correct whichever of the two dates is wrong."
table  = "child_identifiers"
about  = ["person_death_date", "person_birth_date"]
weight = "explain"

[[example]]
shows = "death on the day of birth is possible"
given.child_identifiers = """
la_child_id, person_birth_date, person_death_date
A1,          2015-01-01,        2025-06-01
A2,          2025-06-01,        2025-06-01
A3,          2025-06-02,        2025-06-01
A4,          ,                  2025-06-01
A5,          ,
"""
finds.child_identifiers = [3, 4]
*/

select row_id as child_identifiers_row
from child_identifiers
where person_death_date is not null
  and (person_birth_date is null or person_birth_date > person_death_date)
