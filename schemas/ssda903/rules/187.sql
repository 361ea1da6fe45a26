/*
code   = "187"
says   = "The child was in care for all of the twelve months, yet has entries as an adopted child or as a care leaver."
to_do  = "Take these entries out, or put right the episodes of a child who has left care."
table  = "ad1"
about  = ["date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr", "oc3.in_touch", "oc3.activ", "oc3.accom"]
weight = "error"

# Either table may honestly be empty: the other is judged nevertheless.
may_lack = ["ad1", "oc3"]

[[example]]
shows = "any entry about an adoption counts, even one that cannot be read; an empty row does not"
with  = { period_end = 2026-03-31 }
given.ad1 = """
child, date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    2025-06-01, ,           ,            ,          ,
A1,    2025-06-31, ,           ,            ,          ,
A1,    ,           2025-06-01, ,            ,          ,
A1,    ,           2025-06-31, ,            ,          ,
A1,    ,           ,           0,           ,          ,
A1,    ,           ,           ,            1,         ,
A1,    ,           ,           ,            ,          M1,
A1,    ,           ,           ,            ,          ,           L0
A1,    ,           ,           ,            ,          ,
A2,    2025-06-01, 2025-06-01, 0,           1,         M1,         L0
,      2025-06-01, 2025-06-01, 0,           1,         M1,         L0
"""
given.oc3 = """
child
A1
"""
given.continuous = """
child
A1
"""
finds.ad1 = [1, 2, 3, 4, 5, 6, 7, 8]
finds.oc3 = []

[[example]]
shows = "any entry about a care leaver counts; an empty row does not"
with  = { period_end = 2026-03-31 }
given.ad1 = """
child
A1
"""
given.oc3 = """
child, in_touch, activ, accom
A1,    YES,      ,
A1,    ,         0,
A1,    ,         ,      B9
A1,    ,         ,
A2,    YES,      F1,    B1
,      YES,      F1,    B1
"""
given.continuous = """
child
A1
"""
finds.ad1 = []
finds.oc3 = [1, 2, 3]
*/

with adopted as (
    select
        row_id               as ad1_row,
        cast(null as bigint) as oc3_row
    from ad1
    where child in (select child from continuous)
      and (date_int is not null
        or date_int_wrong is not null
        or date_match is not null
        or date_match_wrong is not null
        or foster_care is not null
        or nb_adoptr is not null
        or sex_adoptr is not null
        or ls_adoptr is not null)
),

leavers as (
    select
        cast(null as bigint) as ad1_row,
        row_id               as oc3_row
    from oc3
    where child in (select child from continuous)
      and (in_touch is not null or activ is not null or accom is not null)
)

select ad1_row, oc3_row from adopted
union all
select ad1_row, oc3_row from leavers
