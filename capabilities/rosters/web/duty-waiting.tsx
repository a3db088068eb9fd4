import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note, useMay } from '#platform/web/ui/index.ts'
import { listCalls, readMyDuty } from '../contract.ts'
import { messages } from './messages.ts'

/** Above the worklist: what of calls and shifts waits for this person, each with the way to it. */
export function DutyWaiting() {
  const t = useText(messages)
  const may = useMay()
  const duty = useOperation(readMyDuty, {}, { enabled: may('readMyDuty') })
  const calls = useOperation(listCalls, {}, { enabled: may('answerCall') })
  const asked = (calls.data?.calls ?? []).filter((call) => call.may.includes('answer'))
  const swaps = (duty.data?.swaps ?? []).filter(({ state, isForYou }) => state === 'asked' && isForYou)
  const waiting = [
    { words: t('callsWait', { count: asked.length }), count: asked.length, to: '/on-call' },
    { words: t('swapsWait', { count: swaps.length }), count: swaps.length, to: '/my-duty' },
    ...(
      [
        ['handOversWait', duty.data?.toHandOver],
        ['acknowledgingWaits', duty.data?.toAcknowledge],
      ] as const
    ).map(([sentence, shifts = []]) => ({
      words: t(sentence, { count: shifts.length }),
      count: shifts.length,
      to: '/my-duty',
    })),
  ].filter(({ count }) => count > 0)
  if (waiting.length === 0) return null
  return (
    <Note tone={asked.length > 0 ? 'warning' : 'plain'} title={t('dutyWaits')}>
      <p className="tags">
        {waiting.map(({ words, to }) => (
          <Link key={words} to={to as never}>
            {words}
          </Link>
        ))}
      </p>
    </Note>
  )
}
