/*
title = "Disabilities of the children, or that there is none"
*/
with
-- Cases of the year; a referral that led to nothing is in the census of the year in which it came.
listed as (
  select
    child_id,
    number,
    row_number() over (partition by child_id order by referred) as place
  from need_case
  where referred <= :period_end
    and (is_nfa and referred >= :period_start or not is_nfa and closed >= :period_start)
),
children as (
  select distinct child_id
  from listed
)
select
  children.child_id as la_child_id,
  need_disability.disability as disability
from children
join need_disability on need_disability.child_id = children.child_id
order by la_child_id, disability
