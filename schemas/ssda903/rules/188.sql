/*
code   = "188"
says   = "The child is not yet four at the end of the year, but a score of the strengths and difficulties questionnaire, or a reason for having none, is given."
to_do  = "Clear the score and the reason, or put right the date of birth: the questionnaire is for children of four and over."
table  = "oc2"
about  = ["sdq_score", "sdq_reason"]
weight = "error"

[[example]]
shows = "four on the last day of the year is old enough, four the day after is not; a score out of range is a score"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        sdq_score, sdq_reason
A1,    2022-04-01, 12,
A2,    2022-04-01, ,          SDQ1
A3,    2022-04-01, many,
A4,    2022-04-01, ,
A5,    2022-03-31, 12,        SDQ1
A6,    ,           12,        SDQ1
"""
finds.oc2 = [1, 2, 3]
*/

select row_id as oc2_row
from oc2
where age_on(dob, :period_end) < 4
  and (sdq_score is not null or sdq_score_wrong is not null or sdq_reason is not null)
