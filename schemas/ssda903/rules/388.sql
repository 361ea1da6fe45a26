/*
code   = "388"
says   = "The reason for ending and the child's next episode contradict each other."
to_do  = "X1 means that a new episode began on the day this one ended: record that episode, or the reason why the child left care. Where an episode did begin that day, set the reason to X1."
table  = "episodes"
about  = ["rec", "dec"]
weight = "error"

[[example]]
shows = "after X1 an episode begins that very day; the day after, the day before and nothing at all are found"
given.episodes = """
child, decom,      dec,        rec
A1,    2025-04-01, 2025-05-01, X1
A1,    2025-05-01, 2025-06-01, X1
A1,    2025-06-02, 2025-07-01, X1
A1,    2025-06-30, 2025-08-01, X1
A2,    2025-04-01, ,           X1
A2,    2025-05-01, ,
A3,    2025-04-01, 32/13/2025, X1
A3,    2025-05-01, ,
A4,    ,           2025-05-01, X1
A5,    2025-04-01, ,           X1
A6,    2025-04-01, ,           E8
A7,    2025-04-01, ,
"""
finds.episodes = [2, 3, 4, 5, 10]

[[example]]
shows = "after another reason no episode begins that day; a later one may, and where no reason stands none is judged"
given.episodes = """
child, decom,      dec,        rec
A1,    2025-04-01, 2025-05-01, E8
A1,    2025-05-01, 2025-06-01, E4A
A1,    2025-06-02, 2025-07-01, E4A
A2,    2025-04-01, 2025-05-01,
A2,    2025-05-01, ,
"""
finds.episodes = [1]
*/

select earlier.row_id as episodes_row
from episodes as earlier
left join episodes as later on later.row_id = earlier.next_row
where earlier.care_number is not null  -- without a start it has no place in the order, and nothing next
  and earlier.dec_wrong is null
  and ((earlier.rec = 'X1'  and later.decom is distinct from earlier.dec)
    or (earlier.rec = 'X1'  and earlier.next_row is null)
    or (earlier.rec <> 'X1' and later.decom = earlier.dec))
