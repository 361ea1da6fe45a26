/*
title = "This year beside last year"
grain = "One row for each count that a return is looked over by."
key   = ["la", "place"]

# For the look over a return before it is sent: what has changed by more than one would think. Nothing here is right
# or wrong; a big change wants a reason. A table of last year's that is not there, or has no rows, gives no figure for
# last year. A change is big from ten upwards if it is more than a tenth of last year's count.

[keeps]
la             = "none"
place          = "none"
check          = "none"
this_year      = "none"
last_year      = "none"
change         = "none"
change_percent = "none"
is_big         = "none"

[[example]]
shows = "children are counted once, in both years, and a table of last year's without rows gives no figure"
given.child_identifiers = """
la_child_id, upn
A1,          ,
A1,          ,
A2,          U1
A3,          U2
"""
given.persons = """
la_child_id, is_disabled
A1,          true
A2,          false
A3,
"""
given.child_characteristics = """
la_child_id, ethnicity
A1,          WBRI
A2,          NOBT
A3,
A3,          REFU
"""
given.episodes_of_need = """
la_child_id, cin_details_id, is_in_year, is_nfa, is_open, referral_source, primary_need_code
A1,          1,              true,       true,   false,   1A,              N1
A2,          1,              true,       false,  true,    ,
A2,          2,              false,      true,   true,    ,                N1
A3,          1,              false,      false,  true,    1A,              N1
"""
given.child_identifiers_last = """
la_child_id, upn
A1,          U1
A2,          ,
A2,          ,
"""
given.child_characteristics_last = """
la_child_id, ethnicity
A1,          WBRI
A2,          REFU
A2,          REFU
A3,          BAFR
A4,          NOBT
A5,
"""
given.disabilities_last = """
la_child_id, disability
A1,          NONE
"""
expect = """
place, check,                                            this_year, last_year, change, change_percent, is_big
1,     Children in the return,                           3,         2,         1,      50,             false
2,     Referrals in the year,                            2,         ,          ,       ,               false
3,     Referrals with no further action,                 1,         ,          ,       ,               false
4,     Episodes closed in the year,                      0,         ,          ,       ,               false
5,     Episodes open on 31 March,                        3,         ,          ,       ,               false
6,     Assessments completed in the year,                0,         ,          ,       ,               false
7,     Assessments open on 31 March,                     0,         ,          ,       ,               false
8,     Section 47 enquiries in the year,                 0,         ,          ,       ,               false
9,     Initial conferences after an enquiry in the year, 0,         ,          ,       ,               false
10,    Child in need plans open on 31 March,             0,         ,          ,       ,               false
11,    Child protection plans started,                   0,         ,          ,       ,               false
12,    Child protection plans ended,                     0,         ,          ,       ,               false
13,    Child protection plans on 31 March,               0,         ,          ,       ,               false
14,    Reviews of plans in the year,                     0,         ,          ,       ,               false
15,    Times before proceedings,                         0,         ,          ,       ,               false
16,    Children without a pupil number,                  1,         1,         0,      0,              false
17,    Children of unknown ethnicity,                    2,         3,         -1,     -33.3,          false
18,    Children with a disability,                       1,         0,         1,      ,               false
19,    Referrals without a source,                       1,         ,          ,       ,               false
20,    Open episodes without a need,                     1,         ,          ,       ,               false
21,    Completed assessments without a factor,           0,         ,          ,       ,               false
"""

[[example]]
shows = "referrals, closures and what is open are counted alike in both years, from the first day to the last"
given.episodes_of_need = """
la_child_id, cin_details_id, is_in_year, is_nfa, is_closed_in_year, is_open, referral_source, primary_need_code
A1,          1,              true,       true,   false,             false,   1A,              N1
A1,          2,              true,       false,  true,              false,   ,                N1
A2,          1,              true,       false,  false,             true,    1A,              N1
A3,          1,              false,      true,   true,              false,   ,                ,
A3,          2,              false,      false,  false,             true,    1A,              ,
"""
given.cin_details_last = """
la_child_id, cin_details_id, cin_referral_date, referral_nfa, cin_closure_date, referral_source, primary_need_code
A1,          1,              2024-04-01,        1,            ,                 ,                N1
A1,          2,              2025-03-31,        TRUE,         ,                 ,                N1
A2,          1,              2025-03-31,        0,            2025-04-01,       1A,              N1
A3,          1,              2024-03-31,        0,            2024-04-01,       ,                ,
A4,          1,              2024-03-31,        false,        ,                 ,                ,
A5,          1,              2024-03-31,        0,            2025-03-31,       1A,              N1
A6,          1,              2024-03-31,        0,            2024-03-31,       1A,              N1
A7,          1,              2025-04-01,        1,            ,                 ,                ,
A8,          1,              ,                  0,            ,                 ,                ,
"""
expect = """
place, this_year, last_year, change, change_percent, is_big
1,     0,         ,          ,       ,               false
2,     3,         3,         0,      0,              false
3,     1,         2,         -1,     -50,            false
4,     2,         2,         0,      0,              false
5,     2,         2,         0,      0,              false
6,     0,         ,          ,       ,               false
7,     0,         ,          ,       ,               false
8,     0,         ,          ,       ,               false
9,     0,         ,          ,       ,               false
10,    0,         ,          ,       ,               false
11,    0,         ,          ,       ,               false
12,    0,         ,          ,       ,               false
13,    0,         ,          ,       ,               false
14,    0,         ,          ,       ,               false
15,    0,         ,          ,       ,               false
16,    0,         ,          ,       ,               false
17,    0,         ,          ,       ,               false
18,    0,         ,          ,       ,               false
19,    1,         2,         -1,     -50,            false
20,    1,         1,         0,      0,              false
21,    0,         ,          ,       ,               false
"""

[[example]]
shows = "each table has its count, and a tenth and ten together make a big change"
given.assessments = """
la_child_id, assessment_id, is_completed_in_year, is_open, assessment_factors
A1,          1,             true,                 false,   1A
A1,          2,             true,                 false,
A1,          3,             true,                 false,   20
A2,          1,             false,                true,
A3,          1,             false,                false,
"""
given.assessments_last = """
la_child_id, assessment_id, assessment_actual_start_date, assessment_authorisation_date, assessment_factors
A1,          1,             2024-03-01,                   2024-03-31,                    ,
A1,          2,             2024-03-01,                   2024-04-01,                    ,
A1,          3,             2025-03-01,                   2025-03-31,                    1A
A2,          1,             2025-03-31,                   2025-04-01,                    ,
A2,          2,             2025-03-31,                   ,                              ,
A2,          3,             2025-04-01,                   ,                              ,
"""
given.section47 = """
la_child_id, enquiry, is_started_in_year, is_icpc_in_year
A1,          1,       true,               true
A1,          2,       false,              true
A1,          3,       false,              false
"""
given.section47_last = """
la_child_id, s47_actual_start_date, date_of_initial_cpc
A1,          2024-03-31,            2024-04-01
A1,          2024-04-01,            2025-04-01
A1,          2025-03-31,            2025-03-31
A2,          2024-05-01,            2024-03-31
A2,          2025-04-01,
"""
given.cin_plans = """
la_child_id, plan, is_open
A1,          1,    true
A1,          2,    false
"""
given.cin_plan_dates_last = """
la_child_id, cin_plan_start_date, cin_plan_end_date
A1,          2025-03-31,          2025-04-01
A2,          2024-03-31,
A3,          2024-03-31,          2025-03-31
A4,          2025-04-01,
"""
given.cp_plans = """
la_child_id, cin_details_id, cppid, is_started_in_year, is_ended_in_year, is_open
A1,          1,              1,     true,               true,             false
A2,          1,              1,     true,               false,            true
A3,          1,              1,     false,              true,             false
"""
given.child_protection_plans_last = """
la_child_id, cin_details_id, cppid, cpp_start_date, cpp_end_date
A1,          1,              1,     2024-03-31,     2024-04-01
A2,          1,              1,     2024-04-01,     2025-03-31
A3,          1,              1,     2025-03-31,     2025-04-01
A4,          1,              1,     2024-05-01,
A5,          1,              1,     2025-04-01,
A6,          1,              1,     2023-05-01,     2024-03-31
"""
given.reviews = """
la_child_id, cpp_review_date, is_in_year
A1,          2025-05-01,      true
A1,          2025-03-01,      false
"""
given.reviews_last = """
la_child_id, cpp_review_date
A1,          2024-03-31
A1,          2024-04-01
A1,          2025-03-31
A1,          2025-04-01
"""
given.pre_proceedings = """
la_child_id
A1
"""
given.pre_proceedings_last = """
la_child_id
A1
A1
A1
A1
A1
A1
A1
A1
A1
A1
A1
"""
expect = """
place, this_year, last_year, change, change_percent, is_big
1,     0,         ,          ,       ,               false
2,     0,         ,          ,       ,               false
3,     0,         ,          ,       ,               false
4,     0,         ,          ,       ,               false
5,     0,         ,          ,       ,               false
6,     3,         2,         1,      50,             false
7,     1,         2,         -1,     -50,            false
8,     1,         3,         -2,     -66.7,          false
9,     2,         2,         0,      0,              false
10,    1,         2,         -1,     -50,            false
11,    2,         3,         -1,     -33.3,          false
12,    2,         2,         0,      0,              false
13,    1,         2,         -1,     -50,            false
14,    1,         2,         -1,     -50,            false
15,    1,         11,        -10,    -90.9,          true
16,    0,         ,          ,       ,               false
17,    0,         ,          ,       ,               false
18,    0,         ,          ,       ,               false
19,    0,         ,          ,       ,               false
20,    0,         ,          ,       ,               false
21,    1,         1,         0,      0,              false
"""

[[example]]
shows = "a tenth alone, or ten alone, is no big change"
given.pre_proceedings = """
la_child_id
A1
A1
A1
A1
A1
A1
A1
A1
A1
A1
"""
given.pre_proceedings_last = """
la_child_id
A1
"""
given.persons = """
la_child_id, is_disabled
A001,        true
A002,        true
A003,        true
A004,        true
A005,        true
A006,        true
A007,        true
A008,        true
A009,        true
A010,        true
A011,        true
A012,        true
A013,        true
A014,        true
A015,        true
A016,        true
A017,        true
A018,        true
A019,        true
A020,        true
A021,        true
A022,        true
A023,        true
A024,        true
A025,        true
A026,        true
A027,        true
A028,        true
A029,        true
A030,        true
A031,        true
A032,        true
A033,        true
A034,        true
A035,        true
A036,        true
A037,        true
A038,        true
A039,        true
A040,        true
A041,        true
A042,        true
A043,        true
A044,        true
A045,        true
A046,        true
A047,        true
A048,        true
A049,        true
A050,        true
A051,        true
A052,        true
A053,        true
A054,        true
A055,        true
A056,        true
A057,        true
A058,        true
A059,        true
A060,        true
A061,        true
A062,        true
A063,        true
A064,        true
A065,        true
A066,        true
A067,        true
A068,        true
A069,        true
A070,        true
A071,        true
A072,        true
A073,        true
A074,        true
A075,        true
A076,        true
A077,        true
A078,        true
A079,        true
A080,        true
A081,        true
A082,        true
A083,        true
A084,        true
A085,        true
A086,        true
A087,        true
A088,        true
A089,        true
A090,        true
A091,        true
A092,        true
A093,        true
A094,        true
A095,        true
A096,        true
A097,        true
A098,        true
A099,        true
A100,        true
A101,        true
A102,        true
A103,        true
A104,        true
A105,        true
A106,        true
A107,        true
A108,        true
A109,        true
A110,        true
"""
given.disabilities_last = """
la_child_id, disability
A000,        NONE
A001,        MOB
A002,        HAND
A003,        PC
A004,        INC
A005,        COMM
A006,        LD
A007,        HEAR
A008,        VIS
A009,        BEH
A010,        CON
A011,        AUT
A012,        DDA
A013,        MOB
A014,        HAND
A015,        PC
A016,        INC
A017,        COMM
A018,        LD
A019,        HEAR
A020,        VIS
A021,        BEH
A022,        CON
A023,        AUT
A024,        DDA
A025,        MOB
A026,        HAND
A027,        PC
A028,        INC
A029,        COMM
A030,        LD
A031,        HEAR
A032,        VIS
A033,        BEH
A034,        CON
A035,        AUT
A036,        DDA
A037,        MOB
A038,        HAND
A039,        PC
A040,        INC
A041,        COMM
A042,        LD
A043,        HEAR
A044,        VIS
A045,        BEH
A046,        CON
A047,        AUT
A048,        DDA
A049,        MOB
A050,        HAND
A051,        PC
A052,        INC
A053,        COMM
A054,        LD
A055,        HEAR
A056,        VIS
A057,        BEH
A058,        CON
A059,        AUT
A060,        DDA
A061,        MOB
A062,        HAND
A063,        PC
A064,        INC
A065,        COMM
A066,        LD
A067,        HEAR
A068,        VIS
A069,        BEH
A070,        CON
A071,        AUT
A072,        DDA
A073,        MOB
A074,        HAND
A075,        PC
A076,        INC
A077,        COMM
A078,        LD
A079,        HEAR
A080,        VIS
A081,        BEH
A082,        CON
A083,        AUT
A084,        DDA
A085,        MOB
A086,        HAND
A087,        PC
A088,        INC
A089,        COMM
A090,        LD
A091,        HEAR
A092,        VIS
A093,        BEH
A094,        CON
A095,        AUT
A096,        DDA
A097,        MOB
A098,        HAND
A099,        PC
A100,        INC
A001,        LD
"""
expect = """
place, this_year, last_year, change, change_percent, is_big
1,     0,         ,          ,       ,               false
2,     0,         ,          ,       ,               false
3,     0,         ,          ,       ,               false
4,     0,         ,          ,       ,               false
5,     0,         ,          ,       ,               false
6,     0,         ,          ,       ,               false
7,     0,         ,          ,       ,               false
8,     0,         ,          ,       ,               false
9,     0,         ,          ,       ,               false
10,    0,         ,          ,       ,               false
11,    0,         ,          ,       ,               false
12,    0,         ,          ,       ,               false
13,    0,         ,          ,       ,               false
14,    0,         ,          ,       ,               false
15,    10,        1,         9,      900,            false
16,    0,         ,          ,       ,               false
17,    0,         ,          ,       ,               false
18,    110,       100,       10,     10,             false
19,    0,         ,          ,       ,               false
20,    0,         ,          ,       ,               false
21,    0,         ,          ,       ,               false
"""
*/

