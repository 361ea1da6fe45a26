/*
title = "Children in need"
grain = "One row for each child in need, with the latest episode of need."
key   = ["child_id"]

# Every column that leaves, and the kind of personal data in it.
[keeps]
child_id          = "identifier"
gender            = "indirect"
ethnicity         = "special"
ethnic_group      = "special"
born              = "indirect"
age               = "indirect"
age_band          = "indirect"
has_disability    = "special"
cin_started       = "none"
primary_need      = "special"
last_seen         = "none"
cin_ended         = "none"
closure_reason    = "none"
case_status       = "none"
is_open           = "none"
started_in_window = "none"
ended_in_window   = "none"
time_open_band    = "none"
days_since_seen   = "none"
last_seen_band    = "none"
days_open         = "none"
team              = "staff"
worker            = "staff"

# Who is followed from one snapshot to the next.
[follow]
record  = "child_id"
open    = "is_open"
started = "cin_started"
ended   = "cin_ended"
status  = ["case_status", "primary_need", "team"]

[[example]]
shows = "the closure date settles whether a case is open; without one the case status does"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started, cin_ended,  case_status
C1,       2026-09-01,  ,           cin_plan
C2,       2026-01-05,  2026-09-30, closed
C3,       2026-01-05,  2026-10-01, cp_plan
C4,       2026-01-05,  ,           closed
C5,       2026-01-05,  2026-03-30, closed
"""
expect = """
child_id, is_open, started_in_window, ended_in_window
C1,       true,    true,              false
C2,       false,   false,             true
C3,       true,    false,             false
C4,       false,   false,             false
C5,       false,   false,             false
"""

[[example]]
shows = "with neither a closure date nor a status a case is open, since nothing says that it is closed"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started, cin_ended,  last_seen,  case_status
C1,       2026-09-01,  ,           2026-09-20,
C2,       2026-01-05,  2026-09-30, 2026-09-20,
C3,       2026-01-05,  2026-10-01, 2026-09-20,
"""
expect = """
child_id, is_open, days_since_seen, last_seen_band
C1,       true,    10,              Up to 4 weeks
C2,       false,   ,
C3,       true,    10,              Up to 4 weeks
"""

[[example]]
shows = "time open stops at closure or the snapshot; only open cases have days since the child was seen"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started, cin_ended,  last_seen,  case_status
C1,       2026-06-30,  ,           2026-09-20, cin_plan
C2,       2026-06-29,  ,           ,           cin_plan
C3,       2025-03-31,  2026-03-31, 2026-03-01, closed
C6,       2026-03-30,  ,           2026-10-01, cin_plan
C7,       2026-03-29,  2026-09-30, 2026-09-01, closed
C4,       2024-09-30,  ,           2026-10-05, looked_after
C5,       ,            ,           2026-09-30, cin_plan
"""
expect = """
child_id, time_open_band,             days_since_seen
C1,       Up to 3 months,             10
C2,       Over 3 up to 6 months,
C3,       1 year under 2 years,
C6,       Over 3 up to 6 months,
C7,       Over 6 months under 1 year,
C4,       2 years or more,
C5,       ,                           0
"""

[[example]]
shows = "an episode that ends before it begins, or begins after the snapshot, has no length"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started, cin_ended,  case_status
C1,       2026-06-02,  2026-06-02, closed
C2,       2026-06-02,  2026-06-01, closed
C3,       2026-09-30,  ,           cin_plan
C4,       2026-10-01,  ,           cin_plan
C5,       2026-09-01,  2026-10-05, cin_plan
C6,       2026-06-02,  2026-06-12, closed
C7,       ,            2026-06-12, closed
"""
expect = """
child_id, days_open, time_open_band
C1,       0,         Up to 3 months
C2,       ,
C3,       0,         Up to 3 months
C4,       ,
C5,       29,        Up to 3 months
C6,       10,        Up to 3 months
C7,       ,
"""

[[example]]
shows = "four, six and twelve weeks are full on the day itself; a day that is not known, or lies ahead, is not recorded"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_ended,  last_seen,  case_status
C1,       ,           2026-09-30, cin_plan
C2,       ,           2026-09-02, cin_plan
C3,       ,           2026-09-01, cin_plan
C4,       ,           2026-08-19, cin_plan
C5,       ,           2026-08-18, cin_plan
C6,       ,           2026-07-08, cin_plan
C7,       ,           2026-07-07, cin_plan
C8,       ,           ,           cin_plan
C9,       ,           2026-10-01, cin_plan
C10,      2026-09-30, 2026-09-20, cin_plan
C11,      2026-10-01, 2026-09-20, closed
C12,      ,           2026-09-20, closed
"""
expect = """
child_id, days_since_seen, last_seen_band
C1,       0,               Up to 4 weeks
C2,       28,              Up to 4 weeks
C3,       29,              Over 4 up to 6 weeks
C4,       42,              Over 4 up to 6 weeks
C5,       43,              Over 6 up to 12 weeks
C6,       84,              Over 6 up to 12 weeks
C7,       85,              Over 12 weeks
C8,       ,                Not recorded
C9,       ,                Not recorded
C10,      ,
C11,      10,              Up to 4 weeks
C12,      ,
"""

[[example]]
shows = "a start six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_started
C1,       2026-03-30
C2,       2026-03-31
C3,       2026-09-30
C4,       2026-10-01
"""
expect = """
child_id, started_in_window
C1,       false
C2,       true
C3,       true
C4,       false
"""

[[example]]
shows = "a end six months before the snapshot to the day is too early, and one on the snapshot day is in time"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, cin_ended,  cin_started
C1,       2026-03-30, 2026-01-05
C2,       2026-03-31, 2026-01-05
C3,       2026-09-30, 2026-01-05
C4,       2026-10-01, 2026-01-05
"""
expect = """
child_id, ended_in_window, is_open
C1,       false,           false
C2,       true,            false
C3,       true,            false
C4,       false,           true
"""

[[example]]
shows = "each ethnicity is in its group; refused, not obtained and blank are unknown"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, ethnicity
C1,       WBRI
C2,       WIRI
C3,       WIRT
C4,       WOTH
C5,       WROM
C6,       MWBC
C7,       MWBA
C8,       MWAS
C9,       MOTH
C10,      AIND
C11,      APKN
C12,      ABAN
C13,      AOTH
C14,      BCRB
C15,      BAFR
C16,      BOTH
C17,      CHNE
C18,      OOTH
C19,      REFU
C20,      NOBT
C21,
"""
expect = """
child_id, ethnic_group
C1,       White
C2,       White
C3,       White
C4,       White
C5,       White
C6,       Mixed
C7,       Mixed
C8,       Mixed
C9,       Mixed
C10,      Asian
C11,      Asian
C12,      Asian
C13,      Asian
C14,      Black
C15,      Black
C16,      Black
C17,      Asian
C18,      Other
C19,      Unknown
C20,      Unknown
C21,      Unknown
"""

[[example]]
shows = "each age group begins on the birthday"
with  = { period_end = 2026-09-30 }
given.list_6 = """
child_id, born
C1,       2026-10-01
C2,       2025-10-01
C3,       2025-09-30
C4,       2021-10-01
C5,       2021-09-30
C6,       2016-10-01
C7,       2016-09-30
C8,       2010-10-01
C9,       2010-09-30
"""
expect = """
child_id, age, age_band
C1,       -1,  Unborn
C2,       0,   Under 1
C3,       1,   1-4
C4,       4,   1-4
C5,       5,   5-9
C6,       9,   5-9
C7,       10,  10-15
C8,       15,  10-15
C9,       16,  16+
"""
*/

