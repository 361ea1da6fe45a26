/*
title = "Placements"
*/
select
  concat('H', cast(home_id as varchar)) as clap_cla_placement_id,
  concat('L', cast(stay_id as varchar)) as clap_cla_id,
  child_id as clap_person_id,
  started as clap_cla_placement_start_date,
  case when kind = 'H5' and cast(:period_end as varchar) >= '2024-04-01' then 'K3' else kind end as clap_cla_placement_type,
  urn as clap_cla_placement_urn,
  miles as clap_cla_placement_distance,
  provider as clap_cla_placement_provider,
  postcode as clap_cla_placement_postcode,
  ended as clap_cla_placement_end_date,
  left_because as clap_cla_placement_change_reason,
  is_inside_borough as ext_in_area
from stay_home
