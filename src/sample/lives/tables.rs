//! The neutral tables: what a council knows, before any collection asks for it. Nothing is decided here.

use super::held::{Held, neutral_tables};
use crate::stages::tables::Values;
use chrono::NaiveDate;
use compact_str::CompactString;
use std::collections::{BTreeMap, BTreeSet};

/// A code or name that the generator itself writes.
pub type Word = &'static str;

/// One neutral table, column by column.
pub struct NeutralTable {
    pub name: &'static str,
    pub columns: Vec<(&'static str, Values)>,
}

neutral_tables! {
    /// An invented borough, as its case system would know it on the day of the snapshot.
    Borough {
    /// A child or young person known to the council.
    child: Child {
        child_id: CompactString,
        sex: Word,
        ethnicity: Word,
        /// The day expected, where it is after the snapshot.
        born: NaiveDate,
        /// At the last birthday on the day of the snapshot; -1 before birth.
        age: i64,
        /// `yes`, `no` or `unknown`.
        disability: Word,
        is_uasc: bool,
    }

    /// Somebody told the council about a child.
    contact: Contact {
        child_id: CompactString,
        contacted: NaiveDate,
        source: Word,
    }

    /// An early help assessment and the help that followed.
    early_help: EarlyHelp {
        child_id: CompactString,
        started: NaiveDate,
        completed: Option<NaiveDate>,
        organisation: Word,
        /// When the help ended; blank while it goes on.
        ended: Option<NaiveDate>,
    }

    /// A request for services, over the last two years.
    referral: Referral {
        child_id: CompactString,
        referred: NaiveDate,
        source: Word,
        is_nfa: bool,
        team: Word,
        worker: Word,
    }

    /// An assessment of a child's needs.
    assessment: Assessment {
        child_id: CompactString,
        started: NaiveDate,
        child_seen: Word,
        authorised: Option<NaiveDate>,
        needs_support: Option<bool>,
        team: Word,
        worker: Word,
    }

    /// An enquiry into whether a child is suffering significant harm, and its initial conference.
    section_47: Section47 {
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        is_conference_needed: Option<bool>,
        conference_held: Option<NaiveDate>,
        led_to_plan: Option<Word>,
        team: Word,
        worker: Word,
    }

    /// A time of being in need, from the referral that began it. The latest of each child.
    need_episode: NeedEpisode {
        child_id: CompactString,
        started: NaiveDate,
        primary_need: Word,
        last_seen: Option<NaiveDate>,
        ended: Option<NaiveDate>,
        closure_reason: Option<Word>,
        /// `looked_after` before `cp_plan` before `cin_plan` before `open_assessment`; `closed` once ended.
        status: Word,
        team: Word,
        worker: Word,
    }

    /// A child protection plan, the earlier ones of the same child included.
    protection_plan: ProtectionPlan {
        child_id: CompactString,
        started: NaiveDate,
        initial_category: Word,
        latest_category: Word,
        visited: Option<NaiveDate>,
        seen_alone: Option<Word>,
        reviewed: Option<NaiveDate>,
        ended: Option<NaiveDate>,
        had_emergency_protection: bool,
        team: Word,
        worker: Word,
    }

    /// A period of being looked after, the earlier ones of the same child included.
    care_episode: CareEpisode {
        child_id: CompactString,
        started: NaiveDate,
        category_of_need: Word,
        legal_status: Word,
        legal_status_started: NaiveDate,
        reviewed: Option<NaiveDate>,
        visited: Option<NaiveDate>,
        permanence_plan: Option<Word>,
        reviewing_officer_contact: Option<NaiveDate>,
        health_assessed: Option<NaiveDate>,
        teeth_checked: Option<NaiveDate>,
        ended: Option<NaiveDate>,
        ended_reason: Option<Word>,
        team: Word,
        worker: Word,
    }

    /// Where a looked-after child lived, one after another.
    placement: Placement {
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        kind: Word,
        provider: Word,
        postcode: CompactString,
        /// The provider's number with the inspectorate, where it has one.
        urn: Option<CompactString>,
        is_inside_borough: bool,
        authority: Word,
    }

    /// A time that a looked-after child was `missing` or `absent`.
    missing_episode: MissingEpisode {
        child_id: CompactString,
        started: NaiveDate,
        kind: Word,
        interview_offered: Option<Word>,
        interview_accepted: Option<Word>,
    }

    /// A young person with a right to leaving care services.
    care_leaver: CareLeaver {
        child_id: CompactString,
        eligibility: Word,
        pathway_reviewed: Option<NaiveDate>,
        in_touch: Word,
        last_contact: Option<NaiveDate>,
        accommodation: Option<Word>,
        suitability: Option<Word>,
        activity: Option<Word>,
        team: Word,
        worker: Word,
        adviser: Word,
    }

    /// A child on the way to adoption.
    adoption: Adoption {
        child_id: CompactString,
        family_id: Option<CompactString>,
        entered_care: NaiveDate,
        decided: NaiveDate,
        placement_order: Option<NaiveDate>,
        matched: Option<NaiveDate>,
        placed: Option<NaiveDate>,
        adopted: Option<NaiveDate>,
        decision_reversed: Option<NaiveDate>,
        reversal_reason: Option<Word>,
        placed_ffa: Option<NaiveDate>,
    }

    /// A person who adopts, or would like to.
    adopter: Adopter {
        adopter_id: CompactString,
        family_id: Option<CompactString>,
        sex: Word,
        ethnicity: Word,
        disability: Word,
        is_fostering_for_adoption: bool,
        enquired: NaiveDate,
        stage_1_started: Option<NaiveDate>,
        stage_1_ended: Option<NaiveDate>,
        stage_2_started: Option<NaiveDate>,
        stage_2_ended: Option<NaiveDate>,
        applied: Option<NaiveDate>,
        approved: Option<NaiveDate>,
        matched: Option<NaiveDate>,
        placed: Option<NaiveDate>,
        children_placed: Option<i64>,
        adopted: Option<NaiveDate>,
        left: Option<NaiveDate>,
        left_reason: Option<Word>,
    }

    // --- children in care over the year to the snapshot and the year before, spell by spell ---

    /// What is known of a child who is or was in care, beside the times in care.
    care_child: CareChild {
        child_id: CompactString,
        /// As schools know the child; `UN2` for one that no school has known yet.
        pupil_number: CompactString,
        /// The day on which the status of a child who came alone from abroad ends.
        status_ends: Option<NaiveDate>,
        /// The birth of a young mother's child.
        baby_born: Option<NaiveDate>,
        /// How the child had a family for good before: `P1` to `P4`, `Z1` for not at all.
        permanence: Word,
        permanence_by: Option<Word>,
        permanent_since: Option<NaiveDate>,
    }

    /// A time in care without a break.
    care_period: CarePeriod {
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        is_short_breaks: bool,
    }

    /// A spell in one home under one legal status; codes are those of the national return.
    care_step: CareStep {
        child_id: CompactString,
        started: NaiveDate,
        reason: Word,
        legal_status: Word,
        category_of_need: Word,
        kind: Word,
        provider: Option<Word>,
        ended: Option<NaiveDate>,
        ended_reason: Option<Word>,
        moved_because: Option<Word>,
        home_postcode: Option<CompactString>,
        postcode: Option<CompactString>,
        urn: Option<CompactString>,
    }

    /// A review of a child's care.
    care_review: CareReview {
        child_id: CompactString,
        held: NaiveDate,
        /// How the child took part: `PN0` to `PN7`.
        took_part: Word,
    }

    /// The health and conduct of a child who was in care for all of the year up to a day.
    care_year: CareYear {
        child_id: CompactString,
        year_ended: NaiveDate,
        strengths_score: Option<i64>,
        no_score_because: Option<Word>,
        is_convicted: Option<bool>,
        is_development_checked: Option<bool>,
        is_immunised: bool,
        are_teeth_checked: bool,
        is_health_assessed: bool,
        misuses_substances: bool,
        had_help: Option<bool>,
        was_offered_help: Option<bool>,
    }

    /// A time that a child in care was missing (`M`) or away without leave (`A`).
    care_absence: CareAbsence {
        child_id: CompactString,
        started: NaiveDate,
        ended: NaiveDate,
        kind: Word,
    }

    /// A spell of a child with one social worker.
    care_worker: CareWorker {
        child_id: CompactString,
        worker_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
        reason: Word,
    }

    /// A decision that a child in care should be placed for adoption.
    care_decision: CareDecision {
        child_id: CompactString,
        decided: NaiveDate,
        taken_back: Option<NaiveDate>,
        taken_back_because: Option<Word>,
    }

    /// A child adopted from care.
    care_adoption: CareAdoption {
        child_id: CompactString,
        decided: NaiveDate,
        matched: NaiveDate,
        adopted: NaiveDate,
        is_by_carer: bool,
        adopters: i64,
        sexes: Word,
        bond: Word,
    }

    /// A court's order that deprives a child in care of liberty.
    care_restriction: CareRestriction {
        child_id: CompactString,
        started: NaiveDate,
        ended: Option<NaiveDate>,
    }

    /// What is known of a child in need beside the times of need.
    need_child: NeedChild {
        child_id: CompactString,
        /// `M`, `F` or `U`, from birth on.
        sex: Word,
        pupil_number: CompactString,
        /// Why there is no pupil number, of a child old enough for one.
        no_number_because: Option<Word>,
    }

    /// A disability of a child in need, or `NONE`.
    need_disability: NeedDisability {
        child_id: CompactString,
        disability: Word,
    }

    /// A referral and the time of need that it began. What comes after the snapshot is told as well.
    need_case: NeedCase {
        child_id: CompactString,
        number: i64,
        referred: NaiveDate,
        source: Word,
        is_nfa: bool,
        primary_need: Option<Word>,
        /// A conference without an enquiry, for a child who moved here under a plan.
        conference: Option<NaiveDate>,
        closed: Option<NaiveDate>,
        closed_because: Option<Word>,
    }

    /// An assessment in a time of need.
    need_assessment: NeedAssessment {
        child_id: CompactString,
        case_number: i64,
        number: i64,
        started: NaiveDate,
        authorised: NaiveDate,
    }

    /// What an assessment found.
    need_factor: NeedFactor {
        child_id: CompactString,
        case_number: i64,
        assessment_number: i64,
        factor: Word,
    }

    /// A plan for a child in need.
    need_plan: NeedPlan {
        child_id: CompactString,
        case_number: i64,
        started: NaiveDate,
        ended: NaiveDate,
    }

    /// An enquiry in a time of need.
    need_enquiry: NeedEnquiry {
        child_id: CompactString,
        case_number: i64,
        started: NaiveDate,
        target: NaiveDate,
        /// Absent where none is needed.
        conference: Option<NaiveDate>,
    }

    /// A plan to protect a child.
    need_protection: NeedProtection {
        child_id: CompactString,
        case_number: i64,
        number: i64,
        started: NaiveDate,
        ended: NaiveDate,
        initial: Word,
        latest: Word,
        earlier_plans: i64,
    }

    /// A review of a plan to protect a child.
    need_review: NeedReview {
        child_id: CompactString,
        case_number: i64,
        plan_number: i64,
        held: NaiveDate,
    }

    /// A time before proceedings.
    need_proceedings: NeedProceedings {
        child_id: CompactString,
        case_number: i64,
        started: NaiveDate,
        letter_sent: NaiveDate,
        first_meeting: NaiveDate,
        is_family_meeting_held: bool,
        reviews: i64,
        decided: NaiveDate,
    }

    /// How somebody who has left care stood around a birthday.
    care_birthday: CareBirthday {
        child_id: CompactString,
        birthday: NaiveDate,
        in_touch: Word,
        activity: Word,
        accommodation: Word,
    }
    }
}
