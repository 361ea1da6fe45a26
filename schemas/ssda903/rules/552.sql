/*
code   = "552"
says   = "The child's first adoptive placement began before the latest decision that the child should be placed for adoption."
to_do  = "Put right the date of the decision, or the start or the code of the placement."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "the decision may fall on the day of the placement; the first adoptive placement and the latest decision count"
given.episodes = """
child, decom,      place
A1,    2025-06-01, A3
A2,    2025-06-01, A3
A3,    2025-06-01, A4
A4,    2025-06-01, A5
A5,    2025-06-01, A6
A6,    2025-06-01, U4
A6,    2025-08-01, A3
A7,    2025-08-01, A3
A7,    2025-06-01, A3
A8,    2025-06-01, A3
A9,    2025-06-01, A3
B1,    ,           A3
B2,    2025-06-01, A3
B2,    2025-06-01, U4
"""
given.placed_adoption = """
child, date_placed
A1,    2025-06-02
A2,    2025-06-01
A3,    2025-06-02
A4,    2025-06-02
A5,    2025-06-02
A6,    2025-07-01
A7,    2025-07-01
A8,    2025-05-01
A8,    2025-07-01
A9,    in July
B1,    2025-06-01
B2,    2025-07-01
B3,    2025-07-01
"""
finds.placed_adoption = [1, 3, 4, 5, 7, 9, 12]
finds.episodes = [1, 3, 4, 5, 9, 10, 13]
*/

with adoptive as (
    select row_id, child, decom
    from episodes
    where place in ('A3', 'A4', 'A5', 'A6')
),

firsts as (
    select child, min(decom) as decom
    from adoptive
    group by child
),

latest as (
    select child, max(date_placed) as date_placed
    from placed_adoption
    group by child
)

select
    placed_adoption.row_id as placed_adoption_row,
    adoptive.row_id        as episodes_row
from firsts
join latest          on latest.child = firsts.child
join adoptive        on adoptive.child = firsts.child and adoptive.decom = firsts.decom
join placed_adoption on placed_adoption.child = latest.child and placed_adoption.date_placed = latest.date_placed
where firsts.decom < latest.date_placed
