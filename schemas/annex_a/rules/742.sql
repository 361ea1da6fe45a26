/*
code   = "742"
says   = "The child's number is one of list 6 only if noughts at its beginning are left out."
to_do  = "Export the numbers as text in both lists, so that no noughts are lost."
table  = "list_7"
about  = ["child_id"]
weight = "explain"

[[example]]
shows = "0071 and 71 are taken for the same child; numbers that agree to the letter are not looked at"
given.list_7 = """
child_id, plan_started
0071,     2026-05-01
0072,     2026-05-01
C3,       2026-05-01
"""
given.list_6 = """
child_id, case_status
71,       cp_plan
0072,     cp_plan
C4,       cp_plan
"""
finds.list_7 = [1]
*/

with shortened as (
    select distinct ltrim(child_id, '0') as short_id
    from list_6
    where child_id is not null
),

unmatched as (
    select row_id, ltrim(child_id, '0') as short_id
    from list_7
    where child_id is not null
      and not exists (select 1 from list_6 where list_6.child_id = list_7.child_id)
)

select row_id as list_7_row
from unmatched
where exists (select 1 from shortened where shortened.short_id = unmatched.short_id)
