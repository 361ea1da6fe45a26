/*
code   = "710"
says   = "A child was under a deprivation of liberty order while in a secure children's home, with parents, in custody or in supported accommodation."
to_do  = "Put right the placement (K1, P1, R5 or K3) or the dates of the order: such an order is for other placements."
table  = "dolo"
about  = ["dolo_start", "dolo_end"]
weight = "error"
since  = 2027

[[example]]
shows = "order and episode must share more than a day on which one ends and the other begins; an order still in force is left alone"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec,        place
A1,    2026-05-01, 2026-06-01, K1
A2,    2026-05-01, ,           K1
A3,    2026-05-01, abc,        K1
A4,    abc,        2026-06-01, K1
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-04-01, 2026-05-01
A1,    2026-04-01, 2026-05-02
A1,    2026-05-31, 2026-07-01
A1,    2026-06-01, 2026-07-01
A1,    2026-04-01, 2026-07-01
A1,    2026-05-31,
A1,    2026-05-31, abc
A1,    ,           2026-05-31
A2,    2026-04-01, 2026-05-01
A2,    2026-04-01, 2026-05-02
A3,    2026-05-10, 2026-05-20
A4,    2026-05-10, 2026-05-20
A5,    2026-05-10, 2026-05-20
"""
finds.dolo = [2, 3, 5, 10]
finds.episodes = [1, 2]

[[example]]
shows = "the four kinds of placement are found, others are not"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec,        place
A1,    2026-05-01, 2026-06-01, K1
A2,    2026-05-01, 2026-06-01, P1
A3,    2026-05-01, 2026-06-01, R5
A4,    2026-05-01, 2026-06-01, K3
A5,    2026-05-01, 2026-06-01, K2
A6,    2026-05-01, 2026-06-01, U1
A7,    2026-05-01, 2026-06-01,
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-05-10, 2026-05-20
A2,    2026-05-10, 2026-05-20
A3,    2026-05-10, 2026-05-20
A4,    2026-05-10, 2026-05-20
A5,    2026-05-10, 2026-05-20
A6,    2026-05-10, 2026-05-20
A7,    2026-05-10, 2026-05-20
"""
finds.dolo = [1, 2, 3, 4]
finds.episodes = [1, 2, 3, 4]
*/

select
    dolo.row_id as dolo_row,
    episodes.row_id as episodes_row
from dolo
join episodes on episodes.child = dolo.child
where episodes.place in ('K1', 'P1', 'R5', 'K3')
  and dolo.dolo_end > episodes.decom
  and (dolo.dolo_start < episodes.dec
       or (episodes.dec is null and episodes.dec_wrong is null and dolo.dolo_start is not null))
