/*
title = "London: factors at assessment"
grain = "One row for each assessment that was authorised."
key   = ["la", "la_child_id", "cin_details_id", "assessment_id"]

# A column for each code of the list, 1 where the assessment found it and 0 where it did not: the same columns whatever
# the data hold. Two assessments of a child that were authorised on the same day are two rows. Ages are counted from
# the first of the month of birth.

[keeps]
la                            = "none"
la_child_id                   = "identifier"
cin_details_id                = "none"
assessment_id                 = "none"
sex                           = "indirect"
age_at_assessment             = "indirect"
ethnic_group                  = "special"
is_disabled                   = "special"
assessment_actual_start_date  = "none"
assessment_authorisation_date = "none"
working_days                  = "none"
is_completed_in_year          = "none"
factor_1a                     = "special"
factor_1b                     = "special"
factor_1c                     = "special"
factor_2a                     = "special"
factor_2b                     = "special"
factor_2c                     = "special"
factor_3a                     = "special"
factor_3b                     = "special"
factor_3c                     = "special"
factor_4a                     = "special"
factor_4b                     = "special"
factor_4c                     = "special"
factor_5a                     = "special"
factor_5b                     = "special"
factor_5c                     = "special"
factor_6a                     = "special"
factor_6b                     = "special"
factor_6c                     = "special"
factor_7a                     = "special"
factor_8b                     = "special"
factor_8c                     = "special"
factor_8d                     = "special"
factor_8e                     = "special"
factor_8f                     = "special"
factor_9a                     = "special"
factor_10a                    = "special"
factor_11a                    = "special"
factor_12a                    = "special"
factor_13a                    = "special"
factor_14a                    = "special"
factor_15a                    = "special"
factor_16a                    = "special"
factor_17a                    = "special"
factor_18a                    = "special"
factor_18b                    = "special"
factor_18c                    = "special"
factor_19a                    = "special"
factor_19b                    = "special"
factor_19c                    = "special"
factor_20                     = "special"
factor_21                     = "special"
factor_22a                    = "special"
factor_23a                    = "special"
factor_24a                    = "special"
factors                       = "none"
year                          = "none"

[[example]]
shows = "each code has its own column, and without factors there is nought in all"
given.assessments = """
la, la_child_id, cin_details_id, assessment_id, assessment_authorisation_date
X,  A01,         1,              1,             2025-05-01
X,  A02,         1,              1,             2025-05-01
X,  A03,         1,              1,             2025-05-01
X,  A04,         1,              1,             2025-05-01
X,  A05,         1,              1,             2025-05-01
X,  A06,         1,              1,             2025-05-01
X,  A07,         1,              1,             2025-05-01
X,  A08,         1,              1,             2025-05-01
X,  A09,         1,              1,             2025-05-01
X,  A10,         1,              1,             2025-05-01
X,  A11,         1,              1,             2025-05-01
X,  A12,         1,              1,             2025-05-01
X,  A13,         1,              1,             2025-05-01
X,  A14,         1,              1,             2025-05-01
X,  A15,         1,              1,             2025-05-01
X,  A16,         1,              1,             2025-05-01
X,  A17,         1,              1,             2025-05-01
X,  A18,         1,              1,             2025-05-01
X,  A19,         1,              1,             2025-05-01
X,  A20,         1,              1,             2025-05-01
X,  A21,         1,              1,             2025-05-01
X,  A22,         1,              1,             2025-05-01
X,  A23,         1,              1,             2025-05-01
X,  A24,         1,              1,             2025-05-01
X,  A25,         1,              1,             2025-05-01
X,  A26,         1,              1,             2025-05-01
X,  A27,         1,              1,             2025-05-01
X,  A28,         1,              1,             2025-05-01
X,  A29,         1,              1,             2025-05-01
X,  A30,         1,              1,             2025-05-01
X,  A31,         1,              1,             2025-05-01
X,  A32,         1,              1,             2025-05-01
X,  A33,         1,              1,             2025-05-01
X,  A34,         1,              1,             2025-05-01
X,  A35,         1,              1,             2025-05-01
X,  A36,         1,              1,             2025-05-01
X,  A37,         1,              1,             2025-05-01
X,  A38,         1,              1,             2025-05-01
X,  A39,         1,              1,             2025-05-01
X,  A40,         1,              1,             2025-05-01
X,  A41,         1,              1,             2025-05-01
X,  A42,         1,              1,             2025-05-01
X,  A43,         1,              1,             2025-05-01
X,  A44,         1,              1,             2025-05-01
X,  A45,         1,              1,             2025-05-01
"""
given.assessment_factors = """
la_child_id, cin_details_id, assessment_id, factor
A01,         1,              1,             1A
A02,         1,              1,             1B
A03,         1,              1,             1C
A04,         1,              1,             2A
A05,         1,              1,             2B
A06,         1,              1,             2C
A07,         1,              1,             3A
A08,         1,              1,             3B
A09,         1,              1,             3C
A10,         1,              1,             4A
A11,         1,              1,             4B
A12,         1,              1,             4C
A13,         1,              1,             5A
A14,         1,              1,             5B
A15,         1,              1,             5C
A16,         1,              1,             6A
A17,         1,              1,             6B
A18,         1,              1,             6C
A19,         1,              1,             7A
A20,         1,              1,             8B
A21,         1,              1,             8C
A22,         1,              1,             8D
A23,         1,              1,             8E
A24,         1,              1,             8F
A25,         1,              1,             9A
A26,         1,              1,             10A
A27,         1,              1,             11A
A28,         1,              1,             12A
A29,         1,              1,             13A
A30,         1,              1,             14A
A31,         1,              1,             15A
A32,         1,              1,             16A
A33,         1,              1,             17A
A34,         1,              1,             18A
A35,         1,              1,             18B
A36,         1,              1,             18C
A37,         1,              1,             19A
A38,         1,              1,             19B
A39,         1,              1,             19C
A40,         1,              1,             20
A41,         1,              1,             21
A42,         1,              1,             22A
A43,         1,              1,             23A
A44,         1,              1,             24A
"""
expect = """
la_child_id, factor_1a, factor_1b, factor_1c, factor_2a, factor_2b, factor_2c, factor_3a, factor_3b, factor_3c, factor_4a, factor_4b, factor_4c, factor_5a, factor_5b, factor_5c, factor_6a, factor_6b, factor_6c, factor_7a, factor_8b, factor_8c, factor_8d, factor_8e, factor_8f, factor_9a, factor_10a, factor_11a, factor_12a, factor_13a, factor_14a, factor_15a, factor_16a, factor_17a, factor_18a, factor_18b, factor_18c, factor_19a, factor_19b, factor_19c, factor_20, factor_21, factor_22a, factor_23a, factor_24a
A01_X, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A02_X, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A03_X, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A04_X, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A05_X, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A06_X, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A07_X, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A08_X, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A09_X, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A10_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A11_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A12_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A13_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A14_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A15_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A16_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A17_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A18_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A19_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A20_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A21_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A22_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A23_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A24_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A25_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A26_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A27_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A28_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A29_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A30_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A31_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A32_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A33_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A34_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
A35_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
A36_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
A37_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0
A38_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0
A39_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0
A40_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0
A41_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0
A42_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0
A43_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
A44_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
A45_X, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
"""

[[example]]
shows = "one that was not authorised is not here; one without factors has noughts; each assessment has its own"
given.assessments = """
la, la_child_id, cin_details_id, assessment_id, assessment_authorisation_date, sex, age_started, ethnic_group, is_disabled, assessment_actual_start_date, working_days, is_completed_in_year
X,  A1,          1,              1,             2025-05-30,                    F,   9,           Black,        true,        2025-05-01,                   20,           true
X,  A1,          1,              2,             2025-05-30,                    F,   9,           Black,        true,        2025-05-02,                   19,           true
X,  A1,          2,              1,             2025-03-31,                    F,   9,           Black,        true,        2025-03-03,                   20,           false
X,  A2,          1,              1,             ,                              M,   3,           White,        false,       2025-05-01,                   ,             false
X,  A3,          1,              1,             2025-05-30,                    ,    ,            ,             ,            ,                             ,             true
"""
given.assessment_factors = """
la_child_id, cin_details_id, assessment_id, factor
A1,          1,              1,             1A
A1,          1,              1,             4B
A1,          1,              2,             4B
A1,          2,              1,             21
A2,          1,              1,             1A
"""
expect = """
la_child_id, cin_details_id, assessment_id, sex, age_at_assessment, ethnic_group, is_disabled, assessment_actual_start_date, assessment_authorisation_date, working_days, is_completed_in_year, factor_1a, factor_4b, factor_21, factors, year
A1_X,        1,              1,             F,   9,                 Black,        true,        2025-05-01,                   2025-05-30,                    20,           true,                 1,         1,         0,         2,       2026
A1_X,        1,              2,             F,   9,                 Black,        true,        2025-05-02,                   2025-05-30,                    19,           true,                 0,         1,         0,         1,       2026
A1_X,        2,              1,             F,   9,                 Black,        true,        2025-03-03,                   2025-03-31,                    20,           false,                0,         0,         1,         1,       2026
A3_X,        1,              1,             ,    ,                  ,             ,            ,                             2025-05-30,                    ,             true,                 0,         0,         0,         0,       2026
"""
*/