with flow_now as (
    select 1 as place, 'Children in the return' as said, count(distinct la_child_id) as counted
    from child_identifiers
    union all
    select 2 as place, 'Referrals in the year' as said, sum(case when is_in_year then 1 else 0 end) as counted
    from episodes_of_need
    union all
    select 3 as place, 'Referrals with no further action' as said,
        sum(case when is_in_year and is_nfa then 1 else 0 end) as counted
    from episodes_of_need
    union all
    select 4 as place, 'Episodes closed in the year' as said,
        sum(case when is_closed_in_year then 1 else 0 end) as counted
    from episodes_of_need
    union all
    select 5 as place, 'Episodes open on 31 March' as said, sum(case when is_open then 1 else 0 end) as counted
    from episodes_of_need
    union all
    select 6 as place, 'Assessments completed in the year' as said,
        sum(case when is_completed_in_year then 1 else 0 end) as counted
    from assessments
    union all
    select 7 as place, 'Assessments open on 31 March' as said, sum(case when is_open then 1 else 0 end) as counted
    from assessments
),

protection_now as (
    select 8 as place, 'Section 47 enquiries in the year' as said,
        sum(case when is_started_in_year then 1 else 0 end) as counted
    from section47
    union all
    select 9 as place, 'Initial conferences after an enquiry in the year' as said,
        sum(case when is_icpc_in_year then 1 else 0 end) as counted
    from section47
    union all
    select 10 as place, 'Child in need plans open on 31 March' as said,
        sum(case when is_open then 1 else 0 end) as counted
    from cin_plans
    union all
    select 11 as place, 'Child protection plans started' as said,
        sum(case when is_started_in_year then 1 else 0 end) as counted
    from cp_plans
    union all
    select 12 as place, 'Child protection plans ended' as said,
        sum(case when is_ended_in_year then 1 else 0 end) as counted
    from cp_plans
    union all
    select 13 as place, 'Child protection plans on 31 March' as said,
        sum(case when is_open then 1 else 0 end) as counted
    from cp_plans
    union all
    select 14 as place, 'Reviews of plans in the year' as said,
        sum(case when is_in_year then 1 else 0 end) as counted
    from reviews
    union all
    select 15 as place, 'Times before proceedings' as said, count(*) as counted
    from pre_proceedings
),

