/*
code   = "555"
says   = "A freeing order is in force, but the child has no decision to be placed for adoption, or the decision is recorded as taken back."
to_do  = "Record the decision, or take out the date and reason it ended if it still stands."
table  = "placed_adoption"
about  = ["date_placed_ceased", "reason_placed_ceased"]
weight = "error"
until  = 2024

[[example]]
shows = "an order needs a row for its decision, and while it goes on a decision that stands; other statuses need none"
with  = { period_end = 2024-03-31 }
given.episodes = """
child, ls, dec
A1,    D1,
A2,    D1, 2025-09-01
A3,    C2,
A4,    D1,
A5,    D1,
A6,    D1,
A7,    D1, 2025-09-01
A8,    D1, soon
A9,    C2,
B1,    D1,
,      D1,
"""
given.placed_adoption = """
child, date_placed_ceased, reason_placed_ceased
A4,    2025-06-01,
A5,    in June,
A6,    ,                   RD1
A7,    2025-06-01,         RD1
A8,    2025-06-01,         RD1
A9,    2025-06-01,         RD1
B1,    ,
B2,    2025-06-01,         RD1
"""
finds.episodes = [1, 2]
finds.placed_adoption = [1, 2, 3]
*/

with orders as (
    select row_id, child, dec, dec_wrong
    from episodes
    where ls = 'D1'
      and child is not null
),

undecided as (
    select orders.row_id
    from orders
    left join placed_adoption on placed_adoption.child = orders.child
    where placed_adoption.child is null
),

taken_back as (
    select placed_adoption.row_id
    from placed_adoption
    join orders on orders.child = placed_adoption.child
    where orders.dec is null
      and orders.dec_wrong is null
      and (
          placed_adoption.date_placed_ceased is not null
          or placed_adoption.date_placed_ceased_wrong is not null
          or placed_adoption.reason_placed_ceased is not null
      )
)

select row_id as episodes_row, cast(null as bigint) as placed_adoption_row from undecided
union all
select cast(null as bigint) as episodes_row, row_id as placed_adoption_row from taken_back
