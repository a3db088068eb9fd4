import type { Officer } from '#capabilities/access/domain/index.ts'
import type { Measure } from '#capabilities/authority/domain/index.ts'
import { ruleOn } from '#capabilities/rules/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import type { Reader } from '#platform/server/database/statement.ts'
import { positionFor, regimeOf } from '../domain/index.ts'
import { type CaseFile, caseFile, findingsOfCase } from './case-file.ts'
import { judgeDecision } from './gate.ts'
import { hitOf, presentFinding, presentRegime } from './read-submission.ts'
import { amberDays, summaryOf } from './read-submissions.ts'
import { handledUnitsOf, readUnitsOf } from './rights.ts'
import { submissionsOfCase } from './submission.sql.ts'
import { entryLines, hitFacts } from './submit.ts'

/** Whether the decisions of a case are reviewed, what a submission needs, and how those stand that were made. */
export async function readStanding(
  db: Reader,
  officer: Officer,
  caseId: string,
  now: Date,
  today: LegalDate,
) {
  const file = await caseFile(db, caseId, readUnitsOf(officer))
  if (file === undefined) return refuse('request.not-found')
  const steps = file.definition.steps.filter(({ decides }) => decides)
  const judged = await Promise.all(
    steps.map(async (step) => ({ step, ...(await judgeDecision(db, file, step.code, today)) })),
  )
  const regime = regimeOf((await ruleOn(db, 'review.regimes', today)).value, file.regime)
  const first = steps[0]?.code ?? ''
  const { hearingHeld = false, measures = [] } = judged[0]?.facts ?? {}
  const order = { materials: [], wasAssessed: false, proposed: { measures: [...measures] as Measure[] } }
  const lines = await entryLines(db, file, first, order, today)
  const amber = await amberDays(db, today)
  return ok({
    answer: {
      caseId: file.id,
      hasCatalogue: judged.some(({ versionId }) => versionId !== undefined),
      decisions: judged.map(({ step, dueness, facts, gate, isUrgent }) => {
        const { hit, missed: others } = dueness
        const missed = hit === undefined ? others[0] : undefined
        return {
          step: step.code,
          title: { zh: step.zh, en: step.en },
          due: dueness.due,
          waitsForSum: dueness.waitsForSum !== undefined,
          ...(hit === undefined ? {} : { hit: hitOf(hitFacts(hit) as never) }),
          ...(missed === undefined
            ? {}
            : {
                missed: {
                  item: missed.row.item,
                  unmet: [...missed.unmet],
                  ...(missed.row.amountFen === undefined ? {} : { amountInFen: missed.row.amountFen }),
                  sumInFen: missed.sumInFen,
                },
              }),
          isTaken: file.record.steps.some(({ code }) => code === step.code),
          isUrgent,
          gate: { passed: gate.passed, reasons: [...gate.reasons] },
          proposed: {
            measures: [...facts.measures] as Measure[],
            amountInFen: facts.amountInFen,
            confiscatedInFen: facts.confiscatedInFen,
            confiscatedGoodsInFen: facts.confiscatedGoodsInFen,
          },
        }
      }),
      regime: {
        ...presentRegime(regime, regime.extension?.longest ?? 0),
        position: positionFor(regime, hearingHeld),
      },
      entry: lines.map(({ material, isNeeded, basis, assumption }) => ({
        material,
        isNeeded,
        basis,
        assumption,
      })),
      findings: (await findingsOfCase(db, file, first, { now, today })).map(presentFinding),
      submissions: (await db.many(submissionsOfCase, [file.id])).map((row) =>
        summaryOf(row, officer, today, amber),
      ),
      words: wordsOf(file.fields),
      maySubmit: (await caseFile(db, caseId, handledUnitsOf(officer))) !== undefined,
    },
  })
}

/** Entered once: what the report of the case says is not typed again. */
function wordsOf(fields: CaseFile['fields']) {
  const said = (field: string) => (typeof fields[field] === 'string' ? (fields[field] as string) : '')
  const summary = [said('facts'), said('opinion')].filter(Boolean).join('\n')
  const legalBasis = said('legalBasis')
  return {
    ...(summary === '' ? {} : { summary: summary.slice(0, 4000) }),
    ...(legalBasis === '' ? {} : { legalBasis: legalBasis.slice(0, 4000) }),
  }
}