select
    child_id,
    gender,
    ethnicity,
    case
        when ethnicity in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM') then 'White'
        when ethnicity in ('MWBC', 'MWBA', 'MWAS', 'MOTH')         then 'Mixed'
        when ethnicity in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'Asian'
        when ethnicity in ('BCRB', 'BAFR', 'BOTH')                 then 'Black'
        when ethnicity = 'OOTH'                                    then 'Other'
        else 'Unknown'
    end as ethnic_group,
    born,
    -- The age on the snapshot day; the age as sent only where there is no date of birth.
    coalesce(age_on(born, :period_end), age) as age,
    case
        when coalesce(age_on(born, :period_end), age) < 0   then 'Unborn'
        when coalesce(age_on(born, :period_end), age) < 1   then 'Under 1'
        when coalesce(age_on(born, :period_end), age) < 5   then '1-4'
        when coalesce(age_on(born, :period_end), age) < 10  then '5-9'
        when coalesce(age_on(born, :period_end), age) < 16  then '10-15'
        when coalesce(age_on(born, :period_end), age) >= 16 then '16+'
    end as age_band,
    has_disability,
    cin_started,
    primary_need,
    last_seen,
    cin_ended,
    closure_reason,
    case_status,
    -- A case is closed by a date or by its status. Where neither is there nothing says that it is closed: it is open.
    case
        when cin_ended is not null then cin_ended > :period_end
        else coalesce(case_status, '') <> 'closed'
    end as is_open,
    coalesce(cin_started > :six_months_before and cin_started <= :period_end, false) as started_in_window,
    coalesce(cin_ended > :six_months_before and cin_ended <= :period_end, false) as ended_in_window,
    case
        when least(coalesce(cin_ended, :period_end), :period_end) <  cin_started then null
        when least(coalesce(cin_ended, :period_end), :period_end) <= cin_started + interval '3 months' then 'Up to 3 months'
        when least(coalesce(cin_ended, :period_end), :period_end) <= cin_started + interval '6 months' then 'Over 3 up to 6 months'
        when least(coalesce(cin_ended, :period_end), :period_end) <  cin_started + interval '12 months' then 'Over 6 months under 1 year'
        when least(coalesce(cin_ended, :period_end), :period_end) <  cin_started + interval '24 months' then '1 year under 2 years'
        when cin_started is not null then '2 years or more'
    end as time_open_band,
    case
        when last_seen <= :period_end
         and (cin_ended > :period_end or (cin_ended is null and coalesce(case_status, '') <> 'closed'))
        then days_between(last_seen, :period_end)
    end as days_since_seen,
    -- Nothing is asked of an episode that is closed.
    case
        when cin_ended <= :period_end or (cin_ended is null and case_status = 'closed') then null
        when last_seen > :period_end                      then 'Not recorded'
        when days_between(last_seen, :period_end) <= 28   then 'Up to 4 weeks'
        when days_between(last_seen, :period_end) <= 42   then 'Over 4 up to 6 weeks'
        when days_between(last_seen, :period_end) <= 84   then 'Over 6 up to 12 weeks'
        when last_seen is not null                        then 'Over 12 weeks'
        else 'Not recorded'
    end as last_seen_band,
    case
        when least(coalesce(cin_ended, :period_end), :period_end) >= cin_started
        then days_between(cin_started, least(coalesce(cin_ended, :period_end), :period_end))
    end as days_open,
    team,
    worker
from list_6
