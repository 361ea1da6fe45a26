/*
code   = "conference_target"
says   = "The day by which the initial conference should be held is before the enquiry's start, or more than 15 working days after it."
to_do  = "Correct the day or the start of the enquiry."
table  = "section47"
about  = ["initial_cpc_target", "s47_actual_start_date"]
weight = "explain"

[[example]]
shows = "15 working days after Friday 9 May 2025 is 2 June: there is a bank holiday in between"
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, initial_cpc_target
A1,          1,              2025-05-09,            2025-05-09
A2,          1,              2025-05-09,            2025-05-08
A3,          1,              2025-05-09,            2025-06-02
A4,          1,              2025-05-09,            2025-06-03
A5,          1,              2025-05-09,
A6,          1,              ,                      2025-06-02
"""
finds.section47 = [2, 4]
*/

select row_id as section47_row
from section47
where initial_cpc_target < s47_actual_start_date
   or working_days(s47_actual_start_date, initial_cpc_target) > 15
