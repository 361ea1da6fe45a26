/*
code   = "100"
says   = "The reference date in the header is blank or not 31 March of the header's year."
to_do  = "Put the last day of the census year, 31 March, and its year in the header."
table  = "header"
about  = ["reference_date", "year"]
weight = "error"

[[example]]
shows = "blanks and any other day are found"
given.header = """
year, reference_date
2026, 2026-03-31
2026,
2026, 2025-03-31
2026, 2026-04-30
2026, 2026-03-30
2026, 2026-05-31
"""
finds.header = [2, 3, 4, 5, 6]
*/

select row_id as header_row
from header
where reference_date is null
   or extract(year from reference_date) <> year
   or extract(month from reference_date) <> 3
   or extract(day from reference_date) <> 31
