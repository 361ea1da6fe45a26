/*
title = "London: episodes"
grain = "One row for each episode of this return, and of last year's where this one no longer has it."
key   = ["la", "child", "decom"]

# The regional form of the episodes, mended where two returns do not fit together. `episode_source` says `Original`,
# or which of the region's rules have changed the row; nothing is changed without that. What the rules take out is in
# `london_episodes_left_out`. An episode that last year's return left open and this one does not have is given an end:
#   RULE_2   no episode follows: it ends with its return's year, for the reason E99
#   RULE_1A  the child next comes into care anew: it ends the day before, with its year at the latest, reason E99
#   RULE_1   otherwise: it ends on the day that the next begins, reason X1, and if that is a new home LIIAF is why
# And one of last year's that does not meet this year's next:
#   RULE_4   it ends after that begins: it ends on that day instead
#   RULE_5   it ends before that begins, with X1: it ends on that day instead
#
# E99 and LIIAF are the region's own codes, for what nobody has said; neither is a code of the return. The ends given
# are looked up among the episodes that stay, so that no episode is ended by one that is itself taken out, and none
# ends before it begins.
#
# Each delivery has the story of its own two returns. Of several years' deliveries, take the newest of an authority,
# or of each year the rows with `year` = `year_latest`.

[keeps]
la                  = "none"
child               = "identifier"
decom               = "none"
rne                 = "none"
ls                  = "special"
cin                 = "special"
place               = "none"
place_provider      = "none"
dec                 = "none"
rec                 = "none"
reason_place_change = "none"
home_post           = "indirect"
pl_post             = "indirect"
urn                 = "indirect"
year                = "none"
year_latest         = "none"
episode_source      = "none"

[[example]]
shows = "an episode left open ends with its year, before the child comes anew, or where the next begins"
given.london_episodes_judged = """
la, child, decom,      year, row, rne, dec,        rec, reason_place_change, is_left_open
X,  A1,    2024-05-01, 2025, 1,   S,   ,           ,    ,                    true
X,  A2,    2024-05-01, 2025, 2,   S,   ,           ,    ,                    true
X,  A2,    2025-01-10, 2026, 2,   S,   ,           ,    ,                    false
X,  A3,    2024-05-01, 2025, 3,   S,   ,           ,    ,                    true
X,  A3,    2025-09-10, 2026, 3,   S,   ,           ,    ,                    false
X,  A4,    2024-05-01, 2025, 4,   S,   ,           ,    ,                    true
X,  A4,    2025-03-10, 2026, 4,   P,   2025-09-01, X1,  CARPL,               false
X,  A5,    2024-05-01, 2025, 5,   S,   ,           ,    ,                    true
X,  A5,    2025-03-10, 2026, 5,   L,   ,           ,    ,                    false
X,  A6,    2024-05-01, 2025, 6,   S,   ,           ,    ,                    true
X,  A6,    2025-03-10, 2026, 6,   B,   ,           ,    ,                    false
X,  A7,    2024-05-01, 2025, 7,   S,   ,           ,    ,                    true
X,  A7,    2025-03-10, 2026, 7,   T,   ,           ,    ,                    false
X,  A8,    2024-05-01, 2025, 8,   S,   ,           ,    ,                    true
X,  A8,    2025-03-10, 2026, 8,   U,   ,           ,    ,                    false
X,  A9,    2025-05-01, 2025, 9,   S,   ,           ,    ,                    true
"""
expect = """
child, decom,      dec,        rec, reason_place_change, year, year_latest, episode_source
A1_X,  2024-05-01, 2025-03-31, E99, ,                    2025, 2026,        RULE_2
A2_X,  2024-05-01, 2025-01-09, E99, ,                    2025, 2026,        RULE_1A
A2_X,  2025-01-10, ,           ,    ,                    2026, 2026,        Original
A3_X,  2024-05-01, 2025-03-31, E99, ,                    2025, 2026,        RULE_1A
A3_X,  2025-09-10, ,           ,    ,                    2026, 2026,        Original
A4_X,  2024-05-01, 2025-03-10, X1,  LIIAF,               2025, 2026,        RULE_1
A4_X,  2025-03-10, 2025-09-01, X1,  CARPL,               2026, 2026,        Original
A5_X,  2024-05-01, 2025-03-10, X1,  ,                    2025, 2026,        RULE_1
A5_X,  2025-03-10, ,           ,    ,                    2026, 2026,        Original
A6_X,  2024-05-01, 2025-03-10, X1,  LIIAF,               2025, 2026,        RULE_1
A6_X,  2025-03-10, ,           ,    ,                    2026, 2026,        Original
A7_X,  2024-05-01, 2025-03-10, X1,  LIIAF,               2025, 2026,        RULE_1
A7_X,  2025-03-10, ,           ,    ,                    2026, 2026,        Original
A8_X,  2024-05-01, 2025-03-10, X1,  LIIAF,               2025, 2026,        RULE_1
A8_X,  2025-03-10, ,           ,    ,                    2026, 2026,        Original
A9_X,  2025-05-01, 2025-05-01, E99, ,                    2025, 2026,        RULE_2
"""

[[example]]
shows = "last year's ends are brought to this year's beginnings; what touches, ends care or is of one return stays"
given.london_episodes_judged = """
la, child, decom,      year, row, rne, dec,        rec, is_left_open, deleted_by
X,  A1,    2024-05-01, 2025, 1,   S,   2025-02-01, X1,  false,
X,  A1,    2025-01-20, 2026, 1,   P,   ,           ,    false,
X,  A2,    2024-05-01, 2025, 2,   S,   2025-02-01, X1,  false,
X,  A2,    2025-02-10, 2026, 2,   P,   ,           ,    false,
X,  A3,    2024-05-01, 2025, 3,   S,   2025-02-01, E4A, false,
X,  A3,    2025-02-10, 2026, 3,   S,   ,           ,    false,
X,  A4,    2024-05-01, 2025, 4,   S,   2025-02-01, X1,  false,
X,  A4,    2025-02-01, 2026, 4,   P,   ,           ,    false,
X,  A5,    2024-05-01, 2025, 5,   S,   2025-02-01, E4A, false,
X,  A5,    2025-01-10, 2026, 5,   S,   ,           ,    false,
X,  A6,    2024-05-01, 2025, 6,   S,   2024-08-01, X1,  false,
X,  A6,    2024-08-03, 2025, 7,   P,   2025-02-01, E4A, false,
X,  A7,    2025-05-01, 2026, 8,   S,   2025-08-01, X1,  false,
X,  A7,    2025-07-03, 2026, 9,   P,   ,           ,    false,
X,  A8,    2024-05-01, 2025, 10,  S,   ,           ,    true,         RULE_3
X,  A8,    2024-05-03, 2026, 10,  S,   ,           ,    false,
X,  A9,    2024-05-01, 2025, 11,  S,   ,           ,    true,
X,  A9,    2024-06-01, 2025, 12,  P,   ,           ,    true,         RULE_3
X,  A9,    2024-07-01, 2026, 12,  P,   ,           ,    false,
X,  B1,    ,           2025, 13,  S,   ,           ,    true,
X,  B2,    2024-07-01, 2025, 14,  P,   2025-02-01, E4A, false,
X,  B2,    2024-05-01, 2025, 15,  S,   2024-08-01, X1,  false,
X,  B2,    2025-03-01, 2026, 14,  S,   ,           ,    false,
"""
expect = """
child, decom,      dec,        rec, episode_source
A1_X,  2024-05-01, 2025-01-20, X1,  RULE_4
A1_X,  2025-01-20, ,           ,    Original
A2_X,  2024-05-01, 2025-02-10, X1,  RULE_5
A2_X,  2025-02-10, ,           ,    Original
A3_X,  2024-05-01, 2025-02-01, E4A, Original
A3_X,  2025-02-10, ,           ,    Original
A4_X,  2024-05-01, 2025-02-01, X1,  Original
A4_X,  2025-02-01, ,           ,    Original
A5_X,  2024-05-01, 2025-01-10, E4A, RULE_4
A5_X,  2025-01-10, ,           ,    Original
A6_X,  2024-05-01, 2024-08-01, X1,  Original
A6_X,  2024-08-03, 2025-02-01, E4A, Original
A7_X,  2025-05-01, 2025-08-01, X1,  Original
A7_X,  2025-07-03, ,           ,    Original
A8_X,  2024-05-03, ,           ,    Original
A9_X,  2024-05-01, 2024-07-01, X1,  RULE_1
A9_X,  2024-07-01, ,           ,    Original
B1_X,  ,           ,           ,    Original
B2_X,  2024-05-01, 2024-08-01, X1,  Original
B2_X,  2024-07-01, 2025-02-01, E4A, Original
B2_X,  2025-03-01, ,           ,    Original
"""

[[example]]
shows = "without a return of last year, every episode is as it came"
given.london_episodes_judged = """
la, child, decom,      year, row, rne, dec,        is_left_open
X,  A1,    2024-05-01, 2026, 1,   S,   2025-05-01, false
X,  A1,    2025-05-03, 2026, 2,   P,   ,           false
"""
expect = """
child, decom,      dec,        year, year_latest, episode_source
A1_X,  2024-05-01, 2025-05-01, 2026, 2026,        Original
A1_X,  2025-05-03, ,           2026, 2026,        Original
"""
*/

