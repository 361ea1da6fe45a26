//! What the case system and the teams' lists of a whole borough hold: neutral tables over five years. Nothing is
//! decided here.

use crate::sample::lives::held::{Held, neutral_tables};
use crate::sample::lives::tables::{NeutralTable, Word};
use chrono::NaiveDate;
use compact_str::CompactString;
use std::collections::{BTreeMap, BTreeSet};

neutral_tables! {
    /// Every record of the borough, from the first of those who are known now.
    Records {
    /// A child or young person who came to the service.
    resident: Resident {
        child_id: CompactString,
        sex: Word,
        ethnicity: Word,
        born: NaiveDate,
        nationality: Option<Word>,
    }

    /// A disability of theirs; `NONE` where somebody asked and there is none.
    resident_disability: ResidentDisability {
        disability_id: i64,
        child_id: CompactString,
        disability: Word,
    }

    /// Where a young person who came from abroad stands: `alone`, or `formerly_alone` from the eighteenth birthday on.
    resident_status: ResidentStatus {
        status_id: i64,
        child_id: CompactString,
        status: Word,
        started: NaiveDate,
        ended: Option<NaiveDate>,
    }

    /// A team. `number` tells teams of one service apart, from 1; nothing where there is only one.
    team: Team {
        team_id: i64,
        service: Word,
        number: Option<i64>,
        place: i64,
    }

    /// Somebody who works or has worked in a team.
    worker: Worker {
        worker_id: i64,
        name: Word,
        service: Word,
        is_agency: bool,
        hours: f64,
        is_manager: bool,
    }

    /// A post, and by whom it is filled now: `permanent`, `agency` or `vacant`.
    post: Post {
        post_id: i64,
        service: Word,
        filled_by: Word,
        hours: f64,
        holds_cases: bool,
        started: NaiveDate,
        ended: Option<NaiveDate>,
    }

    /// A time in which a worker had a child's case.
    involvement: Involvement {
        involvement_id: i64,
        worker_id: i64,
        team_id: i64,
        child_id: CompactString,
        request_id: Option<i64>,
        started: NaiveDate,
        ended: Option<NaiveDate>,
    }

    /// Somebody told the council about a child, and what it decided. `rating` is the colour it was given.
    approach: Approach {
        approach_id: i64,
        child_id: CompactString,
        received: NaiveDate,
        source: Word,
        outcome: Option<Word>,
        decided: Option<NaiveDate>,
        is_decided_in_a_day: Option<bool>,
        rating: Word,
        final_rating: Option<Word>,
    }

    /// Help before there is need of social care.
    help: Help {
        help_id: i64,
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        reason: Word,
        end_reason: Option<Word>,
        reached: Option<Word>,
        lead: Option<Word>,
    }

    /// A child is referred, and the time of need that comes of it.
    request: Request {
        request_id: i64,
        child_id: CompactString,
        received: NaiveDate,
        source: Word,
        need: Word,
        is_nfa: bool,
        closed: Option<NaiveDate>,
        close_reason: Option<Word>,
        team_id: i64,
        worker_id: Option<i64>,
    }

    /// An assessment. `factors` are codes with a comma between them.
    appraisal: Appraisal {
        appraisal_id: i64,
        child_id: CompactString,
        request_id: i64,
        started: NaiveDate,
        authorised: Option<NaiveDate>,
        is_seen: Option<bool>,
        outcome: Option<Word>,
        factors: Option<CompactString>,
        team_id: i64,
        worker_id: Option<i64>,
    }

    /// A plan for a child in need.
    need_plan_made: NeedPlanMade {
        plan_id: i64,
        child_id: CompactString,
        request_id: i64,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        has_no_recourse: bool,
        team_id: i64,
        worker_id: Option<i64>,
    }

    /// A visit to a child at home: of a plan for a child in need (`need`), of protection, or in care.
    visit: Visit {
        visit_id: i64,
        child_id: CompactString,
        kind: Word,
        /// The plan, or the time in care, that it is part of.
        of_id: i64,
        visited: NaiveDate,
        is_seen: bool,
        is_alone: Option<bool>,
    }

    /// A strategy discussion about one family.
    discussion: Discussion {
        discussion_id: i64,
        held: NaiveDate,
        completed: Option<NaiveDate>,
        are_police_invited: bool,
        have_police_come: bool,
        is_health_invited: bool,
        has_health_come: bool,
        are_teachers_invited: bool,
        have_teachers_come: bool,
        has_social_care_come: bool,
        team_id: i64,
    }

    /// An enquiry into significant harm of one child.
    enquiry: Enquiry {
        enquiry_id: i64,
        child_id: CompactString,
        request_id: i64,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        outcome: Option<Word>,
        team_id: i64,
        worker_id: Option<i64>,
    }

    /// A child at an initial conference.
    conference: Conference {
        conference_id: i64,
        meeting_id: i64,
        enquiry_id: Option<i64>,
        request_id: i64,
        plan_id: Option<i64>,
        child_id: CompactString,
        is_transfer: bool,
        discussed: NaiveDate,
        target: NaiveDate,
        held: Option<NaiveDate>,
        led_to_plan: Option<bool>,
        team_id: i64,
        worker_id: Option<i64>,
    }

    /// A plan that protects a child.
    protection: Protection {
        plan_id: i64,
        child_id: CompactString,
        request_id: i64,
        conference_id: Option<i64>,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        initial: Word,
        latest: Word,
        is_of_another_authority: bool,
        team_id: i64,
    }

    /// A review of such a plan (`protection`), or of a child's care (`care`).
    review: Review {
        review_id: i64,
        child_id: CompactString,
        kind: Word,
        of_id: i64,
        due: NaiveDate,
        held: Option<NaiveDate>,
        goes_on: Option<bool>,
        took_part: Option<Word>,
    }

    /// A time before or in court.
    proceedings: Proceedings {
        proceedings_id: i64,
        child_id: CompactString,
        decided: NaiveDate,
        met: Option<NaiveDate>,
        issued: Option<NaiveDate>,
        ordered: Option<NaiveDate>,
        order_made: Option<Word>,
    }

    /// A step of a time in care: one home under one legal status. `ended_reason` is `X1` where care goes on.
    stay_step: StayStep {
        step_id: i64,
        stay_id: i64,
        home_id: i64,
        child_id: CompactString,
        request_id: Option<i64>,
        entered: NaiveDate,
        started: NaiveDate,
        reason: Word,
        need: Word,
        ended: Option<NaiveDate>,
        ended_reason: Option<Word>,
        officer_contact: Option<NaiveDate>,
        team_id: i64,
    }

    /// A legal status of a child in care, or a series of short breaks.
    stay_status: StayStatus {
        status_id: i64,
        child_id: CompactString,
        status: Word,
        started: NaiveDate,
        ended: Option<NaiveDate>,
    }

    /// Where a child in care lived.
    stay_home: StayHome {
        home_id: i64,
        stay_id: i64,
        child_id: CompactString,
        kind: Word,
        provider: Word,
        postcode: CompactString,
        urn: Option<CompactString>,
        miles: f64,
        is_inside_borough: bool,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        left_because: Option<Word>,
    }

    /// A health check of a child in care: `first`, `review`, `teeth` or `development`; done, due or refused.
    stay_check: StayCheck {
        check_id: i64,
        child_id: CompactString,
        kind: Word,
        due: NaiveDate,
        checked: Option<NaiveDate>,
        state: Word,
    }

    /// The way to a family for good.
    permanent_home: PermanentHome {
        permanence_id: i64,
        child_id: CompactString,
        stay_id: i64,
        decided: Option<NaiveDate>,
        placement_order: Option<NaiveDate>,
        matched: Option<NaiveDate>,
        placed: Option<NaiveDate>,
        reversed: Option<NaiveDate>,
        ordered: Option<NaiveDate>,
        order_made: Option<Word>,
        is_by_carer: Option<bool>,
    }

    /// A time that somebody was missing (`missing`), or absent for a while (`absent`), from `home` or `care`.
    away: Away {
        away_id: i64,
        child_id: CompactString,
        kind: Word,
        from_where: Word,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        is_interview_offered: bool,
        is_interview_taken: Option<bool>,
    }

    /// A young person who has left care, as things stand now.
    leaver: Leaver {
        leaver_id: i64,
        child_id: CompactString,
        eligibility: Word,
        in_touch: Option<NaiveDate>,
        plan_reviewed: Option<NaiveDate>,
        home: Word,
        activity: Word,
        is_at_university: bool,
        team_id: i64,
        worker_id: Option<i64>,
    }

    /// A child whom somebody who is no near relative brings up, by a private arrangement.
    private_home: PrivateHome {
        private_home_id: i64,
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
    }

    /// A young person with the youth offending team.
    offence_case: OffenceCase {
        case_id: i64,
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        is_statutory: bool,
        scale: Option<Word>,
        first_entry: Option<NaiveDate>,
        custody: Option<NaiveDate>,
        is_in_gang: bool,
        is_in_education: Option<bool>,
    }

    /// A risk of exploitation: `sexual`, `gang`, a `meeting` about it, or a `referral` to the national mechanism.
    risk: Risk {
        risk_id: i64,
        child_id: CompactString,
        kind: Word,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        end_reason: Option<Word>,
        score: Option<i64>,
        team_id: i64,
    }

    /// A domain of a case audit; `overall` is the audit itself.
    audit: Audit {
        audit_id: i64,
        domain: Word,
        grade: Option<Word>,
        audited: NaiveDate,
        service: Word,
    }

    /// A supervision, of a worker about a child or of a group.
    supervision: Supervision {
        supervision_id: i64,
        child_id: Option<CompactString>,
        is_group: bool,
        held: NaiveDate,
        team_id: i64,
        service: Word,
    }

    /// A complaint at one stage, an enquiry of a member, or a compliment.
    complaint: Complaint {
        complaint_id: i64,
        kind: Word,
        stage: i64,
        received: NaiveDate,
        due: Option<NaiveDate>,
        answered: Option<NaiveDate>,
        outcome: Option<Word>,
        reason: Option<Word>,
        service: Word,
        from_whom: Option<Word>,
    }

    /// What a partner counts for a month.
    partner_count: PartnerCount {
        what: Word,
        month_ended: NaiveDate,
        counted: i64,
        out_of: Option<i64>,
    }

    /// A financial year: 0 is the one of the snapshot, 1 the one before.
    financial_year: FinancialYear {
        back: i64,
        began: NaiveDate,
    }
    }
}
