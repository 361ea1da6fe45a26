/*
title = "Who the children are"
grain = "One row for each child that the identifiers name."
key   = ["la", "la_child_id"]

# A step on the way to others. A child named twice is described by the first row. Sex is read from whichever of the
# two fields the year has, in the letters that the census asks for now. An unborn child has only the day that it was
# expected.

[keeps]
la                         = "none"
la_child_id                = "identifier"
person_birth_date          = "indirect"
expected_person_birth_date = "indirect"
born                       = "indirect"
is_unborn                  = "indirect"
sex                        = "indirect"
ethnicity                  = "special"
ethnic_group               = "special"
disabilities               = "special"
is_disabled                = "special"

[[example]]
shows = "sex comes from either field, the newer one first; what is no code of either is not known"
given.child_identifiers = """
la_child_id, person_birth_date, gender_current, sex
A1,          2010-05-01,        ,               F
A2,          2010-05-01,        ,               M
A3,          2010-05-01,        9,              U
A4,          2010-05-01,        1,
A5,          2010-05-01,        2,
A6,          2010-05-01,        0,
A7,          2010-05-01,        9,
A8,          2010-05-01,        2,              M
A9,          2010-05-01,        ,               1
B1,          2010-05-01,        ,
"""
expect = """
la_child_id, sex
A1,          F
A2,          M
A3,          U
A4,          M
A5,          F
A6,          U
A7,          U
A8,          M
A9,
B1,
"""

[[example]]
shows = "one row for each child: the first; a birth wins over the day that was expected"
given.child_identifiers = """
la_child_id, person_birth_date, expected_person_birth_date, sex
A1,          2010-05-01,        ,                           F
A1,          2011-05-01,        ,                           M
A2,          ,                  2026-06-01,                 U
A3,          2025-06-03,        2025-06-01,                 F
A4,          ,                  ,                           F
,            2010-05-01,        ,                           F
"""
expect = """
la_child_id, born,       is_unborn, sex
A1,          2010-05-01, false,     F
A2,          2026-06-01, true,      U
A3,          2025-06-03, false,     F
A4,          ,           false,     F
"""

[[example]]
shows = "each ethnicity has its group; refused, not obtained, blank and no code are unknown"
given.child_identifiers = """
la_child_id
A01
A02
A03
A04
A05
A06
A07
A08
A09
A10
A11
A12
A13
A14
A15
A16
A17
A18
A19
A20
A21
"""
given.child_characteristics = """
la_child_id, ethnicity
A01,         WBRI
A02,         WIRI
A03,         WOTH
A04,         WIRT
A05,         WROM
A06,         MWBC
A07,         MWBA
A08,         MWAS
A09,         MOTH
A10,         AIND
A11,         APKN
A12,         ABAN
A13,         AOTH
A14,         CHNE
A15,         BCRB
A16,         BAFR
A17,         BOTH
A18,         OOTH
A19,         REFU
A20,         ZZZZ
A01,         BAFR
"""
expect = """
la_child_id, ethnicity, ethnic_group
A01,         WBRI,      White
A02,         WIRI,      White
A03,         WOTH,      White
A04,         WIRT,      White
A05,         WROM,      White
A06,         MWBC,      Mixed
A07,         MWBA,      Mixed
A08,         MWAS,      Mixed
A09,         MOTH,      Mixed
A10,         AIND,      Asian
A11,         APKN,      Asian
A12,         ABAN,      Asian
A13,         AOTH,      Asian
A14,         CHNE,      Asian
A15,         BCRB,      Black
A16,         BAFR,      Black
A17,         BOTH,      Black
A18,         OOTH,      Other
A19,         REFU,      Unknown
A20,         ZZZZ,      Unknown
A21,         ,          Unknown
"""

[[example]]
shows = "any disability is one, none is none, and a child of whom nothing is said may have one or not"
given.child_identifiers = """
la_child_id
A01
A02
A03
A04
A05
A06
A07
A08
A09
A10
A11
A12
A13
A14
A15
A16
"""
given.disabilities = """
la_child_id, disability
A01,         MOB
A02,         HAND
A03,         PC
A04,         INC
A05,         COMM
A06,         LD
A07,         HEAR
A08,         VIS
A09,         BEH
A10,         CON
A11,         AUT
A12,         DDA
A13,         NONE
A14,         ZZ
A15,         NONE
A15,         VIS
A15,         AUT
A15,         VIS
"""
expect = """
la_child_id, disabilities,      is_disabled
A01,         MOB,               true
A02,         HAND,              true
A03,         PC,                true
A04,         INC,               true
A05,         COMM,              true
A06,         LD,                true
A07,         HEAR,              true
A08,         VIS,               true
A09,         BEH,               true
A10,         CON,               true
A11,         AUT,               true
A12,         DDA,               true
A13,         NONE,              false
A14,         ZZ,
A15,         "AUT, NONE, VIS",  true
A16,         ,
"""
*/

with first_rows as (
    select la_child_id, min(row_id) as row_id
    from child_identifiers
    where la_child_id is not null
    group by la_child_id
),

first_characteristics as (
    select la_child_id, min(row_id) as row_id
    from child_characteristics
    where la_child_id is not null
    group by la_child_id
),

described as (
    select child_characteristics.la_child_id, child_characteristics.ethnicity
    from child_characteristics
    join first_characteristics on first_characteristics.row_id = child_characteristics.row_id
),

named_disabilities as (
    select distinct la_child_id, disability
    from disabilities
    where la_child_id is not null and disability is not null
),

disabled as (
    select
        la_child_id,
        string_agg(disability, ', ') as disabilities,
        max(case
            when disability in ('MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA') then 1
            when disability = 'NONE' then 0
        end) as is_disabled
    from (select * from named_disabilities order by la_child_id, disability)
    group by la_child_id
)

select
    it.la_child_id,
    it.person_birth_date,
    it.expected_person_birth_date,
    coalesce(it.person_birth_date, it.expected_person_birth_date) as born,
    it.person_birth_date is null and it.expected_person_birth_date is not null as is_unborn,
    -- One of the two fields is in every year; written so, the sex is known from whichever came.
    coalesce(
        case when it.sex in ('M', 'F', 'U') then it.sex end,
        case it.gender_current when '1' then 'M' when '2' then 'F' when '0' then 'U' when '9' then 'U' end
    ) as sex,
    described.ethnicity,
    case
        when described.ethnicity in ('WBRI', 'WIRI', 'WOTH', 'WIRT', 'WROM') then 'White'
        when described.ethnicity in ('MWBC', 'MWBA', 'MWAS', 'MOTH')         then 'Mixed'
        when described.ethnicity in ('AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE') then 'Asian'
        when described.ethnicity in ('BCRB', 'BAFR', 'BOTH')                 then 'Black'
        when described.ethnicity = 'OOTH'                                    then 'Other'
        else 'Unknown'
    end as ethnic_group,
    disabled.disabilities,
    disabled.is_disabled = 1 as is_disabled
from child_identifiers as it
join first_rows on first_rows.row_id = it.row_id
left join described on described.la_child_id = it.la_child_id
left join disabled  on disabled.la_child_id = it.la_child_id
order by it.la_child_id
