/*
code   = "1012"
says   = "A child in one of the other tables has no episode this year."
to_do  = "Add the child's episodes, or take the row out: these tables are about children who were in care in the year."
table  = "reviews"
about  = ["child"]
weight = "error"
may_lack = ["placed_adoption", "missing", "reviews", "ad1", "prev_perm", "oc2"]

[[example]]
shows = "a row for a child without episodes is found in each of the six tables"
given.episodes = """
child, decom
A1,    2025-04-01
A1,    2025-05-01
,      2025-04-01
"""
given.placed_adoption = """
child, dob
A1,    2015-05-01
A2,    2015-05-01
,      2015-05-01
"""
given.missing = """
child, dob
A1,    2015-05-01
A1,    2015-05-01
A3,    2015-05-01
,      2015-05-01
"""
given.reviews = """
child, dob
A4,    2015-05-01
A1,    2015-05-01
A4,    2015-05-01
,      2015-05-01
"""
given.ad1 = """
child, dob
A1,    2015-05-01
A5,    2015-05-01
,      2015-05-01
"""
given.prev_perm = """
child, dob
A6,    2015-05-01
A1,    2015-05-01
,      2015-05-01
"""
given.oc2 = """
child, dob
A7,    2015-05-01
A1,    2015-05-01
,      2015-05-01
"""
finds.placed_adoption = [2]
finds.missing = [3]
finds.reviews = [1, 3]
finds.ad1 = [2]
finds.prev_perm = [1]
finds.oc2 = [1]
*/

with every_row as (
    select 'placed_adoption' as found_in, row_id, child from placed_adoption

    union all

    select 'missing' as found_in, row_id, child from missing

    union all

    select 'reviews' as found_in, row_id, child from reviews

    union all

    select 'ad1' as found_in, row_id, child from ad1

    union all

    select 'prev_perm' as found_in, row_id, child from prev_perm

    union all

    select 'oc2' as found_in, row_id, child from oc2
)

select
    case when found_in = 'placed_adoption' then row_id end as placed_adoption_row,
    case when found_in = 'missing' then row_id end as missing_row,
    case when found_in = 'reviews' then row_id end as reviews_row,
    case when found_in = 'ad1' then row_id end as ad1_row,
    case when found_in = 'prev_perm' then row_id end as prev_perm_row,
    case when found_in = 'oc2' then row_id end as oc2_row
from every_row
where child not in (select child from episodes where child is not null)
