/*
code   = "1003"
says   = "The decision to place the child for adoption was taken before the child first came into care."
to_do  = "Put right the day of the decision, or the start of the child's first episode."
table  = "placed_adoption"
about  = ["date_placed"]
weight = "error"

[[example]]
shows = "a decision on the day the child came into care is in time, one of the day before is not"
given.placed_adoption = """
child, date_placed
A1,    2025-05-31
A2,    2025-06-01
A3,
A4,    2020-01-01
A5,    2025-05-31
"""
given.episodes = """
child, decom,      rne
A1,    2025-06-01, S
A2,    2025-06-01, S
A3,    2025-06-01, S
A4,    2025-06-01, P
A5,    abc,        S
"""
finds.placed_adoption = [1]
finds.episodes = [1]

[[example]]
shows = "only the first time the child came into care counts, wherever it stands"
given.placed_adoption = """
child, date_placed
A1,    2025-05-01
A2,    2024-01-01
A3,    2024-12-31
"""
given.episodes = """
child, decom,      rne
A1,    2025-06-01, S
A1,    2025-04-01, S
A2,    2025-06-01, S
A2,    2025-01-01, S
A2,    2023-01-01, L
A3,    2025-01-01, S
A3,    2025-01-01, S
A3,    abc,        S
"""
finds.placed_adoption = [2, 3]
finds.episodes = [4, 6]
*/

with starts as (
    select
        row_id,
        child,
        decom,
        row_number() over (partition by child order by decom, row_id) as place
    from episodes
    where rne = 'S'
      and decom is not null
      and child in (select child from placed_adoption)
)

select
    placed_adoption.row_id as placed_adoption_row,
    starts.row_id as episodes_row
from placed_adoption
join starts on starts.child = placed_adoption.child
where starts.place = 1
  and placed_adoption.date_placed < starts.decom
