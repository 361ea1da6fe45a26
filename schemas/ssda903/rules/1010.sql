/*
code   = "1010"
says   = "There are care leaver's details for a young person who was in care at the end of last year and has no episode this year."
to_do  = "Add the episode that was still open, with the day and the reason it ended."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"

[[example]]
shows = "whose last episode was open last year must have one this year"
given.oc3 = """
child, in_touch
A1,    YES
A2,    YES
A3,    YES
A4,    YES
A5,    YES
A6,    YES
A7,    YES
A8,    YES
A9,    YES
"""
given.episodes_last = """
child, decom,      dec
A1,    2024-06-01,
A1,    2024-04-01, 2024-06-01
A2,    2024-06-01,
A3,    2024-06-01, 2025-01-01
A3,    2024-04-01,
A4,    2024-06-01, abc
A5,    2024-06-01,
A5,    2024-06-01, 2025-01-01
A6,    2024-06-01, 2025-01-01
A6,    2024-06-01,
A8,    2024-06-01, 2025-01-01
A8,    ,
A9,    2024-06-01,
,      2024-06-01,
"""
given.episodes = """
child, decom
A2,    2024-06-01
,      2024-06-01
"""
finds.oc3 = [1, 6, 9]
*/

with ordered as (
    select
        child,
        dec,
        dec_wrong,
        row_number() over (partition by child order by decom desc, row_id desc) as place
    from episodes_last
    where child in (select child from oc3)
),

open as (
    select child
    from ordered
    where place = 1
      and dec is null
      and dec_wrong is null
)

select row_id as oc3_row
from oc3
where child in (select child from open)
  and child not in (select child from episodes where child is not null)
