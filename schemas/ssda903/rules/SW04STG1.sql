/*
code   = "SW04STG1"
says   = "The day on which the social worker started is not a true date."
to_do  = "Write the date as day/month/year; where a part is not known write ZZ for the day or month and ZZZZ for the year."
table  = "sw_episodes"
about  = ["sw_decom"]
weight = "error"
since  = 2024

[[example]]
shows = "any part may be unknown, as long as there is such a day"
given.sw_episodes = """
child, sw_decom
A1,    2025-06-01
A1,    ZZ/ZZ/ZZZZ
A1,    ZZ/ZZ/2019
A1,    01/ZZ/2008
A1,    05/ZZ/2019
A1,    09/ZZ/2019
A1,    10/ZZ/2019
A1,    15/ZZ/2019
A1,    19/ZZ/2019
A1,    20/ZZ/2019
A1,    29/02/ZZZZ
A1,    30/01/ZZZZ
A1,    31/ZZ/ZZZZ
A1,    31/01/ZZZZ
A1,    31/03/ZZZZ
A1,    31/05/ZZZZ
A1,    31/07/ZZZZ
A1,    31/08/ZZZZ
A1,    31/10/ZZZZ
A1,    31/12/ZZZZ
A1,    30/11/ZZZZ
A1,    ZZ/09/2019
A1,
"""
finds.sw_episodes = []

[[example]]
shows = "what is no date is found, and parts that can be no day, month or year"
given.sw_episodes = """
child, sw_decom
A1,    abc
A1,    ZZ
A1,    31/06/2019
A1,    30/02/ZZZZ
A1,    31/02/ZZZZ
A1,    31/04/ZZZZ
A1,    31/06/ZZZZ
A1,    31/09/ZZZZ
A1,    31/11/ZZZZ
A1,    32/ZZ/2019
A1,    00/ZZ/2019
A1,    ZZ/13/2019
A1,    ZZ/00/2019
A1,    ZZ/ZZ/19
A1,    ZZ/ZZ/ZZ
A1,    ZZ/ZZ/20190
A1,    1ZZ/ZZ/2019
A1,    ZZ/1/2019
A1,    ZZ-ZZ-2019
"""
finds.sw_episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
*/

select row_id as sw_episodes_row
from sw_episodes
where sw_decom_wrong not like '%ZZ%'
   or not regexp_like(sw_decom_wrong, '^(ZZ|0[1-9]|[12][0-9]|3[01])/(ZZ|0[1-9]|1[0-2])/(ZZZZ|[0-9]{4})$')
   or regexp_like(sw_decom_wrong, '^(30/02|31/(02|04|06|09|11))')
