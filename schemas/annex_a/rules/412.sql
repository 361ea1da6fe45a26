/*
code   = "412"
says   = "The assessment starts while an earlier assessment of the child is still going on."
to_do  = "Check whether the two are one assessment recorded twice, or put right their dates."
table  = "list_4"
about  = ["started", "authorised"]
weight = "note"

[[example]]
shows = "an overlap is found on the later assessment; a start on the day the earlier one was authorised is fine"
given.list_4 = """
child_id, started,    authorised
C1,       2026-04-01, 2026-06-01
C1,       2026-05-01, 2026-07-01
C2,       2026-04-01, 2026-06-01
C2,       2026-06-01,
C3,       2026-05-01,
"""
finds.list_4 = [2]
*/

with ordered as (
    select row_id, started, lag(authorised) over (partition by child_id order by started) as earlier_authorised
    from list_4
    where child_id is not null
)

select row_id as list_4_row
from ordered
where started < earlier_authorised
