import { caseWorkers, isWithinReach } from '#capabilities/access/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import { type ConsultationState, guestsByProfession, type PartKind } from '../domain/index.ts'

export interface PartRow {
  readonly id: string
  readonly dispute_id: string
  readonly group_id: string | null
  readonly consultation_id: string | null
  readonly kind: PartKind
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly account_id: string | null
  readonly person_name: string | null
  readonly since: Date
  readonly until: Date | null
  readonly end_reason: string | null
  readonly attends: boolean | null
  readonly answer_reason: string | null
  readonly answer_by: LegalDate | null
  readonly meets_at: Date | null
  readonly release_reason: string | null
}

const partColumns = `p.id, p.dispute_id, p.group_id, p.consultation_id, p.kind, p.unit_id, u.name as unit_name, p.account_id,
          coalesce(nullif(p.name, ''), a.display_name) as person_name, p.since, p.until, p.end_reason, p.attends,
          p.answer_reason, p.release_reason, c.answer_by, c.meets_at`
const partTables = `joint.part p left join organisations.unit u on u.id = p.unit_id
     left join access.account a on a.id = p.account_id left join joint.consultation c on c.id = p.consultation_id`

export const partsOf = statement<PartRow>(
  'joint.parts-of',
  `select ${partColumns} from ${partTables} where p.dispute_id = $1
    order by p.kind <> 'lead', p.kind <> 'helper', p.since, p.id`,
)

export const findPart = statement<PartRow>(
  'joint.find-part',
  `select ${partColumns} from ${partTables} where p.id = $1`,
)

/** `$1` the account, `$2` units it works in. */
export const livingPartsOf = statement<PartRow>(
  'joint.living-parts-of',
  `select ${partColumns} from ${partTables}
    where p.until is null and (p.account_id = $1 or (p.account_id is null and p.unit_id = any($2::uuid[])))
    order by c.meets_at nulls last, p.since, p.id limit 300`,
)

