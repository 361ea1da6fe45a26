/*
title = "Members"
grain = "One row for each pupil in each club."
key   = ["pupil_id", "club"]

[keeps]
pupil_id = "identifier"
born     = "indirect"
home     = "indirect"
club     = "none"
joined   = "none"
is_new   = "none"
*/

select
    clubs.pupil_id,
    pupils.born,
    pupils.home,
    clubs.club,
    clubs.joined,
    clubs.joined > :week_before as is_new
from clubs
join pupils on clubs.pupil_id = pupils.pupil_id
