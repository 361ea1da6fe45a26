/*
code   = "445"
says   = "A freeing order (D1) is recorded from a day on which there were no such orders any more."
to_do  = "Put right the legal status or the start date: freeing orders ended on 30 December 2005, and placement orders (E1) took their place."
table  = "episodes"
about  = ["ls", "decom"]
weight = "error"
until  = 2024

[[example]]
shows = "the last day of 2005 is let through, the day after is found; other statuses are not"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, ls, decom
A1,    D1, 2005-12-31
A2,    D1, 2006-01-01
A3,    D1, 2020-06-01
A4,    D1, 1999-06-01
A5,    D1,
A6,    E1, 2020-06-01
A7,    ,   2020-06-01
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where ls = 'D1'
  and decom > date '2005-12-31'
