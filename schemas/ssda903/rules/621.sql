/*
code   = "621"
says   = "The young mother's first child was born on or before the day she was born herself."
to_do  = "Put right the date of birth of the mother or of her child; one of the two has probably been put in the other's place."
table  = "header"
about  = ["mc_dob", "dob"]
weight = "error"

[[example]]
shows = "a child born before the mother or on the same day is found; one born the day after is not, nor is a blank or a date that cannot be read"
given.header = """
child, dob,        mc_dob
A1,    2008-05-02, 2008-05-01
A2,    2008-05-02, 2008-05-02
A3,    2008-05-02, 2008-05-03
A4,    2008-05-02,
A5,    ,           2008-05-02
A6,    2008-05-02, abc
"""
finds.header = [1, 2]
*/

select row_id as header_row
from header
where mc_dob <= dob
