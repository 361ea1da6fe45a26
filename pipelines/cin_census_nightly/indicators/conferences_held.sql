/*
title   = "Initial child protection conferences"
asks    = "How many initial child protection conferences were held in the year?"
unit    = "count"
better  = "neither"
by      = ["la"]
source  = "Department for Education, children in need census"
caution = "Of each child, whether an enquiry led to them or not: one about three children is three. One that an enquiry and the episode both say is one."

[[example]]
shows = "conferences after an enquiry and without one; what both say is one, and so are two enquiries with one conference"
given.section47 = """
la_child_id, enquiry, date_of_initial_cpc
A1,          1,       2025-04-01
A1,          2,       2025-04-01
A1,          3,       2026-03-31
A2,          1,       2025-03-31
A2,          2,       2026-04-01
A3,          1,
"""
given.episodes_of_need = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-04-01
A2,          1,              2025-05-01
A3,          1,              2025-04-01
A3,          2,              2026-03-31
A4,          1,              2025-03-31
A4,          2,              2026-04-01
A5,          1,
"""
expect = """
la,  numerator
ABC, 5
"""

[[example]]
shows = "a year without any counts nought"
given.section47 = """
la_child_id, enquiry, date_of_initial_cpc
A1,          1,
"""
given.episodes_of_need = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,
"""
expect = """
la,  numerator
ABC, 0
"""
*/

with held as (
    select la, la_child_id, date_of_initial_cpc from section47
    union
    select la, la_child_id, date_of_initial_cpc from episodes_of_need
)

select
    la,
    sum(case when date_of_initial_cpc between :period_start and :period_end then 1 else 0 end) as numerator
from held
group by la
order by la
