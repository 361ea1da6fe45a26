/*
code    = "birth_date"
says    = "Two sources have different dates of birth for this child."
to_do   = "Find out which is right, and mend the other where it is recorded: figures by age are made of the first."
table   = "person"
about   = ["pers_dob", "annex_a_list_1.born", "annex_a_list_2.born", "annex_a_list_3.born", "annex_a_list_4.born", "annex_a_list_5.born", "annex_a_list_6.born", "annex_a_list_7.born", "annex_a_list_8.born", "annex_a_list_9.born", "annex_a_list_10.born",
           "cin_census_child_identifiers.person_birth_date", "ssda903_header.dob"]
weight  = "explain"
between = ["ssd", "annex_a", "cin_census", "ssda903"]

[[example]]
shows = "whose date differs from the one that is believed, in whichever source; a blank is no other date"
given.person = """
pers_person_id, pers_dob
A1,             2012-01-01
A2,             2013-01-01
A3,             2014-01-01
A4,
"""
given.annex_a_list_3 = """
child_id, born
A1,       2012-01-01
A2,       2013-01-10
A4,       2015-01-01
"""
given.cin_census_child_identifiers = """
la_child_id, person_birth_date
A1,          2012-01-02
A2,
"""
given.ssda903_header = """
child, dob
A3,    2014-10-01
"""
finds.person = [1, 2, 3]
finds.annex_a_list_3 = [2]
finds.cin_census_child_identifiers = [1]
finds.ssda903_header = [1]
*/

with said as (
    select child_id as child, born, 1 as source, row_id
    from annex_a_list_1

    union all

    select child_id as child, born, 2 as source, row_id
    from annex_a_list_2

    union all

    select child_id as child, born, 3 as source, row_id
    from annex_a_list_3

    union all

    select child_id as child, born, 4 as source, row_id
    from annex_a_list_4

    union all

    select child_id as child, born, 5 as source, row_id
    from annex_a_list_5

    union all

    select child_id as child, born, 6 as source, row_id
    from annex_a_list_6

    union all

    select child_id as child, born, 7 as source, row_id
    from annex_a_list_7

    union all

    select child_id as child, born, 8 as source, row_id
    from annex_a_list_8

    union all

    select child_id as child, born, 9 as source, row_id
    from annex_a_list_9

    union all

    select child_id as child, born, 10 as source, row_id
    from annex_a_list_10

    union all

    select la_child_id as child, person_birth_date as born, 11 as source, row_id
    from cin_census_child_identifiers

    union all

    select child, dob as born, 12 as source, row_id
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
where said.born <> person.pers_dob
order by person.row_id, said.source, said.row_id
