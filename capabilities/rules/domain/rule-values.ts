import type { DayRule, HourRule, LegalDate } from '#kernel/calendar/index.ts'
import type { Brand } from '#kernel/ids/index.ts'

export type RuleId = Brand<'RuleId'>

/** What each rule holds. The key names the question, the row answers it from one day to another. */
export interface RuleValues {
  readonly 'limit.mediation.simple': DayRule
  readonly 'limit.mediation.complex': DayRule
  readonly 'limit.mediation.major': DayRule
  /** What the law of a proceeding sets beside the district's limits. */
  readonly 'limit.proceeding.labour': DayRule
  readonly 'limit.proceeding.medical': DayRule
  readonly 'limit.proceeding.judicial': DayRule
  readonly 'limit.proceeding.police': DayRule
  readonly 'limit.proceeding.administrative': DayRule
  /** From the first word at any door to acceptance: not accepting does not stop time. */
  readonly 'limit.acceptance': DayRule
  readonly 'warning.amber': { readonly days: number }
  /** From when on figures are doubtful; the thresholds as `DoubtRule` of insight explains them. */
  readonly 'doubt.figures': {
    readonly leastEnded: number
    readonly inAMinute: number
    readonly inADay: number
    readonly evenSteps: number
    readonly evenSeconds: number
    readonly copies: number
    readonly alikePercent: number
    readonly leastCharacters: number
  }
  /** How long a public notice stands before it has served, by the procedural rule of a department. */
  readonly 'serving.public-notice': { readonly general: DayRule } & Readonly<Record<string, DayRule>>
  /** For the joint application to the court, from the day on which the agreement took effect. */
  readonly 'limit.confirmation': DayRule
  /** Codes of the grounds on which the clock of mediation may stand still. */
  readonly 'pause.mediation': { readonly grounds: readonly string[] }
  /** How often, and by how many days at most, every party together may prolong mediation. */
  readonly 'extension.mediation': { readonly times: number; readonly longest: number }
  /** Categories in which an oral agreement is not allowed. */
  readonly 'agreement.written-only': { readonly categories: readonly string[] }
  /** Levels of the ladder, lowest first. */
  readonly 'ladder.order': { readonly levels: readonly ('grid' | 'community' | 'township' | 'hub')[] }
  /** Calendar days that a unit has at least before expiry takes a matter up: to accept it, to settle it. */
  readonly 'ladder.escalation': { readonly unaccepted: number; readonly unsettled: number }
  /** In which the hub answers a request to give a matter back. */
  readonly 'limit.send-back-answer': DayRule
  readonly 'limit.sideways-answer': DayRule
  /** How often in a row a matter passes between equals. */
  readonly 'sideways.times': { readonly times: number }
  /** In which guidance is answered; the clock of the matter runs on meanwhile. */
  readonly 'limit.guidance-answer': DayRule
  /** In which a unit replies to a reminder and to a supervision order; after a reply that is not enough, again. */
  readonly 'limit.supervision.reminder': DayRule
  readonly 'limit.supervision.supervision-order': DayRule
  /** Categories of which a typical case is published with the consent of every party only. */
  readonly 'guidance.case-consent': { readonly always: readonly string[] }
  /** Phrases and checklists for who writes: `general`, and one row for each category. */
  readonly [writing: `guidance.writing.${string}`]: WritingRule
  /** What it means when the hub did not answer in time. */
  readonly 'send-back.silence': { readonly answer: 'agreed' | 'refused' }
  /** In which somebody on call accepts or declines; afterwards the next on the list is asked. */
  readonly 'limit.on-call-answer': HourRule
  /** To whom each kind of suspected harm is reported, with its basis. */
  readonly 'report.harm': {
    readonly duties: readonly {
      readonly concern: 'minor-harm' | 'family-violence' | 'crime' | 'danger-to-life'
      readonly to: readonly ('police' | 'civil-affairs' | 'womens-federation' | 'procuratorate')[]
      readonly basis: string
      readonly assumption: boolean
    }[]
  }
  /** What speaks for a colour of danger, the gravest first, and the roles that may lead it. */
  readonly 'risk.entry': {
    readonly colours: readonly {
      readonly colour: 'red' | 'orange' | 'yellow'
      readonly flags: readonly string[]
      readonly concerns: readonly string[]
      readonly leaders: readonly string[]
    }[]
  }
  /** Calendar days for which a visit speaks when a colour goes down. */
  readonly 'risk.exit': { readonly visitWithinDays: number }
  /** From discovery; hours run through nights and holidays. */
  readonly 'limit.sudden-event-report': HourRule
  /** In which the hub acknowledges. */
  readonly 'limit.sudden-event-answer': HourRule
  /** From how many persons on a side may be represented, by how many, each with how many agents. */
  readonly 'representatives.civil': RepresentativesRule
  readonly 'representatives.labour': RepresentativesRule
  readonly 'representatives.petition': RepresentativesRule
  readonly 'representatives.traffic': RepresentativesRule
  readonly 'representatives.medical': RepresentativesRule
  /** Which power those represented must have given, so that a representative may do it for them. */
  readonly 'representation.acts': Readonly<
    Record<
      'civil' | 'labour' | 'petition' | 'traffic' | 'medical',
      Readonly<Record<'consent' | 'sign', 'none' | 'general' | 'special'>>
    >
  >
  /** When people gather around a matter. `placeDigits` of the division code are one place. */
  readonly 'group.warning': {
    readonly persons: number
    readonly similar: number
    readonly days: number
    readonly placeDigits: number
  }
  /** Between two meetings in person of people who must not meet. */
  readonly 'separation.gap': { readonly hours: number }
  /** Calendar days within which matters of the same people are close in time. */
  readonly 'likeness.near': { readonly days: number }
  /** In which a unit that is invited to a consultation says whether it attends. */
  readonly 'limit.consultation-answer': DayRule
  /** From which grade, how many sectors, how many persons on joint work is proposed. */
  readonly 'joint.proposal': {
    readonly persons: number
    readonly sectors: number
    readonly grades: readonly string[]
  }
  /** Which body refers by which kind in which direction; the codes are those of the capability referral. */
  readonly 'referral.routes': {
    readonly routes: readonly {
      readonly direction: 'in' | 'out'
      readonly body: string
      readonly kind: string
      readonly needsConsent: boolean
      readonly start: 'confirmation' | 'receipt' | null
      readonly term: string | null
      readonly basis: string
      readonly assumption: boolean
    }[]
  }
  /** For which purposes, and by whom, a package may tell who the parties are; `shown` in full, the rest masked. */
  readonly 'exchange.purposes': {
    readonly purposes: readonly {
      readonly code: string
      readonly zh: string
      readonly en: string
      readonly roles: readonly string[]
      readonly shown: readonly string[]
      readonly most: number
      readonly basis: string
      readonly assumption: boolean
    }[]
  }
  /** How the term of a referral is prolonged or stands still; the codes are those of the capability referral. */
  readonly 'referral.term-changes': {
    readonly terms: readonly {
      readonly term: string
      readonly body: string | null
      readonly extension: { readonly by: string; readonly times: number; readonly longest: number } | null
      readonly grounds: readonly string[]
      readonly basis: string
      readonly assumption: boolean
    }[]
  }
  /** Calendar days after the end, by grade, on which both sides are visited; after the last due date, or null. */
  readonly 'follow-up.schedule': {
    readonly afterAgreement: ByGrade
    readonly afterFailure: ByGrade
    readonly afterLastDueDate: number | null
  }
  /** Calendar days after a refusal, by grade, on which the applicants are visited. */
  readonly 'follow-up.refused': ByGrade
  /** Courts by their places, and from which sum it is the intermediate one. */
  readonly 'confirmation.courts': {
    readonly basic: readonly {
      readonly divisionCode: string
      readonly place: string
      readonly name: string
    }[]
    readonly intermediate: { readonly name: string; readonly fromFen: number }
  }
  /** Calendar days before the end of the thirty from which the worklist reminds of confirmation. */
  readonly 'confirmation.remind': { readonly days: number }
  /** How a package for confirmation goes to the court. */
  readonly 'confirmation.route': {
    readonly route: RuleValues['referral.routes']['routes'][number]
  }
  /** In which we confirm or refuse what came in; after which a missing receipt is chased. */
  readonly 'limit.referral.answer': DayRule
  readonly 'limit.referral.receipt': DayRule
  /** Terms of referrals, each from its own event. */
  readonly 'limit.referral.court-delegated': DayRule
  readonly 'limit.referral.court-entrusted-ordinary': DayRule
  readonly 'limit.referral.court-entrusted-summary': DayRule
  readonly 'limit.referral.hotline': DayRule
  readonly 'limit.referral.feedback': DayRule
  readonly 'limit.referral.legal-aid-decision': DayRule
  readonly 'limit.referral.petition-triage': DayRule
  readonly 'limit.referral.outside-result': DayRule
  /** With the places `{year}`, `{body}` and `{serial}`. */
  readonly 'number.referral': { readonly pattern: string }
  /** Members from and to, length of a term, calendar days before its end from which it is told. */
  readonly 'committee.composition': {
    readonly least: number
    readonly most: number
    readonly termYears: number
    readonly warnDays: number
  }
  /** In which a change of a committee or its people is filed with the justice bureau. */
  readonly 'limit.committee-filing': DayRule
  /** In which a complaint about a mediator is answered. */
  readonly 'limit.complaint-answer': DayRule
  /** With the places `{year}` and `{serial}`. */
  readonly 'number.court-notice': { readonly pattern: string }
  readonly 'number.complaint': { readonly pattern: string }
  /** How many reviewers a department needs: a share of its officers, rounded up, and a least number. */
  readonly 'authority.reviewers-needed': { readonly percent: number; readonly least: number }
  /** Who reviews for the first time from a day on needs the qualification; kinds of reviewers that only advise. */
  readonly 'authority.reviewer': { readonly firstTimersFrom: LegalDate; readonly advisers: readonly string[] }
  /** Class hours a year, for each officer. */
  readonly 'authority.training': { readonly hoursPerYear: number }
  /** Calendar days before the end of a certificate, an entrustment or a list from which it is told. */
  readonly 'authority.expiry': { readonly warnDays: number }
  /** Tiers of a discretion benchmark for one violation. */
  readonly 'authority.discretion-tiers': { readonly least: number }
  /** What the public reads of whom; the shape is that of `ProposalRule` of publicity. */
  readonly 'publicity.masking': {
    readonly shown: Readonly<
      Record<
        | 'subject'
        | 'legal-representative'
        | 'guardian'
        | 'witness'
        | 'complainant'
        | 'third-person'
        | 'officer',
        'name' | 'family-name'
      >
    >
    readonly adultFrom: number
    readonly warningsStayPrivate: boolean
  }
  /** By when each act is public on each channel, from the day of the decision. */
  readonly 'publicity.clocks': { readonly clocks: readonly ChannelClockRule[] }
  /** Departments that follow a rule of their ministry, by the slug of the unit. */
  readonly 'publicity.regimes': {
    readonly departments: readonly { readonly slug: string; readonly regime: string }[]
  }
  /** From the change of the decision to the day on which it is taken down with its public reason. */
  readonly 'limit.publicity.withdrawal': DayRule
  /** In which a request to correct is answered. */
  readonly 'limit.publicity.correction': DayRule
  /** Which penalties are grave and which slight, by measure and amount. */
  readonly 'publicity.severity': {
    readonly serious: readonly string[]
    readonly light: readonly string[]
    readonly seriousFineFen: number
  }
  /** How long a decision stays public at most. */
  readonly 'publicity.expiry': { readonly terms: readonly ExpiryTermRule[] }
  /** How long a legal review takes and where it stands, by the procedural rule of a department; the first is the district's. */
  readonly 'review.regimes': {
    readonly regimes: readonly {
      readonly code: string
      readonly zh: string
      readonly en: string
      readonly limit: DayRule
      readonly expedited: DayRule
      readonly extension: { readonly longest: number; readonly times: number } | null
      readonly position: 'before-notice' | 'before-decision'
      readonly hearingFirst: boolean
      readonly noticeWithout?: 'warned' | 'blocked' | undefined
      readonly basis: string
      readonly assumption: boolean
    }[]
  }
  /** On which grounds an enterprise is inspected more often than the list of the department allows, and what is not counted. */
  readonly 'inspection.cap': {
    readonly grounds: readonly CodedGround[]
    readonly uncounted: readonly string[]
  }
  /** What a submission to review brings; the codes are those of the capability review. */
  readonly 'review.entry': { readonly rows: readonly ReviewEntryRule[] }
  /** What is reviewed whatever a catalogue says. */
  readonly 'review.statutory': { readonly rows: readonly StatutoryReviewRow[] }
  /** Acts that may start before they are reviewed, and the step that says so. */
  readonly 'review.urgent': {
    readonly paths: readonly { readonly actType: string; readonly step: string }[]
  }
  /** In submissions in hand: what knowing the field outweighs, what coming from the department costs. */
  readonly 'review.assignment': { readonly fieldWorth: number; readonly ownDepartmentCosts: number }
  /** By when a recording is in the system, from its end; which reasons make a later arrival excused. */
  readonly 'recording.arrival': {
    readonly limit: HourRule
    readonly excuses: readonly ('continuous' | 'remote' | 'hard-to-reach')[]
  }
  /** Between two files of a camera; what is longer is a gap. */
  readonly 'recording.gap': { readonly toleranceSeconds: number }
  /** What is recorded whatever a list says; the codes are those of the capabilities authority and enforcement. */
  readonly 'recording.statutory': { readonly rows: readonly StatutoryRecordingRow[] }
  /** Which steps and ways of serving the words of a list mean; the first row holds. */
  readonly 'recording.places': {
    readonly rows: readonly {
      readonly words: readonly string[]
      readonly steps: readonly string[]
      readonly servings: readonly string[]
    }[]
  }
  /** In which order the papers of a case stand in its file, by the procedural rule of a department; the first is for the others. */
  readonly 'casefile.order': {
    readonly orders: readonly {
      readonly regime: string
      readonly assumption: boolean
      readonly basis: string
      readonly volumes: readonly {
        readonly zh: string
        readonly classes: readonly { readonly zh: string; readonly steps: readonly string[] }[]
      }[]
    }[]
  }
  /** Calendar days from its arrival after which a recording that belongs to no case is told with a name. */
  readonly 'recording.unbound': { readonly days: number }
  /**
   * How long a recording is kept by what it is used for, in months of the calendar; what has none is kept for good. Codes are
   * those of the capabilities recording and enforcement.
   */
  readonly 'retention.terms': {
    readonly ordinary: KeepingGround & { readonly months: number }
    readonly file: KeepingGround & {
      readonly months: number
      readonly rows: readonly { readonly actTypes: readonly string[]; readonly months: number }[]
    }
    readonly evidence: KeepingGround & { readonly steps: readonly string[] }
    readonly marked: KeepingGround
    readonly handedOver: KeepingGround & { readonly to: readonly string[] }
    readonly listed: KeepingGround
    readonly mostOnList: number
  }
  /** When a station may delete what is stored here, and from when on its clock is told as wrong. */
  readonly 'stations.release': { readonly afterDays: number; readonly timeDriftSeconds: number }
  /** Hours without a message after which a station in use is told as silent. */
  readonly 'stations.silence': { readonly afterHours: number }
  /** By which rules the names of files tell of them, the first that fits; so many seconds without a change make a file whole. */
  readonly 'stations.folder': { readonly names: readonly string[]; readonly settledSeconds: number }
  /** How often a stored content is read again, and how fast; 0 is without a limit. */
  readonly 'keeping.reading': { readonly everyDays: number; readonly mebibytesPerSecond: number }
  /** One body camera for so many officers whose certificate holds. */
  readonly 'equipment.need': { readonly officersPerCamera: number }
  /** By how much the clock of a device may be off, and after how many calendar days somebody looks again. */
  readonly 'equipment.clock': { readonly toleranceSeconds: number; readonly everyDays: number }
  /** Calendar days after which a device in use from which nothing came is told. */
  readonly 'equipment.silence': { readonly days: number }
  /** Calendar days within which a request to view or copy recordings is answered, and the grounds of an answer. */
  readonly 'recording.request': {
    readonly days: number
    readonly grant: readonly CodedGround[]
    readonly refuse: readonly CodedGround[]
  }
  /**
   * Who is told of what beside the own act: by whom it is answered for, on which channels, for limits how many calendar
   * days before or after. What is older than `freshHours` stays in the inbox and is sent to nobody.
   */
  readonly 'notification.events': {
    readonly freshHours: number
    readonly events: readonly {
      readonly event: string
      readonly audience: readonly NotificationAudience[]
      readonly channels: readonly ('mail' | 'sms')[]
      readonly daysBefore?: number
      readonly daysAfter?: number
    }[]
  }
  /** Times of the district; no mail and no SMS between them, and on rest days, but of danger. */
  readonly 'notification.quiet-hours': {
    readonly from: string
    readonly to: string
    readonly restDays: boolean
  }
  /** Routes for what mediation does not settle; the codes are those of the capabilities exits, disputes and referral. */
  readonly 'exits.routes': { readonly routes: readonly ExitRouteRule[] }
  /** Occasions on which a file stays open until the parties were led to their routes. */
  readonly 'exits.required': { readonly occasions: readonly string[] }
  /** In which the parties of a failed mediation are led to their routes, from the day it ended. */
  readonly 'limit.exit-notice': DayRule
  /** Fewer days than these to the end of a limitation: legal aid is given before its conditions are examined. */
  readonly 'aid.early': { readonly days: number }
  /** Words of offers and concessions, which no record of facts may hold. */
  readonly 'exits.offer-words': { readonly words: readonly string[] }
  /** With the places `{year}`, `{body}`, `{word}` and `{serial}`; the word is that of the kind of paper. */
  readonly 'number.exits': { readonly pattern: string }
  /** With the places `{year}`, `{body}` and `{serial}`. */
  readonly 'number.proceeding': { readonly pattern: string }
}

