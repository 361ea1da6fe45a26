/*
title   = "Care leavers by age"
asks    = "How old are the young people with a right to leaving care services on the snapshot day?"
unit    = "count"
better  = "neither"
by      = ["la", "age_in_years"]
source  = "Ofsted, child-level data for inspections (Annex A), list 9"
caution = "Everyone on the list, those who need no service included."

[[example]]
shows = "each year of age is a part of its own, from 17 to 25, the youngest first"
given.care_leavers = """
child_id, age
C1,
C2,       30
C3,       26
C4,       25
C5,       24
C6,       23
C7,       22
C8,       21
C9,       20
C10,      19
C11,      18
C12,      17
C13,      16
C14,      17
C15,      9
"""
expect = """
la,  age_in_years, numerator
ABC, Under 17,     2
ABC, 17,           2
ABC, 18,           1
ABC, 19,           1
ABC, 20,           1
ABC, 21,           1
ABC, 22,           1
ABC, 23,           1
ABC, 24,           1
ABC, 25,           1
ABC, 26 and over,  2
ABC, Not recorded, 1
"""
*/

with worded as (
    select
        la,
        case
            when age < 17  then 'Under 17'
            when age >= 26 then '26 and over'
            when age >= 17 then cast(age as varchar)
            else 'Not recorded'
        end as age_in_years
    from care_leavers
)

select
    la,
    age_in_years,
    count(*) as numerator
from worded
group by la, age_in_years
order by la, age_in_years <> 'Under 17', age_in_years
