/*
code   = "559"
says   = "The decision to place the child for adoption is dated before this year, but last year's return had none."
to_do  = "Put right the date, or find out why the decision was left out of last year's return."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "a decision made before 1 April was in last year's return, whatever date it had there"
with  = { period_end = 2026-03-31 }
given.placed_adoption = """
child, date_placed
A1,    2025-03-31
A2,    2025-04-01
A3,    2025-03-31
A4,    2025-03-31
A5,    2025-03-31
A6,
A7,    in March
,      2025-03-31
"""
given.placed_adoption_last = """
child, date_placed
A3,
A4,    2025-02-01
A5,    in March
"""
finds.placed_adoption = [1, 3]
*/

with known as (
    select distinct child
    from placed_adoption_last
    where date_placed is not null
       or date_placed_wrong is not null
)

select placed_adoption.row_id as placed_adoption_row
from placed_adoption
left join known on known.child = placed_adoption.child
where placed_adoption.date_placed < :period_start
  and placed_adoption.child is not null
  and known.child is null
