/*
code   = "SW11aSTG2"
says   = "The social worker stopped more than five days before the end of the year, and the next one did not start within five days."
to_do  = "Put right the two days, or add the social worker who is left out between them."
table  = "sw_episodes"
about  = ["sw_dec"]
weight = "error"
since  = 2024
until  = 2024

[[example]]
shows = "five days between or across are fine, six are not; the child's latest row has no next one"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2023-05-01, 2023-06-01
A1,    2023-06-06, 2023-07-01
A2,    2023-05-01, 2023-06-01
A2,    2023-06-07,
A3,    2023-05-01, 2023-06-07
A3,    2023-06-02,
A4,    2023-05-01, 2023-06-07
A4,    2023-06-01,
A5,    2023-05-01,
A5,    2023-09-01,
A6,    2023-05-01, ZZ/06/2023
A6,    2023-09-01,
A7,    2023-09-01,
A7,    2023-05-01, 2023-06-01
"""
finds.sw_episodes = [3, 7, 14]

[[example]]
shows = "an end in the last five days of the year is not looked at"
with  = { period_end = 2024-03-31 }
given.sw_episodes = """
child, sw_decom,   sw_dec
A1,    2023-05-01, 2024-03-25
A1,    2024-04-01,
A2,    2023-05-01, 2024-03-26
A2,    2024-04-02,
A3,    2023-05-01, 2024-04-06
A3,    2024-05-01,
"""
finds.sw_episodes = [1]
*/

select earlier.row_id as sw_episodes_row
from sw_episodes as earlier
join sw_episodes as later on later.row_id = earlier.next_row
where days_between(earlier.sw_dec, :period_end) > 5
  and (
      days_between(earlier.sw_dec, later.sw_decom) > 5
      or days_between(later.sw_decom, earlier.sw_dec) > 5
  )