blanks_now as (
    select 16 as place, 'Children without a pupil number' as said,
        count(distinct case when upn is null then la_child_id end) as counted
    from child_identifiers
    union all
    select 17 as place, 'Children of unknown ethnicity' as said,
        count(distinct case when coalesce(ethnicity, 'NOBT') in ('NOBT', 'REFU') then la_child_id end) as counted
    from child_characteristics
    union all
    select 18 as place, 'Children with a disability' as said,
        sum(case when is_disabled then 1 else 0 end) as counted
    from persons
    union all
    select 19 as place, 'Referrals without a source' as said,
        sum(case when is_in_year and referral_source is null then 1 else 0 end) as counted
    from episodes_of_need
    union all
    select 20 as place, 'Open episodes without a need' as said,
        sum(case when is_open and primary_need_code is null then 1 else 0 end) as counted
    from episodes_of_need
    union all
    select 21 as place, 'Completed assessments without a factor' as said,
        sum(case when is_completed_in_year and assessment_factors is null then 1 else 0 end) as counted
    from assessments
),

this_year as (
    select * from flow_now
    union all
    select * from protection_now
    union all
    select * from blanks_now
),

-- Last year's referrals and assessments, judged by last year's days as this year's are by this year's.
referrals_before as (
    select
        referral_source,
        primary_need_code,
        coalesce(lower(referral_nfa) in ('1', 'true'), false) as is_nfa,
        cin_referral_date between :last_year_start and :year_before as is_in_year,
        cin_closure_date between :last_year_start and :year_before  as is_closed_in_year,
        cin_referral_date <= :year_before
            and not coalesce(lower(referral_nfa) in ('1', 'true'), false)
            and (cin_closure_date is null or cin_closure_date > :year_before) as is_open
    from cin_details_last
),

