/*
code   = "148"
says   = "The episode has an end date without a reason for ending, or a reason without a date."
to_do  = "Enter both, or neither if the episode goes on."
table  = "episodes"
about  = ["dec", "rec"]
weight = "error"

[[example]]
shows = "both or neither; what cannot be read is not missing"
given.episodes = """
child, decom,      dec,        rec
A1,    2025-04-01, 2025-06-01, X1
A1,    2025-06-01, ,
A2,    2025-04-01, 2025-06-01,
A3,    2025-04-01, ,           X1
A4,    2025-04-01, 2025-06-31, X9
A5,    2025-04-01, 2025-06-31,
A6,    2025-04-01, ,           X9
"""
finds.episodes = [3, 4, 6, 7]
*/

with dated as (
    select
        row_id,
        rec,
        case when dec is not null or dec_wrong is not null then 1 end as has_date
    from episodes
)

select row_id as episodes_row
from dated
where (has_date is null and rec is not null)
   or (has_date is not null and rec is null)