with found as (
    select
        la_child_id,
        coalesce(cin_details_id, '') as episode,
        coalesce(assessment_id, '')  as assessment,
        max(case when factor = '1A'  then 1 else 0 end) as factor_1a,
        max(case when factor = '1B'  then 1 else 0 end) as factor_1b,
        max(case when factor = '1C'  then 1 else 0 end) as factor_1c,
        max(case when factor = '2A'  then 1 else 0 end) as factor_2a,
        max(case when factor = '2B'  then 1 else 0 end) as factor_2b,
        max(case when factor = '2C'  then 1 else 0 end) as factor_2c,
        max(case when factor = '3A'  then 1 else 0 end) as factor_3a,
        max(case when factor = '3B'  then 1 else 0 end) as factor_3b,
        max(case when factor = '3C'  then 1 else 0 end) as factor_3c,
        max(case when factor = '4A'  then 1 else 0 end) as factor_4a,
        max(case when factor = '4B'  then 1 else 0 end) as factor_4b,
        max(case when factor = '4C'  then 1 else 0 end) as factor_4c,
        max(case when factor = '5A'  then 1 else 0 end) as factor_5a,
        max(case when factor = '5B'  then 1 else 0 end) as factor_5b,
        max(case when factor = '5C'  then 1 else 0 end) as factor_5c,
        max(case when factor = '6A'  then 1 else 0 end) as factor_6a,
        max(case when factor = '6B'  then 1 else 0 end) as factor_6b,
        max(case when factor = '6C'  then 1 else 0 end) as factor_6c,
        max(case when factor = '7A'  then 1 else 0 end) as factor_7a,
        max(case when factor = '8B'  then 1 else 0 end) as factor_8b,
        max(case when factor = '8C'  then 1 else 0 end) as factor_8c,
        max(case when factor = '8D'  then 1 else 0 end) as factor_8d,
        max(case when factor = '8E'  then 1 else 0 end) as factor_8e,
        max(case when factor = '8F'  then 1 else 0 end) as factor_8f,
        max(case when factor = '9A'  then 1 else 0 end) as factor_9a,
        max(case when factor = '10A' then 1 else 0 end) as factor_10a,
        max(case when factor = '11A' then 1 else 0 end) as factor_11a,
        max(case when factor = '12A' then 1 else 0 end) as factor_12a,
        max(case when factor = '13A' then 1 else 0 end) as factor_13a,
        max(case when factor = '14A' then 1 else 0 end) as factor_14a,
        max(case when factor = '15A' then 1 else 0 end) as factor_15a,
        max(case when factor = '16A' then 1 else 0 end) as factor_16a,
        max(case when factor = '17A' then 1 else 0 end) as factor_17a,
        max(case when factor = '18A' then 1 else 0 end) as factor_18a,
        max(case when factor = '18B' then 1 else 0 end) as factor_18b,
        max(case when factor = '18C' then 1 else 0 end) as factor_18c,
        max(case when factor = '19A' then 1 else 0 end) as factor_19a,
        max(case when factor = '19B' then 1 else 0 end) as factor_19b,
        max(case when factor = '19C' then 1 else 0 end) as factor_19c,
        max(case when factor = '20'  then 1 else 0 end) as factor_20,
        max(case when factor = '21'  then 1 else 0 end) as factor_21,
        max(case when factor = '22A' then 1 else 0 end) as factor_22a,
        max(case when factor = '23A' then 1 else 0 end) as factor_23a,
        max(case when factor = '24A' then 1 else 0 end) as factor_24a,
        count(*) as factors
    from assessment_factors
    group by 1, 2, 3
)

