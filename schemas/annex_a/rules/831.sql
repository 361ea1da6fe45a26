/*
code   = "831"
says   = "The child has been in one placement since coming into care, but more than one is counted."
to_do  = "Count the placements again, or enter the day of the latest move."
table  = "list_8"
about  = ["placements_12m", "placement_started"]
weight = "explain"

[[example]]
shows = "one placement from the first day on is one; a return to care may count an earlier one"
given.list_8 = """
child_id, care_started, placement_started, is_return_to_care, placements_12m
C1,       2026-02-01,   2026-02-01,        false,             3
C2,       2026-02-01,   2026-02-01,        false,             1
C3,       2026-02-01,   2026-06-01,        false,             3
C4,       2026-02-01,   2026-02-01,        true,              2
"""
finds.list_8 = [1]
*/

select row_id as list_8_row
from list_8
where placement_started = care_started and is_return_to_care = false and placements_12m > 1
