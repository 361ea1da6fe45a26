/*
code   = "525"
says   = "The decision to place the child for adoption was taken back, yet the adoption file has details of an adoption."
to_do  = "Clear the adoption details if the adoption did not happen, or take out the date the decision ended if it still stands."
table  = "placed_adoption"
about  = ["date_placed_ceased"]
weight = "error"

[[example]]
shows = "any one detail is enough, readable or not; a decision that stands and an empty row of the adoption file are in order"
given.placed_adoption = """
child, date_placed_ceased
A1,    2025-06-01
A2,    2025-06-01
A3,    2025-06-01
A4,    2025-06-01
A5,    2025-06-01
A6,    2025-06-01
A7,    2025-06-01
A8,    2025-06-01
A9,    in June
B1,    2025-06-01
B2,
B3,
B4,    2025-06-01
"""
given.ad1 = """
child, date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    2025-05-01, ,           ,            ,          ,
A2,    May,        ,           ,            ,          ,
A3,    ,           2025-05-01, ,            ,          ,
A4,    ,           May,        ,            ,          ,
A5,    ,           ,           0,           ,          ,
A6,    ,           ,           ,            1,         ,
A7,    ,           ,           ,            ,          M1,
A8,    ,           ,           ,            ,          ,           L0
A9,    2025-05-01, 2025-05-02, 1,           2,         MF,         L11
B1,    ,           ,           ,            ,          ,
B2,    2025-05-01, May,        1,           2,         MF,         L11
B3,    ,           ,           ,            ,          ,
C1,    2025-05-01, ,           ,            ,          ,
"""
finds.placed_adoption = [1, 2, 3, 4, 5, 6, 7, 8, 9]
finds.ad1 = [1, 2, 3, 4, 5, 6, 7, 8, 9]
*/

select
    placed_adoption.row_id as placed_adoption_row,
    ad1.row_id             as ad1_row
from placed_adoption
join ad1 on ad1.child = placed_adoption.child
where (placed_adoption.date_placed_ceased is not null or placed_adoption.date_placed_ceased_wrong is not null)
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
