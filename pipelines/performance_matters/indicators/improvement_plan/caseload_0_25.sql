/*
title   = "Average caseload, 0-25"
asks    = "How many children has a worker of 0-25 Service on average at the end of the month, of the workers who have any?"
unit    = "mean"
better  = "lower"
by      = ["la"]
over    = { months = 13 }
source  = "SSD, involvements, department"
caution = "Workers are counted and not their hours. A child whom two workers have is a case of both."

[[example]]
shows = "an involvement that ends on the last day has ended, one that begins on it is there; a child counts once for each worker"
with  = { period_end = 2019-02-28 }
given.cases_held = """
invo_involvements_id, invo_professional_id, invo_person_id, invo_involvement_start_date, invo_involvement_end_date, service
I1,                   W1,                   A1,             2018-06-01,                  ,                          0-25 Service
I2,                   W1,                   A2,             2019-02-28,                  ,                          0-25 Service
I3,                   W1,                   A2,             2018-06-01,                  2019-03-01,                0-25 Service
I4,                   W2,                   A1,             2018-06-01,                  2019-03-01,                0-25 Service
I5,                   W3,                   A1,             2018-06-01,                  2019-02-28,                0-25 Service
I6,                   W4,                   A1,             2019-03-01,                  ,                          0-25 Service
I7,                   W5,                   A1,             2018-06-01,                  ,                          Children in Care
"""
expect = """
numerator, denominator
3,         2
"""
*/

with
held as (
    select distinct
        invo_professional_id,
        invo_person_id
    from cases_held
    where invo_involvement_start_date <= :ends
      and (invo_involvement_end_date is null or invo_involvement_end_date > :ends)
      and service = '0-25 Service'
),

workers as (
    select distinct invo_professional_id
    from held
)

select 1 as numerator, 0 as denominator
from held

union all

select 0 as numerator, 1 as denominator
from workers
