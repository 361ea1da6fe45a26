/*
code   = "601"
says   = "The child was adopted in the year, but the details in the adoption file are not complete."
to_do  = "Fill in all six: decision, match, foster care, and the number, sex and legal status of the adopters."
table  = "ad1"
about  = ["date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"]
weight = "error"

[[example]]
shows = "each of the six must be filled, readable or not, when an adoption falls in the year, its first and last day included"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, dec,        rec
A1,    2025-04-01, E11
A2,    2026-03-31, E12
A3,    2025-06-01, E11
A4,    2025-06-01, E11
A5,    2025-06-01, E11
A6,    2025-06-01, E11
A7,    2025-06-01, E11
A8,    2025-06-01, E11
A9,    2025-03-31, E11
B1,    2026-04-01, E12
B2,    2025-06-01, E4A
B3,    ,           E11
B4,    2025-06-01, E12
"""
given.ad1 = """
child, date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    ,           2025-01-01, 0,           2,         MF,         L11
A2,    2025-01-01, ,           0,           2,         MF,         L11
A3,    2025-01-01, 2025-01-01, ,            2,         MF,         L11
A4,    2025-01-01, 2025-01-01, 0,           ,          MF,         L11
A5,    2025-01-01, 2025-01-01, 0,           2,         ,           L11
A6,    2025-01-01, 2025-01-01, 0,           2,         MF,
A7,    2025-01-01, 2025-01-01, 0,           2,         MF,         L11
A8,    spring,     summer,     0,           2,         MF,         L11
A9,    ,           ,           ,            ,          ,
B1,    ,           ,           ,            ,          ,
B2,    ,           ,           ,            ,          ,
B3,    ,           ,           ,            ,          ,
C1,    ,           ,           ,            ,          ,
"""
finds.ad1 = [1, 2, 3, 4, 5, 6]
finds.episodes = [1, 2, 3, 4, 5, 6]
*/

select
    ad1.row_id      as ad1_row,
    episodes.row_id as episodes_row
from ad1
join episodes on episodes.child = ad1.child
where episodes.rec in ('E11', 'E12')
  and episodes.dec >= :period_start
  and episodes.dec <= :period_end
  and (
      (ad1.date_int is null and ad1.date_int_wrong is null)
      or (ad1.date_match is null and ad1.date_match_wrong is null)
      or ad1.foster_care is null
      or ad1.nb_adoptr is null
      or ad1.sex_adoptr is null
      or ad1.ls_adoptr is null
  )
