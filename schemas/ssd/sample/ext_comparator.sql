/*
title = "Targets, what statistical neighbours have, and where it stood when inspectors came"
*/
with said as (
  select 'cl_in_touch' as figure, 'target' as whose, 90.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cin_seen_in_four_weeks' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cp_open_rate' as figure, 'neighbours' as whose, 38.4 as stands_at, '-03' as month, began from financial_year where back = 0
  union all select 'cp_visits_on_time' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cp_visits_on_time_under_five' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cp_open_two_years' as figure, 'neighbours' as whose, 2.8 as stands_at, '-03' as month, began from financial_year where back = 0
  union all select 'cp_subsequent' as figure, 'target' as whose, 18.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_visits_on_time' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_three_placements' as figure, 'target' as whose, 10.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_three_placements' as figure, 'neighbours' as whose, 10.6 as stands_at, '-03' as month, began from financial_year where back = 0
  union all select 'cla_long_term_stability' as figure, 'target' as whose, 68.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_long_term_stability' as figure, 'neighbours' as whose, 67.2 as stands_at, '-03' as month, began from financial_year where back = 0
  union all select 'cla_initial_health_on_time' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_dental_checks' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_reviews_on_time' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cla_reviews_on_time_assumed' as figure, 'target' as whose, 95.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'cm_answered_on_time' as figure, 'target' as whose, 90.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'ey_children_centres' as figure, 'target' as whose, 80.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'ey_thirty_hours' as figure, 'target' as whose, 80.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'yj_custody' as figure, 'target' as whose, 0.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'yj_custody_rate' as figure, 'neighbours' as whose, 2.1 as stands_at, '-03' as month, began from financial_year where back = 0
  union all select 'yj_in_education_or_work' as figure, 'target' as whose, 66.0 as stands_at, '-04' as month, began from financial_year where back = 0
  union all select 'caseload_duty_and_assessment' as figure, 'baseline' as whose, 26.4 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'caseload_intervention_and_planning' as figure, 'baseline' as whose, 22.1 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'caseload_children_in_care' as figure, 'baseline' as whose, 18.2 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'caseload_0_25' as figure, 'baseline' as whose, 19.5 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'caseload_onwards_and_upwards' as figure, 'baseline' as whose, 22.8 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'caseload_reach' as figure, 'baseline' as whose, 10.4 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'contacts_decided_in_24_hours' as figure, 'baseline' as whose, 51.0 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 's47_days_open' as figure, 'baseline' as whose, 14.2 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'missing_days_from_home' as figure, 'baseline' as whose, 1.4 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'missing_days_from_care' as figure, 'baseline' as whose, 2.6 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'missing_from_home' as figure, 'baseline' as whose, 26.0 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'missing_from_care' as figure, 'baseline' as whose, 58.0 as stands_at, '-07' as month, began from financial_year where back = 4
  union all select 'neet_16_18' as figure, 'baseline' as whose, 1.9 as stands_at, '-07' as month, began from financial_year where back = 4
)
select
  figure as ecpr_figure,
  whose as ecpr_whose,
  concat(cast(extract(year from began) as varchar), month) as ecpr_as_at,
  stands_at as ecpr_value
from said
order by ecpr_whose, ecpr_figure
