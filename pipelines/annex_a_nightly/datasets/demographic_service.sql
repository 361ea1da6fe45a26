/*
# A step towards `demographics`: how many children in care each group has, in three columns. `latest` is this delivery's
# snapshot, `own` and `england` are what was published last. A share is of the children whose group is known: the
# population has no unknown group either. Gender is compared for boys and girls only, and no population is counted by
# any other.
title = "Children in care by group, on the snapshot day and as last published"
grain = "One row for each column, block and part of it."
key   = ["source", "block", "part"]

[keeps]
source   = "none"
as_at    = "none"
block    = "none"
part     = "none"
children = "none"
of_all   = "none"
gap      = "none"

[[example]]
shows = "on the snapshot day: children in care without short breaks, of those whose group is known; a group without children is nought"
with  = { period_end = 2026-09-30 }
given.children_in_care = """
child_id, is_open, is_short_break, age_band, gender, ethnic_group
C1,       true,    false,          Under 1,  F,      White
C2,       true,    false,          1-4,      M,      White
C3,       true,    false,          16+,      M,      Black
C4,       true,    false,          16+,      U,      Unknown
C5,       true,    true,           5-9,      M,      Asian
C6,       false,   false,          10-15,    M,      Asian
"""
expect = """
source, as_at,      block,     part,     children, of_all, gap
latest, 2026-09-30, Age,       1 to 4,   1,        4,
latest, 2026-09-30, Age,       10 to 15, 0,        4,
latest, 2026-09-30, Age,       16-plus,  2,        4,
latest, 2026-09-30, Age,       5 to 9,   0,        4,
latest, 2026-09-30, Age,       Under 1,  1,        4,
latest, 2026-09-30, Ethnicity, Asian,    0,        3,
latest, 2026-09-30, Ethnicity, Black,    1,        3,
latest, 2026-09-30, Ethnicity, Mixed,    0,        3,
latest, 2026-09-30, Ethnicity, Other,    0,        3,
latest, 2026-09-30, Ethnicity, White,    2,        3,
latest, 2026-09-30, Gender,    Female,   1,        3,
latest, 2026-09-30, Gender,    Male,     2,        3,
"""

[[example]]
shows = "as published: the newest year of the authority and of England, each by its own; a hidden number keeps its letter; unknown is taken off the total where it is shown"
with  = { period_end = 2026-09-30 }
given.published_care_characteristics = """
time_period, geographic_level, country_code, new_la_code, characteristic, breakdown,                                  children
2025,        Local authority,  E92000001,    ABC,         Ethnicity,      Total,                                      50
2025,        Local authority,  E92000001,    ABC,         Ethnicity,      White,                                      20
2025,        Local authority,  E92000001,    ABC,         Ethnicity,      Other ethnic group,                         c
2025,        Local authority,  E92000001,    ABC,         Ethnicity,      Refused or information not yet available,   10
2024,        Local authority,  E92000001,    ABC,         Ethnicity,      White,                                      99
2025,        Local authority,  E92000001,    E09900001,   Ethnicity,      White,                                      88
2024,        National,         E92000001,    ,            Age group,      Total,                                      1000
2024,        National,         E92000001,    ,            Age group,      Under 1 year,                               50
2024,        National,         E92000001,    ,            Age group,      16 years and over,                          250
"""
expect = """
source,  as_at, block,     part,    children, of_all, gap
england, 2024,  Age,       16-plus, 250,      1000,
england, 2024,  Age,       Under 1, 50,       1000,
own,     2025,  Ethnicity, Other,   ,         40,     c
own,     2025,  Ethnicity, White,   20,       40,
"""

[[example]]
shows = "the older layout says the same under other headings; England's finer groups are not taken for a whole one"
with  = { period_end = 2026-09-30 }
given.published_care_characteristics = """
time_period, geographic_level, country_code, cla_group, characteristic,                               children
2024,        National,         E92000001,    Gender,    Male,                                         560
2024,        National,         E92000001,    Gender,    Female,                                       440
2024,        National,         E92000001,    Gender,    Total,                                        1000
2024,        National,         E92000001,    Ethnicity, Total,                                        1000
2024,        National,         E92000001,    Ethnicity, "Black, African, Caribbean or Black British", 70
2024,        National,         E92000001,    Ethnicity, Black African,                                40
2024,        National,         E92000001,    Placement, Male,                                         1
"""
expect = """
source,  as_at, block,     part,   children, of_all
england, 2024,  Ethnicity, Black,  70,       1000
england, 2024,  Gender,    Female, 440,      1000
england, 2024,  Gender,    Male,   560,      1000
"""
*/

with
in_care as (
    select age_band, gender, ethnic_group
    from children_in_care
    where is_open and not is_short_break
),

