import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useAside, useEnumeration, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { readCaseRecordings } from '../contract.ts'
import { BindForm } from './bind-forms.tsx'
import { BoundLine, Unbind } from './bound-line.tsx'
import { DutyCard } from './duty-card.tsx'
import { messages } from './messages.ts'
import { Proposals } from './proposals.tsx'
import type { CaseRecordings } from './recording.ts'
import { RequestPart } from './request-part.tsx'
import './recording.css'

interface PartProps {
  readonly caseId: string
}

/** Beside a case: what has to be recorded, what is there, and what could be put into the file with one click. */
export function RecordedPart({ caseId }: PartProps) {
  const t = useText(messages)
  const read = useOperation(readCaseRecordings, { params: { caseId } })
  return (
    <section className="card recording-part">
      <h2>{t('part')}</h2>
      <Reading of={read}>{(known) => <Known known={known} />}</Reading>
    </section>
  )
}

/** The same with the requests of those who want to see it. */
export function RecordingPart({ caseId }: PartProps) {
  const may = useMay()
  const read = useOperation(readCaseRecordings, { params: { caseId } })
  return (
    <>
      <RecordedPart caseId={caseId} />
      {read.data && may('listRecordingRequests') && (
        <RequestPart caseId={caseId} recordings={boundIn(read.data)} />
      )}
    </>
  )
}

/** Each once, also where it shows several steps. */
function boundIn({ duties, others }: CaseRecordings) {
  const all = [...duties.flatMap(({ bound }) => bound), ...others]
  return [...new Map(all.map(({ recordingId, name }) => [recordingId, { id: recordingId, name }])).values()]
}

const hasDamage = ({ duties, others }: CaseRecordings) =>
  [...duties.flatMap(({ bound }) => bound), ...others].some(({ damagedAt }) => damagedAt !== undefined)

function Known({ known }: { readonly known: CaseRecordings }) {
  const t = useText(messages)
  const enumerated = useEnumeration()
  const aside = useAside()
  const word = useWord()
  const due = known.duties.filter(({ state }) => state !== 'not-due')
  const later = known.duties.filter(({ state }) => state === 'not-due')
  return (
    <>
      {known.due > 0 && (
        <p>
          <Tag tone={known.met === known.due ? 'good' : 'warning'}>
            {t('partMet', { due: known.due, met: known.met })}
          </Tag>
        </p>
      )}
      {hasDamage(known) && <Note tone="danger" title={t('partDamaged')} />}
      {due.length === 0 && <p className="quiet">{t('partNothing')}</p>}
      {!known.hasList && <p className="quiet">{t('partNoList')}</p>}
      {due.map((duty) => (
        <DutyCard key={`${duty.key}${duty.step?.id}`} duty={duty} known={known} />
      ))}
      {later.length > 0 && (
        <p className="quiet">
          {t('notDue', { items: enumerated([...new Set(later.map(({ item }) => word(item)))]) })}
        </p>
      )}
      {known.unplaced.length > 0 && (
        <Note
          tone="warning"
          title={t('unplaced', {
            count: known.unplaced.length,
            items: enumerated(known.unplaced.map(({ item, step }) => item + aside(step))),
          })}
        />
      )}
      <Proposals known={known} />
      <Others known={known} />
      {known.mayRecord && (
        <div className="actions">
          <ActDrawer does={t('bindOther')}>{(closing) => <BindForm known={known} {...closing} />}</ActDrawer>
        </div>
      )}
    </>
  )
}

function Others({ known }: { readonly known: CaseRecordings }) {
  const t = useText(messages)
  const word = useWord()
  if (known.others.length === 0) return null
  return (
    <>
      <h3>{t('others')}</h3>
      <ul className="lines">
        {known.others.map((one) => (
          <li key={one.bindingId}>
            <BoundLine bound={one} /> <span className="quiet">{word(one.step)}</span>
            {known.mayRecord && <Unbind bound={one} />}
          </li>
        ))}
      </ul>
    </>
  )
}
