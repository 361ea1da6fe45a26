/*
code   = "561"
says   = "The decision to place the child for adoption has the date of one that last year's return recorded as taken back."
to_do  = "Take the old decision out of this year's return, or put right the date of the new one."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "a date or a reason in last year's return shows that the decision ended; it does not come again"
given.placed_adoption = """
child, date_placed
A1,    2024-06-01
A2,    2024-06-01
A3,    2024-06-01
A4,    2024-06-01
A5,    2024-06-02
A5,    2024-06-01
A6,
A7,    2024-06-01
"""
given.placed_adoption_last = """
child, date_placed, date_placed_ceased, reason_placed_ceased
A1,    2024-06-01,  2024-09-01,
A2,    2024-06-01,  in autumn,
A3,    2024-06-01,  ,                   RD1
A4,    2024-06-01,  ,
A5,    2024-06-01,  2024-09-01,         RD1
A6,    ,            2024-09-01,         RD1
A8,    2024-06-01,  2024-09-01,         RD1
"""
finds.placed_adoption = [1, 2, 3, 6]
*/

select distinct placed_adoption.row_id as placed_adoption_row
from placed_adoption
join placed_adoption_last as before on before.child = placed_adoption.child
where placed_adoption.date_placed = before.date_placed
  and (
      before.date_placed_ceased is not null
      or before.date_placed_ceased_wrong is not null
      or before.reason_placed_ceased is not null
  )
