/*
code   = "560"
says   = "The date of the decision to place the child for adoption is not the one of last year's return, where the decision still stood."
to_do  = "Put last year's date back, or record when and why the earlier decision was taken back."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "a decision that still stood keeps its date; one that was taken back may be followed by another"
given.placed_adoption = """
child, date_placed
A1,    2024-06-01
A2,    2024-06-02
A3,    2024-05-31
A4,
A5,    in June
A6,    2025-06-01
A7,    2025-06-01
A8,    2025-06-01
A9,    2025-06-01
B1,
B2,    2025-06-01
"""
given.placed_adoption_last = """
child, date_placed, date_placed_ceased
A1,    2024-06-01,
A2,    2024-06-01,
A3,    2024-06-01,
A4,    2024-06-01,
A5,    2024-06-01,
A6,    2024-06-01,  2024-09-01
A7,    2024-06-01,  in autumn
A8,    ,
A9,    in June,
B1,    ,
B3,    2024-06-01,
"""
finds.placed_adoption = [2, 3, 4]
*/

select distinct placed_adoption.row_id as placed_adoption_row
from placed_adoption
join placed_adoption_last as before on before.child = placed_adoption.child
where before.date_placed is not null
  and before.date_placed_ceased is null
  and before.date_placed_ceased_wrong is null
  and (
      placed_adoption.date_placed <> before.date_placed
      or (placed_adoption.date_placed is null and placed_adoption.date_placed_wrong is null)
  )
