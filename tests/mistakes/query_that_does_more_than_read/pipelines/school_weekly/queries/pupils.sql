/*
title = "Pupils"
*/

-- who is there; and who was
select pupil, ';' as mark
from pupils
where day = :perod;

select pupil from left;
