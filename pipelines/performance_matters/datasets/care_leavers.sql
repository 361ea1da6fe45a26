/*
# It takes the place of the table: each young person who has left care, with what the report splits by, in its words.
title = "Care leavers"
grain = "One row for each young person who has left care, as things stand at the end of the month."
key   = ["clea_table_id"]

[keeps]
clea_table_id                     = "identifier"
clea_person_id                    = "identifier"
clea_care_leaver_eligibility      = "none"
clea_care_leaver_latest_contact   = "none"
clea_care_leaver_accommodation    = "special"
clea_care_leaver_accom_suitable   = "none"
clea_care_leaver_activity         = "special"
clea_pathway_plan_review_date     = "none"
clea_care_leaver_allocated_team   = "staff"
ext_at_university                 = "none"
home                              = "special"
activity                          = "special"
is_in_education_or_work           = "special"
pers_sex                          = "indirect"
ethnic_group                      = "special"
born                              = "indirect"
source_system                   = "none"
source_file                     = "none"
source_sheet                    = "none"
source_row                      = "none"

[[example]]
shows = "one of whom nothing more is known is there"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2001-03-01, White
"""
given.care_leavers = """
clea_table_id, clea_person_id
L1,            A1
L2,            A9
"""
expect = """
clea_table_id, born,       pers_sex, ethnic_group
L1,            2001-03-01, F,        White
L2,            ,           U,        Not recorded
"""

[[example]]
shows = "the codes of where they live and what they do in the words of the report, full time or part time; a blank is none of them"
given.care_leavers = """
clea_table_id, clea_care_leaver_accommodation, clea_care_leaver_activity
L1,            B1,                             F1
L2,            V2,                             P2
L3,            Z1,                             F3
L4,            W2,                             P5
L5,            X2,                             G4
L6,            0,                              0
L7,            ,
"""
expect = """
clea_table_id, home,                              activity,                             is_in_education_or_work
L1,            With parents or relatives,         Higher education,                     true
L2,            Emergency accommodation,           Education other than higher education, true
L3,            With former foster carers,         Training or employment,               true
L4,            Bed and breakfast,                 Training or employment,               true
L5,            In custody,                        None: illness or disability,          false
L6,            Not recorded,                      Not recorded,                         false
L7,            Not recorded,                      Not recorded,                         false
"""
*/

with beside as (
    select
        care_leavers.*,
        coalesce(people.pers_sex, 'U') as pers_sex,
        coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
        people.born,
        substr(care_leavers.clea_care_leaver_accommodation, 1, 1) as home_letter
    from care_leavers
    left join people on people.pers_person_id = care_leavers.clea_person_id
)

select
    clea_table_id,
    source_system,
    source_file,
    source_sheet,
    source_row,
    clea_person_id,
    clea_care_leaver_eligibility,
    clea_care_leaver_latest_contact,
    clea_care_leaver_accommodation,
    clea_care_leaver_accom_suitable,
    clea_care_leaver_activity,
    clea_pathway_plan_review_date,
    clea_care_leaver_allocated_team,
    ext_at_university,
    case home_letter
        when 'B' then 'With parents or relatives'
        when 'C' then 'Community home or residential care'
        when 'D' then 'Semi-independent or transitional accommodation'
        when 'E' then 'Supported lodgings'
        when 'G' then 'Abroad'
        when 'H' then 'Deported'
        when 'K' then 'Ordinary lodgings'
        when 'R' then 'Residence not known'
        when 'S' then 'No fixed abode or homeless'
        when 'T' then 'Foyer or similar'
        when 'U' then 'Independent living'
        when 'V' then 'Emergency accommodation'
        when 'W' then 'Bed and breakfast'
        when 'X' then 'In custody'
        when 'Y' then 'Other accommodation'
        when 'Z' then 'With former foster carers'
        else 'Not recorded'
    end as home,
    case
        when clea_care_leaver_activity in ('F1', 'P1')                         then 'Higher education'
        when clea_care_leaver_activity in ('F2', 'P2')                         then 'Education other than higher education'
        when clea_care_leaver_activity in ('F3', 'P3', 'F4', 'P4', 'F5', 'P5') then 'Training or employment'
        when clea_care_leaver_activity = 'G4'                                  then 'None: illness or disability'
        when clea_care_leaver_activity = 'G6'                                  then 'None: pregnancy or parenting'
        when clea_care_leaver_activity = 'G5'                                  then 'None: another reason'
        else 'Not recorded'
    end as activity,
    coalesce(substr(clea_care_leaver_activity, 1, 1) in ('F', 'P'), false) as is_in_education_or_work,
    pers_sex,
    ethnic_group,
    born
from beside
