/*
code   = "844"
says   = "Lists 6 and 8 give different ethnicities for this child."
to_do  = "Find out which is right and enter it in both lists."
table  = "list_8"
about  = ["ethnicity"]
weight = "note"

[[example]]
shows = "a difference is found in both lists; a blank or an unknown one and a child in one list only are not"
given.list_6 = """
child_id, ethnicity
C1,       WBRI
C2,       WBRI
C3,
C4,       WBRI
C6,       BCRB
"""
given.list_8 = """
child_id, ethnicity
C2,       WBRI
C1,       BCRB
C3,       BCRB
C5,       BCRB
C4,       NOBT
"""
finds.list_6 = [1]
finds.list_8 = [2]
*/

select min(list_6.row_id) as list_6_row, min(list_8.row_id) as list_8_row
from list_8
join list_6 on list_8.child_id = list_6.child_id
where list_8.ethnicity <> list_6.ethnicity
  and list_6.ethnicity not in ('NOBT', 'REFU')
  and list_8.ethnicity not in ('NOBT', 'REFU')
group by list_8.child_id
