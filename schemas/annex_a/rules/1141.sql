/*
code   = "1141"
says   = "Fewer children are counted as placed with the adopter than list 10 has placed with this family number."
to_do  = "Count the children again, or put right the family number in list 10."
table  = "list_11"
about  = ["children_placed"]
weight = "explain"

[[example]]
shows = "two placed siblings are two; a family of which list 10 knows fewer is fine"
given.list_11 = """
adopter_id, family_id, children_placed
A1,         F1,        1
A2,         F2,        2
A3,         F3,        2
A4,         F4,
"""
given.list_10 = """
child_id, family_id, placed
C1,       F1,        2026-06-01
C2,       F1,        2026-06-01
C3,       F2,        2026-06-01
C4,       F2,        2026-06-01
C5,       F3,        2026-06-01
C6,       F4,        2026-06-01
"""
finds.list_11 = [1]
*/

with placed_children as (
    select family_id, count(distinct child_id) as children
    from list_10
    where family_id is not null and placed is not null
    group by family_id
)

select list_11.row_id as list_11_row
from list_11
join placed_children on list_11.family_id = placed_children.family_id
where list_11.children_placed < placed_children.children
