/*
code   = "1510"
says   = "The first letter of the pupil number is not the check letter of its digits."
to_do  = "Look the number up again: a digit is wrong, or two are in each other's place."
table  = "child_identifiers"
about  = ["upn"]
weight = "error"

[[example]]
shows = "each digit counts, by its place; numbers of another form are judged by other rules"
given.child_identifiers = """
la_child_id, upn
A1,          A000000000000
A2,          B000000000000
A3,          C100000000000
A4,          D010000000000
A5,          E001000000000
A6,          F000100000000
A7,          G000010000000
A8,          H000001000000
A9,          J000000100000
A10,         K000000010000
A11,         L000000001000
A12,         M000000000100
A13,         N000000000010
A14,         P000000000001
A15,         Q000000000001
A16,         B00000000000A
A17,         B00000000000
A18,
A19,         A000000090008
A20,         a000000000000
"""
finds.child_identifiers = [2, 15, 19, 20]
*/

with numbers as (
    select
        row_id,
        upn,
        (
            cast(substr(upn, 2, 1) as int) * 2
            + cast(substr(upn, 3, 1) as int) * 3
            + cast(substr(upn, 4, 1) as int) * 4
            + cast(substr(upn, 5, 1) as int) * 5
            + cast(substr(upn, 6, 1) as int) * 6
            + cast(substr(upn, 7, 1) as int) * 7
            + cast(substr(upn, 8, 1) as int) * 8
            + cast(substr(upn, 9, 1) as int) * 9
            + cast(substr(upn, 10, 1) as int) * 10
            + cast(substr(upn, 11, 1) as int) * 11
            + cast(substr(upn, 12, 1) as int) * 12
            + cast(substr(upn, 13, 1) as int) * 13
        ) % 23 as place
    from child_identifiers
    where regexp_like(upn, '^.[0-9]{12}$')
)

select row_id as child_identifiers_row
from numbers
where substr('ABCDEFGHJKLMNPQRTUVWXYZ', place + 1, 1) <> substr(upn, 1, 1)
