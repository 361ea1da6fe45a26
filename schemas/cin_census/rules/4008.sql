/*
code   = "4008"
says   = "The child in need plan starts after the child's death."
to_do  = "Correct the date of the plan or of the death."
table  = "cin_plan_dates"
about  = ["cin_plan_start_date", "child_identifiers.person_death_date"]
weight = "error"

[[example]]
shows = "on the day of death is fine"
given.cin_plan_dates = """
la_child_id, cin_details_id, cin_plan_start_date
A1,          1,              2025-06-01
A1,          1,              2025-06-02
A2,          1,              2025-06-02
A1,          1,
"""
given.child_identifiers = """
la_child_id, person_death_date
A1,          2025-06-01
A2,
"""
finds.cin_plan_dates = [2]
finds.child_identifiers = [1]
*/

select
    plan.row_id  as cin_plan_dates_row,
    child.row_id as child_identifiers_row
from cin_plan_dates as plan
join child_identifiers as child on child.la_child_id = plan.la_child_id
where plan.cin_plan_start_date > child.person_death_date
