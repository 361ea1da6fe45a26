/*
code   = "579"
says   = "A decision to place the child for adoption was made while the one before it still stood."
to_do  = "Record when the earlier decision was taken back, or put right whichever date makes the two overlap."
table  = "placed_adoption"
about  = ["date_placed", "date_placed_ceased"]
weight = "error"

[[example]]
shows = "a decision may be made on the day the one before was taken back, not earlier; only the last may stand"
given.placed_adoption = """
child, date_placed, date_placed_ceased
A1,    2025-06-01,  2025-07-01
A1,    2025-07-01,  2025-08-01
A1,    2025-07-31,
A2,    2025-09-01,
A2,    2025-06-01,
A3,    2025-06-01,  in July
A3,    2025-06-15,
A4,    2025-06-01,
A4,    ,            2025-07-01
A5,    2025-06-01,
A5,    2025-06-01,
,      2025-06-01,
,      2025-07-01,
"""
finds.placed_adoption = [3, 4, 11]
*/

with ordered as (
    select
        row_id,
        date_placed,
        lag(row_id) over (partition by child order by date_placed, row_id) as previous_row
    from placed_adoption
    where date_placed is not null
      and child is not null
)

select ordered.row_id as placed_adoption_row
from ordered
join placed_adoption as previous on previous.row_id = ordered.previous_row
where (previous.date_placed_ceased is null and previous.date_placed_ceased_wrong is null)
   or previous.date_placed_ceased > ordered.date_placed
