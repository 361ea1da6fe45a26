/*
code   = "103"
says   = "The ethnic group is blank or is not one of the codes for it."
to_do  = "Record the ethnic group by its four-letter code; where it is not known, say why with REFU or NOBT."
table  = "header"
about  = ["ethnic"]
weight = "error"

[[example]]
shows = "a blank is found, and so are a word for the group and a code in small letters"
given.header = """
child, ethnic
A1,    WBRI
A2,
A3,    NOBT
A4,    WHITE
A5,    wbri
"""
finds.header = [2, 4, 5]
*/

select row_id as header_row
from header
where ethnic is null
   or ethnic_wrong is not null
