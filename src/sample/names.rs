//! The invented people and places. Some look like something else to a careless reader, and must come through whole.

/// The borough itself.
pub const BOROUGH: &str = "Quarterbridge";

/// Where children are placed outside it. The last few are national codes for places that are no English authority.
pub const ELSEWHERE: &[(&str, usize)] = &[
    ("Easthaven", 30),
    ("Northmere", 25),
    ("Saltmarch", 20),
    ("Wyrecombe and Fold", 15),
    ("WAL", 4),
    ("SCO", 2),
    ("CON", 4),
];

/// Who completes early help assessments. `Finance` begins like a word some readers blank.
pub const ORGANISATIONS: &[&str] = &[
    "Quarterbridge Early Help",
    "Millrace Children's Centre",
    "Finance",
    "Tollgate Primary School",
    "Saint Wendreda's Academy",
    "Lanthorn Family Hub",
    "Health Visiting, West",
    "N/K Youth Trust",
];

pub const FRONT_DOOR: &[&str] = &["Front Door", "MASH"];
pub const ASSESSMENT: &[&str] = &["Assessment North", "Assessment South", "Assessment East & Docks"];
pub const NEED: &[&str] = &["Family Support 1", "Family Support 2", "Finance", "Disabled Children 0-25"];
pub const PROTECTION: &[&str] = &["Safeguarding A", "Safeguarding B"];
pub const CARE: &[&str] = &["Children in Care 1", "Children in Care 2", "Permanence"];
pub const LEAVING: &[&str] = &["Leaving Care", "Young Adults (18+)"];

/// Workers. Among them `nan` and `Nan`, a no-break space, accents, a curly apostrophe and a comma.
pub const WORKERS: &[&str] = &[
    "Fernanda Quillon",
    "Tobias Merrow",
    "Priyasha Nan",
    "nan",
    "Amarachi\u{a0}Okellwood",
    "Siobhra O\u{2019}Tarn",
    "Nan",
    "Zoë Brackwater",
    "Łukan Fennimore",
    "Ifedolapo Larkspur",
    "Harrowgate, Dessa",
    "Fernanda Inglewick",
    "Bartholomew Yarrow-Vance",
    "Nadiya Trueblood",
    "Celestine Marlpit",
    "Rowan Na",
    "Jocasta\u{a0}Windle",
    "Emrys Nullworthy",
    "Thandeka Coldharbour",
];

pub const ADVISERS: &[&str] = &["Perpetua Sorrel", "Nan Hollowell", "Idris Quaverly", "Odalys\u{a0}Finch"];
