/*
code   = "2886Q"
says   = "More than two in a hundred children have neither a sex nor a day on which they are expected."
to_do  = "Look for born children whose sex is not recorded, and explain those that stay."
level  = "delivery"
table  = "child_identifiers"
about  = ["sex"]
weight = "explain"
since  = 2025

[[example]]
shows = "one in fifty is not too many"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, sex, expected_person_birth_date
A1,          M,
A2,          M,
A3,          M,
A4,          M,
A5,          M,
A6,          M,
A7,          M,
A8,          M,
A9,          M,
A10,         M,
A11,         M,
A12,         M,
A13,         M,
A14,         M,
A15,         M,
A16,         M,
A17,         M,
A18,         M,
A19,         M,
A20,         M,
A21,         M,
A22,         M,
A23,         M,
A24,         M,
A25,         M,
A26,         M,
A27,         M,
A28,         M,
A29,         M,
A30,         M,
A31,         M,
A32,         M,
A33,         M,
A34,         M,
A35,         M,
A36,         M,
A37,         M,
A38,         M,
A39,         M,
A40,         M,
A41,         M,
A42,         M,
A43,         M,
A44,         M,
A45,         M,
A46,         M,
A47,         M,
A48,         M,
A49,         M,
B1,          U,
"""
found = false

[[example]]
shows = "one in forty-nine is"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, sex, expected_person_birth_date
A1,          M,
A2,          M,
A3,          M,
A4,          M,
A5,          M,
A6,          M,
A7,          M,
A8,          M,
A9,          M,
A10,         M,
A11,         M,
A12,         M,
A13,         M,
A14,         M,
A15,         M,
A16,         M,
A17,         M,
A18,         M,
A19,         M,
A20,         M,
A21,         M,
A22,         M,
A23,         M,
A24,         M,
A25,         M,
A26,         M,
A27,         M,
A28,         M,
A29,         M,
A30,         M,
A31,         M,
A32,         M,
A33,         M,
A34,         M,
A35,         M,
A36,         M,
A37,         M,
A38,         M,
A39,         M,
A40,         M,
A41,         M,
A42,         M,
A43,         M,
A44,         M,
A45,         M,
A46,         M,
A47,         M,
A48,         M,
B1,          U,
"""
found = true

[[example]]
shows = "two in fifty, one of them blank"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, sex, expected_person_birth_date
A1,          M,
A2,          M,
A3,          M,
A4,          M,
A5,          M,
A6,          M,
A7,          M,
A8,          M,
A9,          M,
A10,         M,
A11,         M,
A12,         M,
A13,         M,
A14,         M,
A15,         M,
A16,         M,
A17,         M,
A18,         M,
A19,         M,
A20,         M,
A21,         M,
A22,         M,
A23,         M,
A24,         M,
A25,         M,
A26,         M,
A27,         M,
A28,         M,
A29,         M,
A30,         M,
A31,         M,
A32,         M,
A33,         M,
A34,         M,
A35,         M,
A36,         M,
A37,         M,
A38,         M,
A39,         M,
A40,         M,
A41,         M,
A42,         M,
A43,         M,
A44,         M,
A45,         M,
A46,         M,
A47,         M,
A48,         M,
B1,          U,
B2,          ,
"""
found = true

[[example]]
shows = "unborn children have none yet"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, sex, expected_person_birth_date
A1,          M,
A2,          M,
A3,          M,
A4,          M,
A5,          M,
A6,          M,
A7,          M,
B1,          U,   2026-05-01
B2,          ,    2026-05-01
B3,          U,   2026-05-01
"""
found = false
*/

with counted as (
    select
        count(*) as children,
        sum(case when (sex is null or sex = 'U') and expected_person_birth_date is null then 1 else 0 end) as unknown
    from child_identifiers
)

select children, unknown
from counted
where unknown * 100 > children * 2
