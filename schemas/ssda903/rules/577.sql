/*
code   = "577"
says   = "A time missing or away without leave ended outside every period in which the child was in care, or is open although care has ended."
to_do  = "Put right the end of the absence, or the dates of the child's episodes: an absence ends with care at the latest."
table  = "missing"
about  = ["mis_end", "mis_start"]
weight = "error"

[[example]]
shows = "an absence ends on a day of care, or is open while care goes on; a child without episodes is not judged"
given.episodes = """
child, decom,      dec
A1,    2025-05-01, 2025-06-01
A1,    2025-06-01, 2025-08-01
A2,    2025-05-01,
A3,    2025-05-01, 2025-06-01
A3,    2025-07-01, 2025-08-01
A4,    2025-05-01, 2025-06-01
A4,    2025-07-01,
A5,    2025-05-01, soon
A6,    soon,       2025-06-01
"""
given.missing = """
child, mis_start,  mis_end
A1,    2025-04-28, 2025-04-30
A1,    2025-04-28, 2025-05-01
A1,    2025-05-20, 2025-06-10
A1,    2025-07-30, 2025-08-01
A1,    2025-07-30, 2025-08-02
A1,    2025-07-30,
A1,    2025-07-30, in August
A2,    2025-04-30,
A2,    2025-05-01,
A2,    2025-06-01, 2027-01-01
A3,    2025-06-10, 2025-06-20
A3,    2025-05-10, 2025-05-20
A3,    2025-05-10,
A4,    2025-05-10,
A4,    2025-07-10,
A5,    2025-05-10, 2025-09-01
A5,    2025-05-10,
A6,    2025-05-10,
A7,    2025-05-10,
A2,    2025-05-01, in June
A2,    2025-04-30, in June
"""
finds.missing = [1, 5, 6, 8, 11, 13, 14]
*/

with judged as (
    select
        missing.row_id,
        min(case
            when missing.mis_end is null and missing.mis_end_wrong is null and care.ended is not null then 1
            when missing.mis_end is null and missing.mis_end_wrong is null and missing.mis_start < care.began then 1
            when missing.mis_end < care.began then 1
            when missing.mis_end > care.ended then 1
            else 0
        end) as outside
    from missing
    join care_periods as care on care.child = missing.child
    group by missing.row_id
)

select row_id as missing_row
from judged
where outside = 1
