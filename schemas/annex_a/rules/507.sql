/*
code   = "507"
says   = "The conference was held before the strategy discussion, or after the snapshot."
to_do  = "Put right whichever date was typed wrongly; a conference that is only planned is left blank."
table  = "list_5"
about  = ["icpc_held", "strategy_started"]
weight = "explain"

[[example]]
shows = "a conference before the discussion and a planned one are found; one two weeks later is not"
with  = { period_end = 2026-09-30 }
given.list_5 = """
child_id, strategy_started, icpc_held
C1,       2026-06-01,       2026-05-15
C2,       2026-09-20,       2026-10-08
C3,       2026-06-01,       2026-06-15
C4,       2026-06-01,
"""
finds.list_5 = [1, 2]
*/

select row_id as list_5_row
from list_5
where icpc_held < strategy_started or icpc_held > :period_end