/** @see notifications/server/audience.ts for who they are */
export type NotificationAudience =
  | 'answerable'
  | 'heads'
  | 'supervisors'
  | 'triage-officers'
  | 'bureau-heads'
  | 'asked-before'
  | 'addressed'
  | 'administrators'
  | 'department'
  | 'department-heads'
  | 'clerks'
  | 'disclosers'
  | 'review-office'
  | 'reviewer'
  | 'oversight'
  | 'recording-keepers'

interface KeepingGround {
  readonly basis: string
  readonly assumption: boolean
}

interface CodedGround {
  readonly code: string
  readonly zh: string
  readonly en: string
}

interface ByGrade {
  readonly simple: readonly number[]
  readonly complex: readonly number[]
  readonly major: readonly number[]
}

/** Bounds are inclusive; `agents` is null where the proceeding says nothing of them. */
interface RepresentativesRule {
  readonly from: number
  readonly least: number
  readonly most: number
  readonly agents: number | null
}

/** An empty list of act types is every other one; without regimes it is every department. */
interface ChannelClockRule {
  readonly channel: 'portal' | 'credit' | 'enterprise-credit'
  readonly actTypes: readonly string[]
  readonly regimes?: readonly string[]
  readonly limit: DayRule
  readonly basis: string
  readonly assumption: boolean
}

