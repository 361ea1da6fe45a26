/*
code   = "575"
says   = "A time missing or away without leave has no end, but the placement from which the child was absent has ended."
to_do  = "Record when the child came back; if the child was still away, the absence ends with the placement and goes on in the next."
table  = "missing"
about  = ["mis_end", "mis_start"]
weight = "error"

[[example]]
shows = "an open absence that began in an ended placement is found, its first and last day included"
given.missing = """
child, mis_start,  mis_end
A1,    2025-06-01,
A2,    2025-06-10,
A3,    2025-05-31,
A4,    2025-06-11,
A5,    2025-06-05,
A6,    2025-06-05, 2025-06-07
A7,    2025-06-05, in June
A8,    ,
A9,    2025-06-05,
B1,    2025-06-05,
"""
given.episodes = """
child, decom,      dec
A1,    2025-06-01, 2025-06-10
A2,    2025-06-01, 2025-06-10
A3,    2025-06-01, 2025-06-10
A4,    2025-06-01, 2025-06-10
A5,    2025-06-01,
A6,    2025-06-01, 2025-06-10
A7,    2025-06-01, 2025-06-10
A8,    2025-06-01, 2025-06-10
A9,    2025-06-01,
A9,    2025-06-02, 2025-06-10
B2,    2025-06-01, 2025-06-10
"""
finds.missing = [1, 2, 9]
*/

select distinct missing.row_id as missing_row
from missing
join episodes on episodes.child = missing.child
where missing.mis_end is null
  and missing.mis_end_wrong is null
  and missing.mis_start >= episodes.decom
  and missing.mis_start <= episodes.dec
