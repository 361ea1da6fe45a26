/*
code   = "615"
says   = "The child has a plan or is looked after, but the primary need is not stated."
to_do  = "Enter the need that the assessment found."
table  = "list_6"
about  = ["primary_need", "case_status"]
weight = "note"

[[example]]
shows = "not stated is fine during an assessment, not after it"
given.list_6 = """
child_id, primary_need, case_status
C1,       N0,           cp_plan
C2,       N0,           open_assessment
C3,       N1,           cp_plan
C4,       N0,           looked_after
"""
finds.list_6 = [1, 4]
*/

select row_id as list_6_row
from list_6
where primary_need = 'N0' and case_status in ('cin_plan', 'cp_plan', 'looked_after')
