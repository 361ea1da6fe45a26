/*
# What figures stand beside, in the form that target cards and the table `figures` read.
title = "Targets and comparators"
grain = "One row for each figure, whose it is, and when it was said."
key   = ["figure", "whose", "as_at"]

[keeps]
figure = "none"
whose  = "none"
as_at  = "none"
value  = "none"
gap    = "none"

[[example]]
shows = "as the council keeps them, but what is of a later month is left out"
with  = { period_end = 2019-02-28 }
given.ext_comparator = """
ecpr_figure,       ecpr_whose, ecpr_as_at, ecpr_value
cp_visits_on_time, target,     2018-04,    95
cp_open_rate,      neighbours, 2018-03,    41.2
cp_visits_on_time, target,     2019-04,    97
"""
expect = """
figure,            whose,      as_at,   value
cp_visits_on_time, target,     2018-04, 95
cp_open_rate,      neighbours, 2018-03, 41.2
"""
*/

select
    ecpr_figure as figure,
    ecpr_whose as whose,
    ecpr_as_at as as_at,
    ecpr_value as value,
    cast(null as varchar) as gap
from ext_comparator
where ecpr_as_at <= cast(:period_end as varchar)
