/*
title = "Disabilities"
*/
select
  concat('DI', cast(disability_id as varchar)) as disa_table_id,
  child_id as disa_person_id,
  disability as disa_disability_code
from resident_disability
