/*
code   = "563"
says   = "There is a date and a reason for taking back the decision to place the child for adoption, but no date of the decision."
to_do  = "Record when the decision was made, or take out the date and reason it ended."
table  = "placed_adoption"
about  = ["date_placed", "date_placed_ceased", "reason_placed_ceased"]
weight = "error"

[[example]]
shows = "only a blank decision with both a date and a reason for its end is found"
given.placed_adoption = """
child, date_placed, date_placed_ceased, reason_placed_ceased
A1,    ,            2025-06-01,         RD1
A2,    ,            in June,            RD1
A3,    ,            ,                   RD1
A4,    ,            2025-06-01,
A5,    2025-01-01,  2025-06-01,         RD1
A6,    in January,  2025-06-01,         RD1
A7,    ,            ,
"""
finds.placed_adoption = [1, 2]
*/

select row_id as placed_adoption_row
from placed_adoption
where date_placed is null
  and date_placed_wrong is null
  and (date_placed_ceased is not null or date_placed_ceased_wrong is not null)
  and reason_placed_ceased is not null
