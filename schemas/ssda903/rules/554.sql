/*
code   = "554"
says   = "The decision to place the child for adoption is dated after the start of the child's first placement order."
to_do  = "Put right the date of the decision, or the legal status or start of the episode."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "the decision may fall on the day of the order; the first placement order counts, and no other status"
given.episodes = """
child, decom,      ls
A1,    2025-06-01, E1
A2,    2025-06-01, E1
A3,    2025-05-01, C2
A3,    2025-08-01, E1
A4,    2025-08-01, E1
A4,    2025-06-01, E1
A5,    ,           E1
A6,    2025-06-01, E1
A7,    2025-06-01, C2
A8,    2025-06-01, E1
A9,    2025-06-01, E1
"""
given.placed_adoption = """
child, date_placed
A1,    2025-06-02
A2,    2025-06-01
A3,    2025-07-01
A4,    2025-07-01
A5,    2025-07-01
A6,    in July
A7,    2025-07-01
A8,    2025-05-01
A8,    2025-07-01
B1,    2025-07-01
"""
finds.placed_adoption = [1, 4, 9]
finds.episodes = [1, 6, 10]
*/

with orders as (
    select row_id, child, decom
    from episodes
    where ls = 'E1'
),

firsts as (
    select child, min(decom) as decom
    from orders
    group by child
)

select
    placed_adoption.row_id as placed_adoption_row,
    orders.row_id          as episodes_row
from firsts
join orders          on orders.child = firsts.child and orders.decom = firsts.decom
join placed_adoption on placed_adoption.child = firsts.child
where placed_adoption.date_placed > firsts.decom
