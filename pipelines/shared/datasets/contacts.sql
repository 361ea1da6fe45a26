/*
title = "Contacts"
trust = "List 1 of Annex A alone. Contacts about a child on one day are apart by their source. Its number is made of child, day and source."

# List 1 has the six months up to its day.
[tells_from]
annex_a = { months = -6, days = 1 }

[[example]]
shows = "each contact of list 1, by child, day and source"
given.annex_a_list_1 = """
child_id, contacted,  source
A1,       2026-09-01, 6
A1,       2026-09-01, 2A
A2,       2026-09-02,
"""
expect = """
cont_contact_id,  cont_person_id, cont_contact_date, cont_contact_source_code, from_table,     from_row
A1-2026-09-01-2A, A1,             2026-09-01,        2A,                       annex_a_list_1, 2
A1-2026-09-01-6,  A1,             2026-09-01,        6,                        annex_a_list_1, 1
A2-2026-09-02-,   A2,             2026-09-02,        ,                         annex_a_list_1, 3
"""
*/

select
    concat(child_id, '-', cast(contacted as varchar), '-', coalesce(source, '')) as cont_contact_id,
    child_id as cont_person_id,
    contacted as cont_contact_date,
    source as cont_contact_source_code,
    'annex_a_list_1' as from_table,
    row_id as from_row
from annex_a_list_1
where contacted is not null
order by cont_contact_id
