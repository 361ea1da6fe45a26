/*
title   = "Audits graded inadequate"
asks    = "Which share of the cases that were audited and graded was inadequate?"
unit    = "percent"
better  = "lower"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["eqaa_service"]
source  = "Audit workbook; ext_qa_audit"
caution = "A month has few audits: read it over several."

[[example]]
shows = "what is not graded is no part of it, and neither is the grade of a domain"
with  = { period_end = 2019-02-28 }
given.ext_qa_audit = """
eqaa_audit_id, eqaa_domain, eqaa_grade,  eqaa_audit_date, eqaa_service
Q1,            OVERALL,     OUTSTANDING, 2019-02-01,      Early Help
Q2,            OVERALL,     GOOD,        2019-02-28,      Early Help
Q2,            CIN,         INADEQUATE,  2019-02-28,      Early Help
Q3,            OVERALL,     RI,          2019-02-28,      Early Help
Q4,            OVERALL,     INADEQUATE,  2019-02-28,      Early Help
Q5,            OVERALL,     ,            2019-02-28,      Early Help
Q6,            OVERALL,     NOT_GRADED,  2019-02-28,      Early Help
Q7,            OVERALL,     NA,          2019-02-28,      Early Help
Q8,            OVERALL,     GOOD,        2019-01-31,      Early Help
Q9,            OVERALL,     INADEQUATE,  2019-03-01,      Early Help
"""
expect = """
eqaa_service, numerator, denominator
Early Help,   1,         4
"""
*/

select
    coalesce(eqaa_service, 'Not recorded') as eqaa_service,
    case when eqaa_grade in ('INADEQUATE') then 1 else 0 end as numerator,
    1 as denominator
from ext_qa_audit
where eqaa_domain = 'OVERALL'
  and eqaa_audit_date between :starts and :ends
  and eqaa_grade in ('OUTSTANDING', 'GOOD', 'RI', 'INADEQUATE')
order by eqaa_service
