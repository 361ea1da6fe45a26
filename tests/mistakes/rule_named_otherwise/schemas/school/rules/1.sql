/*
code   = "2"
says   = "The pupil joined the club before being born."
to_do  = "Correct one of the two dates."
table  = "clubs"
about  = ["joined"]
weight = "explain"

[[example]]
shows = "the day of birth itself is not too early"
given.pupils = """
pupil_id, born
A1,       2015-05-01
"""
given.clubs = """
pupil_id, joined
A1,       2015-04-30
A1,       2015-05-01
"""
finds.clubs = [1]
*/

select clubs.row_id as clubs_row
from clubs
join pupils on clubs.pupil_id = pupils.pupil_id
where clubs.joined < pupils.born
