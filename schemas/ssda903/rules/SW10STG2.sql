/*
code   = "SW10STG2"
says   = "The social worker starts more than seven days from the end of the one before, or the one before has no end."
to_do  = "Put right the two days, or add the social worker who is left out between them."
table  = "sw_episodes"
about  = ["sw_decom", "sw_reason"]
weight = "error"
since  = 2025

[[example]]
shows = "seven days between or across are fine, eight are not; nor is a worker before who has not ended"
given.sw_episodes = """
child, sw_decom,   sw_dec,     sw_reason
A1,    2025-05-01, 2025-06-01, MANAGE
A1,    2025-06-08, ,           MANAGE
A2,    2025-05-01, 2025-06-01, MANAGE
A2,    2025-06-09, ,           MANAGE
A3,    2025-05-01, 2025-06-09, MANAGE
A3,    2025-06-02, ,           MANAGE
A4,    2025-05-01, 2025-06-09, MANAGE
A4,    2025-06-01, ,           MANAGE
A5,    2025-05-01, ,           MANAGE
A5,    2025-06-01, ,           MANAGE
A6,    2025-05-01, ZZ/06/2025, MANAGE
A6,    2025-09-01, ,           MANAGE
A7,    2025-09-01, ,           MANAGE
"""
finds.sw_episodes = [4, 8, 10]

[[example]]
shows = "a child's first contact may start at any time; rows are compared in the order of their days"
given.sw_episodes = """
child, sw_decom,   sw_dec,     sw_reason
A1,    2025-05-01, 2025-06-01, MANAGE
A1,    2025-09-01, ,           FCONTA
A2,    2025-05-01, ,           MANAGE
A2,    2025-09-01, ,           FCONTA
A3,    2025-05-01, 2025-06-01, FCONTA
A3,    2025-09-01, ,
A4,    2025-09-01, ,           MANAGE
A4,    2025-05-01, 2025-09-01, MANAGE
"""
finds.sw_episodes = [6]
*/

select later.row_id as sw_episodes_row
from sw_episodes as later
join sw_episodes as earlier on earlier.row_id = later.previous_row
where (later.sw_reason is null or later.sw_reason <> 'FCONTA')
  and (
      (earlier.sw_dec is null and earlier.sw_dec_wrong is null)
      or days_between(earlier.sw_dec, later.sw_decom) > 7
      or days_between(later.sw_decom, earlier.sw_dec) > 7
  )
