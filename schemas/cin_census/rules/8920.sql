/*
code   = "8920"
says   = "The child protection plan ends after the child's death."
to_do  = "Correct the date of the plan or of the death."
table  = "child_protection_plans"
about  = ["cpp_end_date", "child_identifiers.person_death_date"]
weight = "error"

[[example]]
shows = "on the day of death is fine"
given.child_protection_plans = """
la_child_id, cin_details_id, cppid, cpp_end_date
A1,          1,              1,     2025-06-01
A1,          1,              2,     2025-06-02
A2,          1,              1,     2025-06-02
A1,          1,              3,
"""
given.child_identifiers = """
la_child_id, person_death_date
A1,          2025-06-01
A2,
"""
finds.child_protection_plans = [2]
finds.child_identifiers = [1]
*/

select
    protection.row_id as child_protection_plans_row,
    child.row_id      as child_identifiers_row
from child_protection_plans as protection
join child_identifiers as child on child.la_child_id = protection.la_child_id
where protection.cpp_end_date > child.person_death_date
