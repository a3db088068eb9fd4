import { useOperation } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Fact, Facts, Moment, Reading, useCaller } from '#platform/web/ui/index.ts'
import { listPrivateNotes } from '../contract.ts'
import { sessionManners, sessionStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { nameOfParty, type Turn } from './workbench.ts'

type Session = Turn['sessions'][number]

/** When they met, and what was written down. */
export function SessionSection(props: SectionProps & { readonly turn: Turn }) {
  const t = useText(messages)
  const { turn } = props
  const isMediator = useIsMediator(turn)
  return (
    <section className="work-part">
      <h3>{t('sessions')}</h3>
      {turn.sessions.length === 0 && <p className="quiet">{t('noSessions')}</p>}
      <ul className="lines">
        {turn.sessions.map((session) => (
          <SessionLine key={session.id} {...props} session={session} />
        ))}
      </ul>
      {isMediator && <PrivateNotes {...props} />}
    </section>
  )
}

function useIsMediator(turn: Turn): boolean {
  const caller = useCaller()
  return turn.mediators.some(({ accountId, toDay }) => accountId === caller.account.id && toDay === undefined)
}

function SessionLine({ matter, mediation, session, open }: SectionProps & { readonly session: Session }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const mayHold = mediation.may.includes('hold-session') && session.state === 'planned'
  const { minutes } = session
  return (
    <li>
      <p>
        <Moment of={session.plannedAt} /> {label(sessionManners, session.manner)} · {session.place}{' '}
        <Tag tone={session.state === 'held' ? 'good' : 'plain'}>{label(sessionStates, session.state)}</Tag>
      </p>
      {mayHold && (
        <div className="actions">
          <Button look="primary" onClick={() => open('minutes', session.id)}>
            {t('minutes')}
          </Button>
          <Button look="quiet" onClick={() => open('cancel', session.id)}>
            {t('cancelSession')}
          </Button>
        </div>
      )}
      {session.cancelledFor && <p className="quiet">{session.cancelledFor}</p>}
      {minutes && (
        <details>
          <summary>{t('minutesOf')}</summary>
          <Facts>
            <Fact label={t('minutesPresent')}>
              {enumerated(minutes.presentPartyIds.map((id) => nameOfParty(matter, id)))}
            </Fact>
            <Fact label={t('minutesStatements')}>{minutes.statements}</Fact>
            {minutes.verification && <Fact label={t('minutesVerification')}>{minutes.verification}</Fact>}
            <Fact label={t('minutesResult')}>{minutes.result}</Fact>
            {minutes.undisputedFacts && <Fact label={t('minutesUndisputed')}>{minutes.undisputedFacts}</Fact>}
          </Facts>
        </details>
      )}
    </li>
  )
}

function PrivateNotes({ matter, open }: SectionProps) {
  const t = useText(messages)
  const notes = useOperation(listPrivateNotes, { params: { disputeId: matter.id } })
  return (
    <div className="private-notes">
      <h3>{t('privateNotes')}</h3>
      <p className="quiet">{t('privateLead')}</p>
      <Reading of={notes}>
        {({ notes: list }) => (
          <ul className="lines">
            {list.length === 0 && <li className="quiet">{t('privateNone')}</li>}
            {list.map((note) => (
              <li key={note.id}>
                {note.partyId && <strong>{nameOfParty(matter, note.partyId)} </strong>}
                {note.text}{' '}
                <span className="quiet">
                  {note.writtenBy} <Moment of={note.writtenAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Reading>
      <Button onClick={() => open('note')}>{t('privateWrite')}</Button>
    </div>
  )
}
