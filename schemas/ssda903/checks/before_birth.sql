/*
code   = "before_birth"
says   = "Something happened to the child before the child was born."
to_do  = "Correct the date, or the date of birth in the same row."
table  = "prev_perm"
about  = ["date_perm", "missing.mis_start", "reviews.review", "placed_adoption.date_placed"]
weight = "explain"
may_lack = ["prev_perm", "missing", "reviews", "placed_adoption"]

[[example]]
shows = "the day before the birthday is found in each of the tables; the birthday itself and blanks are not"
given.prev_perm = """
child, dob,        date_perm
A1,    2014-06-05, 2014-06-04
A2,    2014-06-05, 2014-06-05
A3,    2014-06-05,
A4,    ,           2009-01-09
A5,    2014-06-05, ZZ/06/2014
"""
given.missing = """
child, dob,        mis_start
A1,    2014-06-05, 2014-06-05
A2,    2014-06-05, 2014-06-04
"""
given.reviews = """
child, dob,        review
A1,    2014-06-05, 2014-06-04
A2,    2014-06-05, 2014-06-05
"""
given.placed_adoption = """
child, dob,        date_placed
A1,    2014-06-05, 2014-06-05
A2,    2014-06-05, 2014-06-05
A3,    2014-06-05, 2014-06-04
"""
finds.prev_perm       = [1]
finds.missing         = [2]
finds.reviews         = [1]
finds.placed_adoption = [3]
*/

with dated as (
    select 'prev_perm' as found_in, row_id, dob, date_perm as day from prev_perm

    union all

    select 'missing' as found_in, row_id, dob, mis_start as day from missing

    union all

    select 'reviews' as found_in, row_id, dob, review as day from reviews

    union all

    select 'placed_adoption' as found_in, row_id, dob, date_placed as day from placed_adoption
)

select
    case when found_in = 'prev_perm' then row_id end as prev_perm_row,
    case when found_in = 'missing' then row_id end as missing_row,
    case when found_in = 'reviews' then row_id end as reviews_row,
    case when found_in = 'placed_adoption' then row_id end as placed_adoption_row
from dated
where day < dob
