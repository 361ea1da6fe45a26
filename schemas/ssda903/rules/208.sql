/*
code   = "208"
says   = "The child's pupil number is not what the return of the year before said."
to_do  = "Check which of the two is right. A number that was unknown may become known, and a blank or UN1 may become UN2 to UN5; a number, once known, stays."
table  = "header"
about  = ["upn"]
weight = "error"

# Where both are blank, rule 442 asks for the number.

[[example]]
shows = "a number may replace what was unknown, but neither another number nor a code may replace a number"
given.header = """
child, upn
A1,    H801200001001
A2,    H801200001001
A3,    H801200001001
A4,    H801200001001
A5,    H801200001001
A6,    H801200001001
A7,    H801200001001
A8,    UN4
A9,
A10,   h801200001001
A11,   H801200001001
A12,   H801200001001
"""
given.header_last = """
child, upn
A1,
A2,    UN1
A3,    UN2
A4,    UN3
A5,    UN4
A6,    UN5
A7,    X801200001001
A8,    H801200001001
A9,    H801200001001
A10,   H801200001001
A11,   h801200001001
"""
finds.header = [7, 8, 9]

[[example]]
shows = "a blank or UN1 may become UN2 to UN5"
given.header = """
child, upn
A1,    UN2
A2,    UN3
A3,    UN4
A4,    UN5
A5,    UN2
A6,    UN3
A7,    UN4
A8,    UN5
"""
given.header_last = """
child, upn
A1,
A2,
A3,
A4,
A5,    UN1
A6,    UN1
A7,    UN1
A8,    UN1
"""
finds.header = []

[[example]]
shows = "no other code may become another, nor blank; UN1 cannot come back; the same twice is no change"
given.header = """
child, upn
A1,    UN3
A2,    UN2
A3,    UN5
A4,    UN4
A5,    UN1
A6,    UN1
A7,
A8,
A9,
A10,   UN1
A11,   UN5
"""
given.header_last = """
child, upn
A1,    UN2
A2,    UN3
A3,    UN4
A4,    UN5
A5,
A6,    UN2
A7,    UN1
A8,    UN5
A9,
A10,   UN1
A11,   UN5
"""
finds.header = [1, 2, 3, 4, 5, 6, 7, 8]
*/

with this_year as (
    select row_id, child, coalesce(upper(upn), '') as upn
    from header
),

last_year as (
    select child, coalesce(upper(upn), '') as upn
    from header_last
)

select this_year.row_id as header_row
from this_year
join last_year on last_year.child = this_year.child
where this_year.upn <> last_year.upn
  and not (last_year.upn in ('', 'UN1') and this_year.upn in ('UN2', 'UN3', 'UN4', 'UN5'))
  and not (
      last_year.upn in ('', 'UN1', 'UN2', 'UN3', 'UN4', 'UN5')
      and this_year.upn not in ('', 'UN1', 'UN2', 'UN3', 'UN4', 'UN5')
  )
