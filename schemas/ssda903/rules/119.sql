/*
code   = "119"
says   = "The plan of adoption was given up, but either the date or the reason is missing."
to_do  = "Enter both the date and the reason, or neither if the plan still holds."
table  = "placed_adoption"
about  = ["reason_placed_ceased", "date_placed_ceased"]
weight = "error"

[[example]]
shows = "both or neither; what cannot be read is not missing"
given.placed_adoption = """
child, date_placed_ceased, reason_placed_ceased
A1,    2025-06-01,         RD1
A2,    ,
A3,    2025-06-01,
A4,    ,                   RD1
A5,    2025-06-31,         RD9
A6,    2025-06-31,
A7,    ,                   RD9
"""
finds.placed_adoption = [3, 4, 6, 7]
*/

with dated as (
    select
        row_id,
        reason_placed_ceased as reason,
        case when date_placed_ceased is not null or date_placed_ceased_wrong is not null then 1 end as has_date
    from placed_adoption
)

select row_id as placed_adoption_row
from dated
where (has_date is null and reason is not null)
   or (has_date is not null and reason is null)
