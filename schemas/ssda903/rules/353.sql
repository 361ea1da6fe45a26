/*
code   = "353"
says   = "The episode starts before 14 October 1991, the day the Children Act came into force."
to_do  = "Put right the start of the episode."
table  = "episodes"
about  = ["decom"]
weight = "error"

# Days before 1900 are not read as days. They are early all the same.

[[example]]
shows = "the day before is found, the day itself is not; neither is what is no day at all"
given.episodes = """
child, decom
A1,    1991-10-13
A2,    1991-10-14
A3,
A4,    06/06/1890
A5,    31/12/1899
A6,    soon
A7,    06/06/2890
A8,    06/66/1890
"""
finds.episodes = [1, 4, 5]
*/

select row_id as episodes_row
from episodes
where decom < date '1991-10-14'
   or regexp_like(decom_wrong, '^[0-3][0-9]/[01][0-9]/1[0-8][0-9][0-9]$')
