import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import {
  Fact,
  Facts,
  instantText,
  Note,
  PageTitle,
  Reading,
  sizeText,
  useMay,
} from '#platform/web/ui/index.ts'
import { readRecording } from '../contract.ts'
import { lateExcuses, recordingKinds, recordingSources } from '../domain/index.ts'
import { LinePlayer } from './line-player.tsx'
import { messages } from './messages.ts'
import { lengthText, type OneRecording } from './recording.ts'
import { CopyForm, DescribeForm, LateForm } from './recording-forms.tsx'
import { RecordingState } from './recordings-screen.tsx'
import { RequestPart } from './request-part.tsx'
import './recording.css'

/** One recording: what it is, where it is bound, who had it when; looking at it is noted. */
export function RecordingScreen({ beside }: { readonly beside: ReactNode }) {
  const { recordingId } = useParams({ strict: false }) as { readonly recordingId: string }
  const read = useOperation(readRecording, { params: { recordingId } })
  return (
    <section className="page recording-page">
      <Reading of={read}>
        {(one) => (
          <>
            <Head one={one} />
            {one.removedAt === undefined && (
              <section className="card">
                <LinePlayer segments={[segmentOf(one)]} gaps={[]} />
              </section>
            )}
            <Bindings one={one} />
            {beside}
            <RequestPart recordingId={one.id} recordings={one.removedAt === undefined ? [one] : []} />
            <Custody one={one} />
          </>
        )}
      </Reading>
    </section>
  )
}

const segmentOf = ({ id, name, kind, mediaType, startedAt, endedAt, hasPicture }: OneRecording) => ({
  ...{ bindingId: id, recordingId: id, name, kind, mediaType, startedAt, endedAt, hasPicture },
})

function Head({ one }: { readonly one: OneRecording }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  return (
    <header className="recording-page">
      <PageTitle>{one.name}</PageTitle>
      <p className="recording-facts">
        <span>{label(recordingKinds, one.kind)}</span>
        <RecordingState one={one} />
      </p>
      {one.removedAt && (
        <Note
          title={t('removedNote', {
            list: one.removedBy ?? '',
            moment: instantText(one.removedAt, language),
          })}
        />
      )}
      {one.damagedAt && (
        <Note tone="danger" title={t('damagedNote', { moment: instantText(one.damagedAt, language) })} />
      )}
      <Facts>
        <Fact label={t('recorded')}>
          {instantText(one.startedAt, language)} – {instantText(one.endedAt, language)}
        </Fact>
        {one.seconds !== undefined && <Fact label={t('length')}>{lengthText(t, one.seconds)}</Fact>}
        <Fact label={t('arrived')}>
          {instantText(one.arrivedAt, language)}{' '}
          <span className="quiet">{t('arrivedBy', { moment: instantText(one.arrivalDue, language) })}</span>
        </Fact>
        {one.lateExcuse && (
          <Fact label={t('lateReason')}>
            {label(lateExcuses, one.lateExcuse)} · {one.lateWords}
          </Fact>
        )}
        <Fact label={t('officer')}>{one.officerName ?? t('noOfficer')}</Fact>
        {one.device && <Fact label={t('device')}>{one.device}</Fact>}
        {one.station && <Fact label={t('station')}>{one.station}</Fact>}
        {one.place && <Fact label={t('place')}>{one.place}</Fact>}
        <Fact label={t('source')}>{label(recordingSources, one.source)}</Fact>
        <Fact label={t('size')}>{sizeText(one.size)}</Fact>
        {one.outsideNumber && <Fact label={t('outsideNumber')}>{one.outsideNumber}</Fact>}
        <Fact label={t('digests')}>
          <span className="recording-digest">
            SM3 {one.sm3} · SHA-256 {one.sha256}
          </span>
          {one.claimed && <span className="quiet"> {t('claimed')}</span>}
        </Fact>
      </Facts>
      <Acts one={one} />
    </header>
  )
}

function Acts({ one }: { readonly one: OneRecording }) {
  const t = useText(messages)
  const may = useMay()
  return (
    <div className="actions">
      {one.mayRecord && (
        <ActDrawer does={t('describe')} look="plain">
          {(closing) => <DescribeForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {one.mayRecord && one.arrival === 'late' && (
        <ActDrawer does={t('lateExcuse')} look="plain">
          {(closing) => <LateForm one={one} {...closing} />}
        </ActDrawer>
      )}
      {may('openViewing') && one.removedAt === undefined && (
        <ActDrawer does={t('take')}>{(closing) => <CopyForm one={one} {...closing} />}</ActDrawer>
      )}
    </div>
  )
}

function Bindings({ one }: { readonly one: OneRecording }) {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <section className="card">
      <h2>{t('bindings')}</h2>
      {one.bindings.length === 0 ? (
        <p className="quiet">{t('noBindings')}</p>
      ) : (
        <ul className="lines">
          {one.bindings.map((binding) => (
            <li key={binding.id}>
              <Link to="/enforcement-cases/$caseId" params={{ caseId: binding.caseId } as never}>
                {binding.caseTitle} <span className="figure">{binding.caseCode}</span>
              </Link>
              <span className="quiet recording-sub">
                {instantText(binding.boundAt, language)} · {binding.boundBy}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Custody({ one }: { readonly one: OneRecording }) {
  const t = useText(messages)
  const language = useLanguage()
  const words: Readonly<Record<string, string>> = {
    arrived: t('eventArrived'),
    bound: t('eventBound'),
    unbound: t('eventUnbound'),
    viewed: t('eventViewed'),
    copied: t('eventCopied'),
    described: t('eventDescribed'),
    'late-excused': t('eventLateExcused'),
    'asked-for': t('eventAskedFor'),
    'access-granted': t('eventGranted'),
    'access-refused': t('eventRefused'),
    'access-done': t('eventDone'),
    exported: t('eventExported'),
    held: t('eventHeld'),
    'hold-lifted': t('eventHoldLifted'),
    'left-by-list': t('eventLeft'),
    removed: t('eventRemoved'),
    'content-erased': t('eventErased'),
    'content-damaged': t('eventDamaged'),
    'content-healed': t('eventHealed'),
  }
  return (
    <section className="card">
      <h2>{t('custody')}</h2>
      <ol className="lines">
        {one.custody.map(({ at, type, actor, reason, caseCode }) => (
          <li key={`${at}${type}${actor}`}>
            {words[type] ?? type} {caseCode && <span className="figure">{caseCode}</span>}
            <span className="quiet recording-sub">
              {instantText(at, language)} · {actor === 'program' ? t('program') : actor}
              {reason && ` · ${reason}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
