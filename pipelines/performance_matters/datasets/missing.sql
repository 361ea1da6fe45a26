/*
# It takes the place of the table: each time that somebody was missing, with the young person. Who was only absent is left out.
title = "Missing episodes"
grain = "One row for each time that a child was missing."
key   = ["miss_table_id"]

[keeps]
miss_table_id                   = "identifier"
miss_person_id                  = "identifier"
miss_missing_episode_start_date = "none"
miss_missing_episode_end_date   = "none"
miss_missing_rhi_offered        = "none"
miss_missing_rhi_accepted       = "none"
ext_missing_from                = "none"
pers_sex                        = "indirect"
ethnic_group                    = "special"
born                            = "indirect"

[[example]]
shows = "who is absent is not missing, and one of whom it is not said is; one about nobody who is known is one"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2003-02-04, White
"""
given.missing = """
miss_table_id, miss_person_id, miss_missing_episode_start_date, miss_missing_episode_type
M1,            A1,             2019-02-04,                      M
M2,            A1,             2019-02-06,                      A
M3,            A9,             2019-02-06,
"""
expect = """
miss_table_id, born,       pers_sex, ethnic_group
M1,            2003-02-04, F,        White
M3,            ,           U,        Not recorded
"""
*/

select
    missing.miss_table_id,
    missing.miss_person_id,
    missing.miss_missing_episode_start_date,
    missing.miss_missing_episode_end_date,
    missing.miss_missing_rhi_offered,
    missing.miss_missing_rhi_accepted,
    missing.ext_missing_from,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born
from missing
left join people on people.pers_person_id = missing.miss_person_id
where coalesce(missing.miss_missing_episode_type, 'M') = 'M'
