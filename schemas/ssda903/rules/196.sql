/*
code   = "196"
says   = "The reason why there is no score of the strengths and difficulties questionnaire is not one of the codes."
to_do  = "Give one of SDQ1 to SDQ5, or clear the reason if there is a score."
table  = "oc2"
about  = ["sdq_reason"]
weight = "error"

[[example]]
shows = "another code is found; a blank and the five codes are not"
given.oc2 = """
child, sdq_reason
A1,    SDQ1
A2,    SDQ6
A3,
A4,    SDQ5
"""
finds.oc2 = [2]
*/

select row_id as oc2_row
from oc2
where sdq_reason_wrong is not null
