/*
title = "Disability"
trust = "The CIN census first, which alone says which disability it is, then Annex A. A child has its disabilities from one source. Annex A says yes or no: DDA stands for a disability of which nobody says more, NONE for none."

[[example]]
shows = "the CIN census has a row for each disability; a code that is none is left out"
given.cin_census_disabilities = """
la_child_id, disability
A1,          AUT
A1,          LD
A2,          XXX
"""
expect = """
disa_table_id, disa_person_id, disa_disability_code, from_table
A1-AUT,        A1,             AUT,                  cin_census_disabilities
A1-LD,         A1,             LD,                   cin_census_disabilities
"""

[[example]]
shows = "Annex A says yes or no, and one yes is enough; unknown says nothing"
given.annex_a_list_6 = """
child_id, has_disability
A1,       no
A2,       no
A3,       unknown
"""
given.annex_a_list_8 = """
child_id, has_disability
A1,       yes
"""
expect = """
disa_table_id, disa_person_id, disa_disability_code, from_table
A1-DDA,        A1,             DDA,                  annex_a_list_8
A2-NONE,       A2,             NONE,                 annex_a_list_6
"""

[[example]]
shows = "who has disabilities in the CIN census has them from there alone"
given.cin_census_disabilities = """
la_child_id, disability
A2,          VIS
"""
given.annex_a_list_6 = """
child_id, has_disability
A2,       no
A3,       yes
"""
expect = """
disa_table_id, disa_person_id, disa_disability_code
A2-VIS,        A2,             VIS
A3-DDA,        A3,             DDA
"""
*/

with
coded as (
    select la_child_id as child_id, disability as code, min(row_id) as from_row
    from cin_census_disabilities
    where disability in ('NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA')
    group by la_child_id, disability
),

said as (
    select child_id, has_disability, 'annex_a_list_4' as from_table, row_id as from_row, 4 as rank
    from annex_a_list_4

    union all

    select child_id, has_disability, 'annex_a_list_5' as from_table, row_id as from_row, 5 as rank
    from annex_a_list_5

    union all

    select child_id, has_disability, 'annex_a_list_6' as from_table, row_id as from_row, 6 as rank
    from annex_a_list_6

    union all

    select child_id, has_disability, 'annex_a_list_7' as from_table, row_id as from_row, 7 as rank
    from annex_a_list_7

    union all

    select child_id, has_disability, 'annex_a_list_8' as from_table, row_id as from_row, 8 as rank
    from annex_a_list_8

    union all

    select child_id, has_disability, 'annex_a_list_9' as from_table, row_id as from_row, 9 as rank
    from annex_a_list_9

    union all

    select child_id, has_disability, 'annex_a_list_10' as from_table, row_id as from_row, 10 as rank
    from annex_a_list_10
),

ranked as (
    select
        said.child_id,
        said.has_disability,
        said.from_table,
        said.from_row,
        case when said.has_disability = 'yes' then 0 else 1000000000 end + said.rank * 10000000 + said.from_row as place
    from said
    left join (select distinct child_id from coded) as elsewhere on elsewhere.child_id = said.child_id
    where elsewhere.child_id is null
      and said.has_disability in ('yes', 'no')
),

firsts as (
    select child_id, min(place) as first_place
    from ranked
    group by child_id
)

select
    concat(child_id, '-', code) as disa_table_id,
    child_id as disa_person_id,
    code as disa_disability_code,
    'cin_census_disabilities' as from_table,
    from_row
from coded

union all

select
    concat(ranked.child_id, '-', case ranked.has_disability when 'yes' then 'DDA' else 'NONE' end) as disa_table_id,
    ranked.child_id as disa_person_id,
    case ranked.has_disability when 'yes' then 'DDA' else 'NONE' end as disa_disability_code,
    ranked.from_table,
    ranked.from_row
from firsts
inner join ranked on ranked.child_id = firsts.child_id and ranked.place = firsts.first_place

order by disa_table_id
