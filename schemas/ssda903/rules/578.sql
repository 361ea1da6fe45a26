/*
code   = "578"
says   = "A time missing or away without leave began outside every period in which the child was in care."
to_do  = "Put right the start of the absence, or the dates of the child's episodes."
table  = "missing"
about  = ["mis_start"]
weight = "error"

[[example]]
shows = "an absence begins on a day of care, the first and the last included; a child without episodes is not judged"
given.episodes = """
child, decom,      dec
A1,    2025-05-01, 2025-06-01
A1,    2025-06-01, 2025-08-01
A2,    2025-05-01,
A3,    2025-05-01, 2025-06-01
A3,    2025-07-01, 2025-08-01
A4,    2025-05-01, soon
A5,    soon,       2025-06-01
"""
given.missing = """
child, mis_start
A1,    2025-04-30
A1,    2025-05-01
A1,    2025-06-15
A1,    2025-08-01
A1,    2025-08-02
A1,
A1,    in May
A2,    2025-04-30
A2,    2027-01-01
A3,    2025-06-02
A3,    2025-07-02
A4,    2025-09-01
A5,    2025-05-10
A6,    2025-05-10
"""
finds.missing = [1, 5, 8, 10]
*/

with judged as (
    select
        missing.row_id,
        min(case
            when missing.mis_start < care.began then 1
            when missing.mis_start > care.ended then 1
            else 0
        end) as outside
    from missing
    join care_periods as care on care.child = missing.child
    where missing.mis_start is not null
    group by missing.row_id
)

select row_id as missing_row
from judged
where outside = 1
