import { outcomes, terminationReasons } from '#capabilities/disputes/domain/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Fact, Facts } from '#platform/web/ui/index.ts'
import { proceedingStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Turn } from './workbench.ts'

/** Which body's turn it is, how far it is, and how it ended. */
export function TurnHead({ turn }: { readonly turn: Turn }) {
  const t = useText(messages)
  const label = useLabel()
  const { ending, outcome } = turn
  const isGood = outcome?.startsWith('agreement') || outcome === 'partial'
  return (
    <Facts>
      <Fact label={t('number')}>{turn.number}</Fact>
      <Fact label={t('body')}>{turn.bodyName}</Fact>
      <Fact label={t('state')}>
        <Tag tone={turn.state === 'ended' ? 'plain' : 'primary'}>{label(proceedingStates, turn.state)}</Tag>
      </Fact>
      {outcome && (
        <Fact label={t('outcome')}>
          <Tag tone={isGood ? 'good' : 'warning'}>{label(outcomes, outcome)}</Tag>
        </Fact>
      )}
      {ending?.reason && <Fact label={t('endReason')}>{label(terminationReasons, ending.reason)}</Fact>}
    </Facts>
  )
}
