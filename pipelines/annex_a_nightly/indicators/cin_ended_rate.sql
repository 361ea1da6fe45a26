/*
title   = "Children who are no longer in need for each 10,000"
asks    = "How many children had their episode of need end in the six months to the snapshot, for each 10,000 people from 0 to 17? Children are counted, each once, and not episodes."
unit    = "rate_per_10000"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 6; ONS, mid-year estimates of the population; compare the Department for Education's children in need statistics"
caution = "The list has the latest episode only, and the published figure counts every episode that ended. Of six months, as they are: the one to set beside a published rate, which is of twelve, is the one as in a year."

[[example]]
shows = "each child counts once, and those outside the question do not; the population is everybody under 18"
given.children_in_need = """
child_id, ended_in_window
C1,       true
C2,       true
C3,       false
C4,       true
"""
given.population_now = """
sex,    age, people
Female, 0,   2000
Male,   17,  3000
Male,   18,  9999
"""
expect = """
la,  numerator, denominator
ABC, 3,         5000
"""

[[example]]
shows = "a list that came without rows is nought and not nothing"
given.population_now = """
sex,    age, people
Female, 0,   2000
Male,   17,  3000
Male,   18,  9999
"""
expect = """
la,  numerator, denominator
ABC, 0,         5000
"""

[[example]]
shows = "without the population there is no figure"
given.children_in_need = """
child_id, ended_in_window
C1,       true
"""
expect = """
la, numerator, denominator
"""
*/

with
under_18 as (
    select la, cast(sum(people) as bigint) as denominator
    from population_now
    where age <= 17
    group by la
),

counted as (
    select la, cast(sum(case when ended_in_window then 1 else 0 end) as bigint) as happened
    from children_in_need
    group by la
)

select
    under_18.la,
    coalesce(counted.happened, 0) as numerator,
    under_18.denominator
from under_18
left join counted on counted.la = under_18.la
order by under_18.la
