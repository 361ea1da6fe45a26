/*
code   = "2"
says   = "No pupil of the school is in a club."
to_do  = "Find out whether the clubs' lists are all here."
level  = "whole"
table  = "clubs"
weight = "explain"

[[example]]
shows = "one club without pupils"
given.clubs = """
pupil_id
A1
"""
found = true
*/

select count(*) as members
from clubs
having count(*) < 2