assessments_before as (
    select
        assessment_factors,
        assessment_authorisation_date between :last_year_start and :year_before as is_completed_in_year,
        assessment_actual_start_date <= :year_before
            and (assessment_authorisation_date is null or assessment_authorisation_date > :year_before) as is_open
    from assessments_last
),

-- `listed` is the number of rows in the table: from none comes no figure. In parts, which run with less stack.
flow_before as (
    select 1 as place, count(*) as listed, count(distinct la_child_id) as counted
    from child_identifiers_last
    union all
    select 2 as place, count(*) as listed, sum(case when is_in_year then 1 else 0 end) as counted
    from referrals_before
    union all
    select 3 as place, count(*) as listed, sum(case when is_in_year and is_nfa then 1 else 0 end) as counted
    from referrals_before
    union all
    select 4 as place, count(*) as listed, sum(case when is_closed_in_year then 1 else 0 end) as counted
    from referrals_before
    union all
    select 5 as place, count(*) as listed, sum(case when is_open then 1 else 0 end) as counted
    from referrals_before
    union all
    select 6 as place, count(*) as listed, sum(case when is_completed_in_year then 1 else 0 end) as counted
    from assessments_before
    union all
    select 7 as place, count(*) as listed, sum(case when is_open then 1 else 0 end) as counted
    from assessments_before
),

