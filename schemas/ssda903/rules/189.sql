/*
code   = "189"
says   = "The child turned seventeen before the year began, but a score of the strengths and difficulties questionnaire, or a reason for having none, is given."
to_do  = "Clear the score and the reason, or put right the date of birth: the questionnaire is for children up to sixteen."
table  = "oc2"
about  = ["sdq_score", "sdq_reason", "dob"]
weight = "error"

[[example]]
shows = "seventeen on the last day of the year before is too old, on the first day of the year not; a score out of range is a score"
with  = { period_end = 2026-03-31 }
given.oc2 = """
child, dob,        sdq_score, sdq_reason
A1,    2008-03-31, 12,
A2,    2008-03-31, ,          SDQ1
A3,    2008-03-31, many,
A4,    2008-03-31, ,
A5,    2008-04-01, 12,        SDQ1
A6,    ,           12,        SDQ1
"""
finds.oc2 = [1, 2, 3]
*/

select row_id as oc2_row
from oc2
where age_on(dob, :year_before) >= 17
  and (sdq_score is not null or sdq_score_wrong is not null or sdq_reason is not null)
