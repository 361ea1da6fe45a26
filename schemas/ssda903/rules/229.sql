/*
code   = "229"
says   = "The provider code says whose provision it is, and Ofsted's list says otherwise."
to_do  = "Record PR1 for the authority's own provision and PR2 for another authority's, or correct the provider's number."
table  = "episodes"
about  = ["place_provider", "urn"]
weight = "error"
since  = 2026

[[example]]
shows = "own provision of another authority's provider is found, and another's provision of the own one"
with  = { period_end = 2026-03-31, authority = "E09000098" }
given.episodes = """
child, place_provider, place, urn
A1,    PR1,            K2,    SC900001
A2,    PR1,            K2,    SC900002
A3,    PR2,            K2,    SC900001
A4,    PR2,            K2,    SC900002
A5,    PR4,            K2,    SC900001
A6,    PR1,            K2,    XXXXXXX
A7,    PR2,            K2,
A8,    PR1,            K2,    SC900003
A9,    PR2,            K2,    SC900003
A10,   PR1,            K2,    SC900009
A11,   PR1,            ,      SC900002
B12,   PR1,            K3,    SC900002
B13,   PR1,            P1,    SC900002
B14,   PR1,            P3,    SC900002
B15,   PR1,            R1,    SC900002
B16,   PR1,            R2,    SC900002
B17,   PR1,            R5,    SC900002
B18,   PR1,            T0,    SC900002
B19,   PR1,            T1,    SC900002
B20,   PR1,            T2,    SC900002
B21,   PR1,            T3,    SC900002
B22,   PR1,            T4,    SC900002
B23,   PR1,            Z11,    SC900002
B24,   PR1,            Z12,    SC900002
B25,   PR1,            Z13,    SC900002
B26,   PR1,            Z14,    SC900002
"""
given.providers = """
urn,      la_code
SC900001, E09000098
SC900002, E09000099
SC900003,
XXXXXXX,  E09000099
"""
finds.episodes = [2, 3, 8, 10, 11]
*/

with owners as (
    select
        urn as owned_urn,
        max(case when la_code = :authority then 1 else 0 end) as is_own
    from providers
    group by urn
)

select row_id as episodes_row
from episodes
left join owners on owners.owned_urn = episodes.urn
where urn <> 'XXXXXXX'
  and ((place_provider = 'PR1' and coalesce(is_own, 0) = 0)
    or (place_provider = 'PR2' and is_own = 1))
  and coalesce(place, '') not in (
      'K3', 'P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1',
      'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'
  )
