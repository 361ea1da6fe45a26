/*
# It takes the place of the table: the initial conferences of this authority, each child with its age on the day.
title = "Initial child protection conferences"
grain = "One row for each child in each initial conference; children who come with a plan from another authority are left out."
key   = ["icpc_icpc_id"]

[keeps]
icpc_icpc_id              = "identifier"
icpc_icpc_meeting_id      = "identifier"
icpc_s47_enquiry_id       = "identifier"
icpc_person_id            = "identifier"
icpc_icpc_date            = "none"
icpc_icpc_outcome_cp_flag = "none"
ext_strategy_date         = "none"
icpc_icpc_team            = "staff"
pers_sex                  = "indirect"
ethnic_group              = "special"
age                       = "indirect"
source_system             = "none"
source_file               = "none"
source_sheet              = "none"
source_row                = "none"

[[example]]
shows = "a conference without a name is one of its own; a transfer is not an initial one; blank is no transfer"
given.people = """
pers_person_id, pers_sex, born,       ethnic_group
A1,             F,        2014-02-04, White
A2,             M,        2019-06-01, White
"""
given.initial_cp_conference = """
icpc_icpc_id, icpc_icpc_meeting_id, icpc_person_id, icpc_icpc_transfer_in, icpc_icpc_date
K1,           M1,                   A1,             false,                 2019-02-03
K2,           M1,                   A2,             false,                 2019-02-03
K3,           ,                     A1,             ,                      2019-02-04
K4,           M2,                   A1,             true,                  2019-02-04
K5,           M3,                   A9,             ,
"""
expect = """
icpc_icpc_id, icpc_icpc_meeting_id, pers_sex, age
K1,           M1,                   F,        4
K2,           M1,                   M,        -1
K3,           K3,                   F,        5
K5,           M3,                   U,
"""
*/

select
    initial_cp_conference.icpc_icpc_id,
    initial_cp_conference.source_system,
    initial_cp_conference.source_file,
    initial_cp_conference.source_sheet,
    initial_cp_conference.source_row,
    coalesce(initial_cp_conference.icpc_icpc_meeting_id, initial_cp_conference.icpc_icpc_id) as icpc_icpc_meeting_id,
    initial_cp_conference.icpc_s47_enquiry_id,
    initial_cp_conference.icpc_person_id,
    initial_cp_conference.icpc_icpc_date,
    initial_cp_conference.icpc_icpc_outcome_cp_flag,
    initial_cp_conference.ext_strategy_date,
    initial_cp_conference.icpc_icpc_team,
    coalesce(people.pers_sex, 'U') as pers_sex,
    coalesce(people.ethnic_group, 'Not recorded') as ethnic_group,
    age_on(people.born, initial_cp_conference.icpc_icpc_date) as age
from initial_cp_conference
left join people on people.pers_person_id = initial_cp_conference.icpc_person_id
where not coalesce(initial_cp_conference.icpc_icpc_transfer_in, false)
