/*
code   = "1142"
says   = "The date a child was placed with the adopter is not that of any child in list 10 with this family number."
to_do  = "Put right the date of the placement in whichever list is wrong."
table  = "list_11"
about  = ["placed", "family_id"]
weight = "explain"

[[example]]
shows = "the adopter's date must be the date of one of the family's children"
given.list_11 = """
adopter_id, family_id, placed
A1,         F1,        2026-06-01
A2,         F2,        2026-06-01
A3,         F3,        2026-06-01
A4,         F2,
"""
given.list_10 = """
child_id, family_id, placed
C1,       F1,        2026-06-08
C2,       F2,        2026-06-01
C3,       F2,        2026-07-01
C4,       F3,
"""
finds.list_11 = [1]
*/

with placed_children as (
    select family_id, placed as placed_on
    from list_10
    where family_id is not null and placed is not null
)

select row_id as list_11_row
from list_11
where placed is not null
  and exists (select 1 from placed_children where placed_children.family_id = list_11.family_id)
  and not exists (
      select 1 from placed_children
      where placed_children.family_id = list_11.family_id and placed_children.placed_on = list_11.placed
  )
