/*
title  = "New members of each club"
asks   = "How many of a hundred members joined in the week?"
unit   = "percent"
better = "higher"
by     = ["la", "club"]

[[example]]
shows = "of two members, one is new"
given.members = """
la,  club,  is_new
QBR, chess, true
QBR, chess, false
"""
expect = """
la,  club,  numerator, denominator
QBR, chess, 1,         2
"""
*/

select
    la,
    club,
    sum(case when is_new then 1 else 0 end) as numerator,
    count(*) as denominator
from members
group by la, club
