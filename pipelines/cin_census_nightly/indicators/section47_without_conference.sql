/*
title   = "Section 47 enquiries without a conference"
asks    = "Of the section 47 enquiries begun in the year and decided, what share needed no initial child protection conference?"
unit    = "percent"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "An enquiry that has had no conference, and of which nobody has said that none is required, is not in the figure."

[[example]]
shows = "what is not decided is not in the question, nor what began in another year"
given.section47 = """
la_child_id, enquiry, outcome,           is_started_in_year
A1,          1,       ICPC not required, true
A2,          1,       ICPC held,         true
A3,          1,       Not decided,       true
A4,          1,       ICPC not required, false
A5,          1,       ICPC held,         true
"""
expect = """
la,  numerator, denominator
ABC, 1,         3
"""

[[example]]
shows = "with nothing decided there is no figure"
given.section47 = """
la_child_id, enquiry, outcome,     is_started_in_year
A1,          1,       Not decided, true
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when outcome = 'ICPC not required' then 1 else 0 end) as numerator,
    count(*) as denominator
from section47
where is_started_in_year
  and outcome in ('ICPC held', 'ICPC not required')
group by la
order by la
