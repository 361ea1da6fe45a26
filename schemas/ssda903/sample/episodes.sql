/*
title = "Spells in one home under one legal status, of which some day lies in the year"
*/
with
listed as (
  select
    child_id,
    started,
    reason,
    legal_status,
    category_of_need,
    kind,
    provider,
    home_postcode,
    postcode,
    urn,
    -- What comes after the year is not known yet.
    case when ended <= :period_end then ended end as ended,
    case when ended <= :period_end then ended_reason end as ended_reason,
    case when ended <= :period_end then moved_because end as moved_because
  from care_step
  where started <= :period_end
    and (ended is null or ended >= :period_start)
)
select
  child_id as child,
  started as decom,
  reason as rne,
  legal_status as ls,
  category_of_need as cin,
  -- Supported accommodation has had a code of its own since 2024/25.
  case when kind = 'K3' and :period_end < date '2024-04-01' then 'H5' else kind end as place,
  provider as place_provider,
  ended as dec,
  ended_reason as rec,
  moved_because as reason_place_change,
  home_postcode as home_post,
  postcode as pl_post,
  urn
from listed
order by child, decom
