/*
# It takes the place of the table: each case with the young person.
title = "Youth justice cases"
grain = "One row for each time that a young person was open to the youth offending team."
key   = ["eyjc_case_id"]

[keeps]
eyjc_case_id              = "identifier"
eyjc_person_id            = "identifier"
eyjc_start_date           = "none"
eyjc_end_date             = "none"
eyjc_is_statutory         = "special"
eyjc_scaled_approach      = "special"
eyjc_first_entry_date     = "special"
eyjc_custody_date         = "special"
eyjc_gang_member          = "special"
eyjc_in_education_or_work = "none"
pers_sex                  = "indirect"
ethnic_group              = "special"
born                      = "indirect"

[[example]]
shows = "a case about nobody who is known is a case"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2003-02-04, White
"""
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_person_id, eyjc_start_date
J1,           A1,             2018-12-03
J2,           A9,             2018-12-03
"""
expect = """
eyjc_case_id, born,       pers_sex, ethnic_group
J1,           2003-02-04, F,        White
J2,           ,           U,        Not recorded
"""
*/

select
    ext_youth_justice_case.eyjc_case_id,
    ext_youth_justice_case.eyjc_person_id,
    ext_youth_justice_case.eyjc_start_date,
    ext_youth_justice_case.eyjc_end_date,
    ext_youth_justice_case.eyjc_is_statutory,
    ext_youth_justice_case.eyjc_scaled_approach,
    ext_youth_justice_case.eyjc_first_entry_date,
    ext_youth_justice_case.eyjc_custody_date,
    ext_youth_justice_case.eyjc_gang_member,
    ext_youth_justice_case.eyjc_in_education_or_work,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born
from ext_youth_justice_case
left join people on people.pers_person_id = ext_youth_justice_case.eyjc_person_id
