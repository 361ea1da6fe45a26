/*
title = "What partners count"
*/
select
  case what
    when 'neet'              then 'neet_16_18'
    when 'life_story'        then 'life_story_work'
    when 'places_taken'      then 'ey_places_taken'
    when 'childrens_centres' then 'ey_children_centres'
    when 'thirty_hours'      then 'ey_thirty_hours'
    when 'two_year_olds'     then 'ey_two_year_olds'
  end as epar_figure,
  month_ended as epar_month,
  cast(counted as double) as epar_numerator,
  cast(out_of as double) as epar_denominator
from partner_count
