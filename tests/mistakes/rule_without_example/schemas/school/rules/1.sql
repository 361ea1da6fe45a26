/*
code   = "1"
says   = "The pupil joined the club before being born."
to_do  = "Correct one of the two dates."
table  = "clubs"
about  = ["joined"]
weight = "explain"
*/

select clubs.row_id as clubs_row
from clubs
join pupils on clubs.pupil_id = pupils.pupil_id
where clubs.joined < pupils.born
