/*
code   = "2"
says   = "No pupil of the school is in a club."
to_do  = "Find out whether the clubs' lists are all here."
table  = "clubs"
about  = ["club"]
weight = "explain"

[[example]]
shows = "one club without pupils"
given.clubs = """
pupil_id
A1
"""
found = true
*/

select row_id as clubs_row
from clubs
