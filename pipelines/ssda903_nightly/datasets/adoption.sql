/*
title = "Adoption"
grain = "One row for each decision that a child should be placed for adoption, with the adoption that came of it."
key   = ["la", "child", "decision"]

# The decisions are those of the list of children who should be placed for adoption, and the adoptions those of AD1,
# the latest of a child with the latest. An adoption that no decision is listed for has a row of its own. What became
# of the child is read from the episodes of the year: a placement order or an adoptive placement that began before
# the first of them, in an episode that was over by then, leaves no day here.

[keeps]
la                        = "none"
child                     = "identifier"
decision                  = "none"
sex                       = "indirect"
dob                       = "indirect"
ethnic_group              = "special"
care_started              = "none"
decided                   = "none"
decision_ceased           = "none"
reason_placed_ceased      = "none"
order_made                = "none"
date_int                  = "none"
date_match                = "none"
placed                    = "none"
adopted                   = "none"
age_adopted               = "indirect"
stage                     = "none"
is_adopted_in_year        = "none"
foster_care               = "none"
nb_adoptr                 = "indirect"
sex_adoptr                = "special"
ls_adoptr                 = "special"
days_care_to_placement    = "none"
days_decision_to_placement = "none"
days_order_to_match       = "none"
days_match_to_placement   = "none"
days_placement_to_adoption = "none"

[[example]]
shows = "the days from care to decision, match, placement and adoption"
given.children = """
child, sex, dob,        ethnic_group
A1,    F,   2022-06-01, White
"""
given.episodes = """
child, episode, period_of_care, decom,      rne, ls, place, dec,        rec
A1,    1,       1,              2024-01-10, S,   C2, U4,    2025-05-01, X1
A1,    2,       1,              2025-05-01, L,   E1, U4,    2025-08-01, X1
A1,    3,       1,              2025-08-01, P,   E1, A6,    2026-01-05, X1
A1,    4,       1,              2026-01-05, T,   E1, A5,    2026-02-01, E12
A2,    5,       1,              2024-01-10, S,   C2, U4,    ,
A3,    6,       1,              2025-04-10, P,   E1, U4,    2025-05-01, X1
A3,    7,       1,              2025-05-01, P,   E1, A4,    ,
"""
given.periods_of_care = """
child, period_of_care, started,    is_start_known
A1,    1,              2024-01-10, true
A2,    1,              2024-01-10, true
A3,    1,              2025-04-10, false
"""
given.placed_adoption = """
child, dob,        date_placed
A1,    2022-06-01, 2024-10-01
A2,    2021-06-01, 2025-10-01
A3,    2020-06-01, 2025-01-01
"""
given.ad1 = """
child, dob,        date_int,   date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr
A1,    2022-06-01, 2024-10-02, 2025-07-01, 0,           2,         MF,         L11
"""
expect = """
child, decision, sex, decided,    care_started, order_made, date_match, placed,     adopted,    age_adopted, stage,   is_adopted_in_year, days_care_to_placement, days_decision_to_placement, days_order_to_match, days_match_to_placement, days_placement_to_adoption, ls_adoptr
A1,    1,        F,   2024-10-01, 2024-01-10,   2025-05-01, 2025-07-01, 2025-08-01, 2026-02-01, 3,           Adopted, true,               569,                    304,                        61,                  31,                      184,                        L11
A2,    1,        ,    2025-10-01, 2024-01-10,   ,           ,           ,           ,           ,            Waiting, false,              ,                       ,                           ,                    ,                        ,
A3,    1,        ,    2025-01-01, ,             ,           ,           2025-05-01, ,           ,            Placed,  false,              ,                       120,                        ,                    ,                        ,
"""

[[example]]
shows = "a decision taken back is no longer waited on; the adoption goes with the latest decision, or stands alone"
given.placed_adoption = """
child, date_placed, date_placed_ceased, reason_placed_ceased
A1,    2025-09-01,  ,
A1,    2024-01-01,  2024-06-01,         RD2
A3,    2025-06-01,  2025-07-01,         RD1
A4,    never,       ,
"""
given.ad1 = """
child, date_int,   date_match
A1,    2025-09-02, 2025-10-01
A2,    2025-05-01, 2025-06-01
"""
given.episodes = """
child, episode, period_of_care, decom,      rne, ls, place, dec,        rec
A1,    1,       1,              2025-04-01, S,   C2, A3,    ,
A2,    2,       1,              2025-04-01, S,   C2, U4,    2025-08-01, E11
A3,    3,       1,              2025-04-01, S,   C2, A4,    2025-07-01, E4A
"""
expect = """
child, decision, decided,    decision_ceased, reason_placed_ceased, date_int,   date_match, placed,     adopted,    stage
A1,    1,        2024-01-01, 2024-06-01,      RD2,                  ,           ,           ,           ,           Decision reversed
A1,    2,        2025-09-01, ,                ,                     2025-09-02, 2025-10-01, 2025-04-01, ,           Placed
A2,    1,        2025-05-01, ,                ,                     2025-05-01, 2025-06-01, ,           2025-08-01, Adopted
A3,    1,        2025-06-01, 2025-07-01,      RD1,                  ,           ,           2025-04-01, ,           Decision reversed
A4,    1,        ,           ,                ,                     ,           ,           ,           ,           Waiting
"""

[[example]]
shows = "an adoption counts for the year from its first day to its last; a child whose match is the last step is matched"
given.ad1 = """
child, date_match
A1,
A2,
A3,
A4,
A5,    2026-03-31
A6,    2026-04-01
"""
given.episodes = """
child, episode, period_of_care, decom,      rne, ls, place, dec,        rec
A1,    1,       1,              2025-01-01, S,   E1, U5,    2025-03-31, E11
A2,    2,       1,              2025-01-01, U,   D1, A4,    2025-04-01, E12
A3,    3,       1,              2025-01-01, B,   E1, A3,    2026-03-31, E11
A4,    4,       1,              2025-01-01, B,   E1, A5,    2026-04-01, E11
"""
expect = """
child, order_made, placed,     adopted,    stage,   is_adopted_in_year
A1,    2025-01-01, ,           2025-03-31, Adopted, false
A2,    ,           2025-01-01, 2025-04-01, Adopted, true
A3,    2025-01-01, 2025-01-01, 2026-03-31, Adopted, true
A4,    2025-01-01, 2025-01-01, 2026-04-01, Placed,  false
A5,    ,           ,           ,           Matched, false
A6,    ,           ,           ,           Waiting, false
"""
*/

