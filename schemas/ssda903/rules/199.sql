/*
code     = "199"
says     = "The child has an episode that starts after the one that ended with the child's adoption."
to_do    = "Check which is wrong, the adoption or the later episode: an adopted child who comes back is a new child with a new number."
table    = "episodes"
about    = ["child"]
weight   = "error"
may_lack = ["episodes_last"]

[[example]]
shows = "what starts after the first adoption is found, a second adoption too; the adopted episode and what came before are not"
given.episodes = """
child, decom,      dec,        rec
A1,    2025-04-01, 2025-06-01, X1
A1,    2025-06-01, 2025-07-01, E11
A1,    2025-08-01, ,
A1,    2025-07-01, 2025-07-05, E12
A2,    2025-04-01, 2025-06-01, E12
A2,    2025-04-02, ,
A3,    2025-04-01, 2025-06-01, E13
A3,    2025-06-01, ,
A4,    2025-06-01, ,
A1,    ,           ,
"""
finds.episodes = [3, 4, 6]

[[example]]
shows = "an adoption in the return of the year before counts; the same episode sent again does not come after itself"
given.episodes = """
child, decom,      dec,        rec
A1,    2025-04-01, ,
A2,    2025-01-10, 2025-06-01, E12
A3,    2025-04-01, ,
A4,    2025-04-01, ,
"""
given.episodes_last = """
child, decom,      dec,        rec
A1,    2024-12-01, 2025-03-01, E11
A2,    2025-01-10, ,           E12
A3,    2024-12-01, 2025-03-01, E4A
A5,    2024-12-01, 2025-03-01, E11
A4,    2024-12-01, 2025-03-01, E12
"""
finds.episodes = [1, 4]
*/

with adoptions as (
    select child, decom
    from episodes
    where rec in ('E11', 'E12')
    union all
    select child, decom
    from episodes_last
    where rec in ('E11', 'E12')
),

first_adoptions as (
    select child, min(decom) as decom
    from adoptions
    group by child
)

select episodes.row_id as episodes_row
from episodes
join first_adoptions on first_adoptions.child = episodes.child
where episodes.decom > first_adoptions.decom
