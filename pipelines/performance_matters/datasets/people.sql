/*
# What every figure about people is split by. It reads the table of people and no other, so that nothing else need come.
title = "People"
grain = "One row for each child or young person."
key   = ["pers_person_id"]

[keeps]
pers_person_id = "identifier"
pers_sex       = "indirect"
born           = "indirect"
ethnic_group   = "special"
source_system  = "none"
source_file    = "none"
source_sheet   = "none"
source_row     = "none"

[[example]]
shows = "an unborn child is born when it is expected; a sex or group that is not known is not recorded"
given.person = """
pers_person_id, pers_sex, pers_dob,   pers_expected_dob, pers_ethnicity
A1,             F,        2010-05-01, ,                  WBRI
A2,             ,         ,           2019-06-01,        NOBT
A3,             M,        2012-01-31, 2012-02-05,        CHNE
"""
expect = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2010-05-01, White
A2,             U,        2019-06-01, Not recorded
A3,             M,        2012-01-31, Asian
"""
*/

select
    pers_person_id,
    source_system,
    source_file,
    source_sheet,
    source_row,
    coalesce(pers_sex, 'U') as pers_sex,
    coalesce(pers_dob, pers_expected_dob) as born,
    case
        when pers_ethnicity in ('WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM') then 'White'
        when pers_ethnicity in ('MWBC', 'MWBA', 'MWAS', 'MOTH')         then 'Mixed'
        when pers_ethnicity in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'Asian'
        when pers_ethnicity in ('BCRB', 'BAFR', 'BOTH')                 then 'Black'
        when pers_ethnicity = 'OOTH'                                    then 'Other'
        else 'Not recorded'
    end as ethnic_group
from person
