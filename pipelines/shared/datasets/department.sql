/*
title = "Department"
trust = "The teams that Annex A names, which have no number but their name; a team is one by that, from the first list that names it. Which service a team belongs to Annex A does not say."

[[example]]
shows = "a team is taken once, from the first list that names it"
given.annex_a_list_3 = """
child_id, team
A1,       Assessment 1
A2,       Assessment 1
"""
given.annex_a_list_8 = """
child_id, team
A1,       Care 1
A2,       Assessment 1
"""
expect = """
dept_team_id, dept_team_name, from_table,     from_row
Assessment 1, Assessment 1,   annex_a_list_3, 1
Care 1,       Care 1,         annex_a_list_8, 1
"""
*/

with
said as (
    select team, 'annex_a_list_3' as from_table, row_id as from_row, 3 as rank
    from annex_a_list_3

    union all

    select team, 'annex_a_list_4' as from_table, row_id as from_row, 4 as rank
    from annex_a_list_4

    union all

    select team, 'annex_a_list_5' as from_table, row_id as from_row, 5 as rank
    from annex_a_list_5

    union all

    select team, 'annex_a_list_6' as from_table, row_id as from_row, 6 as rank
    from annex_a_list_6

    union all

    select team, 'annex_a_list_7' as from_table, row_id as from_row, 7 as rank
    from annex_a_list_7

    union all

    select team, 'annex_a_list_8' as from_table, row_id as from_row, 8 as rank
    from annex_a_list_8

    union all

    select team, 'annex_a_list_9' as from_table, row_id as from_row, 9 as rank
    from annex_a_list_9
),

ranked as (
    select team, from_table, from_row, rank * 100000000 + from_row as place
    from said
    where team is not null
),

firsts as (
    select team, min(place) as first_place
    from ranked
    group by team
)

select
    ranked.team as dept_team_id,
    ranked.team as dept_team_name,
    ranked.from_table,
    ranked.from_row
from firsts
inner join ranked on ranked.team = firsts.team and ranked.place = firsts.first_place
order by dept_team_id
