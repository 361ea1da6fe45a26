/*
code   = "825"
says   = "Parents are given as the provider of a placement that is not with parents, or the other way round."
to_do  = "Put right the placement type or the provider."
table  = "list_8"
about  = ["placement_provider", "placement_type"]
weight = "explain"

[[example]]
shows = "P1 and PR0 go together, always"
given.list_8 = """
child_id, placement_type, placement_provider
C1,       P1,             PR1
C2,       U6,             PR0
C3,       P1,             PR0
C4,       U6,             PR4
C5,       ,               PR0
"""
finds.list_8 = [1, 2]
*/

select row_id as list_8_row
from list_8
where (placement_type = 'P1' and placement_provider <> 'PR0')
   or (placement_type <> 'P1' and placement_provider = 'PR0')
