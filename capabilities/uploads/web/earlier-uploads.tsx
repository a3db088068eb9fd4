import type { Answer } from '#platform/web/api-client/index.ts'
import { call } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Moment, PageLink, sizeText } from '#platform/web/ui/index.ts'
import { type listUploads, withdrawUpload } from '../contract.ts'
import { uploadRefusals, uploadStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { partText } from './part-text.ts'

type Uploaded = Answer<typeof listUploads>['uploads'][number]

const tones = {
  receiving: 'warning',
  arrived: 'primary',
  'taken-in': 'good',
  refused: 'danger',
  withdrawn: 'plain',
  abandoned: 'plain',
} as const

export function EarlierUploads({ uploads }: { readonly uploads: readonly Uploaded[] }) {
  return (
    <ul className="uploads-list">
      {uploads.map((one) => (
        <EarlierRow key={one.id} one={one} />
      ))}
    </ul>
  )
}

function EarlierRow({ one }: { readonly one: Uploaded }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <li className="uploads-file">
      <p className="uploads-name">
        <strong>{one.name}</strong> <span className="quiet">{sizeText(one.size)}</span>{' '}
        <Tag tone={tones[one.state]}>{label(uploadStates, one.state)}</Tag>
      </p>
      <p className="quiet">
        <Moment of={one.startedAt} /> {one.officerName} {one.place}
      </p>
      {one.refusal !== undefined && <p>{label(uploadRefusals, one.refusal)}</p>}
      {one.isKnown && <p>{t('known')}</p>}
      {one.recordingId !== undefined && (
        <PageLink href={`/desk/recordings/${one.recordingId}`}>{t('open')}</PageLink>
      )}
      {one.state === 'receiving' && (
        <>
          <p>{t('waits', { part: partText(one.received, one.size) })}</p>
          <Button look="quiet" onClick={() => void call(withdrawUpload, { params: { uploadId: one.id } })}>
            {t('withdraw')}
          </Button>
        </>
      )}
    </li>
  )
}
