/*
code   = "943"
says   = "Lists 8 and 9 give different ethnicities for this young person."
to_do  = "Find out which is right and enter it in both lists."
table  = "list_9"
about  = ["ethnicity"]
weight = "note"

[[example]]
shows = "a difference is found in both lists; a blank or an unknown one and a young person in one list only are not"
given.list_8 = """
child_id, ethnicity
C1,       WBRI
C2,       WBRI
C3,
C4,       WBRI
C6,       BCRB
"""
given.list_9 = """
child_id, ethnicity
C2,       WBRI
C1,       BCRB
C3,       BCRB
C5,       BCRB
C4,       NOBT
"""
finds.list_8 = [1]
finds.list_9 = [2]
*/

select min(list_8.row_id) as list_8_row, min(list_9.row_id) as list_9_row
from list_9
join list_8 on list_9.child_id = list_8.child_id
where list_9.ethnicity <> list_8.ethnicity
  and list_8.ethnicity not in ('NOBT', 'REFU')
  and list_9.ethnicity not in ('NOBT', 'REFU')
group by list_9.child_id
