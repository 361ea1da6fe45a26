/*
title = "Referrals of the six months"
*/
with
-- The count is the same on every row of a child: it looks back from the latest referral listed.
latest as (
  select child_id, max(referred) as last_referred
  from referral
  where referred > :six_months_before and referred <= :period_end
  group by child_id
),
before_it as (
  select latest.child_id as child_id, count(*) as referrals
  from latest
  join referral on referral.child_id = latest.child_id
  where referral.referred < latest.last_referred
    and referral.referred >= latest.last_referred - interval '12 months'
  group by latest.child_id
)
select
  referral.child_id as child_id,
  child.sex as gender,
  child.ethnicity as ethnicity,
  child.born as born,
  age_on(child.born, :period_end) as age,
  referral.referred as referred,
  referral.source as source,
  referral.is_nfa as is_nfa,
  coalesce(before_it.referrals, 0) as referrals_12m,
  referral.team as team,
  referral.worker as worker
from referral
join child on child.child_id = referral.child_id
left join before_it on before_it.child_id = referral.child_id
where referral.referred > :six_months_before
  and referral.referred <= :period_end
order by referred, child_id, source
