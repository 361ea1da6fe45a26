/*
code   = "151"
says   = "Of the six entries about the adoption some are filled and some are blank."
to_do  = "Enter what is missing, or take the row out if the child was not adopted in the year."
table  = "ad1"
about  = ["date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"]
weight = "error"

[[example]]
shows = "all or none; each of the six counts, whether it can be read or not"
given.ad1 = """
child, date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    2025-06-01, 2025-06-01, 0,           1,         M1,         L0
A2,    2025-06-31, 2025-06-31, 7,           7,         M7,         L7
A3,    ,           ,           ,            ,          ,
A4,    2025-06-01, ,           ,            ,          ,
A4,    2025-06-31, ,           ,            ,          ,
A5,    ,           2025-06-01, ,            ,          ,
A5,    ,           2025-06-31, ,            ,          ,
A6,    ,           ,           0,           ,          ,
A7,    ,           ,           ,            1,         ,
A8,    ,           ,           ,            ,          M1,
A9,    ,           ,           ,            ,          ,           L0
B1,    ,           2025-06-01, 0,           1,         M1,         L0
B2,    2025-06-01, 2025-06-01, 0,           1,         M1,
"""
finds.ad1 = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
*/

with counted as (
    select
        row_id,
        case when date_int is null and date_int_wrong is null then 0 else 1 end
            + case when date_match is null and date_match_wrong is null then 0 else 1 end
            + case when foster_care is null then 0 else 1 end
            + case when nb_adoptr is null then 0 else 1 end
            + case when sex_adoptr is null then 0 else 1 end
            + case when ls_adoptr is null then 0 else 1 end as filled
    from ad1
)

select row_id as ad1_row
from counted
where filled > 0
  and filled < 6
