/*
code   = "446"
says   = "A placement order (E1) is recorded from a day before there were such orders."
to_do  = "Put right the legal status or the start date: no episode under E1 begins before December 2005."
table  = "episodes"
about  = ["ls", "decom"]
weight = "error"

[[example]]
shows = "the first day of December 2005 is let through, the day before is found; other statuses are not"
given.episodes = """
child, ls, decom
A1,    E1, 2005-12-01
A2,    E1, 2005-11-30
A3,    E1, 1999-06-01
A4,    E1, 2020-06-01
A5,    E1,
A6,    D1, 2005-11-30
A7,    ,   2005-11-30
"""
finds.episodes = [2, 3]
*/

select row_id as episodes_row
from episodes
where ls = 'E1'
  and decom < date '2005-12-01'
