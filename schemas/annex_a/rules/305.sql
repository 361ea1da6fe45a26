/*
code   = "305"
says   = "The same child has different dates of birth in this list."
to_do  = "Find the true date of birth and enter it on each of the child's rows."
table  = "list_3"
about  = ["born"]
weight = "explain"

[[example]]
shows = "every row of a child with two dates of birth is found; a blank beside a date is not a difference"
given.list_3 = """
child_id, born,       referred
C1,       2012-01-01, 2026-05-01
C1,       2012-01-10, 2026-06-01
C2,       2012-01-01, 2026-05-01
C2,       2012-01-01, 2026-06-01
C3,       2012-01-01, 2026-05-01
C3,       ,           2026-06-01
,         2013-01-01, 2026-06-01
,         2014-01-01, 2026-06-01
"""
finds.list_3 = [1, 2]
*/

select row_id as list_3_row
from list_3
where child_id in (
    select child_id
    from list_3
    where child_id is not null
    group by child_id
    having min(born) < max(born)
)
