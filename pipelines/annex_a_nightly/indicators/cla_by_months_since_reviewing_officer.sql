/*
title   = "Children in care by months since contact with the reviewing officer"
asks    = "How many months before the snapshot did the independent reviewing officer last visit or speak to the children in care?"
unit    = "count"
better  = "neither"
by      = ["la", "months_since_iro_contact_band"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8"
caution = "Calendar months: three months to the day are in 3-6 months, and so are six."

[[example]]
shows = "each band is counted, the shortest first; one who has left, or has short breaks only, is not"
given.children_in_care = """
child_id, months_since_iro_contact_band, is_open, is_short_break
C1,       Not recorded,                  true,    false
C2,       Over 6 months,                 true,    false
C3,       3-6 months,                    true,    false
C4,       0-3 months,                    true,    false
C5,       0-3 months,                    true,    false
C6,       0-3 months,                    false,   false
C7,       0-3 months,                    true,    true
"""
expect = """
la,  months_since_iro_contact_band, numerator
ABC, 0-3 months,                    2
ABC, 3-6 months,                    1
ABC, Over 6 months,                 1
ABC, Not recorded,                  1
"""
*/

select
    la,
    months_since_iro_contact_band,
    count(*) as numerator
from children_in_care
where is_open and not is_short_break
group by la, months_since_iro_contact_band
order by
    la,
    case months_since_iro_contact_band
        when '0-3 months'    then 1
        when '3-6 months'    then 2
        when 'Over 6 months' then 3
        else 4
    end
