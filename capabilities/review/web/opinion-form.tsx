import { codesOf } from '#kernel/codes/index.ts'
import { DeskChoice, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { giveReviewOpinion } from '../contract.ts'
import { findingStates, itemResults, opinionKinds, reviewItems } from '../domain/index.ts'
import { messages } from './messages.ts'
import { type ActProps, useAbout } from './office-forms.tsx'

const lawLines = [0, 1, 2, 3] as const

/** Nine items, each beside what the system found; then what follows from them, with law and reasons. */
export function OpinionForm(props: ActProps) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const items = codesOf(reviewItems)
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
            const finding = props.one.findings.find((one) => one.item === item)
            return (
              <section className="review-item" key={item}>
                {finding && finding.checks.length > 0 && (
                  <div>
                    <Tag tone={finding.state === 'doubt' ? 'warning' : 'plain'}>
                      {label(findingStates, finding.state)}
                    </Tag>
                    <ul className="review-checks quiet">
                      {finding.checks.map((check) => (
                        <li key={check.zh}>{word(check)}</li>
                      ))}
                    </ul>
                  </div>
                )}
                <DeskChoice
                  form={form}
                  path={`items[${at}].result`}
                  label={label(reviewItems, item)}
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
