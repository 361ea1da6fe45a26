/*
# It takes the place of the table: each referral with the child, and whether it came again within twelve months. Other
# sources than the extract do not have the referrals of the year before: there only a number of them says so.
title = "Referrals and episodes of need"
grain = "One row for each referral of a child, with the episode of need that came of it."
key   = ["cine_referral_id"]

[keeps]
cine_referral_id            = "identifier"
cine_person_id              = "identifier"
cine_referral_date          = "none"
cine_cin_primary_need_code  = "special"
cine_referral_source_code   = "none"
source_group                = "none"
cine_referral_nfa           = "none"
cine_close_date             = "none"
cine_close_reason           = "none"
cine_referral_team          = "staff"
pers_sex                    = "indirect"
ethnic_group                = "special"
born                        = "indirect"
is_rereferral               = "none"
source_system              = "none"
source_file                = "none"
source_sheet               = "none"
source_row                 = "none"

[[example]]
shows = "an earlier referral counts from twelve months before to the day before, also one that led to nothing; two on one day are not each other's"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
A2,             M,        2014-02-04, White
A3,             M,        2014-02-04, White
"""
given.cin_episodes = """
cine_referral_id, cine_person_id, cine_referral_date, cine_referral_nfa
R1,               A1,             2018-02-04,         true
R2,               A1,             2019-02-04,         false
R3,               A2,             2018-02-03,         false
R4,               A2,             2019-02-04,         false
R5,               A3,             2019-02-04,         false
R6,               A3,             2019-02-04,         false
"""
expect = """
cine_referral_id, is_rereferral
R1,               false
R2,               true
R3,               false
R4,               false
R5,               false
R6,               false
"""

[[example]]
shows = "a source that counts the earlier ones says so itself; of one that does not it is not known"
given.cin_episodes = """
cine_referral_id, cine_person_id, cine_referral_date, ext_referrals_12m, source_system
R1,               A1,             2019-02-04,         1,                 annex_a
R2,               A2,             2019-02-04,         0,                 annex_a
R3,               A3,             2019-02-04,         ,                  cin_census
"""
expect = """
cine_referral_id, is_rereferral
R1,               true
R2,               false
R3,
"""

[[example]]
shows = "who referred, in the groups of the report"
given.cin_episodes = """
cine_referral_id, cine_referral_date, cine_referral_source_code
R1,               2019-02-04,         6
R2,               2019-02-04,         7
R3,               2019-02-04,         2B
R4,               2019-02-04,         3E
R5,               2019-02-04,         5A
R6,               2019-02-04,         4
R7,               2019-02-04,         1A
R8,               2019-02-04,
"""
expect = """
cine_referral_id, source_group
R1,               Police or legal agency
R2,               Police or legal agency
R3,               School or education setting
R4,               Health services
R5,               Local authority services
R6,               Other or not known
R7,               Other or not known
R8,               Other or not known
"""
*/

with
earlier as (
    select distinct now.cine_referral_id
    from cin_episodes as now
    inner join cin_episodes as before on before.cine_person_id = now.cine_person_id
    where before.cine_referral_date < now.cine_referral_date
      and before.cine_referral_date >= now.cine_referral_date - interval '12 months'
)

select
    cin_episodes.cine_referral_id,
    cin_episodes.source_system,
    cin_episodes.source_file,
    cin_episodes.source_sheet,
    cin_episodes.source_row,
    cin_episodes.cine_person_id,
    cin_episodes.cine_referral_date,
    cin_episodes.cine_cin_primary_need_code,
    cin_episodes.cine_referral_source_code,
    case
        when cin_episodes.cine_referral_source_code in ('6', '7')                                 then 'Police or legal agency'
        when cin_episodes.cine_referral_source_code in ('2A', '2B')                               then 'School or education setting'
        when cin_episodes.cine_referral_source_code in ('3A', '3B', '3C', '3D', '3E', '3F')       then 'Health services'
        when cin_episodes.cine_referral_source_code in ('5A', '5B', '5C', '5D')                   then 'Local authority services'
        else 'Other or not known'
    end as source_group,
    cin_episodes.cine_referral_nfa,
    cin_episodes.cine_close_date,
    cin_episodes.cine_close_reason,
    cin_episodes.cine_referral_team,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    people.born,
    coalesce(
        cin_episodes.ext_referrals_12m > 0,
        case when coalesce(cin_episodes.source_system, 'ssd') = 'ssd' then earlier.cine_referral_id is not null end
    ) as is_rereferral
from cin_episodes
left join people on people.pers_person_id = cin_episodes.cine_person_id
left join earlier on earlier.cine_referral_id = cin_episodes.cine_referral_id
