/*
code   = "2886Q"
says   = "More than two in a hundred children have neither a gender nor a day on which they are expected."
to_do  = "Look for born children whose gender is not recorded, and explain those that stay."
level  = "delivery"
table  = "child_identifiers"
about  = ["gender_current"]
weight = "explain"
until  = 2024

[[example]]
shows = "one in fifty is not too many"
with  = { period_end = 2024-03-31 }
given.child_identifiers = """
la_child_id, gender_current, expected_person_birth_date
A1,          1,
A2,          1,
A3,          1,
A4,          1,
A5,          1,
A6,          1,
A7,          1,
A8,          1,
A9,          1,
A10,         1,
A11,         1,
A12,         1,
A13,         1,
A14,         1,
A15,         1,
A16,         1,
A17,         1,
A18,         1,
A19,         1,
A20,         1,
A21,         1,
A22,         1,
A23,         1,
A24,         1,
A25,         1,
A26,         1,
A27,         1,
A28,         1,
A29,         1,
A30,         1,
A31,         1,
A32,         1,
A33,         1,
A34,         1,
A35,         1,
A36,         1,
A37,         1,
A38,         1,
A39,         1,
A40,         1,
A41,         1,
A42,         1,
A43,         1,
A44,         1,
A45,         1,
A46,         1,
A47,         1,
A48,         1,
A49,         1,
B1,          0,
"""
found = false

[[example]]
shows = "one in forty-nine is"
with  = { period_end = 2024-03-31 }
given.child_identifiers = """
la_child_id, gender_current, expected_person_birth_date
A1,          1,
A2,          1,
A3,          1,
A4,          1,
A5,          1,
A6,          1,
A7,          1,
A8,          1,
A9,          1,
A10,         1,
A11,         1,
A12,         1,
A13,         1,
A14,         1,
A15,         1,
A16,         1,
A17,         1,
A18,         1,
A19,         1,
A20,         1,
A21,         1,
A22,         1,
A23,         1,
A24,         1,
A25,         1,
A26,         1,
A27,         1,
A28,         1,
A29,         1,
A30,         1,
A31,         1,
A32,         1,
A33,         1,
A34,         1,
A35,         1,
A36,         1,
A37,         1,
A38,         1,
A39,         1,
A40,         1,
A41,         1,
A42,         1,
A43,         1,
A44,         1,
A45,         1,
A46,         1,
A47,         1,
A48,         1,
B1,          0,
"""
found = true

[[example]]
shows = "two in fifty, one of them blank"
with  = { period_end = 2024-03-31 }
given.child_identifiers = """
la_child_id, gender_current, expected_person_birth_date
A1,          1,
A2,          1,
A3,          1,
A4,          1,
A5,          1,
A6,          1,
A7,          1,
A8,          1,
A9,          1,
A10,         1,
A11,         1,
A12,         1,
A13,         1,
A14,         1,
A15,         1,
A16,         1,
A17,         1,
A18,         1,
A19,         1,
A20,         1,
A21,         1,
A22,         1,
A23,         1,
A24,         1,
A25,         1,
A26,         1,
A27,         1,
A28,         1,
A29,         1,
A30,         1,
A31,         1,
A32,         1,
A33,         1,
A34,         1,
A35,         1,
A36,         1,
A37,         1,
A38,         1,
A39,         1,
A40,         1,
A41,         1,
A42,         1,
A43,         1,
A44,         1,
A45,         1,
A46,         1,
A47,         1,
A48,         1,
B1,          0,
B2,          ,
"""
found = true

[[example]]
shows = "unborn children have none yet"
with  = { period_end = 2024-03-31 }
given.child_identifiers = """
la_child_id, gender_current, expected_person_birth_date
A1,          1,
A2,          1,
A3,          1,
A4,          1,
A5,          1,
A6,          1,
A7,          1,
B1,          0,              2026-05-01
B2,          ,               2026-05-01
B3,          0,              2026-05-01
"""
found = false
*/

with counted as (
    select
        count(*) as children,
        sum(case when (gender_current is null or gender_current = '0') and expected_person_birth_date is null then 1 else 0 end) as unknown
    from child_identifiers
)

select children, unknown
from counted
where unknown * 100 > children * 2
