/*
code   = "333"
says   = "The child was matched with adopters, but the decision that the child should be adopted is missing or later."
to_do  = "Enter the day of the decision, which comes before the match or on the same day."
table  = "ad1"
about  = ["date_int", "date_match"]
weight = "error"

[[example]]
shows = "a decision later than the match, or none, is found; the same day is not, and no match asks for nothing"
given.ad1 = """
child, date_int,   date_match
A1,    2025-06-02, 2025-06-01
A2,    2025-06-01, 2025-06-01
A3,    ,           2025-06-01
A4,    ,           soon
A5,    soon,       2025-06-01
A6,    2025-06-02,
A7,    ,
A8,    2025-06-02, soon
"""
finds.ad1 = [1, 3, 4]
*/

select row_id as ad1_row
from ad1
where date_int > date_match
   or (
       date_int is null
       and date_int_wrong is null
       and (date_match is not null or date_match_wrong is not null)
   )
