/*
code   = "632"
says   = "The date of the earlier permanence order is no date, or the order was not made before the child's first episode."
to_do  = "Give the day the order was made, with ZZ for what is not known (ZZ/ZZ/2015), or put right the start of the first episode."
table  = "prev_perm"
about  = ["date_perm"]
weight = "error"

[[example]]
shows = "an order on the day of the first episode or after it is found, one of the day before is not"
given.prev_perm = """
child, date_perm
A1,    2020-05-31
A2,    2020-06-01
A3,    2020-06-02
A4,
A5,    2020-06-02
A6,    2020-06-02
"""
given.episodes = """
child, decom
A1,    2020-06-01
A2,    2020-07-01
A2,    2020-06-01
A3,    2020-06-01
A4,    2020-06-01
A5,    abc
A3,    2020-06-02
"""
finds.prev_perm = [2, 3]
finds.episodes = [3, 4]

[[example]]
shows = "of a date that is known in part, what is known is compared; other words and days that do not exist are found"
given.prev_perm = """
child, date_perm
A1,    ZZ/ZZ/ZZZZ
A1,    ZZ/ZZ/2020
A1,    ZZ/06/2020
A1,    ZZ/07/2020
A1,    ZZ/ZZ/2021
A1,    31/02/2015
A1,    ZZ/13/2015
A1,    15/ZZ/2015
A2,    unknown
A1,    ZZ/12/2019
A3,    ZZ/06/2020
A3,    ZZ/ZZ/2020
A4,    ZZ/ZZ/2020
A5,    ZZ/ZZ/2020
A5,    ZZ/01/2020
"""
given.episodes = """
child, decom
A1,    2020-06-02
A3,    2020-06-01
A4,    2020-01-01
A5,    2020-01-02
"""
finds.prev_perm = [4, 5, 6, 7, 8, 9, 11, 13]
finds.episodes = [1, 2, 3]
*/

with given as (
    select
        row_id,
        child,
        date_perm,
        date_perm_wrong,
        -- the earliest day that a date known in part can be
        case
            when regexp_like(date_perm_wrong, '^ZZ/ZZ/[0-9]{4}$')
                then concat(right(date_perm_wrong, 4), '-01-01')
            when regexp_like(date_perm_wrong, '^ZZ/(0[1-9]|1[0-2])/[0-9]{4}$')
                then concat(right(date_perm_wrong, 4), '-', substring(date_perm_wrong, 4, 2), '-01')
        end as at_the_earliest
    from prev_perm
),

first_episode as (
    select
        row_id,
        child,
        decom,
        cast(decom as text) as written
    from episodes
    where previous_row is null
      and decom is not null
)

select
    given.row_id as prev_perm_row,
    first_episode.row_id as episodes_row
from given
left join first_episode on first_episode.child = given.child
where given.date_perm >= first_episode.decom
   or given.at_the_earliest >= first_episode.written
   or (given.date_perm_wrong <> 'ZZ/ZZ/ZZZZ' and given.at_the_earliest is null)
