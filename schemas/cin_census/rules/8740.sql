/*
code   = "8740"
says   = "The section 47 enquiry is still waiting for its initial conference, and did not start within the census year."
to_do  = "Record when the conference was held or that none is needed, or correct the start."
table  = "section47"
about  = ["s47_actual_start_date", "date_of_initial_cpc", "icpc_not_required"]
weight = "error"

[[example]]
shows = "a blank start is not within the year either; 0 and false are the same"
with  = { period_end = 2026-03-31 }
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc, icpc_not_required
A1,          1,              2025-04-01,            ,                    0
A2,          1,              2025-03-31,            ,                    0
A3,          1,              2026-03-31,            ,                    0
A4,          1,              2026-04-01,            ,                    False
A5,          1,              ,                      ,                    0
A6,          1,              2025-03-31,            2025-06-01,          0
A7,          1,              2025-03-31,            ,                    1
A8,          1,              2025-03-31,            ,
"""
finds.section47 = [2, 4, 5]
*/

select row_id as section47_row
from section47
where date_of_initial_cpc is null
  and lower(icpc_not_required) in ('0', 'false')
  and (
      s47_actual_start_date is null
      or s47_actual_start_date < :period_start
      or s47_actual_start_date > :period_end
  )
