/*
code   = "822"
says   = "A return interview was offered, but the child is not recorded as ever missing from this time in care."
to_do  = "Add the missing episode, or clear the answers about the interview."
table  = "list_8"
about  = ["missing_12m", "interview_offered"]
weight = "explain"

[[example]]
shows = "an interview needs a missing episode; a no or a blank does not"
given.list_8 = """
child_id, missing_12m, interview_offered
C1,       0,           yes
C2,       1,           yes
C3,       0,           no
C4,       0,
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where missing_12m = 0 and interview_offered = 'yes'
