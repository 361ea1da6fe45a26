/*
title   = "Exploitation episodes open, by team"
asks    = "Which teams hold the episodes that are open at the end of the month?"
unit    = "count"
better  = "neither"
by      = ["la"]
over    = { months = 1 }
splits  = ["dept_team_name and eexp_kind"]
source  = "Case system, ext_exploitation_episode; SSD, department"

[parts]
eexp_kind = ["CSE", "GANG"]

[[example]]
shows = "what has no team, or one that is not known, is with others"
with  = { period_end = 2019-01-31 }
given.department = """
dept_team_id, dept_team_name
T1,           North
"""
given.ext_exploitation_episode = """
eexp_episode_id, eexp_kind, eexp_start_date, eexp_end_date, eexp_team
X1,              CSE,       2018-06-01,      ,              T1
X2,              CSE,       2018-06-01,      2019-01-31,    T1
X3,              GANG,      2018-06-01,      ,
X4,              GANG,      2018-06-01,      2019-02-01,    T9
X5,              GANG,      2019-02-01,      ,              T1
X6,              SEAM,      2018-06-01,      ,              T1
"""
expect = """
dept_team_name, eexp_kind, numerator
North,          CSE,       1
Other,          GANG,      2
"""
*/

select
    coalesce(department.dept_team_name, 'Other') as dept_team_name,
    ext_exploitation_episode.eexp_kind,
    1 as numerator
from ext_exploitation_episode
left join department on department.dept_team_id = ext_exploitation_episode.eexp_team
where ext_exploitation_episode.eexp_kind in ('CSE', 'GANG')
  and ext_exploitation_episode.eexp_start_date <= :ends
  and (ext_exploitation_episode.eexp_end_date is null or ext_exploitation_episode.eexp_end_date > :ends)
order by department.dept_team_name is null, department.dept_team_name
