/*
# What the improvement plan's dashboard shows beside the months: where each figure stood when inspectors came.
title = "Where it stood at the inspection"
grain = "One row for each figure that is followed since an inspection."
key   = ["what", "as_at"]

[keeps]
what  = "none"
as_at = "none"
stood = "none"

[headings]
what  = "Figure"
as_at = "Inspection"
stood = "Stood at"

[[example]]
shows = "in the words of the plan; what the plan has no words for is called by its name, and nobody else's figures are in it"
given.ext_comparator = """
ecpr_figure,    ecpr_whose, ecpr_as_at, ecpr_value
another_figure, baseline,   2017-07,    3
neet_16_18,     baseline,   2017-07,    1.9
neet_16_18,     england,    2018-03,    6.0
caseload_reach, baseline,   2017-07,    9.8
"""
expect = """
what,                                                        as_at,   stood
Average caseload: REACH,                                     2017-07, 9.8
NEET: % of 16 to 18 in no education or employment,           2017-07, 1.9
another figure,                                              2017-07, 3
"""
*/

select
    case ecpr_figure
        when 'caseload_duty_and_assessment'       then 'Average caseload: Duty and Assessment'
        when 'caseload_intervention_and_planning' then 'Average caseload: Intervention and Planning'
        when 'caseload_children_in_care'          then 'Average caseload: Children in Care'
        when 'caseload_0_25'                      then 'Average caseload: 0-25'
        when 'caseload_onwards_and_upwards'       then 'Average caseload: Onwards and Upwards'
        when 'caseload_reach'                     then 'Average caseload: REACH'
        when 'contacts_decided_in_24_hours'       then 'Decisions on contacts within 24 hours: %'
        when 's47_days_open'                      then 'Days that section 47 enquiries were open'
        when 'missing_days_from_home'             then 'Days missing from home'
        when 'missing_days_from_care'             then 'Days missing from care'
        when 'missing_from_home'                  then 'Missing episodes from home'
        when 'missing_from_care'                  then 'Missing episodes from care'
        when 'neet_16_18'                         then 'NEET: % of 16 to 18 in no education or employment'
        else replace(ecpr_figure, '_', ' ')
    end as what,
    ecpr_as_at as as_at,
    ecpr_value as stood
from ext_comparator
where ecpr_whose = 'baseline'
order by what, as_at
