/*
code   = "1120"
says   = "The two adopters of one family have different dates of match, placement or adoption order."
to_do  = "Give both adopters the same dates, or the families different numbers."
table  = "list_11"
about  = ["placed", "matched", "adopted"]
weight = "explain"

[[example]]
shows = "a couple with two dates of placement is found on both rows; one with the same dates is not"
given.list_11 = """
adopter_id, family_id, matched,    placed
A1,         F1,        2026-03-01, 2026-04-01
A2,         F1,        2026-03-01, 2026-05-01
A3,         F2,        2026-03-01, 2026-04-01
A4,         F2,        2026-03-01, 2026-04-01
A5,         ,          2026-03-01, 2026-04-01
A6,         ,          2026-03-01, 2026-05-01
"""
finds.list_11 = [1, 2]
*/

select row_id as list_11_row
from list_11
where family_id in (
    select family_id
    from list_11
    where family_id is not null
    group by family_id
    having min(matched) < max(matched) or min(placed) < max(placed) or min(adopted) < max(adopted)
)
