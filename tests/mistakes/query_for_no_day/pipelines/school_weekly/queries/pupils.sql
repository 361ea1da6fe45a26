/*
title = "Pupils"
*/

select pupil from pupils where day <= :period
