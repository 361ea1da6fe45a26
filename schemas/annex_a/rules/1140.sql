/*
code   = "1140"
says   = "A child was placed with the adopter, but list 10 has no placed child with this family number."
to_do  = "Give the child in list 10 the adopter's family number, unless the child came from another authority."
table  = "list_11"
about  = ["family_id", "placed"]
weight = "note"

[[example]]
shows = "a placement is matched by the family's number"
with  = { period_end = 2026-09-30 }
given.list_11 = """
adopter_id, family_id, placed
A1,         F1,        2026-06-01
A2,         F2,        2026-06-01
A3,         F3,        2026-06-01
A4,         F4,
A5,         ,          2026-06-01
"""
given.list_10 = """
child_id, family_id, placed
C2,       F2,        2026-06-01
C3,       F3,
"""
finds.list_11 = [1, 3]
*/

with placed_families as (
    select distinct family_id
    from list_10
    where placed is not null
)

select row_id as list_11_row
from list_11
where placed <= :period_end
  and family_id is not null
  and not exists (select 1 from placed_families where placed_families.family_id = list_11.family_id)
