/*
code   = "2884"
says   = "The same initial conference stands in the episode's details and in a section 47 enquiry."
to_do  = "Keep the date in the enquiry that led to the conference, and clear it in the details."
table  = "cin_details"
about  = ["date_of_initial_cpc", "section47.date_of_initial_cpc"]
weight = "error"

[[example]]
shows = "the same day of the same child, in whichever episode"
given.cin_details = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          1,              2025-05-10
A2,          1,              2025-05-10
A3,          1,
"""
given.section47 = """
la_child_id, cin_details_id, date_of_initial_cpc
A1,          2,              2025-05-10
A1,          1,              2025-05-11
A3,          1,
A4,          1,              2025-05-10
"""
finds.cin_details = [1]
finds.section47 = [1]
*/

select
    cin_details.row_id as cin_details_row,
    section47.row_id   as section47_row
from cin_details
join section47
    on section47.la_child_id = cin_details.la_child_id
    and section47.date_of_initial_cpc = cin_details.date_of_initial_cpc
