/*
code   = "8615"
says   = "The section 47 enquiry starts after its initial conference, or has a conference and no start."
to_do  = "Correct whichever of the two dates is wrong, or record the start."
table  = "section47"
about  = ["s47_actual_start_date", "date_of_initial_cpc"]
weight = "error"

[[example]]
shows = "on the same day is possible"
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc
A1,          1,              2025-06-01,            2025-06-01
A2,          1,              2025-06-02,            2025-06-01
A3,          1,              ,                      2025-06-01
A4,          1,              2025-06-02,
A5,          1,              ,
"""
finds.section47 = [2, 3]
*/

select row_id as section47_row
from section47
where s47_actual_start_date > date_of_initial_cpc
   or (s47_actual_start_date is null and date_of_initial_cpc is not null)
