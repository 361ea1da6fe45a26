/*
code   = "442"
says   = "The child's pupil number is blank."
to_do  = "Enter the pupil number, or the code UN1 to UN5 that says why there is none. Only for short breaks is it left blank."
table  = "header"
about  = ["upn"]
weight = "error"

[[example]]
shows = "a child in care needs a number or a reason; one who only has short breaks, and one without episodes, do not"
given.header = """
child, upn
A1,
A2,    A000000000001
A3,    UN1
A4,
A5,
A6,
A7,
"""
given.episodes = """
child, ls
A1,    C2
A2,    C2
A3,    C2
A4,    V3
A4,    V4
A5,    V3
A5,    E1
A6,
"""
finds.header = [1, 5, 6]
*/

with looked_after as (
    select distinct child
    from episodes
    where ls is null
       or ls not in ('V3', 'V4')
)

select header.row_id as header_row
from header
join looked_after on looked_after.child = header.child
where header.upn is null
