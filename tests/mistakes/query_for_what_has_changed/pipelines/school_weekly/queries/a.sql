/*
title = "Without a key"
since = "changed"
*/

select pupil, changed from pupils where changed >= :since
