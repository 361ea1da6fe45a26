/*
code   = "1121"
says   = "More than two adopters share one family number."
to_do  = "Give each family its own number."
table  = "list_11"
about  = ["family_id"]
weight = "explain"

[[example]]
shows = "three adopters of one family are found, a couple and blanks are not"
given.list_11 = """
adopter_id, family_id
A1,         F1
A2,         F1
A3,         F1
A4,         F2
A5,         F2
A6,
A7,
A8,
"""
finds.list_11 = [1, 2, 3]
*/

select row_id as list_11_row
from list_11
where family_id in (
    select family_id
    from list_11
    where family_id is not null
    group by family_id
    having count(distinct adopter_id) > 2
)
