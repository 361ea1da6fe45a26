/*
title   = "Providers as the return knows them"
grain   = "One row for each provider, and for supported accommodation one for each of its settings."
also    = ["provider_info"]
columns = [
  { name = "urn",            type = "text", personal = "none" },
  { name = "place_codes",    type = "text", personal = "none" },
  { name = "provider_codes", type = "text", personal = "none" },
  { name = "reg_end",        type = "date", personal = "none" },
  { name = "postcode",       type = "text", personal = "indirect" },
  { name = "la_code",        type = "text", personal = "none", also = ["LA_CODE_INFERRED"] },
]

# Codes stand side by side with commas between. Where the list does not say which provider codes fit, the sector does: an
# authority's own may be PR1 or PR2, health is PR3, private PR4, voluntary PR5. The authority is the one whose name the
# list gives, whatever it calls itself around that name.

[[example]]
shows = "sectors stand for provider codes where there are none, and names for authorities"
given.provider_list = """
urn,      sector,          place_codes, provider_codes, local_authority,            ended,      postcode
SC900001, Private,         "K2, S1",    ,               Testham,                    ,           ZZ1 1AA
SC900002, Local Authority, ,            ,               Testham City Council,       2025-09-30, ZZ1 2BB
SC900003, Voluntary,       K2,          PR5,            London Borough of Elsewhere, ,
SC900004, Health,          K2,          ,               ,                           ,
"""
given.authorities = """
code,      label
E09000098, Testham
E09000099, Elsewhere
"""
expect = """
urn,      place_codes, provider_codes, reg_end,    postcode, la_code
SC900001, "K2,S1",     PR4,            ,           ZZ1 1AA,  E09000098
SC900002, ,            "PR1,PR2",      2025-09-30, ZZ1 2BB,  E09000098
SC900003, K2,          PR5,            ,           ,         E09000099
SC900004, K2,          PR3,            ,           ,
"""
*/

with listed as (
    select
        urn,
        replace(place_codes, ' ', '')    as place_codes,
        replace(provider_codes, ' ', '') as provider_codes,
        lower(sector)                    as sector,
        ended,
        postcode,
        replace(replace(replace(replace(replace(replace(replace(lower(local_authority),
            'london borough of ', ''), 'royal borough of ', ''), 'city of ', ''),
            ' county council', ''), ' city council', ''), ' borough council', ''), ' council', '') as plain_name
    from provider_list
),

named as (
    select code, replace(lower(label), 'city of ', '') as plain_label
    from authorities
)

select
    urn,
    place_codes,
    case
        when provider_codes is not null then provider_codes
        when sector like '%local authority%' then 'PR1,PR2'
        when sector like '%health%' then 'PR3'
        when sector like '%private%' then 'PR4'
        when sector like '%voluntary%' then 'PR5'
    end as provider_codes,
    ended as reg_end,
    postcode,
    code as la_code
from listed
left join named on named.plain_label = listed.plain_name
