import { App, Checkbox } from 'antd'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Moment } from '#platform/web/ui/index.ts'
import { listWritingAids, tickItem } from '../contract/writing.ts'
import { messages } from './messages.ts'
import { SimilarCases } from './similar-cases.tsx'
import './writing.css'

type Aids = Answer<typeof listWritingAids>

interface ChecklistProps {
  readonly matter: Answer<typeof readDispute>
  readonly piece: 'minutes' | 'agreement'
}

/** Above a form: what is still to be asked, or to be written, and how others did it. Ticks are the matter's, whoever set them. */
export function Checklist({ matter, piece }: ChecklistProps) {
  const t = useText(messages)
  const aids = useOperation(listWritingAids, { params: { disputeId: matter.id } })
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 48rem)').matches)
  const items = aids.data?.items.filter((item) => item.piece === piece) ?? []
  if (aids.data === undefined || items.length === 0) return <SimilarCases category={matter.category} />
  const left = items.filter(({ tickedAt }) => tickedAt === undefined).length
  const all = items.length
  return (
    <>
      <details className="checklist" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t(piece === 'minutes' ? 'toAsk' : 'toWrite')}{' '}
          <span className="quiet">{left === 0 ? t('allTicked', { all }) : t('leftOf', { left, all })}</span>
        </summary>
        <ul>
          {items.map((item) => (
            <Item key={item.id} disputeId={matter.id} item={item} mayTick={aids.data.mayTick} />
          ))}
        </ul>
        <p className="quiet">
          {t('checklistLead')} {aids.data.assumption && t('checklistAssumed')}
        </p>
      </details>
      <SimilarCases category={matter.category} />
    </>
  )
}

interface ItemProps {
  readonly disputeId: string
  readonly item: Aids['items'][number]
  readonly mayTick: boolean
}

function Item({ disputeId, item, mayTick }: ItemProps) {
  const word = useWord()
  const { message } = App.useApp()
  const tick = useWrite(tickItem, {
    invalidates: [listWritingAids],
    onProblem: (problem) => void message.warning(problem.message),
  })
  const { id, name, tickedAt, tickedBy } = item
  const isTicked = tick.isPending ? tick.variables.body.isTicked : tickedAt !== undefined
  return (
    <li>
      <Checkbox
        checked={isTicked}
        disabled={!mayTick}
        onChange={({ target }) =>
          tick.mutate({ params: { disputeId, item: id }, body: { isTicked: target.checked } })
        }
      >
        {word(name)}
        {tickedAt !== undefined && (
          <span className="quiet">
            {' '}
            {tickedBy} <Moment of={tickedAt} />
          </span>
        )}
      </Checkbox>
    </li>
  )
}
