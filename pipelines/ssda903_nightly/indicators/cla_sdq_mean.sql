/*
title   = "Mean difficulties score"
asks    = "What was the mean score of the strengths and difficulties questionnaires?"
unit    = "mean"
better  = "lower"
by      = ["la"]
source  = "Department for Education, children looked after in England (SSDA903)"
caution = "Of children aged 4 to 16 who had been in care for twelve months and have a score. From 17 a score is a cause for concern."

[[example]]
shows = "only scores that there can be, of children of the age for it"
given.health = """
child, is_sdq_due, sdq_score, sdq_band
A1,    true,       10,        Normal
A2,    true,       17,        Cause for concern
A3,    true,       ,
A4,    false,      30,        Cause for concern
A5,    true,       41,
A6,    ,           20,        Cause for concern
"""
expect = """
la,  numerator, denominator
ABC, 27,        2
"""

[[example]]
shows = "without a score there is no mean"
given.health = """
child, is_sdq_due, sdq_score, sdq_band
A1,    true,       ,
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(sdq_score) as numerator,
    count(*) as denominator
from health
where is_sdq_due
  and sdq_band is not null
group by la
order by la
