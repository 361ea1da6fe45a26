/*
title   = "Audits of conferences, plans and core groups"
asks    = "How good were conferences, protection plans and core groups in the cases that were audited?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 3, year_to_date = 1 }
splits  = ["eqaa_grade"]
source  = "Audit workbook; ext_qa_audit, the domain CP"
caution = "Audits to which the domain does not apply are left out, and shown on their own. What is not graded is among all."

[parts]
eqaa_grade = ["OUTSTANDING", "GOOD", "RI", "INADEQUATE", "NOT_GRADED"]

[[example]]
shows = "where the domain does not apply it is left out; a blank is not graded; the first and the last day are among it"
with  = { period_end = 2019-02-28 }
given.ext_qa_audit = """
eqaa_audit_id, eqaa_domain, eqaa_grade, eqaa_audit_date
Q1,            CP,          GOOD,       2019-01-31
Q2,            CP,          GOOD,       2019-02-01
Q2,            OVERALL,     RI,         2019-02-01
Q3,            CP,          NA,         2019-02-28
Q4,            CP,          ,           2019-02-28
Q5,            CP,          GOOD,       2019-03-01
"""
expect = """
eqaa_grade, numerator
GOOD,       1
NOT_GRADED, 1
"""
*/

select coalesce(eqaa_grade, 'NOT_GRADED') as eqaa_grade, 1 as numerator
from ext_qa_audit
where eqaa_domain = 'CP'
  and eqaa_audit_date between :starts and :ends
  and coalesce(eqaa_grade, 'NOT_GRADED') <> 'NA'
