/*
code   = "304"
says   = "The unaccompanied status is said to have ended after the child's eighteenth birthday."
to_do  = "Enter the birthday at the latest, when the status ends by itself, or put right the date of birth."
table  = "uasc"
about  = ["duc", "dob"]
weight = "error"

[[example]]
shows = "the eighteenth birthday is the last day that can be; a child born on 29 February comes of age on 1 March"
given.uasc = """
child, dob,        duc
A1,    2007-06-10, 2025-06-10
A2,    2007-06-10, 2025-06-11
A3,    2007-06-10, 2025-06-09
A4,    ,           2025-06-11
A5,    2007-06-10,
A6,    2008-02-29, 2026-03-01
A7,    2008-02-29, 2026-03-02
"""
finds.uasc = [2, 7]
*/

-- over eighteen on a day is eighteen the day before
select row_id as uasc_row
from uasc
where age_on(dob, duc - interval '1 day') >= 18
