/*
code   = "8890"
says   = "The section 47 enquiry starts during another one of the same episode."
to_do  = "Correct the dates: one enquiry ends with its conference, or because none is needed, before the next starts."
table  = "section47"
about  = ["s47_actual_start_date", "date_of_initial_cpc"]
weight = "error"

[[example]]
shows = "the first and the last day belong to it; an open one goes on to the end of the year unless no conference is needed"
with  = { period_end = 2026-03-31 }
given.section47 = """
la_child_id, cin_details_id, s47_actual_start_date, date_of_initial_cpc, icpc_not_required
A1,          1,              2025-05-01,            2025-06-01,          0
A1,          1,              2025-06-01,            2025-07-01,          0
A2,          1,              2025-05-01,            2025-06-01,          0
A2,          1,              2025-06-02,            2025-07-01,          0
A3,          1,              2025-05-01,            ,                    0
A3,          1,              2026-03-31,            2026-04-01,          0
A4,          1,              2025-05-01,            2025-06-01,          0
A4,          1,              2025-05-01,            2025-06-01,          0
A5,          1,              2025-05-01,            ,                    1
A5,          1,              2025-06-01,            2025-06-10,          0
A6,          1,              2025-05-01,            ,                    true
A6,          1,              2025-06-01,            2025-06-10,          0
A7,          1,              2025-05-01,            2025-06-01,          0
A7,          2,              2025-05-10,            2025-06-01,          0
A8,          1,              2025-05-01,            ,
A8,          1,              2025-05-02,            2025-05-03,          0
A9,          1,              2025-05-01,            ,                    0
"""
finds.section47 = [1, 2, 5, 6, 15, 16]
*/

with spans as (
    select
        row_id,
        la_child_id,
        cin_details_id,
        s47_actual_start_date as began,
        case
            when date_of_initial_cpc is not null                                  then date_of_initial_cpc
            when lower(coalesce(icpc_not_required, '')) not in ('1', 'true')      then :period_end
        end as ended
    from section47
)

select it.row_id as section47_row
from spans as it
join spans as other
    on other.la_child_id = it.la_child_id
    and other.cin_details_id = it.cin_details_id
where other.row_id <> it.row_id
  and it.began >= other.began
  and it.began <= other.ended
  and not (it.began = other.began and it.ended = other.ended)

union

select other.row_id as section47_row
from spans as it
join spans as other
    on other.la_child_id = it.la_child_id
    and other.cin_details_id = it.cin_details_id
where other.row_id <> it.row_id
  and it.began >= other.began
  and it.began <= other.ended
  and not (it.began = other.began and it.ended = other.ended)
