/*
code   = "628"
says   = "The return says whether a care leaver who was not in care this year is a mother."
to_do  = "Leave the answer out: it is asked only of those who were in care at some time in the year. If she was, add her episodes."
table  = "header"
about  = ["mother"]
weight = "error"

[[example]]
shows = "any answer about one who left care before the year is found; not of a child with an episode, nor of one without care leaver's details"
given.header = """
child, mother
A1,    1
A2,    0
A3,    1
A4,
A5,    1
A6,    0
A7,    1
A8,    1
,      1
"""
given.episodes = """
child, decom
A5,    2025-04-01
,      2025-04-01
"""
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      ,
A2,    ,         F1,
A3,    ,         ,      B1
A4,    YES,      F1,    B1
A5,    YES,      F1,    B1
A6,    ,         ,
A8,    YES,      F1,    B1
,      YES,      F1,    B1
"""
finds.header = [1, 2, 3, 8]
*/

select row_id as header_row
from header
where mother is not null
  and child in (select child from oc3 where in_touch is not null or activ is not null or accom is not null)
  and child not in (select child from episodes where child is not null)
