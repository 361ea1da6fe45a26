/*
title = "Pupils"
*/
select pupil from pupils
