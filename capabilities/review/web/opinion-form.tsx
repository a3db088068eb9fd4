import { codesOf } from '#kernel/codes/index.ts'
import { DeskChoice, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useClauses, useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { giveReviewOpinion } from '../contract.ts'
import { findingStates, itemResults, opinionKinds, type ReviewItem, reviewItems } from '../domain/index.ts'
import { type ActProps, useAbout } from './about-act.tsx'
import { messages } from './messages.ts'

const lawLines = [0, 1, 2, 3] as const

/** Nine items, each beside what the system found; then what follows from them, with law and reasons. */
export function OpinionForm(props: ActProps) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const clauses = useClauses()
  const items = codesOf(reviewItems)
  /** What the system found, under the item's name. */
  const hintOf = (item: ReviewItem) => {
    const finding = props.one.findings.find((one) => one.item === item)
    if (finding === undefined) return ''
    return clauses([label(findingStates, finding.state), ...finding.checks.map(word)])
  }
  return (
    <OperationForm
      {...useAbout(props, 'opine')}
      operation={giveReviewOpinion}
      initial={{ items: items.map((item) => ({ item, note: '' })), law: lawLines.map(() => ''), reasons: '' }}
    >
      {(form) => (
        <>
          <h3>{t('items')}</h3>
          {items.map((item, at) => {
            return (
              <section className="review-item" key={item}>
                <DeskChoice
                  form={form}
                  path={`items[${at}].result`}
                  label={label(reviewItems, item)}
                  hint={hintOf(item)}
                  options={itemResults}
                />
                <DeskText
                  form={form}
                  path={`items[${at}].note`}
                  label={t('fieldNote')}
                  rows={2}
                  maxLength={2000}
                  isOptional
                />
              </section>
            )
          })}
          <DeskChoice form={form} path="kind" label={t('fieldKind')} options={opinionKinds} />
          {lawLines.map((at) => (
            <DeskText
              key={at}
              form={form}
              path={`law[${at}]`}
              label={t('fieldLaw', { number: at + 1 })}
              maxLength={400}
              isOptional={at > 0}
            />
          ))}
          <DeskText form={form} path="reasons" label={t('fieldReasons')} rows={6} maxLength={8000} />
        </>
      )}
    </OperationForm>
  )
}