protection_before as (
    select 8 as place, count(*) as listed,
        sum(case when s47_actual_start_date between :last_year_start and :year_before then 1 else 0 end) as counted
    from section47_last
    union all
    select 9 as place, count(*) as listed,
        sum(case when date_of_initial_cpc between :last_year_start and :year_before then 1 else 0 end) as counted
    from section47_last
    union all
    select 10 as place, count(*) as listed,
        sum(case when cin_plan_start_date <= :year_before and (cin_plan_end_date is null or cin_plan_end_date > :year_before) then 1 else 0 end) as counted
    from cin_plan_dates_last
    union all
    select 11 as place, count(*) as listed,
        sum(case when cpp_start_date between :last_year_start and :year_before then 1 else 0 end) as counted
    from child_protection_plans_last
    union all
    select 12 as place, count(*) as listed,
        sum(case when cpp_end_date between :last_year_start and :year_before then 1 else 0 end) as counted
    from child_protection_plans_last
    union all
    select 13 as place, count(*) as listed,
        sum(case when cpp_start_date <= :year_before and (cpp_end_date is null or cpp_end_date > :year_before) then 1 else 0 end) as counted
    from child_protection_plans_last
    union all
    select 14 as place, count(*) as listed,
        sum(case when cpp_review_date between :last_year_start and :year_before then 1 else 0 end) as counted
    from reviews_last
    union all
    select 15 as place, count(*) as listed, count(*) as counted
    from pre_proceedings_last
),

