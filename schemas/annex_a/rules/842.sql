/*
code   = "842"
says   = "The child's number is one of list 6 only if noughts at its beginning are left out."
to_do  = "Export the numbers as text in both lists, so that no noughts are lost."
table  = "list_8"
about  = ["child_id"]
weight = "explain"

[[example]]
shows = "71 and 0071 are taken for the same child; numbers that agree to the letter are not looked at"
given.list_8 = """
child_id, care_started
71,       2026-05-01
0072,     2026-05-01
C3,       2026-05-01
"""
given.list_6 = """
child_id, case_status
0071,     looked_after
0072,     looked_after
C4,       looked_after
"""
finds.list_8 = [1]
*/

with shortened as (
    select distinct ltrim(child_id, '0') as short_id
    from list_6
    where child_id is not null
),

unmatched as (
    select row_id, ltrim(child_id, '0') as short_id
    from list_8
    where child_id is not null
      and not exists (select 1 from list_6 where list_6.child_id = list_8.child_id)
)

select row_id as list_8_row
from unmatched
where exists (select 1 from shortened where shortened.short_id = unmatched.short_id)
