/*
code   = "392c"
says   = "A postcode is not in the directory of postcodes."
to_do  = "Correct the postcode of the home or of the placement; a new one may need the directory's next edition."
table  = "episodes"
about  = ["pl_post", "home_post"]
weight = "error"

[[example]]
shows = "either postcode is found where the directory does not have it; a blank is not looked up"
given.episodes = """
child, home_post, pl_post
A1,    ZZ1 1AA,   ZZ1 1AA
A2,    ZZ9 9ZZ,   ZZ1 1AA
A3,    ZZ1 1AA,   ZZ9 9ZZ
A4,    ,
A5,    ,          nowhere
"""
given.postcodes = """
postcode
ZZ1 1AA
"""
finds.episodes = [2, 3, 5]
*/

select row_id as episodes_row
from episodes
where (home_post is not null and home_post not in (select postcode from postcodes))
   or (pl_post is not null and pl_post not in (select postcode from postcodes))