export const insertPart = statement(
  'joint.insert-part',
  `insert into joint.part (id, dispute_id, group_id, consultation_id, kind, unit_id, account_id, name, consented, since)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

/** Who held the part: a person, or where none is named anybody of the unit; neither, where a guest is known by words only. */
export interface LeavingRow {
  readonly name: string | null
  readonly account_id: string | null
  readonly unit_id: string | null
}

const leaving = 'coalesce(p.account_id, p.unit_id) as name, p.account_id, p.unit_id'

export const endPart = statement<LeavingRow>(
  'joint.end-part',
  `update joint.part p set until = $2, end_reason = $3 where p.id = $1 and p.until is null
   returning ${leaving}`,
)

export const endPartsOfGroup = statement<LeavingRow>(
  'joint.end-parts-of-group',
  `update joint.part p set until = $2, end_reason = $3 where p.group_id = $1 and p.until is null
   returning ${leaving}`,
)

export const endPartsOfConsultation = statement<LeavingRow>(
  'joint.end-parts-of-consultation',
  `update joint.part p set until = $2, end_reason = $3 where p.consultation_id = $1 and p.until is null
   returning ${leaving}`,
)

export const keepAnswer = statement(
  'joint.keep-answer',
  `update joint.part set attends = $2, answer_reason = $3, answered_at = $4, answered_by = $5 where id = $1`,
)

export const keepReleaseRequest = statement(
  'joint.keep-release-request',
  `update joint.part set release_reason = $2, release_asked_at = $3 where id = $1`,
)

export interface ConsultationRow {
  readonly id: string
  readonly state: ConsultationState
  readonly agenda: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly meets_at: Date | null
  readonly place: string | null
  readonly answer_by: LegalDate | null
  readonly outcome: string | null
}

export const consultationsOf = statement<ConsultationRow>(
  'joint.consultations-of',
  `select c.id, c.state, c.agenda, a.display_name as asked_by, c.asked_at, c.meets_at, c.place, c.answer_by, c.outcome
     from joint.consultation c join access.account a on a.id = c.asked_by
    where c.dispute_id = $1 order by c.asked_at desc, c.id desc`,
)

export const lockConsultation = statement<{ readonly id: string; readonly state: ConsultationState }>(
  'joint.lock-consultation',
  'select id, state from joint.consultation where id = $1 and dispute_id = $2 for update',
)

export const insertConsultation = statement(
  'joint.insert-consultation',
  `insert into joint.consultation (id, dispute_id, state, agenda, asked_at, asked_by) values ($1, $2, 'asked', $3, $4, $5)`,
)

export const convene = statement(
  'joint.convene',
  `update joint.consultation set state = 'convened', agenda = $2, meets_at = $3, place = $4, answer_by = $5, rule_id = $6
    where id = $1`,
)

export const endConsultation = statement<{ readonly asked_by: string }>(
  'joint.end-consultation',
  `update joint.consultation set state = $2, outcome = $3, ended_at = $4, ended_by = $5 where id = $1 returning asked_by`,
)

export interface GroupRow {
  readonly id: string
  readonly aim: string
  readonly formed_at: Date
  readonly ended_at: Date | null
  readonly end_reason: string | null
}

export const groupsOf = statement<GroupRow>(
  'joint.groups-of',
  `select id, aim, formed_at, ended_at, end_reason from joint.working_group where dispute_id = $1
    order by formed_at desc, id desc`,
)

export const lockLivingGroup = statement<GroupRow>(
  'joint.lock-living-group',
  `select id, aim, formed_at, ended_at, end_reason from joint.working_group
    where dispute_id = $1 and ended_at is null for update`,
)

export const insertGroup = statement(
  'joint.insert-group',
  'insert into joint.working_group (id, dispute_id, aim, formed_at, formed_by) values ($1, $2, $3, $4, $5)',
)

export const endGroupRow = statement(
  'joint.end-group',
  'update joint.working_group set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1',
)

export interface TaskRow {
  readonly id: string
  readonly dispute_id: string
  readonly group_id: string | null
  readonly consultation_id: string | null
  readonly unit_id: string
  readonly unit_name: string
  readonly account_id: string | null
  readonly person_name: string | null
  readonly words: string
  readonly due_on: LegalDate
  readonly progress: string | null
  readonly reported_at: Date | null
  readonly done_at: Date | null
  readonly dropped_at: Date | null
}

const task = `select t.id, t.dispute_id, t.group_id, t.consultation_id, t.unit_id, u.name as unit_name, t.account_id,
          a.display_name as person_name, t.words, t.due_on, t.progress, t.reported_at, t.done_at, t.dropped_at
     from joint.task t join organisations.unit u on u.id = t.unit_id left join access.account a on a.id = t.account_id`

export const tasksOf = statement<TaskRow>(
  'joint.tasks-of',
  `${task} where t.dispute_id = $1 order by t.due_on, t.id`,
)
export const findTask = statement<TaskRow>('joint.find-task', `${task} where t.id = $1`)
export const openTasksOf = statement<TaskRow>(
  'joint.open-tasks-of',
  `${task} where t.done_at is null and t.dropped_at is null
      and (t.account_id = $1 or (t.account_id is null and t.unit_id = any($2::uuid[])))
    order by t.due_on, t.id limit 300`,
)

export const insertTask = statement(
  'joint.insert-task',
  `insert into joint.task (id, dispute_id, group_id, consultation_id, unit_id, account_id, words, due_on, given_at, given_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const keepReport = statement(
  'joint.keep-report',
  `update joint.task set progress = $2, reported_at = $3, reported_by = $4, done_at = $5 where id = $1`,
)

export const dropTasksOfGroup = statement(
  'joint.drop-tasks-of-group',
  `update joint.task set dropped_at = $2 where group_id = $1 and done_at is null and dropped_at is null`,
)

/** Of one member who left: by person, or by unit where none is named. */
export const dropTasksOfMember = statement(
  'joint.drop-tasks-of-member',
  `update joint.task set dropped_at = $3
    where group_id = $1 and coalesce(account_id, unit_id) = $2 and done_at is null and dropped_at is null`,
)

export interface OpinionRow {
  readonly id: string
  readonly group_id: string | null
  readonly consultation_id: string | null
  readonly kind: PartKind
  readonly unit_name: string
  readonly person_name: string
  readonly words: string
  readonly given_at: Date
}

export const opinionsOf = statement<OpinionRow>(
  'joint.opinions-of',
  `select o.id, p.group_id, p.consultation_id, p.kind, o.unit_name, o.person_name, o.words, o.given_at
     from joint.opinion o join joint.part p on p.id = o.part_id where o.dispute_id = $1 order by o.given_at, o.id`,
)

export const insertOpinion = statement(
  'joint.insert-opinion',
  `insert into joint.opinion (id, dispute_id, consultation_id, part_id, unit_name, person_name, words, given_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export interface MinuteRow {
  readonly id: string
  readonly group_id: string
  readonly words: string
  readonly written_at: Date
  readonly written_by: string
}

export const minutesOf = statement<MinuteRow>(
  'joint.minutes-of',
  `select m.id, m.group_id, m.words, m.written_at, a.display_name as written_by
     from joint.minute m join joint.working_group g on g.id = m.group_id join access.account a on a.id = m.written_by
    where g.dispute_id = $1 order by m.written_at, m.id`,
)

export const insertMinute = statement(
  'joint.insert-minute',
  'insert into joint.minute (id, group_id, words, written_at, written_by) values ($1, $2, $3, $4, $5)',
)

/** Sectors of the matter and of those that were merged into it. */
export const proposalFacts = statement<{
  readonly grade: string
  readonly persons: number
  readonly sectors: number
}>(
  'joint.proposal-facts',
  `select d.grade, d.head_count as persons,
          (select count(distinct s.sector)::int from disputes.dispute s where s.id = d.id or s.merged_into = d.id) as sectors
     from disputes.dispute d where d.id = $1`,
)

export const lastDecline = statement<{ readonly reason: string; readonly by: string; readonly at: Date }>(
  'joint.last-decline',
  `select p.reason, a.display_name as by, p.declined_at as at
     from joint.proposal_answer p join access.account a on a.id = p.declined_by
    where p.dispute_id = $1 order by p.declined_at desc limit 1`,
)

export const insertDecline = statement(
  'joint.insert-decline',
  `insert into joint.proposal_answer (id, dispute_id, reasons, reason, rule_id, declined_at, declined_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export interface PersonRow {
  readonly account_id: string
  readonly name: string
  readonly unit_id: string
  readonly unit_name: string
  readonly may_lead: boolean
  readonly may_help: boolean
}

const quoted = (roles: readonly string[]) => roles.map((role) => `'${role}'`).join(', ')
/** Whose roles open what a part allows: nobody is named who then finds the door shut. Lawyers and counsellors come as guests. */
const [members, everybody] = [quoted(caseWorkers), quoted([...caseWorkers, ...guestsByProfession])]

export const peopleFor = statement<PersonRow>(
  'joint.people-for',
  `select a.id as account_id, a.display_name as name, u.id as unit_id, u.name as unit_name,
          bool_or(g.role in ('mediator', 'committee-head') and u.id = $1) as may_lead,
          bool_or(g.role in (${members})) and u.kind not in ('court', 'police-station') as may_help
     from access.account a join access.role_grant g on g.account_id = a.id and g.to_day is null
     join organisations.unit u on u.id in (a.unit_id, g.unit_id)
    where a.state = 'active' and u.valid_to is null and g.role in (${everybody})
    group by a.id, u.id order by u.name, a.display_name limit 3000`,
)

export const findUnit = statement<{ readonly name: string; readonly kind: string }>(
  'joint.find-unit',
  'select name, kind from organisations.unit where id = $1 and valid_to is null',
)

export interface ReadMatterRow {
  readonly code: string
  readonly title: string
  readonly narrative: string
  readonly holder_unit_name: string
}

/** Of a matter that goes on: what was merged into another one is read there by whoever has a part in that. */
export const factsFor = statement<ReadMatterRow>(
  'joint.facts-for',
  `select d.code, d.title, d.narrative, u.name as holder_unit_name
     from disputes.dispute d join organisations.unit u on u.id = d.holder_unit_id where d.id = $1 and d.filing = 'open'`,
)

/** `$1` and `$2` the names, `$3` the matters. */
export const matterHeads = statement<{
  readonly id: string
  readonly code: string
  readonly title: string
  readonly reaches: boolean
}>(
  'joint.matter-heads',
  `select d.id, d.code, d.title, ${isWithinReach('d', 1)} as reaches
     from disputes.dispute d where d.id = any($3::uuid[]) and d.filing = 'open'`,
)

export const draftsOf = statement<{ readonly main_facts: string; readonly terms: string[] }>(
  'joint.drafts-of',
  `select g.main_facts, g.further_terms || coalesce((select array_agg(coalesce(o.act, '') order by o.position)
            from mediation.obligation o where o.agreement_id = g.id), '{}') as terms
     from mediation.agreement g join mediation.proceeding p on p.id = g.proceeding_id
    where p.dispute_id = $1 order by g.reached_on desc, g.id desc limit 1`,
)

/** What a former lead had to do is the new lead's. */
export const passTasks = statement(
  'joint.pass-tasks',
  `update joint.task set unit_id = $3, account_id = $4
    where group_id = $1 and account_id = $2 and done_at is null and dropped_at is null`,
)

export const findAccount = statement<{ readonly unit_id: string }>(
  'joint.find-account',
  `select a.unit_id from access.account a
    where a.id = $1 and a.state = 'active'
      and exists (select from access.role_grant g
                   where g.account_id = a.id and g.to_day is null and g.role in (${everybody}))`,
)
