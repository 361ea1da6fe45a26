/*
title   = "Children who left care by reason"
asks    = "Why did the children leave care who left in the six months to the snapshot?"
unit    = "count"
better  = "neither"
by      = ["la", "care_ended_reason"]
source  = "Ofsted, child-level data for inspections (Annex A), list 8; compare the Department for Education's statistics of children looked after"
caution = "A child who left and is back in care is not counted: the list has the latest time in care. Without children on short breaks only."

[[example]]
shows = "each reason is counted, of children who left in the six months and not from short breaks"
given.children_in_care = """
child_id, care_ended_reason, ended_in_window, is_short_break
C1,       E17,               true,            false
C2,       E13,               true,            false
C3,       E3,                true,            false
C4,       E46,               true,            false
C5,       E45,               true,            false
C6,       E48,               true,            false
C7,       E47,               true,            false
C8,       E9,                true,            false
C9,       E7,                true,            false
C10,      E41,               true,            false
C11,      E14,               true,            false
C12,      X1,                true,            false
C13,      E16,               true,            false
C14,      E6,                true,            false
C15,      E5,                true,            false
C16,      E4B,               true,            false
C17,      E4A,               true,            false
C18,      E15,               true,            false
C19,      E2,                true,            false
C20,      E8,                true,            false
C21,      E12,               true,            false
C22,      E11,               true,            false
C23,      E11,               true,            false
C24,      ,                  true,            false
C25,      E11,               false,           false
C26,      E11,               true,            true
"""
expect = """
la,  care_ended_reason,                                                           numerator
ABC, "Adopted, application unopposed",                                            2
ABC, "Adopted, consent dispensed with",                                           1
ABC, Any other reason,                                                            1
ABC, Died,                                                                        1
ABC, Found by age assessment to be an adult,                                      1
ABC, "Home to parents or relatives, as planned",                                  1
ABC, "Home to parents or relatives, not as planned",                              1
ABC, Independent living with support,                                             1
ABC, Independent living without support,                                          1
ABC, Moved abroad,                                                                1
ABC, Not the end of care: a new episode began the same day,                       1
ABC, Remand accommodation ended,                                                  1
ABC, Residence or child arrangements order,                                       1
ABC, Residential care paid for by adult services,                                 1
ABC, Sentenced to custody,                                                        1
ABC, Special guardianship: a relative or friend who was not the foster carer,     1
ABC, Special guardianship: anyone else,                                           1
ABC, Special guardianship: former foster carer who is a relative or friend,       1
ABC, Special guardianship: former foster carer who is not a relative or friend,   1
ABC, Taken into the care of another local authority,                              1
ABC, "To live with parents, relatives or others without parental responsibility", 1
ABC, Turned 18 and stayed with the same carers,                                   1
ABC, Not recorded,                                                                1
"""
*/

with worded as (
    select
        la,
        case care_ended_reason
            when 'E11' then 'Adopted, application unopposed'
            when 'E12' then 'Adopted, consent dispensed with'
            when 'E2'  then 'Died'
            when 'E3'  then 'Taken into the care of another local authority'
            when 'E4A' then 'Home to parents or relatives, as planned'
            when 'E4B' then 'Home to parents or relatives, not as planned'
            when 'E13' then 'To live with parents, relatives or others without parental responsibility'
            when 'E41' then 'Residence or child arrangements order'
            when 'E45' then 'Special guardianship: former foster carer who is a relative or friend'
            when 'E46' then 'Special guardianship: former foster carer who is not a relative or friend'
            when 'E47' then 'Special guardianship: a relative or friend who was not the foster carer'
            when 'E48' then 'Special guardianship: anyone else'
            when 'E5'  then 'Independent living with support'
            when 'E6'  then 'Independent living without support'
            when 'E7'  then 'Residential care paid for by adult services'
            when 'E9'  then 'Sentenced to custody'
            when 'E14' then 'Remand accommodation ended'
            when 'E15' then 'Found by age assessment to be an adult'
            when 'E16' then 'Moved abroad'
            when 'E17' then 'Turned 18 and stayed with the same carers'
            when 'E8'  then 'Any other reason'
            when 'X1'  then 'Not the end of care: a new episode began the same day'
            else 'Not recorded'
        end as care_ended_reason
    from children_in_care
    where ended_in_window and not is_short_break
)

select
    la,
    care_ended_reason,
    count(*) as numerator
from worded
group by la, care_ended_reason
order by la, care_ended_reason = 'Not recorded', care_ended_reason
