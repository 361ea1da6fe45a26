/*
title  = "New members"
asks   = "How many of a hundred members joined in the week?"
unit   = "percent"
parts_of = "members_neww"
better = "higher"
by     = ["la"]

[[example]]
shows = "of two members, one is new"
given.members = """
la,  is_new
QBR, true
QBR, false
"""
expect = """
la,  numerator, denominator
QBR, 1,         2
"""
*/

select
    la,
    sum(case when is_new then 1 else 0 end) as numerator,
    count(*) as denominator
from members
group by la
