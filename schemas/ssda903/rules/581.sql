/*
code   = "581"
says   = "A time missing or away without leave began on a day that is in none of the child's episodes."
to_do  = "Put right the start of the absence, or the dates of the child's episodes."
table  = "missing"
about  = ["mis_start"]
weight = "error"

[[example]]
shows = "the first and the last day of an episode are in it; a child without episodes is not judged"
given.episodes = """
child, decom,      dec
A1,    2025-05-01, 2025-06-01
A1,    2025-07-01, 2025-08-01
A2,    2025-05-01,
A3,    2025-05-01, soon
A4,    soon,       2025-06-01
A4,    2025-05-01, 2025-06-01
A5,    soon,       2025-06-01
"""
given.missing = """
child, mis_start
A1,    2025-04-30
A1,    2025-05-01
A1,    2025-06-01
A1,    2025-06-02
A1,    2025-07-01
A1,    2025-08-01
A1,    2025-08-02
A1,
A1,    in May
A2,    2025-04-30
A2,    2027-01-01
A3,    2025-09-01
A4,    2025-06-02
A5,    2025-06-02
A6,    2025-05-10
"""
finds.missing = [1, 4, 7, 10, 13]
*/

-- An episode without an end that can be read goes on.
with judged as (
    select
        missing.row_id,
        min(case
            when missing.mis_start < episodes.decom then 1
            when missing.mis_start > episodes.dec then 1
            else 0
        end) as outside
    from missing
    join episodes on episodes.child = missing.child
    where missing.mis_start is not null
      and episodes.decom is not null
    group by missing.row_id
)

select row_id as missing_row
from judged
where outside = 1
