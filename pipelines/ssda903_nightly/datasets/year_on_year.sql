/*
title = "This year beside last year"
grain = "One row for each count that a return is looked over by."
key   = ["la", "place"]

# For the look over a return before it is sent: what has changed by more than one would think. Nothing here is right
# or wrong; a big change wants a reason. A list of last year's that is not there, or has no rows, gives no figure for
# last year. A change is big from ten upwards if it is more than a tenth of last year's count.

[keeps]
la             = "none"
place          = "none"
check          = "none"
this_year      = "none"
last_year      = "none"
change         = "none"
change_percent = "none"
is_big         = "none"

[[example]]
shows = "children are counted once, in both years, and an empty list of last year's gives no figure"
given.header = """
child, upn, ethnic
A1,    ,    WBRI
A1,    ,    WBRI
A2,    UN5, NOBT
A3,    UN1,
"""
given.header_last = """
child, upn, ethnic
A1,    UN4, WBRI
A2,    ,    REFU
A2,    ,    REFU
"""
given.uasc = """
child
A2
"""
expect = """
place, check,                            this_year, last_year, change, change_percent, is_big
1,     Children in the return,           3,         2,         1,      50,             false
2,     Episodes,                         0,         ,          ,       ,               false
3,     Children looked after on 31 March, 0,        ,          ,       ,               false
4,     Children who came into care,      0,         ,          ,       ,               false
5,     Children who left care,           0,         ,          ,       ,               false
6,     Unaccompanied children,           1,         ,          ,       ,               false
7,     Reviews,                          0,         ,          ,       ,               false
8,     Children in OC2,                  0,         ,          ,       ,               false
9,     Care leavers,                     0,         ,          ,       ,               false
10,    Children adopted,                 0,         ,          ,       ,               false
11,    Decisions to place for adoption,  0,         ,          ,       ,               false
12,    Children with a previous permanence, 0,      ,          ,       ,               false
13,    Children missing,                 0,         ,          ,       ,               false
14,    Times missing or away,            0,         ,          ,       ,               false
15,    Social worker episodes,           0,         ,          ,       ,               false
16,    Deprivation of liberty orders,    0,         ,          ,       ,               false
17,    Children without a pupil number,  1,         1,         0,      0,              false
18,    Children of unknown ethnicity,    2,         1,         1,      100,            false
19,    Episodes without a postcode of the placement, 0, ,      ,       ,               false
20,    Episodes without a provider's number, 0,     ,          ,       ,               false
21,    OC2 without a score or a reason,  0,         ,          ,       ,               false
22,    Care leavers whose activity is not known, 0, ,          ,       ,               false
"""

[[example]]
shows = "coming, leaving and being in care are counted alike in both years, without short breaks"
given.episodes = """
child, episode, decom,      rne, ls, dec,        rec, is_open, is_short_break, pl_post, urn
A1,    1,       2025-04-01, S,   C2, 2026-03-31, E3,  false,   false,          ZZ1 1AA, SC1
A1,    2,       2025-05-01, S,   C2, ,           ,    true,    false,          ,        SC1
A2,    3,       2025-03-31, S,   C2, 2025-05-01, X1,  false,   false,          ZZ1 1AA,
A2,    4,       2025-05-01, P,   C2, ,           ,    true,    false,          ,
A3,    5,       2025-05-01, S,   V4, 2025-06-01, E8,  false,   true,           ,
A3,    6,       2025-06-01, S,   V3, ,           ,    true,    true,           ,
A4,    7,       2026-03-31, S,   L1, 2025-04-01, E4A, false,   false,          ZZ1 1AA, SC1
A5,    8,       2026-04-01, S,   L1, 2025-03-31, E4A, false,   false,          ZZ1 1AA, SC1
A6,    9,       2024-01-01, P,   L1, 2026-04-01, E4A, false,   false,          ZZ1 1AA, SC1
"""
given.episodes_last = """
child, decom,      rne, ls, dec,        rec, pl_post, urn
A1,    2024-04-01, S,   C2, 2025-03-31, E3,  ZZ1 1AA, SC1
A1,    2024-05-01, S,   C2, ,           ,    ZZ1 1AA, SC1
A2,    2024-03-31, S,   C2, 2024-05-01, X1,  ,
A2,    2024-05-01, P,   C2, 2025-04-01, ,    ZZ1 1AA,
A3,    2024-05-01, S,   V4, 2024-06-01, E8,  ,
A3,    2024-06-01, S,   V3, ,           ,    ,
A4,    2025-03-31, S,   L1, 2024-04-01, E4A, ZZ1 1AA, SC1
A5,    2025-04-01, S,   L1, 2024-03-31, E4A, ZZ1 1AA, SC1
A7,    2024-04-01, P,   C2, 31/6/2024,  E3,  ZZ1 1AA, SC1
A8,    2025-04-01, P,   C2, ,           ,    ZZ1 1AA, SC1
"""
expect = """
place, this_year, last_year, change
1,     0,         ,
2,     9,         10,        -1
3,     2,         2,         0
4,     2,         2,         0
5,     2,         2,         0
6,     0,         ,
7,     0,         ,
8,     0,         ,
9,     0,         ,
10,    0,         ,
11,    0,         ,
12,    0,         ,
13,    0,         ,
14,    0,         ,
15,    0,         ,
16,    0,         ,
17,    0,         ,
18,    0,         ,
19,    2,         1,         1
20,    2,         2,         0
21,    0,         ,
22,    0,         ,
"""

[[example]]
shows = "each list has its count, and a tenth and ten together make a big change"
given.reviews = """
child, review
A1,    2025-05-01
A1,    2025-05-02
A1,    2025-05-03
A1,    2025-05-04
A1,    2025-05-05
A1,    2025-05-06
A1,    2025-05-07
A1,    2025-05-08
A1,    2025-05-09
A1,    2025-05-10
A1,    2025-05-11
"""
given.reviews_last = """
child
A1
"""
given.oc2 = """
child, sdq_score, sdq_reason, dob
A1,    ,          ,           2015-01-01
A1,    ,          ,           2015-01-01
A2,    5,         ,           2015-01-01
A3,    ,          SDQ2,       2015-01-01
A4,    ,          ,           2022-04-01
A5,    ,          ,           2022-03-31
A6,    ,          ,           2009-04-01
A7,    ,          ,           2009-03-31
A8,    41,        ,           2015-01-01
"""
given.oc2_last = """
child, sdq_score, sdq_reason, dob
A1,    ,          ,           2021-04-01
A2,    ,          ,           2021-03-31
A3,    ,          ,           2008-04-01
A4,    ,          ,           2008-03-31
"""
given.oc3 = """
child, activ
A1,    F1
A2,    0
A3,
A3,    0
"""
given.oc3_last = """
child, activ
A1,    0
"""
given.ad1 = """
child
A1
A1
"""
given.ad1_last = """
child
A1
A2
"""
given.placed_adoption = """
child
A1
A1
"""
given.placed_adoption_last = """
child
A1
"""
given.prev_perm = """
child, prev_perm
A1,    P1
A2,    Z1
A3,
A1,    P2
"""
given.prev_perm_last = """
child, prev_perm
A1,    P4
A2,    P3
"""
given.missing = """
child, missing
A1,    M
A1,    A
A2,    A
"""
given.missing_last = """
child, missing
A1,    M
A2,    M
A2,    M
"""
given.sw_episodes = """
child
A1
"""
given.sw_episodes_last = """
child
A1
A1
A1
A1
A1
A1
A1
A1
A1
A1
A1
"""
given.dolo = """
child
A1
"""
given.dolo_last = """
child
A1
A2
A3
A4
A5
A6
A7
A8
A9
B1
"""
given.uasc = """
child
A1
A1
"""
given.uasc_last = """
child
A1
A2
"""
expect = """
place, this_year, last_year, change, change_percent, is_big
1,     0,         ,          ,       ,               false
2,     0,         ,          ,       ,               false
3,     0,         ,          ,       ,               false
4,     0,         ,          ,       ,               false
5,     0,         ,          ,       ,               false
6,     1,         2,         -1,     -50,            false
7,     11,        1,         10,     1000,           true
8,     8,         4,         4,      100,            false
9,     3,         1,         2,      200,            false
10,    1,         2,         -1,     -50,            false
11,    2,         1,         1,      100,            false
12,    1,         2,         -1,     -50,            false
13,    1,         2,         -1,     -50,            false
14,    3,         3,         0,      0,              false
15,    1,         11,        -10,    -90.9,          true
16,    1,         10,        -9,     -90,            false
17,    0,         ,          ,       ,               false
18,    0,         ,          ,       ,               false
19,    0,         ,          ,       ,               false
20,    0,         ,          ,       ,               false
21,    3,         2,         1,      50,             false
22,    2,         1,         1,      100,            false
"""
*/

