/*
code   = "sw_episodes_dob"
says   = "The child's date of birth among the social worker episodes is not the one in the header."
to_do  = "Correct whichever of the two dates is wrong."
table  = "sw_episodes"
about  = ["dob", "header.dob"]
weight = "explain"
since  = 2024

[[example]]
shows = "another date is found on both rows; a blank, and a child without a header, are not"
given.sw_episodes = """
child, dob
A1,    2012-05-01
A2,    2012-05-01
A3,
A4,    2012-05-01
"""
given.header = """
child, dob
A1,    2012-05-01
A2,    2012-05-02
A3,    2012-05-01
"""
finds.sw_episodes = [2]
finds.header = [2]
*/

select
    sw_episodes.row_id as sw_episodes_row,
    header.row_id as header_row
from sw_episodes
join header on header.child = sw_episodes.child
where sw_episodes.dob <> header.dob
