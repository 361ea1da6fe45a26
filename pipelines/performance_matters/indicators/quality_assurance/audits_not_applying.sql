/*
title   = "Audits to which a domain does not apply"
asks    = "In how many of the cases that were audited did each domain not apply?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["eqaa_domain"]
source  = "Audit workbook; ext_qa_audit"
caution = "A case counts once for each domain that does not apply. A domain that an audit does not name is not one that does not apply."

[parts]
eqaa_domain = ["ASSESSMENT", "OVERSIGHT", "CP", "CIN", "CARE"]

[[example]]
shows = "a blank is not one that does not apply; the first and the last day are among it"
with  = { period_end = 2019-02-28 }
given.ext_qa_audit = """
eqaa_audit_id, eqaa_domain, eqaa_grade, eqaa_audit_date
Q1,            CIN,         NA,         2019-01-31
Q2,            CIN,         NA,         2019-02-01
Q2,            CARE,        NA,         2019-02-01
Q3,            CIN,         NA,         2019-02-28
Q4,            CIN,         ,           2019-02-28
Q4,            CARE,        NOT_GRADED, 2019-02-28
Q5,            OVERALL,     NA,         2019-02-28
Q6,            CIN,         NA,         2019-03-01
"""
expect = """
eqaa_domain, numerator
CIN,         2
CARE,        1
"""
*/

select eqaa_domain, 1 as numerator
from ext_qa_audit
where eqaa_domain <> 'OVERALL'
  and eqaa_grade = 'NA'
  and eqaa_audit_date between :starts and :ends
