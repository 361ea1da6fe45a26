/*
code   = "584"
says   = "Last year's decision to place the child for adoption was taken back, but this year's is blank or no later."
to_do  = "Record the date of the new decision; if there is none, take the row out."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "a date or a reason shows that last year's decision ended; a new one must be later, if only by a day"
given.placed_adoption = """
child, date_placed
A1,    2024-06-01
A2,    2024-05-31
A3,    2024-06-01
A4,    2024-06-02
A5,
A6,    in June
A7,    2024-06-01
A8,    2024-06-01
A9,
B1,    2024-05-31
"""
given.placed_adoption_last = """
child, date_placed, date_placed_ceased, reason_placed_ceased
A1,    2024-06-01,  2024-09-01,
A2,    2024-06-01,  in autumn,
A3,    2024-06-01,  ,                   RD1
A4,    2024-06-01,  2024-09-01,         RD1
A5,    2024-06-01,  2024-09-01,         RD1
A6,    2024-06-01,  2024-09-01,         RD1
A7,    2024-06-01,  ,
A8,    ,            2024-09-01,         RD1
A9,    2024-06-01,  ,
B2,    2024-06-01,  2024-09-01,         RD1
"""
finds.placed_adoption = [1, 2, 3, 5]
*/

select distinct placed_adoption.row_id as placed_adoption_row
from placed_adoption
join placed_adoption_last as before on before.child = placed_adoption.child
where (
      before.date_placed_ceased is not null
      or before.date_placed_ceased_wrong is not null
      or before.reason_placed_ceased is not null
  )
  and (
      placed_adoption.date_placed <= before.date_placed
      or (placed_adoption.date_placed is null and placed_adoption.date_placed_wrong is null)
  )
