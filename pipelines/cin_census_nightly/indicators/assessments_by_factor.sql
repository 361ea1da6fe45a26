/*
title   = "Factors at assessment"
asks    = "What did the assessments completed in the year find?"
unit    = "count"
better  = "neither"
by      = ["la", "factor_label"]
source  = "Department for Education, children in need census"
caution = "The most frequent first. An assessment with several factors is counted under each, so that they do not add up to the assessments."

[[example]]
shows = "each factor is counted for each assessment that found it, the most frequent first; one of another year is not"
given.assessment_factors = """
la_child_id, assessment_id, factor_label, is_completed_in_year
A1,          1,             Neglect,      true
A1,          1,             Young carer,  true
A2,          1,             Young carer,  true
A2,          2,             Young carer,  true
A2,          2,             Gangs,        true
A3,          1,             Gangs,        false
"""
expect = """
la,  factor_label, numerator
ABC, Young carer,  3
ABC, Gangs,        1
ABC, Neglect,      1
"""

[[example]]
shows = "without any there are no rows"
given.assessment_factors = """
la_child_id, assessment_id, factor_label, is_completed_in_year
A1,          1,             Gangs,        false
"""
expect = """
la, factor_label, numerator
"""
*/

select
    la,
    factor_label,
    count(*) as numerator
from assessment_factors
where is_completed_in_year
group by la, factor_label
order by
    la,
    numerator desc,
    factor_label
