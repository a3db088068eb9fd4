import { Link } from '@tanstack/react-router'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { recordingKinds } from '../domain/index.ts'
import { UnbindForm } from './bind-forms.tsx'
import { messages } from './messages.ts'
import { type Bound, clockText, lengthText } from './recording.ts'
import { SmallPicture } from './small-picture.tsx'

export function Unbind({ bound }: { readonly bound: Bound }) {
  const t = useText(messages)
  return <ActDrawer does={t('unbind')}>{(closing) => <UnbindForm bound={bound} {...closing} />}</ActDrawer>
}

export function BoundLine({ bound }: { readonly bound: Bound }) {
  const t = useText(messages)
  const label = useLabel()
  const may = useMay()
  return (
    <span className="recording-with-picture">
      <SmallPicture {...bound} />
      <span>
        {may('readRecording') ? (
          <Link to="/recordings/$recordingId" params={{ recordingId: bound.recordingId } as never}>
            {bound.name}
          </Link>
        ) : (
          bound.name
        )}{' '}
        {bound.damagedAt && <Tag tone="danger">{t('damaged')}</Tag>}
        {bound.removedAt && <Tag>{t('removed')}</Tag>}
        <span className="quiet recording-sub">
          {label(recordingKinds, bound.kind)}
          {bound.seconds !== undefined && ` · ${lengthText(t, bound.seconds)}`} · {clockText(bound.startedAt)}
          –{clockText(bound.endedAt)}
          {bound.officerName && ` · ${bound.officerName}`}
          {bound.device && ` · ${bound.device}`}
        </span>
      </span>
    </span>
  )
}
