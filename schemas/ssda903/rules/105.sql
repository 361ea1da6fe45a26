/*
code   = "105"
says   = "The return does not say, with 0 or 1, whether the child is an unaccompanied asylum seeker."
to_do  = "Give 1 for a child who was one at any time in the year, and 0 for any other."
table  = "header"
about  = ["uasc"]
weight = "error"

# Files of text have no such element: there it is worked out.
formats = ["xml"]

[[example]]
shows = "only 0 and 1 say it"
with  = { period_end = 2026-03-31, format = "xml" }
given.header = """
child, uasc
A1,    0
A2,    1
A3,
A4,    2
"""
finds.header = [3, 4]
*/

select row_id as header_row
from header
where uasc is null
   or uasc_wrong is not null
