/*
title   = "Section 47 enquiries started for each 10,000, as in a year"
asks    = "How many section 47 enquiries about a child began in the six months to the snapshot, made a year of, for each 10,000 people from 0 to 17? Enquiries about a child are counted, not children: a child may be in several."
unit    = "rate_per_10000"
better  = "neither"
by      = ["la"]
source  = "Ofsted, child-level data for inspections (Annex A), list 5; ONS, mid-year estimates of the population; compare the Department for Education's children in need statistics"
caution = "The number of the six months times 365 and divided by their days: the numerator is no count, and the other half of the year need not be like this one."

[[example]]
shows = "182 days stand for a year of 365"
with  = { period_end = 2026-06-30 }
given.section47 = """
child_id, started_in_window
C1,       true
C1,       true
C2,       false
C3,       true
"""
given.population_now = """
sex,    age, people
Female, 0,   2000
Male,   17,  3000
Male,   18,  9999
"""
expect = """
la,  numerator, denominator
ABC, 6.016484,  5000
"""

[[example]]
shows = "the days are those of these six months, 184 up to the end of September"
with  = { period_end = 2026-09-30 }
given.section47 = """
child_id, started_in_window
C1,       true
"""
given.population_now = """
sex,    age, people
Female, 0,   2000
Male,   17,  3000
Male,   18,  9999
"""
expect = """
la,  numerator, denominator
ABC, 1.983696,  5000
"""

[[example]]
shows = "a list that came without rows is nought and not nothing"
with  = { period_end = 2026-06-30 }
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
with  = { period_end = 2026-06-30 }
given.section47 = """
child_id, started_in_window
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
    select la, cast(sum(case when started_in_window then 1 else 0 end) as bigint) as happened
    from section47
    group by la
)

select
    under_18.la,
    coalesce(counted.happened, 0) * 365.0 / days_between(:six_months_before, :period_end) as numerator,
    under_18.denominator
from under_18
left join counted on counted.la = under_18.la
order by under_18.la
