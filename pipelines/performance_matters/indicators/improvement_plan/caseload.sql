/*
title   = "Average caseload"
asks    = "How many children has a worker on average at the end of the month, of the workers who have any?"
unit    = "mean"
better  = "lower"
by      = ["la"]
over    = { months = 13 }
splits  = ["service"]
source  = "SSD, involvements, department"
caution = "Workers are counted and not their hours. A child whom two workers have is a case of both, and a worker with cases in two services is a worker of both."

[parts]
service = ["Duty & Assessment", "Intervention & Planning", "Children in Care", "0-25 Service", "Onwards & Upwards", "REACH"]

[[example]]
shows = "an involvement that ends on the last day has ended, one that begins on it is there; a child counts once for each worker"
with  = { period_end = 2019-02-28 }
given.cases_held = """
invo_involvements_id, invo_professional_id, invo_person_id, invo_involvement_start_date, invo_involvement_end_date, service
I1,                   W1,                   A1,             2018-06-01,                  ,                          Children in Care
I2,                   W1,                   A2,             2019-02-28,                  ,                          Children in Care
I3,                   W1,                   A2,             2018-06-01,                  2019-03-01,                Children in Care
I4,                   W2,                   A1,             2018-06-01,                  2019-03-01,                Children in Care
I5,                   W3,                   A1,             2018-06-01,                  2019-02-28,                Children in Care
I6,                   W4,                   A1,             2019-03-01,                  ,                          Children in Care
I7,                   W5,                   A1,             2018-06-01,                  ,                          Other
"""
expect = """
service,          numerator, denominator
Children in Care, 3,         2
Other,            1,         1
"""
*/

with
held as (
    select distinct
        service,
        invo_professional_id,
        invo_person_id
    from cases_held
    where invo_involvement_start_date <= :ends
      and (invo_involvement_end_date is null or invo_involvement_end_date > :ends)
),

workers as (
    select distinct service, invo_professional_id
    from held
)

select service, 1 as numerator, 0 as denominator
from held

union all

select service, 0 as numerator, 1 as denominator
from workers
order by service
