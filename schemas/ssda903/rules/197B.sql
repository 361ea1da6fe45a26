/*
code   = "197B"
says   = "The child was in care for twelve months and turned 4 or 17 in the year, but has neither a strengths and difficulties score nor a reason for having none."
to_do  = "Enter the score, or SDQ1 if there is none because of the child's age."
table  = "oc2"
about  = ["sdq_reason", "sdq_score", "dob"]
weight = "error"

[[example]]
shows = "the birthday is in the year from its first day to its last; the child in care throughout; both blank"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        sdq_score, sdq_reason
A1,    2021-03-31, ,
A2,    2021-04-01, ,
A3,    2022-03-31, ,
A4,    2022-04-01, ,
A5,    2008-03-31, ,
A6,    2008-04-01, ,
A7,    2009-03-31, ,
A8,    2009-04-01, ,
A9,    2022-01-01, 10,
B1,    2022-01-01, XX,
B2,    2022-01-01, ,          SDQ1
B3,    2022-01-01, ,
B4,    ,           ,
,      2022-01-01, ,
B5,    2015-01-01, ,
"""
given.continuous = """
child
A1
A2
A3
A4
A5
A6
A7
A8
A9
B1
B2
B4
B5
"""
finds.oc2 = [2, 3, 6, 7]
*/

with aged as (
    select
        row_id,
        child,
        age_on(dob, :year_before) as age_before,
        age_on(dob, :period_end)  as age
    from oc2
    where sdq_score is null
      and sdq_score_wrong is null
      and sdq_reason is null
)

select row_id as oc2_row
from aged
where ((age_before < 4 and age >= 4) or (age_before < 17 and age >= 17))
  and child in (select child from continuous)
