/*
code   = "SW10STG2"
says   = "The social worker starts more than seven days from the end of the one before, or the one before has no end."
to_do  = "Put right the two days, or add the social worker who is left out between them."
table  = "sw_episodes"
about  = ["sw_decom"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "seven days between or across are fine, eight are not, whatever the reason; nor is a worker before who has not ended"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_decom,   sw_dec,     sw_reason
A1,    2023-05-01, 2023-06-01,
A1,    2023-06-08, ,
A2,    2023-05-01, 2023-06-01,
A2,    2023-06-09, ,           FCONTA
A3,    2023-05-01, 2023-06-09,
A3,    2023-06-02, ,
A4,    2023-05-01, 2023-06-09,
A4,    2023-06-01, ,
A5,    2023-05-01, ,
A5,    2023-06-01, ,
A6,    2023-05-01, ZZ/06/2023,
A6,    2023-09-01, ,
A7,    2023-09-01, ,
A8,    2023-09-01, ,
A8,    2023-05-01, 2023-09-01,
"""
finds.sw_episodes = [4, 8, 10]
*/

select later.row_id as sw_episodes_row
from sw_episodes as later
join sw_episodes as earlier on earlier.row_id = later.previous_row
where (earlier.sw_dec is null and earlier.sw_dec_wrong is null)
   or days_between(earlier.sw_dec, later.sw_decom) > 7
   or days_between(later.sw_decom, earlier.sw_dec) > 7
