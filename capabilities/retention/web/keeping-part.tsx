import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useAside, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Fact, Facts, Reading, useMay } from '#platform/web/ui/index.ts'
import { readCaseHolds, readRecordingRetention } from '../contract.ts'
import { keptGrounds, uses } from '../domain/index.ts'
import { PlaceCaseHoldForm, PlaceHoldForm } from './hold-forms.tsx'
import { HoldList } from './hold-list.tsx'
import { messages } from './messages.ts'
import type { Keeping } from './retention.ts'
import './retention.css'

/** Beside a recording: how long it is kept, why, and what holds it. */
export function KeepingPart({ recordingId }: { readonly recordingId: string }) {
  const t = useText(messages)
  const may = useMay()
  const label = useLabel()
  const aside = useAside()
  const read = useOperation(readRecordingRetention, { params: { recordingId } })
  if (!may('readRecordingRetention')) return null
  return (
    <section className="card retention">
      <h2>{t('keeping')}</h2>
      <Reading of={read}>
        {({ keeping, mayGo, keptBy, keptWords, holds, mayPlace }) => (
          <>
            <Facts>
              <Fact label={t('keepFor')}>
                <TermText keeping={keeping} />
              </Fact>
              <Fact label={t('why')}>{label(uses, keeping.use)}</Fact>
              <Fact label={t('basis')}>
                {keeping.basis} {keeping.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
              </Fact>
            </Facts>
            {mayGo && <p>{t('mayGo')}</p>}
            {keptBy && keptBy !== 'not-due' && keptBy !== 'gone' && (
              <p>
                {t('stays', {
                  ground: label(keptGrounds, keptBy) + aside(keptWords),
                })}
              </p>
            )}
            {holds.length > 0 && <HoldList holds={holds} withSubject={false} />}
            {mayPlace && may('placeRecordingHold') && (
              <div className="actions">
                <ActDrawer does={t('place')}>
                  {(closing) => <PlaceHoldForm recordingId={recordingId} {...closing} />}
                </ActDrawer>
              </div>
            )}
          </>
        )}
      </Reading>
    </section>
  )
}

function TermText({ keeping }: { readonly keeping: Keeping }) {
  const t = useText(messages)
  const language = useLanguage()
  if (keeping.class === 'permanent') return <>{t('forGood')}</>
  return <>{keeping.until ? t('untilDay', { day: dateText(keeping.until, language) }) : t('fileRuns')}</>
}

/** Beside a case: what keeps its recordings beyond their term. */
export function CaseHoldPart({ caseId }: { readonly caseId: string }) {
  const may = useMay()
  return may('readCaseHolds') ? <CaseHolds caseId={caseId} /> : null
}

function CaseHolds({ caseId }: { readonly caseId: string }) {
  const t = useText(messages)
  const read = useOperation(readCaseHolds, { params: { caseId } })
  return (
    <section className="card retention">
      <h2>{t('caseHolds')}</h2>
      <Reading of={read}>
        {({ holds, mayPlace }) => (
          <>
            <HoldList holds={holds} withSubject={false} />
            {mayPlace && (
              <div className="actions">
                <ActDrawer does={t('placeCase')}>
                  {(closing) => <PlaceCaseHoldForm caseId={caseId} {...closing} />}
                </ActDrawer>
              </div>
            )}
          </>
        )}
      </Reading>
    </section>
  )
}
