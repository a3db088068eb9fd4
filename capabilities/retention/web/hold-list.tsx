import { Link } from '@tanstack/react-router'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { instantText } from '#platform/web/ui/index.ts'
import { holdGrounds } from '../domain/index.ts'
import { LiftForm } from './hold-forms.tsx'
import { messages } from './messages.ts'
import type { Hold } from './retention.ts'
import './retention.css'

/** What is held and why; those that were lifted stand last, quietly. */
export function HoldList({ holds, withSubject }: { holds: readonly Hold[]; withSubject: boolean }) {
  const t = useText(messages)
  if (holds.length === 0) return <p className="quiet">{t('noHolds')}</p>
  return (
    <ul className="lines">
      {holds.map((hold) => (
        <li key={hold.id}>
          <HoldLine hold={hold} withSubject={withSubject} />
        </li>
      ))}
    </ul>
  )
}

function HoldLine({ hold, withSubject }: { readonly hold: Hold; readonly withSubject: boolean }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const isRunning = hold.liftedAt === undefined
  return (
    <div className="retention-line">
      <div>
        <p className="retention-tags">
          {withSubject && <Subject hold={hold} />}
          <Tag tone={isRunning ? 'warning' : 'plain'}>{label(holdGrounds, hold.ground)}</Tag>
          {!withSubject && hold.caseId && <span className="quiet">{t('ofCase')}</span>}
        </p>
        <p>{hold.words}</p>
        <span className="quiet retention-sub">
          {t('placed', { name: hold.placedBy, moment: instantText(hold.placedAt, language) })}
          {withSubject && ` · ${hold.unitName}`}
          {hold.liftedBy && ` · ${t('lifted', { name: hold.liftedBy, why: hold.liftedWhy ?? '' })}`}
        </span>
      </div>
      {hold.mayLift && (
        <ActDrawer does={t('lift')}>{(closing) => <LiftForm holdId={hold.id} {...closing} />}</ActDrawer>
      )}
    </div>
  )
}

function Subject({ hold }: { readonly hold: Hold }) {
  const t = useText(messages)
  return hold.recordingId ? (
    <Link to="/recordings/$recordingId" params={{ recordingId: hold.recordingId } as never}>
      {hold.recordingName}
    </Link>
  ) : (
    <span>
      <Link to="/enforcement-cases/$caseId" params={{ caseId: hold.caseId } as never}>
        {hold.caseTitle} <span className="figure">{hold.caseCode}</span>
      </Link>{' '}
      <span className="quiet">{t('ofCase')}</span>
    </span>
  )
}