/** @property months null where no end is set */
interface ExpiryTermRule {
  readonly channel: 'portal' | 'credit' | 'enterprise-credit'
  readonly actTypes: readonly string[]
  readonly severity?: 'light' | 'general' | 'serious'
  readonly from: 'decision' | 'publication'
  readonly leastMonths: number
  readonly months: number | null
  readonly basis: string
  readonly assumption: boolean
}

/** Every condition that is given has to hold; a limit or a way of handing over that nobody knows is null. */
interface ExitRouteRule {
  readonly occasions: readonly string[]
  readonly categories?: readonly string[]
  readonly exceptCategories?: readonly string[]
  readonly sectors?: readonly string[]
  readonly exceptSectors?: readonly string[]
  readonly flags?: readonly string[]
  readonly grounds?: readonly string[]
  readonly reasons?: readonly string[]
  readonly choices?: readonly string[]
  readonly route: string
  readonly rank: 'first' | 'after' | 'also'
  readonly zh: string
  readonly en: string
  readonly limit:
    | (DayRule & { readonly from: string; readonly basis: string; readonly assumption: boolean })
    | null
  readonly papers: readonly string[]
  readonly handOver: { readonly body: string; readonly kind: string } | null
  readonly basis: string
  readonly assumption: boolean
}

interface ReviewEntryRule {
  readonly material:
    | 'end-report'
    | 'draft-decision'
    | 'legal-basis'
    | 'evidence'
    | 'benchmark'
    | 'hearing-record'
    | 'assessment-report'
    | 'pre-review'
  readonly when: 'always' | 'hearing' | 'assessment' | 'discretion'
  readonly basis: string
  readonly assumption: boolean
}