with oc2_aged as (
    select child, sdq_score, sdq_score_wrong, sdq_reason, age_on(dob, :period_end) as age
    from oc2
),

oc2_last_aged as (
    select child, sdq_score, sdq_score_wrong, sdq_reason, age_on(dob, :year_before) as age
    from oc2_last
),

this_year as (
    select 1 as place, 'Children in the return' as said, count(distinct child) as counted from header
    union all
    select 2 as place, 'Episodes' as said, count(*) as counted from episodes
    union all
    select 3 as place, 'Children looked after on 31 March' as said,
        count(distinct case when is_open and not is_short_break then child end) as counted
    from episodes
    union all
    select 4 as place, 'Children who came into care' as said,
        count(distinct case
            when rne = 'S' and not is_short_break and decom between :period_start and :period_end then child
        end) as counted
    from episodes
    union all
    select 5 as place, 'Children who left care' as said,
        count(distinct case
            when rec <> 'X1' and not is_short_break and dec between :period_start and :period_end then child
        end) as counted
    from episodes
    union all
    select 6 as place, 'Unaccompanied children' as said, count(distinct child) as counted from uasc
    union all
    select 7 as place, 'Reviews' as said, count(*) as counted from reviews
    union all
    select 8 as place, 'Children in OC2' as said, count(distinct child) as counted from oc2
    union all
    select 9 as place, 'Care leavers' as said, count(distinct child) as counted from oc3
    union all
    select 10 as place, 'Children adopted' as said, count(distinct child) as counted from ad1
    union all
    select 11 as place, 'Decisions to place for adoption' as said, count(*) as counted from placed_adoption
    union all
    select 12 as place, 'Children with a previous permanence' as said,
        count(distinct case when prev_perm <> 'Z1' then child end) as counted
    from prev_perm
    union all
    select 13 as place, 'Children missing' as said,
        count(distinct case when missing = 'M' then child end) as counted from missing
    union all
    select 14 as place, 'Times missing or away' as said, count(*) as counted from missing
    union all
    select 15 as place, 'Social worker episodes' as said, count(*) as counted from sw_episodes
    union all
    select 16 as place, 'Deprivation of liberty orders' as said, count(*) as counted from dolo
    union all
    select 17 as place, 'Children without a pupil number' as said,
        count(distinct case when upn is null then child end) as counted from header
    union all
    select 18 as place, 'Children of unknown ethnicity' as said,
        count(distinct case when coalesce(ethnic, 'NOBT') in ('NOBT', 'REFU') then child end) as counted
    from header
    union all
    select 19 as place, 'Episodes without a postcode of the placement' as said,
        sum(case when pl_post is null and not is_short_break then 1 else 0 end) as counted
    from episodes
    union all
    select 20 as place, 'Episodes without a provider''s number' as said,
        sum(case when urn is null and not is_short_break then 1 else 0 end) as counted
    from episodes
    union all
    select 21 as place, 'OC2 without a score or a reason' as said,
        count(distinct case
            when age between 4 and 16 and sdq_score is null and sdq_score_wrong is null and sdq_reason is null then child
        end) as counted
    from oc2_aged
    union all
    select 22 as place, 'Care leavers whose activity is not known' as said,
        count(distinct case when coalesce(activ, '0') = '0' then child end) as counted
    from oc3
),

