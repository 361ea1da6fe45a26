/*
code   = "1530"
says   = "The second to fourth characters of the pupil number are no authority's number."
to_do  = "Look the number up again: an authority gave it, and its own number stands in it."
table  = "child_identifiers"
about  = ["upn"]
weight = "error"
since  = 2024

[[example]]
shows = "the numbers at both ends of each range, and those beside them; numbers of another length are judged by other rules"
with  = { period_end = 2026-03-31 }
given.child_identifiers = """
la_child_id, upn
A1,          A000000000000
A2,          A001000000000
A3,          A005000000000
A4,          A006000000000
A5,          A200000000000
A6,          A201000000000
A7,          A213000000000
A8,          A214000000000
A9,          A300000000000
A10,         A301000000000
A11,         A320000000000
A12,         A321000000000
A13,         A329000000000
A14,         A330000000000
A15,         A336000000000
A16,         A337000000000
A17,         A339000000000
A18,         A340000000000
A19,         A344000000000
A20,         A345000000000
A21,         A349000000000
A22,         A350000000000
A23,         A359000000000
A24,         A360000000000
A25,         A369000000000
A26,         A370000000000
A27,         A373000000000
A28,         A374000000000
A29,         A379000000000
A30,         A380000000000
A31,         A384000000000
A32,         A385000000000
A33,         A389000000000
A34,         A390000000000
A35,         A394000000000
A36,         A395000000000
A37,         A419000000000
A38,         A420000000000
A39,         A421000000000
A40,         A659000000000
A41,         A660000000000
A42,         A681000000000
A43,         A682000000000
A44,         A700000000000
A45,         A701000000000
A46,         A708000000000
A47,         A709000000000
A48,         A799000000000
A49,         A800000000000
A50,         A803000000000
A51,         A804000000000
A52,         A805000000000
A53,         A808000000000
A54,         A809000000000
A55,         A810000000000
A56,         A813000000000
A57,         A814000000000
A58,         A815000000000
A59,         A816000000000
A60,         A817000000000
A61,         A819000000000
A62,         A820000000000
A63,         A823000000000
A64,         A824000000000
A65,         A825000000000
A66,         A826000000000
A67,         A827000000000
A68,         A829000000000
A69,         A830000000000
A70,         A831000000000
A71,         A832000000000
A72,         A834000000000
A73,         A835000000000
A74,         A841000000000
A75,         A842000000000
A76,         A844000000000
A77,         A845000000000
A78,         A846000000000
A79,         A847000000000
A80,         A849000000000
A81,         A850000000000
A82,         A852000000000
A83,         A853000000000
A84,         A854000000000
A85,         A855000000000
A86,         A857000000000
A87,         A858000000000
A88,         A859000000000
A89,         A860000000000
A90,         A861000000000
A91,         A862000000000
A92,         A864000000000
A93,         A865000000000
A94,         A896000000000
A95,         A897000000000
A96,         A907000000000
A97,         A908000000000
A98,         A909000000000
A99,         A910000000000
A100,        A915000000000
A101,        A916000000000
A102,        A917000000000
A103,        A918000000000
A104,        A919000000000
A105,        A920000000000
A106,        A921000000000
A107,        A922000000000
A108,        A924000000000
A109,        A925000000000
A110,        A926000000000
A111,        A927000000000
A112,        A928000000000
A113,        A929000000000
A114,        A930000000000
A115,        A931000000000
A116,        A932000000000
A117,        A933000000000
A118,        A934000000000
A119,        A935000000000
A120,        A938000000000
A121,        A939000000000
A122,        A940000000000
A123,        A941000000000
A124,        A942000000000
A125,        A943000000000
A126,        A99900000000
A127,
A128,        AXYZ000000000
"""
finds.child_identifiers = [1, 4, 5, 8, 9, 12, 13, 16, 17, 20, 21, 24, 25, 28, 29, 32, 33, 36, 37, 39, 40, 43, 44, 47, 48, 51, 54, 57, 60, 61, 64, 67, 68, 71, 72, 75, 76, 79, 80, 83, 84, 87, 88, 91, 92, 95, 96, 99, 100, 102, 103, 105, 107, 108, 111, 114, 116, 118, 121, 128]
*/

-- The numbers of authorities since April 1998, and those that stand for none.
with numbers as (
    select row_id, substr(upn, 2, 3) as authority
    from child_identifiers
    where length(upn) = 13
)

select row_id as child_identifiers_row
from numbers
where authority not between '001' and '005'
    and authority not between '201' and '213'
    and authority not between '301' and '320'
    and authority not between '330' and '336'
    and authority not between '340' and '344'
    and authority not between '350' and '359'
    and authority not between '370' and '373'
    and authority not between '380' and '384'
    and authority not between '390' and '394'
    and authority not between '660' and '681'
    and authority not between '701' and '708'
    and authority not between '800' and '803'
    and authority not between '805' and '808'
    and authority not between '810' and '813'
    and authority not between '820' and '823'
    and authority not between '835' and '841'
    and authority not between '850' and '852'
    and authority not between '855' and '857'
    and authority not between '865' and '896'
    and authority not between '935' and '938'
    and authority not between '942' and '943'
    and authority not in (
        '420', '815', '816', '825', '826', '830', '831', '845', '846', '860', '861', '908',
        '909', '916', '919', '921', '925', '926', '928', '929', '931', '933', '940', '941'
    )
