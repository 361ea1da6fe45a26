/*
title   = "Children at initial conferences"
asks    = "About how many children were initial conferences held, and how old were they on the day?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["age_group", "year_of_age", "age_group and pers_sex", "ethnic_group"]
source  = "SSD, initial_cp_conference"
caution = "A child with two conferences is two. An unborn child is under 1."

[parts]
age_group   = ["Under 1 or unborn", "1 to 5", "6 to 10", "11 to 15", "16+"]
year_of_age = ["Under 1 or unborn", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"]
pers_sex    = ["F", "M"]

[[example]]
shows = "each child of a conference counts; the first and the last day of the month are among it"
with  = { period_end = 2019-02-28 }
given.initial_cp_conference = """
icpc_icpc_id, icpc_icpc_date, age
K1,           2019-02-01,     -1
K2,           2019-02-01,     0
K3,           2019-02-28,     5
K4,           2019-02-10,     17
K5,           2019-02-28,
K6,           2019-03-01,     5
K7,           2019-01-31,     5
K8,           ,
"""
expect = """
age_group,         year_of_age,       numerator
Under 1 or unborn, Under 1 or unborn, 2
1 to 5,            5,                 1
16+,               17,                1
Not recorded,      Not recorded,      1
"""
*/

select
    case
        when age < 1   then 'Under 1 or unborn'
        when age < 6   then '1 to 5'
        when age < 11  then '6 to 10'
        when age < 16  then '11 to 15'
        when age >= 16 then '16+'
        else 'Not recorded'
    end as age_group,
    case
        when age < 1  then 'Under 1 or unborn'
        when age >= 1 then cast(age as varchar)
        else 'Not recorded'
    end as year_of_age,
    pers_sex,
    ethnic_group,
    1 as numerator
from initial_cp_conference
where icpc_icpc_date between :starts and :ends
