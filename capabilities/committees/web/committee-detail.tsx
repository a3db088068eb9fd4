import { useState } from 'react'
import { committeePosts } from '#capabilities/organisations/domain/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { listCommittees, setMixedArea } from '../contract.ts'
import { changeKinds } from '../domain/index.ts'
import { EmployForm, FilingForm, LeaveForm } from './change-forms.tsx'
import type { Committee } from './committee.ts'
import { ElectionForm } from './election-form.tsx'
import { messages } from './messages.ts'

type Person = Committee['people'][number]

interface DetailProps {
  readonly committee: Committee
  readonly isFilingAssumed: boolean
  readonly onDone: (sentence: string) => void
}

/** @property about the person who leaves, or the change that was filed */
interface Doing {
  readonly act: 'elect' | 'employ' | 'leave' | 'file'
  readonly about?: string
}

/** One committee: who is in it, what may be recorded of it, and which changes wait for their filing. */
export function CommitteeDetail({ committee, isFilingAssumed, onDone }: DetailProps) {
  const t = useText(messages)
  const label = useLabel()
  const [doing, act] = useState<Doing>()
  const stop = () => act(undefined)
  const closing = {
    onCancel: stop,
    onDone: (sentence: string) => {
      stop()
      onDone(sentence)
    },
  }
  const { unitId, people, unfiled, mayRun, isMixed } = committee
  return (
    <div className="committees">
      {isMixed && (
        <p>
          <Tag>{t('mixedArea')}</Tag>
        </p>
      )}
      <ul className="lines committees-people">
        {people.map((person) => (
          <li key={person.membershipId}>
            <PersonLine person={person} />
            {mayRun && doing?.about !== person.membershipId && (
              <Button look="quiet" onClick={() => act({ act: 'leave', about: person.membershipId })}>
                {t('leave')}
              </Button>
            )}
            {doing?.about === person.membershipId && <LeaveForm {...closing} person={person} />}
          </li>
        ))}
      </ul>
      {mayRun && doing === undefined && (
        <div className="actions">
          <Button look="primary" onClick={() => act({ act: 'elect' })}>
            {t('elect')}
          </Button>
          <Button onClick={() => act({ act: 'employ' })}>{t('employ')}</Button>
          <MixedButton unitId={unitId} isMixed={isMixed} onDone={onDone} />
        </div>
      )}
      {doing?.act === 'elect' && <ElectionForm {...closing} committee={committee} />}
      {doing?.act === 'employ' && <EmployForm {...closing} unitId={unitId} />}
      {unfiled.length > 0 && (
        <section>
          <h3>{t('unfiled')}</h3>
          <ul className="lines committees-list">
            {unfiled.map((change) => (
              <li key={change.id}>
                <p className="committees-facts">
                  <strong>{label(changeKinds, change.kind)}</strong>
                  <span className="quiet">{t('onDay', { day: change.onDay })}</span>
                  <Tag tone={change.isLate ? 'danger' : 'warning'}>{t('fileBy', { day: change.fileBy })}</Tag>
                  {isFilingAssumed && <Tag tone="warning">{t('assumption')}</Tag>}
                </p>
                <p className="committees-words">{change.words}</p>
                {mayRun && doing?.about !== change.id && (
                  <Button onClick={() => act({ act: 'file', about: change.id })}>{t('fileDo')}</Button>
                )}
                {doing?.about === change.id && <FilingForm {...closing} changeId={change.id} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function PersonLine({ person }: { readonly person: Person }) {
  const t = useText(messages)
  const label = useLabel()
  const { name, post, isMinority, fromDay: from, toDay: to } = person
  return (
    <p className="committees-facts">
      <strong>{name}</strong>
      <span>{label(committeePosts, post)}</span>
      {isMinority && <Tag>{t('minority')}</Tag>}
      <span className="quiet">
        {to === undefined ? t('termOpen', { from }) : t('termBoth', { from, to })}
      </span>
    </p>
  )
}

interface MixedProps {
  readonly unitId: string
  readonly isMixed: boolean
  readonly onDone: (sentence: string) => void
}

function MixedButton({ unitId, isMixed, onDone }: MixedProps) {
  const t = useText(messages)
  const set = useWrite(setMixedArea, {
    invalidates: [listCommittees],
    onSuccess: () => onDone(t('changed')),
    onProblem: (problem) => onDone(problem.message),
  })
  return (
    <Button
      look="quiet"
      isBusy={set.isPending}
      onClick={() => set.mutate({ params: { unitId }, body: { isMixed: !isMixed } })}
    >
      {isMixed ? t('unsetMixed') : t('setMixed')}
    </Button>
  )
}
