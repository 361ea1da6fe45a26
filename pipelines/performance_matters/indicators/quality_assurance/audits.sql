/*
title   = "Audits"
asks    = "How many cases were audited, in which service, and how were they graded?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 13, year_to_date = 1 }
splits  = ["eqaa_grade", "eqaa_service", "eqaa_service and eqaa_grade"]
source  = "Audit workbook; ext_qa_audit"
caution = "Regular audits and those for Annex A together. An audit that waits for its grade is one that is not graded."

[parts]
eqaa_grade = ["OUTSTANDING", "GOOD", "RI", "INADEQUATE", "NOT_GRADED"]

[[example]]
shows = "an audit is its overall grade alone, whatever its domains; the first and the last day are among it; a blank is not graded"
with  = { period_end = 2019-02-28 }
given.ext_qa_audit = """
eqaa_audit_id, eqaa_domain, eqaa_grade, eqaa_audit_date, eqaa_service
Q1,            OVERALL,     GOOD,       2019-01-31,      Early Help
Q2,            OVERALL,     GOOD,       2019-02-01,      Early Help
Q2,            CIN,         INADEQUATE, 2019-02-01,      Early Help
Q3,            OVERALL,     ,           2019-02-28,      Early Help
Q4,            OVERALL,     RI,         2019-02-28,
Q5,            OVERALL,     GOOD,       2019-03-01,      Early Help
"""
expect = """
eqaa_service, eqaa_grade, numerator
Early Help,   GOOD,       1
Early Help,   NOT_GRADED, 1
Not recorded, RI,         1
"""
*/

select
    coalesce(eqaa_service, 'Not recorded') as eqaa_service,
    coalesce(eqaa_grade, 'NOT_GRADED') as eqaa_grade,
    1 as numerator
from ext_qa_audit
where eqaa_domain = 'OVERALL'
  and eqaa_audit_date between :starts and :ends
order by eqaa_service
