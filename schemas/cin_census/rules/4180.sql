/*
code   = "4180"
says   = "The child's sex is blank or not one of the census' codes."
to_do  = "Record the sex as M, F or U; U is for unborn children and those whose sex is not known yet."
table  = "child_identifiers"
about  = ["sex"]
weight = "error"
since  = 2025

[[example]]
shows = "blanks, old codes and small letters are found"
given.child_identifiers = """
la_child_id, sex
A1,          M
A2,          F
A3,          U
A4,
A5,          1
A6,          m
"""
finds.child_identifiers = [4, 5, 6]
*/

select row_id as child_identifiers_row
from child_identifiers
where sex is null
   or sex_wrong is not null
