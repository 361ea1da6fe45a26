/*
title = "Immigration status"
trust = "Lists 8 and 9 of Annex A first, then the SSDA903. Of a child in care it lasts until care ends, or the SSDA903 says until when. These sources know only of unaccompanied asylum seeking children. A child has one status, from the first of them that has the child. Its number is made of the child's."

# The lists say how things stand on their day, the SSDA903 until when in its year.
[tells_from]
annex_a = {}
ssda903 = { months = -12, days = 1 }

[[example]]
shows = "children in care and care leavers of Annex A; who is 18 was one formerly"
with = { period_end = 2026-09-30 }
given.annex_a_list_8 = """
child_id, is_uasc
A1,       true
A2,       false
"""
given.annex_a_list_9 = """
child_id, is_uasc, born
A3,       true,    2008-10-01
A4,       true,    2006-10-01
"""
expect = """
immi_immigration_status_id, immi_person_id, immi_immigration_status, immi_immigration_status_end_date, from_table
A1-UASC,                    A1,             UASC,                    ,                                 annex_a_list_8
A3-UASC,                    A3,             UASC,                    ,                                 annex_a_list_9
A4-UASC_FORMER,             A4,             UASC_FORMER,             ,                                 annex_a_list_9
"""

[[example]]
shows = "children of the SSDA903, until when they were"
given.ssda903_uasc = """
child, duc
A1,    2026-02-01
A2,
"""
expect = """
immi_immigration_status_id, immi_immigration_status_end_date, from_table
A1-UASC,                    2026-02-01,                       ssda903_uasc
A2-UASC,                    ,                                 ssda903_uasc
"""

[[example]]
shows = "who has a status on a list has it from there"
given.annex_a_list_8 = """
child_id, is_uasc
A2,       true
"""
given.ssda903_uasc = """
child, duc
A2,    2026-02-01
A3,    2026-02-01
"""
expect = """
immi_immigration_status_id, from_table
A2-UASC,                    annex_a_list_8
A3-UASC,                    ssda903_uasc
"""
*/

with
of_list_9 as (
    select child_id, age_on(born, :period_end) as age, row_id
    from annex_a_list_9
    where is_uasc
),

said as (
    select
        child_id as child,
        'UASC' as status,
        care_ended as ended,
        'annex_a_list_8' as from_table,
        row_id as from_row,
        1 as rank
    from annex_a_list_8
    where is_uasc

    union all

    select
        child_id as child,
        case when age >= 18 then 'UASC_FORMER' else 'UASC' end as status,
        cast(null as date) as ended,
        'annex_a_list_9' as from_table,
        row_id as from_row,
        2 as rank
    from of_list_9

    union all

    select
        child,
        'UASC' as status,
        duc as ended,
        'ssda903_uasc' as from_table,
        row_id as from_row,
        3 as rank
    from ssda903_uasc
    where child is not null
),

ordered as (
    select *, row_number() over (order by child, rank, from_row) as place_in_order
    from said
),

ranked as (
    select *, place_in_order = min(place_in_order) over (partition by child) as is_first
    from ordered
)

select
    concat(child, '-', status) as immi_immigration_status_id,
    child as immi_person_id,
    status as immi_immigration_status,
    ended as immi_immigration_status_end_date,
    from_table,
    from_row
from ranked
where is_first
order by immi_immigration_status_id
