/*
title = "Contacts"
trust = "The extract of the Standard Safeguarding Dataset first, then list 1 of Annex A. A contact about a child on a day on which the extract has one is that one. Its number is made of child, day and source."

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

[[example]]
shows = "what the extract has is not taken again"
given.contacts = """
cont_contact_id, cont_person_id, cont_contact_date
C1,              A1,             2026-09-01
"""
given.annex_a_list_1 = """
child_id, contacted,  source
A1,       2026-09-01, 6
A1,       2026-09-03, 6
"""
expect = """
cont_contact_id, cont_person_id, cont_contact_date
A1-2026-09-03-6, A1,             2026-09-03
"""
*/

with known as (
    select distinct cont_person_id, cont_contact_date
    from contacts
)

select
    concat(it.child_id, '-', cast(it.contacted as varchar), '-', coalesce(it.source, '')) as cont_contact_id,
    it.child_id as cont_person_id,
    it.contacted as cont_contact_date,
    it.source as cont_contact_source_code,
    'annex_a_list_1' as from_table,
    it.row_id as from_row
from annex_a_list_1 as it
left join known on known.cont_person_id = it.child_id and known.cont_contact_date = it.contacted
where known.cont_person_id is null
  and it.contacted is not null
order by cont_contact_id