-- The latest of each child is the first here.
with decisions as (
    select
        child,
        dob,
        date_placed,
        date_placed_ceased,
        reason_placed_ceased,
        row_number() over (partition by child order by coalesce(date_placed, date '1900-01-01') desc, row_id desc) as from_latest
    from placed_adoption
    where child is not null
),

adoptions as (
    select
        child,
        dob,
        date_int,
        date_match,
        foster_care,
        nb_adoptr,
        sex_adoptr,
        ls_adoptr,
        row_number() over (partition by child order by coalesce(date_match, date '1900-01-01') desc, row_id desc) as from_latest
    from ad1
    where child is not null
),

named as (
    select child, from_latest from decisions
    union
    select child, from_latest from adoptions
),

-- Where the latest placement order began, where the latest adoptive placement did, and when the child was adopted.
steps as (
    select
        child,
        max(case when ls = 'E1' and rne in ('S', 'L', 'U', 'B') then decom end) as order_made,
        max(case when rec in ('E11', 'E12') then dec end)                       as adopted,
        max(period_of_care)                                                     as period_of_care
    from episodes
    group by child
),

-- The first day of the child with the adopters: a change of the placement's standing later is no new one.
homes as (
    select
        episodes.child,
        min(episodes.decom) as placed
    from episodes
    join steps on steps.child = episodes.child and steps.period_of_care = episodes.period_of_care
    where episodes.place in ('A3', 'A4', 'A5', 'A6')
      and episodes.rne in ('S', 'P', 'T', 'U', 'B')
    group by episodes.child
),

joined as (
    select
        named.child        as child,
        named.from_latest  as from_latest,
        row_number() over (partition by named.child order by named.from_latest desc) as decision,
        children.sex       as sex,
        coalesce(children.dob, decisions.dob, adoptions.dob) as dob,
        children.ethnic_group as ethnic_group,
        case when period.is_start_known then period.started end as care_started,
        coalesce(decisions.date_placed, adoptions.date_int) as decided,
        decisions.date_placed_ceased   as decision_ceased,
        decisions.reason_placed_ceased as reason_placed_ceased,
        adoptions.date_int             as date_int,
        adoptions.date_match           as date_match,
        adoptions.foster_care          as foster_care,
        adoptions.nb_adoptr            as nb_adoptr,
        adoptions.sex_adoptr           as sex_adoptr,
        adoptions.ls_adoptr            as ls_adoptr,
        -- Only the latest decision is the one that led to a home.
        case when named.from_latest = 1 then steps.order_made end as order_made,
        case when named.from_latest = 1 then homes.placed end     as placed,
        case when named.from_latest = 1 then steps.adopted end    as adopted
    from named
    left join decisions on decisions.child = named.child and decisions.from_latest = named.from_latest
    left join adoptions on adoptions.child = named.child and adoptions.from_latest = named.from_latest
    left join children  on children.child = named.child
    left join steps     on steps.child = named.child
    left join homes     on homes.child = named.child
    left join periods_of_care as period
        on period.child = steps.child and period.period_of_care = steps.period_of_care
)

select
    child,
    cast(decision as bigint) as decision,
    sex,
    dob,
    ethnic_group,
    care_started,
    decided,
    decision_ceased,
    reason_placed_ceased,
    order_made,
    date_int,
    date_match,
    placed,
    adopted,
    age_on(dob, adopted) as age_adopted,
    case
        when adopted <= :period_end         then 'Adopted'
        when decision_ceased <= :period_end then 'Decision reversed'
        when placed <= :period_end          then 'Placed'
        when date_match <= :period_end      then 'Matched'
        else 'Waiting'
    end as stage,
    coalesce(adopted between :period_start and :period_end, false) as is_adopted_in_year,
    foster_care,
    nb_adoptr,
    sex_adoptr,
    ls_adoptr,
    -- Only where both days are known.
    days_between(care_started, placed)  as days_care_to_placement,
    days_between(decided, placed)       as days_decision_to_placement,
    days_between(order_made, date_match) as days_order_to_match,
    days_between(date_match, placed)    as days_match_to_placement,
    days_between(placed, adopted)       as days_placement_to_adoption
from joined
order by child, decision
