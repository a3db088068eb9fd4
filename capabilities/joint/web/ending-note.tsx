import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { readJointWork } from '../contract.ts'
import { consultationStates, partKinds } from '../domain/index.ts'
import { type Ending, endingOf } from './ending.ts'
import { messages } from './messages.ts'
import { named } from './work.ts'

interface NoteProps {
  readonly matter: { readonly id: string }
}

/** Said before a file is closed: the joint work that ends with it, by name. */
export function EndingNote({ matter }: NoteProps) {
  return useMay()('readJointWork') ? <WhatEnds matter={matter} /> : null
}

function WhatEnds({ matter }: NoteProps) {
  const read = useOperation(readJointWork, { params: { disputeId: matter.id } })
  return (
    <Reading of={read}>
      {(work) => {
        const ending = endingOf(work)
        return ending && <Told ending={ending} />
      }}
    </Reading>
  )
}

function Told({ ending }: { readonly ending: Ending }) {
  const t = useText(messages)
  const label = useLabel()
  const { aim, parts, tasks, consultations } = ending
  return (
    <Note tone="warning" title={t('endsWithFile')}>
      <ul>
        {aim !== undefined && (
          <li>
            {t('endsGroup', { aim })}
            {t('stop')}
            {parts.map((part) => `${label(partKinds, part.kind)} ${named(part)}`).join(t('and'))}
          </li>
        )}
        {tasks.map(({ id, words, ...doer }) => (
          <li key={id}>{t('endsTask', { words, who: named(doer) })}</li>
        ))}
        {consultations.map(({ id, agenda, state }) => (
          <li key={id}>{t('endsConsultation', { agenda, state: label(consultationStates, state) })}</li>
        ))}
      </ul>
      <p>{t('endsTold')}</p>
    </Note>
  )
}
