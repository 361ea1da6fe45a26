/*
title   = "Families with under-fives who use a children's centre"
asks    = "Which share of the families with children under five is registered with a children's centre and uses it?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13 }
source  = "Early years system; ext_partner_figure"
caution = "Where none was given for a month, it is the newest before it."

[[example]]
shows = "the newest that was given by the month's end, and no other figure"
with  = { period_end = 2019-02-28 }
given.ext_partner_figure = """
epar_figure,         epar_month, epar_numerator, epar_denominator
ey_children_centres, 2019-01-31, 81,             100
ey_children_centres, 2019-02-28, 172,            200
ey_children_centres, 2019-03-31, 90,             100
another_figure,      2019-02-28, 5,              100
"""
expect = """
numerator, denominator
172,       200
"""

[[example]]
shows = "of nobody there is no share"
with  = { period_end = 2019-02-28 }
given.ext_partner_figure = """
epar_figure,         epar_month, epar_numerator, epar_denominator
ey_children_centres, 2019-02-28, ,               200
ey_children_centres, 2019-03-31, 90,             100
"""
expect = """
numerator, denominator
0,         0
"""
*/

with newest as (
    select max(epar_month) as epar_month
    from ext_partner_figure
    where epar_figure = 'ey_children_centres'
      and epar_month <= :ends
      and epar_numerator is not null
      and epar_denominator is not null
)

select
    cast(ext_partner_figure.epar_numerator as bigint) as numerator,
    cast(ext_partner_figure.epar_denominator as bigint) as denominator
from ext_partner_figure
inner join newest on newest.epar_month = ext_partner_figure.epar_month
where ext_partner_figure.epar_figure = 'ey_children_centres'
