/*
code   = "provider_number_form"
says   = "The provider's number has not the form of one of Ofsted's."
to_do  = "Look the provider up on Ofsted's list; where the list cannot have it, record XXXXXXX."
table  = "episodes"
about  = ["urn"]
weight = "explain"

# Seven digits, or two letters and six digits. The list itself, where it is at hand, is rule 1008.

[[example]]
shows = "other forms are found; both forms, XXXXXXX and a blank are not"
given.episodes = """
child, urn
A1,    SC012345
A2,    1234567
A3,    XXXXXXX
A4,
A5,    123456
A6,    SC01234
A7,    N9
A8,    12345678
"""
finds.episodes = [5, 6, 7, 8]
*/

select row_id as episodes_row
from episodes
where urn <> 'XXXXXXX'
  and not regexp_like(urn, '^([0-9]{7}|[A-Z]{2}[0-9]{6})$')
