/*
code   = "8775Q"
says   = "The case is open, or was closed, after the child's 25th birthday."
to_do  = "Close the case, or correct the date of birth or of the closure."
table  = "cin_details"
about  = ["cin_closure_date", "child_identifiers.person_birth_date"]
weight = "explain"

[[example]]
shows = "closed by the birthday is fine, and so is a birthday on the last day of the year"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, person_birth_date
A1,          2000-12-01
A2,          2001-03-31
A3,          2001-03-30
A4,
"""
given.cin_details = """
la_child_id, cin_details_id, cin_closure_date
A1,          1,              2025-12-01
A1,          2,              2025-12-02
A1,          3,
A2,          1,
A3,          1,
A4,          1,
"""
finds.child_identifiers = [1, 3]
finds.cin_details = [2, 3, 5]
*/

with grown as (
    select row_id, la_child_id, person_birth_date + interval '25 years' as birthday
    from child_identifiers
)

select
    grown.row_id       as child_identifiers_row,
    cin_details.row_id as cin_details_row
from grown
join cin_details on cin_details.la_child_id = grown.la_child_id
where grown.birthday < :period_end
  and (cin_details.cin_closure_date is null or cin_details.cin_closure_date > grown.birthday)
