/*
title = "Without a column"
key = ["pupil"]
whole_every = 3
*/

select pupil, changed from pupils where changed >= :since
