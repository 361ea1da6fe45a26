/*
code   = "407"
says   = "The assessment was authorised before it started, or after the snapshot."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "list_4"
about  = ["authorised", "started"]
weight = "explain"

[[example]]
shows = "a same-day assessment passes; an authorisation before the start or in the future does not"
with  = { period_end = 2026-09-30 }
given.list_4 = """
child_id, started,    authorised
C1,       2026-06-01, 2026-06-01
C2,       2026-06-01, 2026-05-01
C3,       2026-09-01, 2026-10-01
C4,       2026-09-01,
"""
finds.list_4 = [2, 3]
*/

select row_id as list_4_row
from list_4
where authorised < started or authorised > :period_end
