/*
title   = "Child in need plans ended, by what came next"
asks    = "Of the child in need plans that ended, how many were followed by a protection plan or by care?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["destination"]
source  = "SSD, cin_plans, cp_plans, cla_episodes"
caution = "What the child has on the day after the plan ended; care goes before a protection plan. Of a plan that ended on the last day of all it is not known yet."

[parts]
destination = ["To a protection plan", "To care", "To neither"]

[[example]]
shows = "the day after counts, and not the day after that; what ends on that day is over"
with  = { period_end = 2019-02-28 }
given.cin_plans = """
cinp_cin_plan_id, cinp_person_id, cinp_cin_plan_start_date, cinp_cin_plan_end_date
P1,               A1,             2018-01-01,               2019-02-01
P2,               A2,             2018-01-01,               2019-02-28
P3,               A3,             2018-01-01,               2019-02-10
P4,               A4,             2018-01-01,               2019-02-10
P5,               A5,             2018-01-01,               2019-02-10
P6,               A6,             2018-01-01,               2019-02-10
P7,               A1,             2018-01-01,               2019-01-31
P8,               A7,             2018-01-01,
"""
given.cp_plans = """
cppl_cp_plan_id, cppl_person_id, cppl_cp_plan_start_date, cppl_cp_plan_end_date
C1,              A1,             2019-01-20,
C2,              A2,             2019-03-01,
C3,              A3,             2019-02-12,
C4,              A4,             2018-02-11,              2019-02-11
C5,              A5,             2019-02-10,
C6,              A5,             2019-02-11,
"""
given.care = """
cla_id, clae_person_id, care_started, care_ceased
K1,     A5,             2018-02-10,   2018-02-20
K2,     A5,             2019-02-11,
K3,     A6,             2019-02-01,   2019-02-11
"""
expect = """
destination,          numerator
To a protection plan, 2
To neither,           3
To care,              1
"""
*/

with
ended as (
    select
        cinp_cin_plan_id,
        cinp_person_id,
        cinp_cin_plan_end_date + interval '1 day' as next_day
    from cin_plans
    where cinp_cin_plan_end_date between :starts and :ends
),

protected as (
    select distinct ended.cinp_cin_plan_id
    from ended
    inner join cp_plans on cp_plans.cppl_person_id = ended.cinp_person_id
    where cp_plans.cppl_cp_plan_start_date <= ended.next_day
      and (cp_plans.cppl_cp_plan_end_date is null or cp_plans.cppl_cp_plan_end_date > ended.next_day)
),

in_care as (
    select distinct ended.cinp_cin_plan_id
    from ended
    inner join care on care.clae_person_id = ended.cinp_person_id
    where care.care_started <= ended.next_day
      and (care.care_ceased is null or care.care_ceased > ended.next_day)
)

select
    case
        when in_care.cinp_cin_plan_id is not null   then 'To care'
        when protected.cinp_cin_plan_id is not null then 'To a protection plan'
        else 'To neither'
    end as destination,
    1 as numerator
from ended
left join protected on protected.cinp_cin_plan_id = ended.cinp_cin_plan_id
left join in_care on in_care.cinp_cin_plan_id = ended.cinp_cin_plan_id
