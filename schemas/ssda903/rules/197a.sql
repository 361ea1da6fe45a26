/*
code   = "197a"
says   = "There is a score of the strengths and difficulties questionnaire and a reason why there is none."
to_do  = "Take out the reason if the questionnaire was scored, or else the score."
table  = "oc2"
about  = ["sdq_score", "sdq_reason"]
weight = "error"

[[example]]
shows = "both are found, also with a score of 0 or one that cannot be; one of the two is not"
given.oc2 = """
child, sdq_score, sdq_reason
A1,    0,         SDQ1
A2,    12,        SDQ1
A3,    abc,       SDQ1
A4,    41,        SDQ1
A5,    12,
A6,    ,          SDQ1
A7,    ,
A8,    12,        none
A9,    abc,
"""
finds.oc2 = [1, 2, 3, 4, 8]
*/

select row_id as oc2_row
from oc2
where sdq_reason is not null
  and (sdq_score is not null or sdq_score_wrong is not null)
