import type { z } from 'zod'
import { measures } from '#capabilities/authority/domain/index.ts'
import { DeskDay, DeskMoney, DeskSelect, DeskText, DeskYesNo } from '#platform/web/forms/desk/index.ts'
import type { Form, Typed } from '#platform/web/forms/index.ts'
import { useClauses, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import type { resubmitForReview } from '../contract.ts'
import { type materials, reviewItems } from '../domain/index.ts'
import { MaterialFields } from './material-fields.tsx'
import { messages } from './messages.ts'
import type { Standing, Submission } from './review.ts'

type RoundInput = z.input<NonNullable<typeof resubmitForReview.body>>
export type RoundTyped = Typed<RoundInput>

/** What the last round said, for the department to go on from. */
export function roundToRepeat({ rounds, findings }: Submission): RoundTyped {
  const last = rounds.at(-1)
  if (last === undefined) return {}
  const { proposed, summary, legalBasis, materials: lines, preReview, explained } = last
  const wasAssessed = lines.some(({ material }) => material === 'assessment-report')
  const said = (item: string) => explained.find((one) => one.item === item)?.words
  const doubts = findings
    .filter(({ state }) => state === 'doubt')
    .map(({ item }) => ({ item, words: said(item) }))
  return { proposed, summary, legalBasis, materials: lines, preReview, explained: doubts, wasAssessed }
}

/** What a new submission begins with: the file's own figures, one line for each material that is needed. */
export function roundToBegin(
  { entry, findings, words }: Standing,
  proposed: Standing['decisions'][number]['proposed'],
  label: (material: keyof typeof materials) => string,
): RoundTyped {
  return {
    ...words,
    proposed,
    materials: entry
      .filter(({ material, isNeeded }) => isNeeded && material !== 'pre-review')
      .map(({ material }) => ({ material, title: label(material) })),
    explained: findings.filter(({ state }) => state === 'doubt').map(({ item }) => ({ item })),
    wasAssessed: false,
  }
}

interface RoundFieldsProps {
  readonly form: Form<RoundInput>
  readonly findings: Standing['findings']
  readonly entry: Standing['entry']
  readonly initial: RoundTyped
}

/** The fields of a round: the decision, the material, the organ's own review, a word on each doubt. */
export function RoundFields({ form, findings, entry, initial }: RoundFieldsProps) {
  const t = useText(messages)
  const word = useWord()
  const label = useLabel()
  const clauses = useClauses()
  return (
    <>
      <DeskSelect form={form} path="proposed.measures" label={t('fieldMeasures')} options={measures} isMany />
      <DeskMoney form={form} path="proposed.amountInFen" label={t('fieldAmount')} />
      <DeskMoney form={form} path="proposed.confiscatedInFen" label={t('fieldConfiscated')} />
      <DeskMoney form={form} path="proposed.confiscatedGoodsInFen" label={t('fieldGoods')} />
      <DeskText form={form} path="summary" label={t('fieldSummary')} rows={5} maxLength={4000} />
      <DeskText form={form} path="legalBasis" label={t('fieldBasis')} rows={3} maxLength={4000} />
      <DeskYesNo
        form={form}
        path="wasAssessed"
        label={t('fieldAssessed')}
        hint={t('fieldAssessedHint')}
        yes={t('fieldYes')}
        no={t('fieldNo')}
      />
      <MaterialFields form={form} entry={entry} />
      <h3>{t('preReview')}</h3>
      <DeskText form={form} path="preReview.by" label={t('fieldPreBy')} maxLength={60} />
      <DeskDay form={form} path="preReview.on" label={t('fieldPreOn')} />
      <DeskText form={form} path="preReview.opinion" label={t('fieldPreOpinion')} rows={3} maxLength={4000} />
      {(initial.explained ?? []).map((line, at) => {
        const item = line?.item
        if (item === undefined) return null
        const says = findings
          .find((finding) => finding.item === item)
          ?.checks.filter(({ isRight }) => !isRight)
        return (
          <DeskText
            key={item}
            form={form}
            path={`explained[${at}].words`}
            label={t('fieldExplained', { item: label(reviewItems, item) })}
            hint={clauses(says?.map(word) ?? [])}
            rows={2}
            maxLength={4000}
          />
        )
      })}
    </>
  )
}
