/*
title   = "Group supervisions in three months"
asks    = "How many supervisions of groups were held in the three months to the end of the month, by service?"
unit    = "count"
better  = "higher"
by      = ["la"]
over    = { months = 3 }
splits  = ["esup_service"]
source  = "Supervision log, ext_supervision"

[parts]
esup_service = ["Duty & Assessment", "Intervention & Planning", "Children in Care", "0-25 Service", "Onwards & Upwards", "REACH"]

[[example]]
shows = "three months ago to the day is too long ago, the last day is in time; of a child's case is none of a group"
with  = { period_end = 2019-02-28 }
given.ext_supervision = """
esup_supervision_id, esup_is_group, esup_date,  esup_service
S1,                  true,          2018-11-28, REACH
S2,                  true,          2018-11-29, REACH
S3,                  true,          2019-02-28, REACH
S4,                  true,          2019-03-01, REACH
S5,                  false,         2019-01-15, REACH
S6,                  ,              2019-01-15, REACH
S7,                  true,          2019-01-15,
"""
expect = """
esup_service, numerator
REACH,        2
not recorded, 1
"""
*/

select esup_service, 1 as numerator
from ext_supervision
where esup_is_group
  and esup_date > :ends - interval '3 months'
  and esup_date <= :ends