/** A row as catalogues have them; every condition that is given has to hold. */
interface StatutoryReviewRow {
  readonly key: string
  readonly actType: string
  readonly item: string
  readonly afterHearing?: boolean
  readonly socialInfluence?: boolean
  readonly isComplex?: boolean
  readonly basis: string
}

/** @property en the item in English; editions before the second have none */
interface StatutoryRecordingRow {
  readonly key: string
  readonly actTypes: readonly string[]
  readonly steps: readonly string[]
  readonly servings: readonly string[]
  readonly item: string
  readonly en?: string
  readonly mode: 'any' | 'photo' | 'audio' | 'video'
  readonly duty: 'throughout' | 'must' | 'as-needed'
  readonly basis: string
}

/** @property into the field of the form for which a phrase is made; blanks stand in 【】 @property en a gloss, never put into a text */
interface WritingRule {
  readonly phrases: readonly {
    readonly id: string
    readonly into: string
    readonly zh: string
    readonly en: string
  }[]
  readonly items: readonly {
    readonly id: string
    readonly piece: 'minutes' | 'agreement'
    readonly zh: string
    readonly en: string
  }[]
}

export type RuleKey = keyof RuleValues

/** A row of the rule book. @property assumption the sources are silent; the screen says so */
export interface Rule<Key extends RuleKey = RuleKey> {
  readonly id: RuleId
  readonly key: Key
  readonly value: RuleValues[Key]
  readonly basis: string
  readonly assumption: boolean
}
