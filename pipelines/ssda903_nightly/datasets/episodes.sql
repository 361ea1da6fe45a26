/*
title = "Episodes of care"
grain = "One row for each spell in one placement under one legal status."
key   = ["la", "child", "decom", "episode"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
la                  = "none"
child               = "identifier"
episode             = "none"
period_of_care      = "none"
sex                 = "indirect"
dob                 = "indirect"
age                 = "indirect"
age_started         = "indirect"
ethnic              = "special"
ethnic_group        = "special"
is_uasc             = "special"
decom               = "none"
rne                 = "none"
ls                  = "special"
ls_group            = "special"
cin                 = "special"
place               = "none"
place_group         = "none"
place_provider      = "none"
dec                 = "none"
rec                 = "none"
reason_place_change = "none"
home_post           = "indirect"
pl_post             = "indirect"
urn                 = "indirect"
pl_la               = "none"
pl_location         = "none"
pl_distance         = "indirect"
is_open             = "none"
is_short_break      = "none"
is_temporary        = "none"
days                = "none"
days_in_year        = "none"

[[example]]
shows = "episodes keep their file's order within a day, and the number of the period of care they are in"
given.episodes = """
child, decom,      rne, ls, cin, place, dec,        rec
A1,    2025-04-01, S,   C2, N1,  U4,    2025-06-01, X1
A1,    2025-06-01, P,   C2, N1,  K2,    2025-07-01, E4A
A1,    2025-09-01, S,   C2, N1,  K2,    ,
"""
expect = """
child, episode, period_of_care, decom,      place, place_group,      dec
A1,    1,       1,              2025-04-01, U4,    Foster placement, 2025-06-01
A1,    2,       1,              2025-06-01, K2,    Children's home,  2025-07-01
A1,    3,       2,              2025-09-01, K2,    Children's home,
"""

[[example]]
shows = "days count up to the end of the year, and within it from its first day; an episode whose days cannot be read has none"
given.episodes = """
child, decom,      ls, place, dec
A1,    2025-03-30, C2, U4,    2025-04-02
A2,    2025-12-31, V3, U6,    2026-03-31
A3,    2026-03-30, V4, T0,
A4,    2025-05-01, V2, T4,    31/31/2025
A5,    soon,       V2, U4,
A6,    2025-05-01, V2, U4,    2025-04-30
A7,    2026-04-01, V2, U4,
A8,    2025-05-01, V2, U4,    2026-04-01
"""
expect = """
child, is_open, is_short_break, is_temporary, days, days_in_year
A1,    false,   false,          false,        3,    1
A2,    false,   true,           false,        90,   90
A3,    true,    true,           true,         1,    1
A4,    false,   false,          true,         ,
A5,    false,   false,          false,        ,
A6,    false,   false,          false,        ,
A7,    false,   false,          false,        ,
A8,    true,    false,          false,        334,  334
"""

[[example]]
shows = "the child's own facts come from the first row of the header; a child without one has none"
given.header = """
child, sex, dob,        ethnic
A1,    F,   2008-04-01, MWBA
A1,    M,   2000-01-01, WBRI
A2,    M,   2008-03-31, REFU
A4,    U,   2009-01-01, CHNE
"""
given.uasc = """
child
A2
"""
given.episodes = """
child, decom
A1,    2026-03-31
A2,    2026-03-31
A3,    2026-03-31
A4,    2025-01-01
"""
expect = """
child, sex, age, age_started, ethnic_group, is_uasc
A1,    F,   17,  17,          Mixed,        false
A2,    M,   18,  18,          Unknown,      true
A3,    ,    ,    ,            ,
A4,    U,   17,  16,          Asian,        false
"""
*/

with first_rows as (
    select child, min(row_id) as row_id
    from header
    where child is not null
    group by child
),

children as (
    select
        header.child,
        header.sex,
        header.dob,
        header.ethnic,
        case
            when header.ethnic in ('WBRI', 'WIRI', 'WOTH', 'WIRT', 'WROM') then 'White'
            when header.ethnic in ('MWBC', 'MWBA', 'MWAS', 'MOTH')         then 'Mixed'
            when header.ethnic in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'Asian'
            when header.ethnic in ('BCRB', 'BAFR', 'BOTH')                 then 'Black'
            when header.ethnic = 'OOTH'                                    then 'Other'
            else 'Unknown'
        end as ethnic_group,
        case header.uasc when '1' then true when '0' then false end as is_uasc
    from header
    join first_rows on first_rows.row_id = header.row_id
),

-- What has come to its end on a day that cannot be read is not open, though nobody knows for how long it went on.
judged as (
    select
        la,
        child,
        row_id,
        care_number,
        decom,
        rne,
        ls,
        cin,
        place,
        place_provider,
        dec,
        rec,
        reason_place_change,
        home_post,
        pl_post,
        urn,
        pl_la,
        pl_location,
        pl_distance,
        coalesce(decom <= :period_end and dec_wrong is null and (dec is null or dec > :period_end), false) as is_open,
        case
            when dec_wrong is null and decom <= :period_end and (dec is null or dec >= decom)
            then least(coalesce(dec, :period_end), :period_end)
        end as counted_to
    from episodes
)

select
    judged.la,
    judged.child,
    judged.row_id      as episode,
    judged.care_number as period_of_care,
    children.sex,
    children.dob,
    -- On the last day of the year.
    age_on(children.dob, :period_end)  as age,
    age_on(children.dob, judged.decom) as age_started,
    children.ethnic,
    children.ethnic_group,
    children.is_uasc,
    judged.decom,
    judged.rne,
    judged.ls,
    case
        when judged.ls in ('C1')             then 'Interim care order'
        when judged.ls in ('C2')             then 'Full care order'
        when judged.ls in ('D1')             then 'Freed for adoption'
        when judged.ls in ('E1')             then 'Placement order'
        when judged.ls in ('V2')             then 'Section 20'
        when judged.ls in ('V3', 'V4')       then 'Short breaks'
        when judged.ls in ('J1', 'J2', 'J3') then 'Youth justice'
        when judged.ls in ('L1', 'L2', 'L3') then 'Child protection'
    end as ls_group,
    judged.cin,
    judged.place,
    case
        when judged.place in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')     then 'Foster placement'
        when judged.place in ('A3', 'A4', 'A5', 'A6')                 then 'Placed for adoption'
        when judged.place in ('P1')                                   then 'With parents'
        when judged.place in ('K1', 'K2')                             then 'Children''s home'
        when judged.place in ('H5', 'K3', 'P2')                       then 'Independent or supported living'
        when judged.place in ('P3')                                   then 'Residential employment'
        when judged.place in ('R1', 'R2', 'R3')                       then 'Other residential setting'
        when judged.place in ('R5')                                   then 'Custody'
        when judged.place in ('S1')                                   then 'Residential school'
        when judged.place in ('T0', 'T1', 'T2', 'T3', 'T4')           then 'Temporary placement'
        when judged.place in ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')       then 'Other placement'
    end as place_group,
    judged.place_provider,
    judged.dec,
    judged.rec,
    judged.reason_place_change,
    judged.home_post,
    judged.pl_post,
    judged.urn,
    judged.pl_la,
    judged.pl_location,
    judged.pl_distance,
    judged.is_open,
    coalesce(judged.ls in ('V3', 'V4'), false)                         as is_short_break,
    coalesce(judged.place in ('T0', 'T1', 'T2', 'T3', 'T4'), false)    as is_temporary,
    days_between(judged.decom, judged.counted_to)                      as days,
    days_between(greatest(judged.decom, :period_start), judged.counted_to) as days_in_year
from judged
left join children on children.child = judged.child
