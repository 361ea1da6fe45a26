/*
title = "London: OC2"
grain = "One row for each child who had been in care for twelve months at the end of the year."
key   = ["la", "child"]

# For planning places alone, publish `london_sufficiency_oc2` instead: it leaves the child's health checks out.

[keeps]
la                    = "none"
child                 = "identifier"
dob                   = "indirect"
sdq_score             = "special"
sdq_reason            = "special"
convicted             = "special"
health_check          = "special"
immunisations         = "special"
teeth_check           = "special"
health_assessment     = "special"
substance_misuse      = "special"
intervention_received = "special"
intervention_offered  = "special"
year                  = "none"

[[example]]
shows = "the child's number carries the authority, and the row its year"
given.oc2 = """
la, child, dob,        sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered
X,  A1,    2010-03-01, 12,        ,           0,         1,            1,             1,           1,                 0,                ,
X,  A2,    2021-03-01, ,          SDQ1,       ,          1,            0,             1,           0,                 1,                0,                     1
"""
expect = """
child, dob,        sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered, year
A1_X,  2010-03-01, 12,        ,           0,         1,            1,             1,           1,                 0,                ,                      ,                     2026
A2_X,  2021-03-01, ,          SDQ1,       ,          1,            0,             1,           0,                 1,                0,                     1,                    2026
"""

[[example]]
shows = "every row comes as it was sent, blanks too, in the year that it was sent for"
with  = { period_end = 2025-03-31 }
given.oc2 = """
la, child, dob,        sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered
X,  A1,    2010-03-01, 0,         ,           1,         ,             ,              ,            ,                  ,                 ,
X,  A3,    ,           ,          ,           ,          ,             ,              ,            ,                  ,                 1,                     0
"""
expect = """
child, dob,        sdq_score, sdq_reason, convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse, intervention_received, intervention_offered, year
A1_X,  2010-03-01, 0,         ,           1,         ,             ,              ,            ,                  ,                 ,                      ,                     2025
A3_X,  ,           ,          ,           ,          ,             ,              ,            ,                  ,                 1,                     0,                    2025
"""
*/

select
    child || '_' || la as child,
    dob,
    sdq_score,
    sdq_reason,
    convicted,
    health_check,
    immunisations,
    teeth_check,
    health_assessment,
    substance_misuse,
    intervention_received,
    intervention_offered,
    cast(extract(year from :period_end) as bigint) as year
from oc2
order by child, row_id
