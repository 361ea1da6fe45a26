/*
title   = "Initial conferences that led to a plan"
asks    = "Of the children about whom an initial conference was held, which share was put on a child protection plan by it?"
unit    = "percent"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
source  = "SSD, initial_cp_conference"
caution = "A child for whom no result is recorded is left out."

[[example]]
shows = "a result that is not recorded is not a no"
with  = { period_end = 2019-02-28 }
given.initial_cp_conference = """
icpc_icpc_id, icpc_icpc_date, icpc_icpc_outcome_cp_flag
K1,           2019-02-01,     true
K2,           2019-02-28,     false
K3,           2019-02-28,
K4,           2019-03-01,     true
K5,           2019-01-31,     true
"""
expect = """
numerator, denominator
1,         2
"""
*/

select
    case when icpc_icpc_outcome_cp_flag then 1 else 0 end as numerator,
    1 as denominator
from initial_cp_conference
where icpc_icpc_date between :starts and :ends
  and icpc_icpc_outcome_cp_flag is not null
