import { useState } from 'react'
import { listEnforcementOfficers } from '#capabilities/authority/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, PageTitle, Reading, useCaller } from '#platform/web/ui/index.ts'
import { listUploads } from '../contract.ts'
import { EarlierUploads } from './earlier-uploads.tsx'
import { messages } from './messages.ts'
import { useOutgoing } from './outgoing.ts'
import { OutgoingRow } from './outgoing-row.tsx'
import './uploads.css'

const GIB = 1024 ** 3
const senders = ['enforcement-officer', 'enforcement-handler', 'department-clerk', 'department-head']

/** Choose, check the times, send; below, what became of what was sent before. */
export function UploadsScreen() {
  const t = useText(messages)
  const uploads = useOperation(listUploads, {}, { againAfterSeconds: 5 })
  const outgoing = useOutgoing(uploads.data?.uploads ?? [])
  const unitId = useCaller().grants.find(({ role }) => senders.includes(role))?.unitId ?? ''
  const [shared, share] = useState<{ officerId?: string; device?: string; place?: string }>({})
  const limit = Math.floor((uploads.data?.largest ?? 0) / GIB)
  const waiting = outgoing.files.filter(({ state }) => state === 'chosen' || state === 'stopped')
  const areTimesRight = waiting.every(({ startedAt, endedAt }) => endedAt >= startedAt)
  return (
    <section className="page uploads">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <SharedFields unitId={unitId} shared={shared} onChange={share} />
      <label className="uploads-choose">
        <span className="button button-plain">{t('choose')}</span>
        <input
          type="file"
          multiple
          accept="video/*,audio/*,image/*"
          onChange={(event) => {
            void outgoing.choose([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        {limit > 0 && <span className="field-hint">{t('chooseHint', { limit })}</span>}
      </label>
      {outgoing.files.length > 0 && (
        <ul className="uploads-list">
          {outgoing.files.map((one) => (
            <OutgoingRow key={one.key} one={one} outgoing={outgoing} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <Button
          look="primary"
          disabled={!areTimesRight}
          onClick={() => outgoing.begin({ unitId, ...filled(shared) })}
        >
          {t('begin')}
        </Button>
      )}
      <h2>{t('earlier')}</h2>
      <Reading of={uploads} isEmpty={(data) => data.uploads.length === 0} empty={<p>{t('none')}</p>}>
        {(data) => <EarlierUploads uploads={data.uploads} />}
      </Reading>
    </section>
  )
}

/** What was left empty is not sent. */
function filled<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')) as Partial<Value>
}

interface SharedProps {
  readonly unitId: string
  readonly shared: { officerId?: string; device?: string; place?: string }
  readonly onChange: (shared: { officerId?: string; device?: string; place?: string }) => void
}

function SharedFields({ unitId, shared, onChange }: SharedProps) {
  const t = useText(messages)
  const officers = useOperation(listEnforcementOfficers, { query: { unitId } })
  const { username } = useCaller().account
  const present = (officers.data?.officers ?? []).filter(({ leftOn }) => leftOn === undefined)
  const own = present.find((officer) => officer.username === username)?.id
  return (
    <fieldset className="uploads-shared">
      <legend>{t('shared')}</legend>
      <p className="field-hint">{t('sharedHint')}</p>
      <label className="field">
        <span className="field-label">{t('officer')}</span>
        <select
          className="input"
          value={shared.officerId ?? own ?? ''}
          onChange={(event) => onChange({ ...shared, officerId: event.target.value })}
        >
          <option value="">–</option>
          {present.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {(['device', 'place'] as const).map((name) => (
        <label className="field" key={name}>
          <span className="field-label">{t(name)}</span>
          <input
            className="input"
            value={shared[name] ?? ''}
            maxLength={name === 'device' ? 64 : 200}
            onChange={(event) => onChange({ ...shared, [name]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  )
}
