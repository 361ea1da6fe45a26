/*
title   = "Unaccompanied children by nationality"
asks    = "Which nationality do the unaccompanied asylum seeking children have?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3 }
splits  = ["nationality"]
source  = "SSD, cla_episodes, immigration_status, person"
caution = "Written as in the case system: one country has one spelling there. Small numbers: not for the public."

[parts]
nationality = [
  "Afghan", "Albanian", "Eritrean", "Ethiopian", "Iranian", "Iraqi", "Kurdish", "Kuwaiti", "Palestinian", "Sudanese", "Vietnamese",
  "Pakistani", "Missing",
]

[[example]]
shows = "a nationality that is not said is missing"
with  = { period_end = 2019-02-28 }
given.unaccompanied = """
cla_id, clae_person_id, care_started, care_ceased, unaccompanied_from, unaccompanied_until, born,       pers_sex, ext_team
K1,     A1,             2018-03-01,   ,            2018-03-01,         ,                    2001-03-01, M,        T1
K2,     A2,             2018-03-01,   ,            2018-03-01,         ,                    2003-03-01, F,
K3,     A3,             2018-03-01,   ,            2018-03-01,         ,                    2001-02-28, M,        T1
K4,     A4,             2018-03-01,   2019-02-28,  2018-03-01,         ,                    2003-03-01, M,        T1
K5,     A5,             2019-02-28,   ,            2019-02-28,         ,                    ,           M,        T2
"""
given.person = """
pers_person_id, pers_nationality
A1,             Afghan
A2,
A3,             Afghan
A5,             Eritrean
"""
expect = """
nationality, numerator
Afghan,      1
Eritrean,    1
Missing,     1
"""
*/

with open as (
    select
        person.pers_nationality,
        age_on(unaccompanied.born, :ends) as age
    from unaccompanied
    left join person on person.pers_person_id = unaccompanied.clae_person_id
    where unaccompanied.care_started <= :ends
      and (unaccompanied.care_ceased is null or unaccompanied.care_ceased > :ends)
      and unaccompanied.unaccompanied_from <= :ends
      and (unaccompanied.unaccompanied_until is null or unaccompanied.unaccompanied_until > :ends)
)

select
    coalesce(pers_nationality, 'Missing') as nationality,
    1 as numerator
from open
where age < 18 or age is null
order by nationality
