/*
code   = "8910"
says   = "The latest category of abuse is blank or not one of the codes."
to_do  = "Record what the plan is for now: NEG, PHY, SAB, EMO or MUL."
table  = "child_protection_plans"
about  = ["latest_category_of_abuse"]
weight = "error"

[[example]]
shows = "a blank and what is no code are found"
given.child_protection_plans = """
la_child_id, cin_details_id, latest_category_of_abuse
A1, 1, NEG
A2, 1, PHY
A3, 1, SAB
A4, 1, EMO
A5, 1, MUL
A6, 1,
A7, 1, ABC
A8, 1, neg
"""
finds.child_protection_plans = [6, 7, 8]
*/

select row_id as child_protection_plans_row
from child_protection_plans
where latest_category_of_abuse is null
   or latest_category_of_abuse_wrong is not null
