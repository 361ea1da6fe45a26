/*
code   = "567"
says   = "A time missing or away without leave ended before it began."
to_do  = "Put right whichever of the two dates was typed wrongly."
table  = "missing"
about  = ["mis_end", "mis_start"]
weight = "error"

[[example]]
shows = "a child may be back on the same day, not before"
given.missing = """
child, mis_start,  mis_end
A1,    2025-06-02, 2025-06-01
A2,    2025-06-01, 2025-06-01
A3,    2025-06-01, 2025-06-02
A4,    2025-06-01,
A5,    ,           2025-06-01
A6,    2025-06-01, in May
"""
finds.missing = [1]
*/

select row_id as missing_row
from missing
where mis_end < mis_start
