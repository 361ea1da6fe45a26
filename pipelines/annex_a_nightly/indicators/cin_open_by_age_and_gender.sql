/*
title   = "Children in need by age and gender"
asks    = "Of which age and gender are the children in need on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "age_band", "gender"]
parts_of = "cin_open"
source  = "Ofsted, child-level data for inspections (Annex A), list 6"
caution = "Unborn children and those whose gender is not recorded are left out here, and counted in the other figures."

[[example]]
shows = "each age and gender is counted for itself; who is unborn, has another gender or none, or is not in the question is not counted"
given.children_in_need = """
child_id, age, age_band, gender, is_open
C1,       2,   1-4,      M,      true
C2,       4,   1-4,      M,      true
C3,       1,   1-4,      F,      true
C4,       12,  10-15,    M,      true
C5,       -1,  Unborn,   M,      true
C6,       12,  10-15,    U,      true
C7,       12,  10-15,    ,       true
C8,       ,    ,         M,      true
C9,       12,  10-15,    M,      false
"""
expect = """
la,  age_band, gender, numerator
ABC, 1-4,      F,      1
ABC, 1-4,      M,      2
ABC, 10-15,    M,      1
"""
*/

with counted as (
    select
        la,
        age_band,
        gender,
        count(*) as numerator,
        min(age) as youngest
    from children_in_need
    where is_open
      and age >= 0
      and gender in ('M', 'F')
    group by la, age_band, gender
)
select la, age_band, gender, numerator
from counted
order by la, youngest, gender
