/*
code   = "576"
says   = "A time missing or away without leave was still open in last year's return, but the child's first this year is not the same one."
to_do  = "Carry the open time on with its own start date, and say when it ended."
table  = "missing"
about  = ["mis_start"]
weight = "error"

[[example]]
shows = "the first time this year starts on the day of last year's open one; a child without a row is shown by last year's"
given.missing = """
child, mis_start
A1,    2025-03-01
A2,    2025-03-02
A3,    2025-04-05
A3,    2025-03-01
A4,    2025-03-01
A4,    2025-02-01
A5,
A6,
A6,    2025-03-01
A7,    in March
A8,    2025-04-05
A9,    2025-04-05
B1,    2025-04-05
,      2025-04-05
"""
given.missing_last = """
child, mis_start,  mis_end
A1,    2025-03-01,
A2,    2025-03-01,
A3,    2025-03-01,
A4,    2025-03-01,
A5,    2025-03-01,
A6,    2025-03-01,
A7,    2025-03-01,
A8,    2025-03-01, 2025-03-02
A9,    2025-03-01, in March
B1,    ,
B2,    2025-03-01,
B3,    2025-03-01, 2025-03-02
,      2025-03-01,
"""
finds.missing = [2, 6, 7]
finds.missing_last = [11]
*/

with starts as (
    select row_id, child, mis_start, mis_start_wrong, mis_start is null as undated
    from missing
),

numbered as (
    select
        row_id,
        child,
        mis_start,
        mis_start_wrong,
        row_number() over (partition by child order by undated, mis_start, row_id) as nth
    from starts
),

firsts as (
    select row_id, child, mis_start, mis_start_wrong
    from numbered
    where nth = 1
),

still_open as (
    select row_id, child, mis_start
    from missing_last
    where mis_start is not null
      and mis_end is null
      and mis_end_wrong is null
      and child is not null
),

other as (
    select firsts.row_id
    from firsts
    join still_open on still_open.child = firsts.child
    where firsts.mis_start <> still_open.mis_start
       or (firsts.mis_start is null and firsts.mis_start_wrong is null)
),

-- A child without any row this year can only be shown by last year's.
lost as (
    select still_open.row_id
    from still_open
    left join firsts on firsts.child = still_open.child
    where firsts.child is null
)

select row_id as missing_row, cast(null as bigint) as missing_last_row from other
union all
select cast(null as bigint) as missing_row, row_id as missing_last_row from lost
