/*
code    = "sex"
says    = "One source has this child as a boy, another as a girl."
to_do   = "Find out which is right, and mend the other where it is recorded: figures by sex are made of the first."
table   = "person"
about   = ["pers_sex", "annex_a_list_1.gender", "annex_a_list_2.gender", "annex_a_list_3.gender", "annex_a_list_4.gender", "annex_a_list_5.gender", "annex_a_list_6.gender", "annex_a_list_7.gender", "annex_a_list_8.gender", "annex_a_list_9.gender", "annex_a_list_10.gender",
           "cin_census_child_identifiers.sex", "ssda903_header.sex"]
weight  = "explain"
between = ["ssd", "annex_a", "cin_census", "ssda903"]

[[example]]
shows = "a boy in one source and a girl in another; what is not known is no conflict, and numbers of earlier years are what they stand for"
given.person = """
pers_person_id, pers_sex
A1,             M
A2,             M
A3,             U
A4,             F
"""
given.annex_a_list_8 = """
child_id, gender
A1,       F
A2,       U
A3,       F
"""
given.cin_census_child_identifiers = """
la_child_id, sex, gender_current
A2,          ,    1
A4,          ,    1
"""
given.ssda903_header = """
child, sex
A2,    1
A4,    2
"""
finds.person = [1, 4]
finds.annex_a_list_8 = [1]
finds.cin_census_child_identifiers = [2]
finds.ssda903_header = []
*/

with said as (
    select child_id as child, gender as sex, 1 as source, row_id
    from annex_a_list_1

    union all

    select child_id as child, gender as sex, 2 as source, row_id
    from annex_a_list_2

    union all

    select child_id as child, gender as sex, 3 as source, row_id
    from annex_a_list_3

    union all

    select child_id as child, gender as sex, 4 as source, row_id
    from annex_a_list_4

    union all

    select child_id as child, gender as sex, 5 as source, row_id
    from annex_a_list_5

    union all

    select child_id as child, gender as sex, 6 as source, row_id
    from annex_a_list_6

    union all

    select child_id as child, gender as sex, 7 as source, row_id
    from annex_a_list_7

    union all

    select child_id as child, gender as sex, 8 as source, row_id
    from annex_a_list_8

    union all

    select child_id as child, gender as sex, 9 as source, row_id
    from annex_a_list_9

    union all

    select child_id as child, gender as sex, 10 as source, row_id
    from annex_a_list_10

    union all

    select la_child_id as child, coalesce(sex, case gender_current when '1' then 'M' when '2' then 'F' end) as sex, 11 as source, row_id
    from cin_census_child_identifiers

    union all

    select child, case sex when '1' then 'M' when '2' then 'F' else sex end as sex, 12 as source, row_id
    from ssda903_header
)

select
    person.row_id as person_row,
    case when said.source = 1 then said.row_id end as annex_a_list_1_row,
    case when said.source = 2 then said.row_id end as annex_a_list_2_row,
    case when said.source = 3 then said.row_id end as annex_a_list_3_row,
    case when said.source = 4 then said.row_id end as annex_a_list_4_row,
    case when said.source = 5 then said.row_id end as annex_a_list_5_row,
    case when said.source = 6 then said.row_id end as annex_a_list_6_row,
    case when said.source = 7 then said.row_id end as annex_a_list_7_row,
    case when said.source = 8 then said.row_id end as annex_a_list_8_row,
    case when said.source = 9 then said.row_id end as annex_a_list_9_row,
    case when said.source = 10 then said.row_id end as annex_a_list_10_row,
    case when said.source = 11 then said.row_id end as cin_census_child_identifiers_row,
    case when said.source = 12 then said.row_id end as ssda903_header_row
from said
inner join person on person.pers_person_id = said.child
where said.sex in ('M', 'F')
  and person.pers_sex in ('M', 'F')
  and said.sex <> person.pers_sex
order by person.row_id, said.source, said.row_id
