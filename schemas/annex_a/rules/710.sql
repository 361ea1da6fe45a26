/*
code   = "710"
says   = "The list says whether the child was seen alone, but not when the visit was."
to_do  = "Enter the date of the visit, or clear the answer."
table  = "list_7"
about  = ["visited", "seen_alone"]
weight = "explain"

[[example]]
shows = "an answer about a visit without a date is found"
given.list_7 = """
child_id, visited,    seen_alone
C1,       ,           yes
C2,       ,           no
C3,       2026-09-01, yes
C4,       ,           unknown
C5,       ,
"""
finds.list_7 = [1, 2]
*/

select row_id as list_7_row
from list_7
where visited is null and seen_alone in ('yes', 'no')
