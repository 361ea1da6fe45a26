/*
# Involvements with the service that the worker's team belongs to: what caseloads are counted from.
title = "Cases held"
grain = "One row for each time that a worker of a team was involved with a child."
key   = ["invo_involvements_id"]

[keeps]
invo_involvements_id        = "identifier"
invo_professional_id        = "staff"
invo_person_id              = "identifier"
invo_involvement_start_date = "none"
invo_involvement_end_date   = "none"
service                     = "staff"

[[example]]
shows = "the service is the one above the team; without a worker nobody holds the case"
given.department = """
dept_team_id, dept_team_name, dept_team_parent_name
T1,           Team 1,         Children in Care
T2,           Team 2,
"""
given.involvements = """
invo_involvements_id, invo_professional_id, invo_person_id, invo_professional_team
I1,                   W1,                   A1,             T1
I2,                   W2,                   A1,             T2
I3,                   W3,                   A1,
I4,                   ,                     A1,             T1
"""
expect = """
invo_involvements_id, service
I1,                   Children in Care
I2,                   Other
I3,                   Other
"""
*/

select
    involvements.invo_involvements_id,
    involvements.invo_professional_id,
    involvements.invo_person_id,
    involvements.invo_involvement_start_date,
    involvements.invo_involvement_end_date,
    coalesce(department.dept_team_parent_name, 'Other') as service
from involvements
left join department on department.dept_team_id = involvements.invo_professional_team
where involvements.invo_professional_id is not null
