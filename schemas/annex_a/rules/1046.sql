/*
code   = "1046"
says   = "The adoption order is not of the day on which the child left care by adoption in list 8."
to_do  = "Put right the date in whichever list is wrong; the order ends care."
table  = "list_10"
about  = ["adopted"]
weight = "explain"

[[example]]
shows = "order and end of care fall on one day"
given.list_10 = """
child_id, adopted
C1,       2026-06-02
C2,       2026-06-01
C3,       2026-06-02
"""
given.list_8 = """
child_id, care_ended, care_ended_reason
C1,       2026-06-01, E11
C2,       2026-06-01, E11
C3,       2026-06-01, E4A
"""
finds.list_10 = [1]
*/

select distinct list_10.row_id as list_10_row
from list_10
join list_8 on list_10.child_id = list_8.child_id
where list_10.adopted <> list_8.care_ended and list_8.care_ended_reason in ('E11', 'E12')