parts as (
    select 'Ethnicity' as block, 'White' as part
    union all select 'Ethnicity' as block, 'Mixed' as part
    union all select 'Ethnicity' as block, 'Asian' as part
    union all select 'Ethnicity' as block, 'Black' as part
    union all select 'Ethnicity' as block, 'Other' as part
    union all select 'Age' as block, 'Under 1' as part
    union all select 'Age' as block, '1 to 4' as part
    union all select 'Age' as block, '5 to 9' as part
    union all select 'Age' as block, '10 to 15' as part
    union all select 'Age' as block, '16-plus' as part
    union all select 'Gender' as block, 'Male' as part
    union all select 'Gender' as block, 'Female' as part
),

-- One row for each child and block, with the part that it is in.
placed as (
    select 'Ethnicity' as block, ethnic_group as part from in_care
    union all
    select
        'Age' as block,
        case age_band
            when 'Under 1' then 'Under 1'
            when '1-4'     then '1 to 4'
            when '5-9'     then '5 to 9'
            when '10-15'   then '10 to 15'
            when '16+'     then '16-plus'
        end as part
    from in_care
    union all
    select 'Gender' as block, case gender when 'M' then 'Male' when 'F' then 'Female' end as part from in_care
),

counted as (
    select block, part, count(*) as children
    from placed
    group by block, part
),

latest as (
    select
        parts.block,
        parts.part,
        cast(coalesce(counted.children, 0) as bigint) as children
    from parts
    left join counted on counted.block = parts.block and counted.part = parts.part
),

latest_all as (
    select block, cast(sum(children) as bigint) as of_all
    from latest
    group by block
),

-- What was published, in either layout: where there is a breakdown, it is the part and the characteristic the group.
said as (
    select
        case geographic_level when 'National' then 'england' else 'own' end as source,
        time_period,
        lower(case when breakdown is not null then characteristic else cla_group end) as kind,
        lower(case when breakdown is not null then breakdown else characteristic end) as word,
        children
    from published_care_characteristics
    where geographic_level = 'National'
       or (geographic_level = 'Local authority' and new_la_code = coalesce(:authority, :la))
),

newest as (
    select source, max(time_period) as time_period
    from said
    group by source
),

told as (
    select
        said.source,
        said.time_period,
        case
            when said.kind like 'ethnic%'        then 'Ethnicity'
            when said.kind like 'age%'           then 'Age'
            when said.kind in ('gender', 'sex')  then 'Gender'
        end as block,
        said.word,
        try_cast(said.children as double) as number,
        case when try_cast(said.children as double) is null then said.children end as gap
    from said
    inner join newest on newest.source = said.source and newest.time_period = said.time_period
),

named as (
    select
        source,
        time_period,
        block,
        case
            when word like 'total%' then 'Total'
            when word like 'refused%' or word like 'information not%' or word like '%not yet available%' then 'Unknown'
            when block = 'Ethnicity' and word = 'white' then 'White'
            when block = 'Ethnicity' and (word = 'mixed' or word like 'mixed or%') then 'Mixed'
            when block = 'Ethnicity' and (word = 'asian' or word like 'asian or%') then 'Asian'
            when block = 'Ethnicity' and (word = 'black' or word like 'black or%' or word like 'black, %') then 'Black'
            when block = 'Ethnicity' and word in ('other', 'other ethnic group', 'other ethnic groups', 'any other ethnic group') then 'Other'
            when block = 'Age' and word like 'under 1 %' then 'Under 1'
            when block = 'Age' and word like '1 to 4%'   then '1 to 4'
            when block = 'Age' and word like '5 to 9%'   then '5 to 9'
            when block = 'Age' and word like '10 to 15%' then '10 to 15'
            when block = 'Age' and word like '16 %'      then '16-plus'
            when block = 'Gender' and word in ('male', 'boys')    then 'Male'
            when block = 'Gender' and word in ('female', 'girls') then 'Female'
        end as part,
        number,
        gap
    from told
    where block is not null
),

totals as (
    select
        source,
        block,
        max(case when part = 'Total' then number end) as total,
        max(case when part = 'Unknown' then number end) as not_known,
        sum(case when part not in ('Total', 'Unknown') then number end) as added_up,
        sum(case when part not in ('Total', 'Unknown') and number is null then 1 else 0 end) as hidden
    from named
    where part is not null
    group by source, block
),

published_parts as (
    select
        named.source,
        named.time_period as as_at,
        named.block,
        named.part,
        cast(named.number as bigint) as children,
        cast(case
            when totals.total is not null then totals.total - coalesce(totals.not_known, 0)
            when totals.hidden = 0        then totals.added_up
        end as bigint) as of_all,
        named.gap
    from named
    inner join totals on totals.source = named.source and totals.block = named.block
    where named.part not in ('Total', 'Unknown')
),

all_of_them as (
    select
        'latest' as source,
        cast(:period_end as varchar) as as_at,
        latest.block,
        latest.part,
        latest.children,
        latest_all.of_all,
        cast(null as varchar) as gap
    from latest
    inner join latest_all on latest_all.block = latest.block
    union all
    select source, as_at, block, part, children, of_all, gap
    from published_parts
)

select source, as_at, block, part, children, of_all, gap
from all_of_them
where source <> 'latest' or of_all > 0
order by source, block, part
