/*
code   = "180"
says   = "The score of the strengths and difficulties questionnaire is not a whole number from 0 to 40."
to_do  = "Enter the total score, 0 to 40, or leave it blank and say why there is none."
table  = "oc2"
about  = ["sdq_score"]
weight = "error"

[[example]]
shows = "0 and 40 are scores; above, below, between and a word are none"
given.oc2 = """
child, sdq_score
A1,    0
A2,    40
A3,    41
A4,    -1
A5,    39.5
A6,    LOW
A7,
"""
finds.oc2 = [3, 4, 5, 6]
*/

select row_id as oc2_row
from oc2
where sdq_score_wrong is not null
