/*
title   = "Initial conferences within 15 working days"
asks    = "Of the initial child protection conferences held in the year after an enquiry, what share was within 15 working days of the enquiry's start?"
unit    = "percent"
better  = "higher"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Without conferences that no enquiry led to, and without those whose days are the wrong way round."

[[example]]
shows = "only conferences of the year that have a wait are in the question"
given.section47 = """
la_child_id, enquiry, is_icpc_in_time, is_icpc_in_year
A1,          1,       true,            true
A2,          1,       false,           true
A3,          1,       ,                true
A4,          1,       true,            false
A5,          1,       true,            true
"""
expect = """
la,  numerator, denominator
ABC, 2,         3
"""

[[example]]
shows = "without any there is no figure"
given.section47 = """
la_child_id, enquiry, is_icpc_in_time, is_icpc_in_year
A1,          1,       true,            false
A2,          1,       ,                true
"""
expect = """
la, numerator, denominator
"""
*/

select
    la,
    sum(case when is_icpc_in_time then 1 else 0 end) as numerator,
    count(*) as denominator
from section47
where is_icpc_in_year
  and is_icpc_in_time is not null
group by la
order by la
