/*
code   = "583"
says   = "The child has a later decision to be placed for adoption, but this one is not recorded as taken back."
to_do  = "Record when and why the earlier decision was taken back."
table  = "placed_adoption"
about  = ["date_placed_ceased", "date_placed"]
weight = "error"

[[example]]
shows = "all but the latest decision must have ended, in whatever order they stand in the file"
given.placed_adoption = """
child, date_placed, date_placed_ceased
A1,    2025-06-01,
A1,    2025-07-01,
A2,    2025-02-01,
A2,    2025-01-15,
A3,    2025-06-01,  2025-06-15
A3,    2025-07-01,
A4,    2025-06-01,  in June
A4,    2025-07-01,
A5,    2025-06-01,
A5,    ,
A6,    2025-06-01,
A6,    2025-06-01,
A7,    2025-06-01,
,      2025-06-01,
,      2025-07-01,
"""
finds.placed_adoption = [1, 4, 11]
*/

with ordered as (
    select
        row_id,
        date_placed_ceased,
        date_placed_ceased_wrong,
        lead(row_id) over (partition by child order by date_placed, row_id) as next_row
    from placed_adoption
    where date_placed is not null
      and child is not null
)

select row_id as placed_adoption_row
from ordered
where next_row is not null
  and date_placed_ceased is null
  and date_placed_ceased_wrong is null
