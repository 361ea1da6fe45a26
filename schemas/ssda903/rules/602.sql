/*
code   = "602"
says   = "The adoption file has details of an adoption, but no episode of the child ended in adoption in the year."
to_do  = "Take the details out of the adoption file, or put right the end of the child's last episode."
table  = "ad1"
about  = ["child", "date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"]
weight = "error"

[[example]]
shows = "any one detail needs an adoption in the year, its first and last day included"
with  = { period_end = 2026-03-31 }
given.episodes = """
child, dec,        rec
A1,    2025-04-01, E11
A2,    2026-03-31, E12
A3,    2025-03-31, E11
A4,    2026-04-01, E12
A5,    2025-06-01, E4A
A6,    ,           E11
"""
given.ad1 = """
child, date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    2025-01-01, ,           ,            ,          ,
A2,    2025-01-01, ,           ,            ,          ,
A3,    2025-01-01, ,           ,            ,          ,
A4,    spring,     ,           ,            ,          ,
A5,    ,           2025-01-01, ,            ,          ,
A6,    ,           spring,     ,            ,          ,
A7,    ,           ,           0,           ,          ,
A8,    ,           ,           ,            1,         ,
A9,    ,           ,           ,            ,          M1,
B1,    ,           ,           ,            ,          ,           L0
B2,    ,           ,           ,            ,          ,
B3,    2025-01-01, 2025-01-01, 0,           1,         M1,         L0
,      2025-01-01, ,           ,            ,          ,
"""
finds.ad1 = [3, 4, 5, 6, 7, 8, 9, 10, 12]
*/

with adopted as (
    select distinct child
    from episodes
    where rec in ('E11', 'E12')
      and dec >= :period_start
      and dec <= :period_end
)

select ad1.row_id as ad1_row
from ad1
left join adopted on adopted.child = ad1.child
where adopted.child is null
  and ad1.child is not null
  and (
      ad1.date_int is not null
      or ad1.date_int_wrong is not null
      or ad1.date_match is not null
      or ad1.date_match_wrong is not null
      or ad1.foster_care is not null
      or ad1.nb_adoptr is not null
      or ad1.sex_adoptr is not null
      or ad1.ls_adoptr is not null
  )
