/*
title = "Person"
trust = "Annex A first, by the order of its lists, then the CIN census, then the SSDA903 header. A child is one by its number. Sex, date of birth and ethnic group are the first that a source is sure of; the place is that of the first source."

[[example]]
shows = "a child of Annex A is taken once, from the first list it is on; what that list does not say another does"
given.annex_a_list_1 = """
child_id, gender, born,       ethnicity
A1,       U,      ,           NOBT
A2,       N,      2010-05-01, WBRI
"""
given.annex_a_list_7 = """
child_id, gender, born,       ethnicity
A1,       F,      2015-03-02, MWBC
"""
expect = """
pers_person_id, pers_sex, pers_dob,   pers_ethnicity, from_table,     from_row
A1,             F,        2015-03-02, MWBC,           annex_a_list_1, 1
A2,             I,        2010-05-01, WBRI,           annex_a_list_1, 2
"""

[[example]]
shows = "the CIN census has the sex as a letter, or as a number in earlier years, and what is known of the unborn and the dead"
given.cin_census_child_identifiers = """
la_child_id, sex, gender_current, person_birth_date, expected_person_birth_date, person_death_date
A1,          M,   ,               2012-01-01,        ,                           2026-01-05
A2,          ,    2,              ,                  2026-08-01,
"""
given.cin_census_child_characteristics = """
la_child_id, ethnicity
A1,          BCRB
"""
expect = """
pers_person_id, pers_sex, pers_dob,   pers_expected_dob, pers_death_date, pers_ethnicity, from_table
A1,             M,        2012-01-01, ,                  2026-01-05,      BCRB,           cin_census_child_identifiers
A2,             F,        ,           2026-08-01,        ,                ,               cin_census_child_identifiers
"""

[[example]]
shows = "the SSDA903 header had numbers for the sex in earlier years"
given.ssda903_header = """
child, sex, dob,        ethnic
A1,    1,   2012-01-01, AIND
A2,    F,   2013-01-01, WBRI
"""
expect = """
pers_person_id, pers_sex, pers_dob,   pers_ethnicity, from_table,     from_row
A1,             M,        2012-01-01, AIND,           ssda903_header, 1
A2,             F,        2013-01-01, WBRI,           ssda903_header, 2
"""

[[example]]
shows = "of two sources the first is believed"
given.annex_a_list_3 = """
child_id, gender, born
A2,       F,      2014-01-01
"""
given.ssda903_header = """
child, sex, dob
A2,    M,   2014-01-09
"""
expect = """
pers_person_id, pers_sex, pers_dob,   from_table
A2,             F,        2014-01-01, annex_a_list_3
"""
*/

with
said as (
    select child_id, gender as sex, born, ethnicity, 'annex_a_list_1' as from_table, row_id as from_row, 1 as rank
    from annex_a_list_1

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_2' as from_table, row_id as from_row, 2 as rank
    from annex_a_list_2

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_3' as from_table, row_id as from_row, 3 as rank
    from annex_a_list_3

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_4' as from_table, row_id as from_row, 4 as rank
    from annex_a_list_4

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_5' as from_table, row_id as from_row, 5 as rank
    from annex_a_list_5

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_6' as from_table, row_id as from_row, 6 as rank
    from annex_a_list_6

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_7' as from_table, row_id as from_row, 7 as rank
    from annex_a_list_7

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_8' as from_table, row_id as from_row, 8 as rank
    from annex_a_list_8

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_9' as from_table, row_id as from_row, 9 as rank
    from annex_a_list_9

    union all

    select child_id, gender as sex, born, ethnicity, 'annex_a_list_10' as from_table, row_id as from_row, 10 as rank
    from annex_a_list_10

    union all

    select
        ids.la_child_id as child_id,
        coalesce(ids.sex, case ids.gender_current when '1' then 'M' when '2' then 'F' when '0' then 'U' when '9' then 'I' end) as sex,
        ids.person_birth_date as born,
        traits.ethnicity,
        'cin_census_child_identifiers' as from_table,
        ids.row_id as from_row,
        11 as rank
    from cin_census_child_identifiers as ids
    left join cin_census_child_characteristics as traits on traits.la_child_id = ids.la_child_id

    union all

    select
        child as child_id,
        case sex when '1' then 'M' when '2' then 'F' else sex end as sex,
        dob as born,
        ethnic as ethnicity,
        'ssda903_header' as from_table,
        row_id as from_row,
        12 as rank
    from ssda903_header
),

ranked as (
    select
        child_id,
        case when sex = 'N' then 'I' when sex in ('M', 'F', 'U', 'I') then sex end as sex,
        born,
        ethnicity,
        from_table,
        from_row,
        rank * 100000000 + from_row as place
    from said
    where child_id is not null
),

firsts as (
    select
        child_id,
        min(place) as first_place,
        min(case when sex <> 'U' then place end) as sex_place,
        min(case when born is not null then place end) as born_place,
        min(case when ethnicity not in ('REFU', 'NOBT') then place end) as ethnicity_place
    from ranked
    group by child_id
),

days as (
    select la_child_id, min(expected_person_birth_date) as expected, min(person_death_date) as died
    from cin_census_child_identifiers
    group by la_child_id
)

select
    firsts.child_id as pers_person_id,
    coalesce(of_sex.sex, it.sex) as pers_sex,
    coalesce(of_ethnicity.ethnicity, it.ethnicity) as pers_ethnicity,
    of_born.born as pers_dob,
    days.expected as pers_expected_dob,
    days.died as pers_death_date,
    it.from_table,
    it.from_row
from firsts
inner join ranked as it on it.place = firsts.first_place and it.child_id = firsts.child_id
left join ranked as of_sex on of_sex.place = firsts.sex_place and of_sex.child_id = firsts.child_id
left join ranked as of_born on of_born.place = firsts.born_place and of_born.child_id = firsts.child_id
left join ranked as of_ethnicity on of_ethnicity.place = firsts.ethnicity_place and of_ethnicity.child_id = firsts.child_id
left join days on days.la_child_id = firsts.child_id
order by pers_person_id
