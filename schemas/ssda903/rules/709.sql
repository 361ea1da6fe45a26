/*
code   = "709"
says   = "A child was under a deprivation of liberty order in a placement where that is not expected."
to_do  = "Check the placement and the dates of the order, and put right what is wrong; a children's home (K2) or an other placement of the kinds Z12 and Z13 is expected."
table  = "dolo"
about  = ["dolo_start", "dolo_end"]
weight = "error"
since  = 2027

[[example]]
shows = "order and episode must share more than a day on which one ends and the other begins; an order still in force is left alone"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec,        place
A1,    2026-05-01, 2026-06-01, U1
A2,    2026-05-01, ,           U1
A3,    2026-05-01, abc,        U1
A4,    abc,        2026-06-01, U1
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
shows = "the expected placements are not found, any other is"
with  = { period_end = 2027-03-31 }
given.episodes = """
child, decom,      dec,        place
A1,    2026-05-01, 2026-06-01, K2
A1,    2026-05-01, 2026-06-01, Z12
A1,    2026-05-01, 2026-06-01, Z13
A2,    2026-05-01, 2026-06-01, Z11
A3,    2026-05-01, 2026-06-01, K1
A4,    2026-05-01, 2026-06-01,
"""
given.dolo = """
child, dolo_start, dolo_end
A1,    2026-05-10, 2026-05-20
A2,    2026-05-10, 2026-05-20
A3,    2026-05-10, 2026-05-20
A4,    2026-05-10, 2026-05-20
"""
finds.dolo = [2, 3]
finds.episodes = [4, 5]
*/

select
    dolo.row_id as dolo_row,
    episodes.row_id as episodes_row
from dolo
join episodes on episodes.child = dolo.child
where episodes.place not in ('K2', 'Z12', 'Z13')
  and dolo.dolo_end > episodes.decom
  and (dolo.dolo_start < episodes.dec
       or (episodes.dec is null and episodes.dec_wrong is null and dolo.dolo_start is not null))