-- Only what last year's return had is ever mended, so that only its children are looked at.
with of_before as (
    select child
    from london_episodes_judged
    where year < extract(year from :period_end)
),

placed as (
    select
        child,
        decom,
        year,
        row,
        rne,
        dec,
        rec,
        is_left_open,
        row_number() over (order by child, decom, year, row) as place
    from london_episodes_judged
    where deleted_by is null
      and decom is not null
      and child in (select child from of_before)
),

stay as (
    select
        it.decom,
        it.year,
        it.row,
        it.dec,
        it.rec,
        it.is_left_open,
        after.decom as next_decom,
        after.rne   as next_rne,
        after.year  as next_year
    from placed as it
    left join placed as after on after.child = it.child and after.place = it.place + 1
),

ruled as (
    select
        year,
        row,
        decom,
        dec,
        next_decom,
        next_rne,
        case
            when is_left_open and next_decom is null then 'RULE_2'
            when is_left_open and next_rne = 'S'     then 'RULE_1A'
            when is_left_open                        then 'RULE_1'
            when year < next_year and dec > next_decom                then 'RULE_4'
            when year < next_year and dec < next_decom and rec = 'X1' then 'RULE_5'
        end as rule
    from stay
),

mended as (
    select
        year,
        row,
        rule,
        case
            when rule = 'RULE_2'  then greatest(decom, :year_before)
            when rule = 'RULE_1A' then greatest(decom, least(:year_before, next_decom - interval '1 day'))
            when rule is not null then next_decom
            else dec
        end as dec,
        case
            when rule in ('RULE_2', 'RULE_1A') then 'E99'
            when rule = 'RULE_1'               then 'X1'
        end as rec,
        case when rule = 'RULE_1' and next_rne in ('P', 'B', 'T', 'U') then 'LIIAF' end as reason_place_change
    from ruled
)

select
    it.child || '_' || it.la as child,
    it.decom,
    it.rne,
    it.ls,
    it.cin,
    it.place,
    it.place_provider,
    coalesce(mended.dec, it.dec) as dec,
    coalesce(mended.rec, it.rec) as rec,
    coalesce(mended.reason_place_change, it.reason_place_change) as reason_place_change,
    it.home_post,
    it.pl_post,
    it.urn,
    it.year,
    cast(extract(year from :period_end) as bigint) as year_latest,
    coalesce(mended.rule, 'Original') as episode_source
from london_episodes_judged as it
left join mended on mended.year = it.year and mended.row = it.row
where it.deleted_by is null
order by it.child, it.decom nulls last, it.year, it.row
