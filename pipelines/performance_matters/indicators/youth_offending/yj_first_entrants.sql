/*
title   = "First-time entrants of 10 to 17"
asks    = "How many young people of 10 to 17 entered the youth justice system for the first time?"
unit    = "count"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 13 }
splits  = ["pers_sex", "ethnic_group"]
source  = "Youth justice system, ext_youth_justice_case"
caution = "The age is that on the day of the first entry, and of two days that are given as the first the earlier counts. What the Ministry of Justice publishes is from the police national computer, and is another number."

[parts]
pers_sex = ["F", "M"]

[[example]]
shows = "the first and the last day of the month are among it, ages from 10 to 17, and each young person once, on the earlier of two first days"
with  = { period_end = 2019-02-28 }
given.ext_youth_justice_case = """
eyjc_case_id, eyjc_person_id, eyjc_start_date, eyjc_first_entry_date, born,       pers_sex
J1,           A1,             2019-02-01,      2019-02-01,            2009-02-01, M
J2,           A2,             2019-02-28,      2019-02-28,            2001-03-01, F
J3,           A2,             2019-02-28,      2019-02-28,            2001-03-01, F
J4,           A3,             2019-02-28,      2019-02-28,            2001-02-28, M
J5,           A4,             2019-02-01,      2019-02-01,            2009-02-02, M
J6,           A5,             2019-02-01,      2019-01-31,            2004-02-02, M
J7,           A6,             2019-02-01,      2019-03-01,            2004-02-02, M
J8,           A7,             2019-02-01,      ,                      2004-02-02, M
J9,           A8,             2018-05-01,      2018-05-01,            2004-02-02, M
J10,          A8,             2019-02-01,      2019-02-01,            2004-02-02, M
"""
expect = """
pers_sex, numerator
M,        1
F,        1
"""
*/

with
entered as (
    select
        eyjc_person_id,
        pers_sex,
        ethnic_group,
        born,
        min(eyjc_first_entry_date) as first_entry
    from ext_youth_justice_case
    group by eyjc_person_id, pers_sex, ethnic_group, born
),

aged as (
    select
        pers_sex,
        ethnic_group,
        first_entry,
        age_on(born, first_entry) as age
    from entered
)

select pers_sex, ethnic_group, 1 as numerator
from aged
where first_entry between :starts and :ends
  and age between 10 and 17
order by ethnic_group, pers_sex
