/*
code   = "SW04STG1"
says   = "The day on which the social worker started is not a true date."
to_do  = "Write the date as day/month/year; where a part is not known write ZZ for the day or month and ZZZZ for the year."
table  = "sw_episodes"
about  = ["sw_decom"]
weight = "error"
since  = 2024

[[example]]
shows = "any part may be unknown"
given.sw_episodes = """
child, sw_decom
A1,    2025-06-01
A1,    ZZ/ZZ/ZZZZ
A1,    ZZ/ZZ/2019
A1,    ZZ/06/2019
A1,    01/ZZ/2019
A1,    29/02/ZZZZ
A1,    30/11/ZZZZ
A1,    31/12/ZZZZ
A1,    31/ZZ/ZZZZ
A1,    ZZ/12/ZZZZ
A1,
"""
finds.sw_episodes = []

[[example]]
shows = "what is no date is found, and parts that can be no day, month or year"
given.sw_episodes = """
child, sw_decom
A1,    abc
A1,    ZZ
A1,    29/02/2023
A1,    30/02/ZZZZ
A1,    31/04/ZZZZ
A1,    31/11/ZZZZ
A1,    32/ZZ/2019
A1,    00/ZZ/2019
A1,    ZZ/13/2019
A1,    ZZ/00/2019
A1,    ZZ/ZZ/19
A1,    ZZ/ZZ/ZZ
A1,    ZZ/ZZ/20190
A1,    1ZZ/ZZ/2019
A1,    ZZ-ZZ-2019
"""
finds.sw_episodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
*/

-- The three forms are the days that every month has, those that February has not, and those of the longest months.
select row_id as sw_episodes_row
from sw_episodes
where sw_decom_wrong is not null
  and not (
      sw_decom_wrong like '%ZZ%'
      and (
          regexp_like(sw_decom_wrong, '^(ZZ|0[1-9]|[12][0-9])/(ZZ|0[1-9]|1[0-2])/(ZZZZ|[0-9]{4})$')
          or regexp_like(sw_decom_wrong, '^30/(ZZ|0[13-9]|1[0-2])/(ZZZZ|[0-9]{4})$')
          or regexp_like(sw_decom_wrong, '^31/(ZZ|0[13578]|1[02])/(ZZZZ|[0-9]{4})$')
      )
  )