select
    it.la_child_id || '_' || it.la as la_child_id,
    it.cin_details_id,
    it.assessment_id,
    it.sex,
    it.age_started as age_at_assessment,
    it.ethnic_group,
    it.is_disabled,
    it.assessment_actual_start_date,
    it.assessment_authorisation_date,
    it.working_days,
    it.is_completed_in_year,
    cast(coalesce(found.factor_1a, 0) as bigint) as factor_1a,
    cast(coalesce(found.factor_1b, 0) as bigint) as factor_1b,
    cast(coalesce(found.factor_1c, 0) as bigint) as factor_1c,
    cast(coalesce(found.factor_2a, 0) as bigint) as factor_2a,
    cast(coalesce(found.factor_2b, 0) as bigint) as factor_2b,
    cast(coalesce(found.factor_2c, 0) as bigint) as factor_2c,
    cast(coalesce(found.factor_3a, 0) as bigint) as factor_3a,
    cast(coalesce(found.factor_3b, 0) as bigint) as factor_3b,
    cast(coalesce(found.factor_3c, 0) as bigint) as factor_3c,
    cast(coalesce(found.factor_4a, 0) as bigint) as factor_4a,
    cast(coalesce(found.factor_4b, 0) as bigint) as factor_4b,
    cast(coalesce(found.factor_4c, 0) as bigint) as factor_4c,
    cast(coalesce(found.factor_5a, 0) as bigint) as factor_5a,
    cast(coalesce(found.factor_5b, 0) as bigint) as factor_5b,
    cast(coalesce(found.factor_5c, 0) as bigint) as factor_5c,
    cast(coalesce(found.factor_6a, 0) as bigint) as factor_6a,
    cast(coalesce(found.factor_6b, 0) as bigint) as factor_6b,
    cast(coalesce(found.factor_6c, 0) as bigint) as factor_6c,
    cast(coalesce(found.factor_7a, 0) as bigint) as factor_7a,
    cast(coalesce(found.factor_8b, 0) as bigint) as factor_8b,
    cast(coalesce(found.factor_8c, 0) as bigint) as factor_8c,
    cast(coalesce(found.factor_8d, 0) as bigint) as factor_8d,
    cast(coalesce(found.factor_8e, 0) as bigint) as factor_8e,
    cast(coalesce(found.factor_8f, 0) as bigint) as factor_8f,
    cast(coalesce(found.factor_9a, 0) as bigint) as factor_9a,
    cast(coalesce(found.factor_10a, 0) as bigint) as factor_10a,
    cast(coalesce(found.factor_11a, 0) as bigint) as factor_11a,
    cast(coalesce(found.factor_12a, 0) as bigint) as factor_12a,
    cast(coalesce(found.factor_13a, 0) as bigint) as factor_13a,
    cast(coalesce(found.factor_14a, 0) as bigint) as factor_14a,
    cast(coalesce(found.factor_15a, 0) as bigint) as factor_15a,
    cast(coalesce(found.factor_16a, 0) as bigint) as factor_16a,
    cast(coalesce(found.factor_17a, 0) as bigint) as factor_17a,
    cast(coalesce(found.factor_18a, 0) as bigint) as factor_18a,
    cast(coalesce(found.factor_18b, 0) as bigint) as factor_18b,
    cast(coalesce(found.factor_18c, 0) as bigint) as factor_18c,
    cast(coalesce(found.factor_19a, 0) as bigint) as factor_19a,
    cast(coalesce(found.factor_19b, 0) as bigint) as factor_19b,
    cast(coalesce(found.factor_19c, 0) as bigint) as factor_19c,
    cast(coalesce(found.factor_20, 0) as bigint) as factor_20,
    cast(coalesce(found.factor_21, 0) as bigint) as factor_21,
    cast(coalesce(found.factor_22a, 0) as bigint) as factor_22a,
    cast(coalesce(found.factor_23a, 0) as bigint) as factor_23a,
    cast(coalesce(found.factor_24a, 0) as bigint) as factor_24a,
    cast(coalesce(found.factors, 0) as bigint) as factors,
    cast(extract(year from :period_end) as bigint) as year
from assessments as it
left join found
    on found.la_child_id = it.la_child_id
    and found.episode = coalesce(it.cin_details_id, '')
    and found.assessment = coalesce(it.assessment_id, '')
where it.la_child_id is not null
  and it.assessment_authorisation_date is not null
order by la_child_id, cin_details_id, assessment_id