blanks_before as (
    select 16 as place, count(*) as listed, count(distinct case when upn is null then la_child_id end) as counted
    from child_identifiers_last
    union all
    select 17 as place, count(*) as listed,
        count(distinct case when coalesce(ethnicity, 'NOBT') in ('NOBT', 'REFU') then la_child_id end) as counted
    from child_characteristics_last
    union all
    select 18 as place, count(*) as listed,
        count(distinct case
            when disability in ('MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA')
            then la_child_id
        end) as counted
    from disabilities_last
    union all
    select 19 as place, count(*) as listed,
        sum(case when is_in_year and referral_source is null then 1 else 0 end) as counted
    from referrals_before
    union all
    select 20 as place, count(*) as listed,
        sum(case when is_open and primary_need_code is null then 1 else 0 end) as counted
    from referrals_before
    union all
    select 21 as place, count(*) as listed,
        sum(case when is_completed_in_year and assessment_factors is null then 1 else 0 end) as counted
    from assessments_before
),

last_year as (
    select * from flow_before
    union all
    select * from protection_before
    union all
    select * from blanks_before
),

compared as (
    select
        this_year.place,
        this_year.said,
        cast(coalesce(this_year.counted, 0) as bigint)                     as this_year,
        cast(case when last_year.listed > 0 then last_year.counted end as bigint) as last_year
    from this_year
    join last_year on last_year.place = this_year.place
)

select
    cast(place as bigint) as place,
    said as "check",
    this_year,
    last_year,
    this_year - last_year as change,
    case
        when last_year > 0 then round(cast(100 * (this_year - last_year) as double) / cast(last_year as double), 1)
    end as change_percent,
    coalesce(
        abs(this_year - last_year) >= 10 and 10 * abs(this_year - last_year) > last_year,
        false
    ) as is_big
from compared
order by place
