/*
title   = "Two-year-olds with a place who turn three by the end of term"
asks    = "How many of the children who have a place for two-year-olds will be three by the end of the term?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13 }
source  = "Early years system; ext_partner_figure"
caution = "It is given once a term, and stands for its months: compare it with the same term of the year before."

[[example]]
shows = "the newest that was given by the month's end, and no other figure"
with  = { period_end = 2019-02-28 }
given.ext_partner_figure = """
epar_figure,      epar_month, epar_numerator
ey_two_year_olds, 2018-12-31, 700
ey_two_year_olds, 2019-01-31, 810
ey_two_year_olds, 2019-02-28,
ey_two_year_olds, 2019-03-31, 900
another_figure,   2019-02-28, 5
"""
expect = """
numerator
810
"""
*/

with newest as (
    select max(epar_month) as epar_month
    from ext_partner_figure
    where epar_figure = 'ey_two_year_olds'
      and epar_month <= :ends
      and epar_numerator is not null
)

select cast(ext_partner_figure.epar_numerator as bigint) as numerator
from ext_partner_figure
inner join newest on newest.epar_month = ext_partner_figure.epar_month
where ext_partner_figure.epar_figure = 'ey_two_year_olds'
