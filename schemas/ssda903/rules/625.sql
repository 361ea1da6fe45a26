/*
code   = "625"
says   = "The young mother's first child was born after the year ended, or after she had left care."
to_do  = "Put right the child's date of birth, or the day the mother's last episode ended. A birth that late is not reported in this return."
table  = "header"
about  = ["mc_dob"]
weight = "error"

[[example]]
shows = "the day the year ends is in time and the day after is not, with or without episodes"
given.header = """
child, mc_dob
A1,    2026-03-31
A2,    2026-04-01
A3,
A4,    2026-04-01
A5,    abc
"""
given.episodes = """
child, decom,      dec
A4,    2025-04-01, 2025-06-01
A3,    2025-04-01, 2025-06-01
A5,    2025-04-01, 2025-06-01
"""
finds.header = [2, 4]
finds.episodes = [1]

[[example]]
shows = "a birth after the latest end of care is found, one on that day is not; an episode still open means she had not left"
given.header = """
child, mc_dob
A1,    2025-09-01
A2,    2025-09-02
A3,    2025-09-02
A4,    2025-09-02
A5,    2025-09-02
A6,    2025-09-02
"""
given.episodes = """
child, decom,      dec
A1,    2025-06-01, 2025-09-01
A1,    2025-04-01, 2025-06-01
A2,    2025-06-01, 2025-09-01
A2,    2025-04-01, 2025-06-01
A3,    2025-06-01, 2025-09-01
A3,    2025-09-01,
A4,    2025-06-01, 2025-09-01
A4,    abc,
A5,    2025-06-01, 2025-09-01
A5,    2025-09-01, abc
A6,    2025-06-01, 2025-09-01
A6,    2025-06-01, 2025-09-01
"""
finds.header = [2, 4, 6]
finds.episodes = [3, 7, 12]
*/

with closed as (
    select
        row_id,
        child,
        dec,
        row_number() over (partition by child order by dec desc, row_id desc) as place
    from episodes
    where dec is not null
      and child in (select child from header where mc_dob is not null)
),

latest as (
    select
        row_id,
        child,
        dec
    from closed
    where place = 1
),

-- Who is still in care has not left by the end of an earlier episode. An episode whose end
-- cannot be read leaves that in doubt.
still_in_care as (
    select distinct child
    from episodes
    where dec is null
      and decom is not null
)

select
    header.row_id as header_row,
    latest.row_id as episodes_row
from header
left join latest on latest.child = header.child
left join still_in_care on still_in_care.child = header.child
where header.mc_dob > :period_end
   or (header.mc_dob > latest.dec and still_in_care.child is null)
