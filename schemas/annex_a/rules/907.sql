/*
code   = "907"
says   = "The accommodation is known, but nothing says whether it is suitable."
to_do  = "Enter whether the accommodation is suitable."
table  = "list_9"
about  = ["suitability", "accommodation"]
weight = "explain"

[[example]]
shows = "a known home needs a judgement; an unknown home and one abroad do not"
given.list_9 = """
child_id, accommodation, suitability
C1,       U,
C2,       U,             suitable
C3,       R,
C4,       G,
C5,       ,
"""
finds.list_9 = [1]
*/

select row_id as list_9_row
from list_9
where suitability is null and accommodation not in ('G', 'H', 'R')
