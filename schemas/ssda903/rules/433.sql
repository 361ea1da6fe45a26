/*
code   = "433"
says   = "The episode carries on from the one before (P, L, T, U or B) but does not begin on the day that one ended."
to_do  = "Make the two dates one; or set the reason for the new episode to S if the child was out of care in between."
table  = "episodes"
about  = ["rne", "decom"]
weight = "error"

[[example]]
shows = "each of these reasons carries on the same day; the day before, the day after and an open episode before are found"
given.episodes = """
child, decom,      dec,        rne
A1,    2025-04-01, 2025-05-01, P
A1,    2025-05-01, 2025-06-01, P
A1,    2025-06-02, 2025-07-01, P
A1,    2025-06-30, 2025-08-01, L
A1,    2025-08-02, 2025-09-01, T
A1,    2025-09-02, 2025-10-01, U
A1,    2025-10-02, ,           B
A1,    2025-11-01, ,           B
A2,    2025-04-01, 2025-05-01, S
A2,    2025-05-02, 2025-06-01, S
A2,    2025-06-02, 32/13/2025,
A2,    2025-07-02, ,           P
"""
finds.episodes = [3, 4, 5, 6, 7, 8]
*/

select later.row_id as episodes_row
from episodes as later
join episodes as earlier on earlier.row_id = later.previous_row
where later.rne in ('P', 'L', 'T', 'U', 'B')
  and earlier.dec_wrong is null
  and (earlier.dec is null or earlier.dec <> later.decom)
