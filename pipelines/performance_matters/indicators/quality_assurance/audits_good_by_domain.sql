/*
title   = "Domains of audits graded good or outstanding"
asks    = "Which share of what was graded was good or outstanding, in each domain?"
unit    = "percent"
better  = "higher"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["eqaa_domain"]
source  = "Audit workbook; ext_qa_audit"
caution = "A case counts once for each domain that was graded, so the whole is one of domains and not of cases. A month has few: read it over several."

[parts]
eqaa_domain = ["ASSESSMENT", "OVERSIGHT", "CP", "CIN", "CARE"]

[[example]]
shows = "what does not apply or is not graded is no part of it, and neither is the overall grade"
with  = { period_end = 2019-02-28 }
given.ext_qa_audit = """
eqaa_audit_id, eqaa_domain, eqaa_grade,  eqaa_audit_date
Q1,            CIN,         OUTSTANDING, 2019-02-01
Q1,            OVERALL,     RI,          2019-02-01
Q2,            CIN,         GOOD,        2019-02-28
Q3,            CIN,         RI,          2019-02-28
Q4,            CIN,         NA,          2019-02-28
Q5,            CIN,         ,            2019-02-28
Q5,            CARE,        INADEQUATE,  2019-02-28
Q6,            CIN,         GOOD,        2019-03-01
Q7,            CIN,         GOOD,        2019-01-31
"""
expect = """
eqaa_domain, numerator, denominator
CIN,         2,         3
CARE,        0,         1
"""
*/

select
    eqaa_domain,
    case when eqaa_grade in ('OUTSTANDING', 'GOOD') then 1 else 0 end as numerator,
    1 as denominator
from ext_qa_audit
where eqaa_domain <> 'OVERALL'
  and eqaa_audit_date between :starts and :ends
  and eqaa_grade in ('OUTSTANDING', 'GOOD', 'RI', 'INADEQUATE')
