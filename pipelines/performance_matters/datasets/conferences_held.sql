/*
# A step on the way, and not published: brothers and sisters who had one conference are one row here.
title = "Initial conferences that were held"
grain = "One row for each initial conference, however many children it was about."
key   = ["icpc_icpc_meeting_id"]

[keeps]
icpc_icpc_meeting_id = "identifier"
held                 = "none"
days                 = "none"

[[example]]
shows = "working days from the first strategy discussion about any of the children; without one of its own, the enquiry began with it"
given.initial_cp_conference = """
icpc_icpc_id, icpc_icpc_meeting_id, icpc_s47_enquiry_id, icpc_icpc_date, ext_strategy_date
K1,           M1,                   ,                    2019-02-22,     2019-02-04
K2,           M1,                   ,                    2019-02-22,     2019-02-01
K3,           M2,                   S1,                  2019-02-22,
K4,           M3,                   ,                    2019-02-22,
K5,           M4,                   ,                    ,               2019-02-01
"""
given.s47_enquiry = """
s47e_s47_enquiry_id, s47e_s47_start_date
S1,                  2019-02-20
"""
expect = """
icpc_icpc_meeting_id, held,       days
M1,                   2019-02-22, 15
M2,                   2019-02-22, 2
M3,                   2019-02-22,
"""
*/

with meetings as (
    select
        initial_cp_conference.icpc_icpc_meeting_id,
        min(initial_cp_conference.icpc_icpc_date) as held,
        min(coalesce(initial_cp_conference.ext_strategy_date, s47_enquiry.s47e_s47_start_date)) as discussed
    from initial_cp_conference
    left join s47_enquiry on s47_enquiry.s47e_s47_enquiry_id = initial_cp_conference.icpc_s47_enquiry_id
    where initial_cp_conference.icpc_icpc_date is not null
    group by initial_cp_conference.icpc_icpc_meeting_id
)

select
    icpc_icpc_meeting_id,
    held,
    working_days(discussed, held) as days
from meetings
order by icpc_icpc_meeting_id
