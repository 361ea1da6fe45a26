/*
title = "What assessments found"
*/
select
  concat('F', cast(appraisal_id as varchar)) as cinf_table_id,
  concat('A', cast(appraisal_id as varchar)) as cinf_assessment_id,
  concat('["', replace(factors, ',', '", "'), '"]') as cinf_assessment_factors_json
from appraisal
where factors is not null