-- The episodes of last year's return, with what this year's have already.
episodes_before as (
    select
        child,
        decom,
        rne,
        dec,
        rec,
        pl_post,
        urn,
        decom <= :year_before and dec_wrong is null and (dec is null or dec > :year_before) as is_open,
        coalesce(ls in ('V3', 'V4'), false) as is_short_break
    from episodes_last
),

-- `listed` is the number of rows in the list: from none comes no figure.
last_year as (
    select 1 as place, count(*) as listed, count(distinct child) as counted from header_last
    union all
    select 2 as place, count(*) as listed, count(*) as counted from episodes_before
    union all
    select 3 as place, count(*) as listed, count(distinct case when is_open and not is_short_break then child end) as counted from episodes_before
    union all
    select 4 as place, count(*) as listed,
        count(distinct case
            when rne = 'S' and not is_short_break and decom between :last_year_start and :year_before then child
        end) as counted
    from episodes_before
    union all
    select 5 as place, count(*) as listed,
        count(distinct case
            when rec <> 'X1' and not is_short_break and dec between :last_year_start and :year_before then child
        end) as counted
    from episodes_before
    union all
    select 6 as place, count(*) as listed, count(distinct child) as counted from uasc_last
    union all
    select 7 as place, count(*) as listed, count(*) as counted from reviews_last
    union all
    select 8 as place, count(*) as listed, count(distinct child) as counted from oc2_last
    union all
    select 9 as place, count(*) as listed, count(distinct child) as counted from oc3_last
    union all
    select 10 as place, count(*) as listed, count(distinct child) as counted from ad1_last
    union all
    select 11 as place, count(*) as listed, count(*) as counted from placed_adoption_last
    union all
    select 12 as place, count(*) as listed, count(distinct case when prev_perm <> 'Z1' then child end) as counted from prev_perm_last
    union all
    select 13 as place, count(*) as listed, count(distinct case when missing = 'M' then child end) as counted from missing_last
    union all
    select 14 as place, count(*) as listed, count(*) as counted from missing_last
    union all
    select 15 as place, count(*) as listed, count(*) as counted from sw_episodes_last
    union all
    select 16 as place, count(*) as listed, count(*) as counted from dolo_last
    union all
    select 17 as place, count(*) as listed, count(distinct case when upn is null then child end) as counted from header_last
    union all
    select 18 as place, count(*) as listed, count(distinct case when coalesce(ethnic, 'NOBT') in ('NOBT', 'REFU') then child end) as counted
    from header_last
    union all
    select 19 as place, count(*) as listed, sum(case when pl_post is null and not is_short_break then 1 else 0 end) as counted from episodes_before
    union all
    select 20 as place, count(*) as listed, sum(case when urn is null and not is_short_break then 1 else 0 end) as counted from episodes_before
    union all
    select 21 as place, count(*) as listed,
        count(distinct case
            when age between 4 and 16 and sdq_score is null and sdq_score_wrong is null and sdq_reason is null then child
        end) as counted
    from oc2_last_aged
    union all
    select 22 as place, count(*) as listed, count(distinct case when coalesce(activ, '0') = '0' then child end) as counted from oc3_last
),

compared as (
    select
        this_year.place,
        this_year.said,
        cast(coalesce(this_year.counted, 0) as bigint)                     as this_year,
        cast(case when last_year.listed > 0 then last_year.counted end as bigint) as last_year
    from this_year
    join last_year on last_year.place = this_year.place
)

select
    cast(place as bigint) as place,
    said as "check",
    this_year,
    last_year,
    this_year - last_year as change,
    case
        when last_year > 0 then round(cast(100 * (this_year - last_year) as double) / cast(last_year as double), 1)
    end as change_percent,
    coalesce(
        abs(this_year - last_year) >= 10 and 10 * abs(this_year - last_year) > last_year,
        false
    ) as is_big
from compared
order by place
