/*
code   = "1000"
says   = "There are care leaver's details for a child whose episodes end with the child's death."
to_do  = "Take the child out of the care leavers, or put right why the episode ended."
table  = "oc3"
about  = ["in_touch", "activ", "accom"]
weight = "error"
may_lack = ["episodes_last"]

[[example]]
shows = "a death this year or last year is found, any other reason is not"
given.oc3 = """
child, in_touch
A1,    YES
A2,
A3,    YES
A4,    YES
A5,    YES
"""
given.episodes = """
child, rec
A1,    E2
A3,    X1
A3,    E3
A4,
,      E2
"""
given.episodes_last = """
child, rec
A2,    X1
A2,    E2
A3,    E4A
A4,
"""
finds.oc3 = [1, 2]
*/

with died as (
    select child
    from episodes
    where rec = 'E2'

    union all

    select child
    from episodes_last
    where rec = 'E2'
)

select row_id as oc3_row
from oc3
where child in (select child from died)
