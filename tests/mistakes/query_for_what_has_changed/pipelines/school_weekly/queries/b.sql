/*
title = "Without a value"
since = "changed"
key = ["pupil"]
begins = "1 September 2026"
whole_every = 0
*/

select pupil, changed from pupils
