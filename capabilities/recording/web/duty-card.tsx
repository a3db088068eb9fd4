import { recordingDuties } from '#capabilities/authority/domain/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import { ActDrawer } from '#platform/web/forms/desk/index.ts'
import { useAside, useLabel, useNamed, useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dutyStates, gapCauses, nameOfPlace } from '../domain/index.ts'
import { GapForm } from './bind-forms.tsx'
import { BoundLine, Unbind } from './bound-line.tsx'
import { AskExcuseForm, DecideExcuseForm } from './excuse-forms.tsx'
import { LinePlayer, type Marker } from './line-player.tsx'
import { messages } from './messages.ts'
import { type CaseRecordings, clockText, type Duty, type GapOfDuty, lengthText } from './recording.ts'

/** Steps that were taken while it was recorded; without its hour a step has no place on the line. */
function markersOf(known: CaseRecordings, { bound }: Duty, word: (step: Label) => string): readonly Marker[] {
  const [from, to] = [bound[0]?.startedAt ?? '', bound.at(-1)?.endedAt ?? '']
  return known.steps
    .filter(({ hourSaid }) => hourSaid)
    .filter(({ at }) => Date.parse(from) <= Date.parse(at) && Date.parse(at) <= Date.parse(to))
    .map((step) => ({ at: step.at, label: word(step) }))
}

interface DutyProps {
  readonly duty: Duty
  readonly known: CaseRecordings
}

/** One act that has to be recorded: how it stands, by which rule, and what puts it right. */
export function DutyCard({ duty, known }: DutyProps) {
  const t = useText(messages)
  const label = useLabel()
  const word = useWord()
  const aside = useAside()
  const name = duty.step && nameOfPlace({ stepId: duty.step.id, duty: duty.key })
  return (
    <div className="recording-duty" id={name}>
      <p className="recording-facts">
        <strong>{word(duty.item)}</strong>
        <Tag tone={toneOf(duty.state)}>{label(dutyStates, duty.state)}</Tag>
        <span>{label(recordingDuties, duty.duty)}</span>
        {duty.isOpen && <span className="quiet">{t('partOpen')}</span>}
      </p>
      <p className="quiet recording-sub">
        {duty.step && `${word(duty.step)} · `}
        {duty.basis}
      </p>
      {duty.content && duty.isOpen && (
        <p className="quiet recording-sub">
          {t('mustShow', { content: duty.content })}
          {duty.startsWith &&
            duty.endsWith &&
            aside(t('startsEnds', { from: duty.startsWith, to: duty.endsWith }))}
        </p>
      )}
      {duty.bound.length > 0 && (
        <ul className="lines">
          {duty.bound.map((bound) => (
            <li key={bound.bindingId}>
              <BoundLine bound={bound} />
              {known.mayRecord && <Unbind bound={bound} />}
            </li>
          ))}
        </ul>
      )}
      {duty.gaps.map((gap) => (
        <GapLine key={`${gap.afterId}${gap.beforeId}`} gap={gap} duty={duty} known={known} />
      ))}
      <ExcuseLine duty={duty} known={known} />
      {duty.bound.length > 0 && (
        <LinePlayer
          segments={duty.bound}
          gaps={duty.gaps}
          markers={markersOf(known, duty, word)}
          {...(name === undefined ? {} : { name })}
        />
      )}
    </div>
  )
}

function GapLine({ gap, duty, known }: DutyProps & { readonly gap: GapOfDuty }) {
  const t = useText(messages)
  const label = useLabel()
  const named = useNamed()
  const length = lengthText(t, gap.seconds)
  return (
    <div className="recording-gap">
      <span>{t('gap', { length, from: clockText(gap.from), to: clockText(gap.to) })}</span>
      {gap.reason ? (
        <span className="quiet">
          {named(t('gapExplained'), label(gapCauses, gap.reason.cause))} · {gap.reason.words} ·{' '}
          {gap.reason.by}
        </span>
      ) : (
        known.mayRecord &&
        duty.duty === 'throughout' && (
          <ActDrawer does={t('gapExplain')}>
            {(closing) => <GapForm gap={gap} duty={duty} caseId={known.caseId} {...closing} />}
          </ActDrawer>
        )
      )}
    </div>
  )
}

function ExcuseLine({ duty, known }: DutyProps) {
  const t = useText(messages)
  const aside = useAside()
  const { excuse } = duty
  const mayAsk = known.mayRecord && duty.state === 'missing' && duty.isOpen
  if (excuse === undefined || excuse.granted === false) {
    return (
      <>
        {excuse && (
          <p className="quiet recording-sub">
            {t('excuseRefused', { name: excuse.answeredBy ?? '', answer: excuse.answer ?? '' })}
          </p>
        )}
        {mayAsk && (
          <div className="actions">
            <ActDrawer does={t('excuseAsk')}>
              {(closing) => <AskExcuseForm duty={duty} caseId={known.caseId} {...closing} />}
            </ActDrawer>
          </div>
        )}
      </>
    )
  }
  if (excuse.granted)
    return (
      <p className="quiet recording-sub">
        {t('excuseGranted', { name: excuse.answeredBy ?? '', answer: excuse.answer ?? '' })}
      </p>
    )
  return (
    <>
      <p>{t('excusePending', { reason: excuse.reason + aside(excuse.askedBy) })}</p>
      {known.mayExcuse && (
        <div className="actions">
          <ActDrawer does={t('excuseDecide')} look="plain">
            {(closing) => <DecideExcuseForm excuseId={excuse.id} caseId={known.caseId} {...closing} />}
          </ActDrawer>
        </div>
      )}
    </>
  )
}

const toneOf = (state: keyof typeof dutyStates) =>
  ({
    present: 'good',
    excused: 'plain',
    gap: 'danger',
    missing: 'danger',
    'not-due': 'plain',
    optional: 'plain',
  })[state] as 'good' | 'plain' | 'danger'
