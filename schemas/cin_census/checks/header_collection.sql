/*
code   = "header_collection"
says   = "The header says that this is another collection, or another year's."
to_do  = "Export the census afresh, and choose the children in need census and its year."
table  = "header"
about  = ["year", "collection"]
weight = "error"

[[example]]
shows = "the year is the one in which the census year ends"
with  = { period_end = 2026-03-31 }
given.header = """
collection, year
CIN,        2026
CIN,        2025
SSDA903,    2026
,           2026
CIN,
"""
finds.header = [2, 3]
*/

select row_id as header_row
from header
where collection <> 'CIN'
   or year <> extract(year from :period_end)
