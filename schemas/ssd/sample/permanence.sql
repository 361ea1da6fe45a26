/*
title = "The way to a family for good"
*/
select
  concat('PM', cast(permanence_id as varchar)) as perm_table_id,
  child_id as perm_person_id,
  concat('L', cast(stay_id as varchar)) as perm_cla_id,
  decided as perm_adm_decision_date,
  placement_order as perm_placement_order_date,
  placed as perm_placed_for_adoption_date,
  matched as perm_matched_date,
  reversed as perm_decision_reversed_date,
  ordered as perm_permanence_order_date,
  order_made as perm_permanence_order_type,
  is_by_carer as perm_adopted_by_carer_flag
from permanent_home
