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
shows = "the three months are those of the calendar, also where the last is the shortest; of a child's case is none of a group"
with  = { period_end = 2019-02-28 }
given.ext_supervision = """
esup_supervision_id, esup_is_group, esup_date,  esup_service
S1,                  true,          2018-11-30, REACH
S2,                  true,          2018-12-01, REACH
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
  and esup_date between :starts - interval '2 months' and :ends
