import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Day } from '#platform/web/ui/index.ts'
import { readDutyNow } from '../contract.ts'
import { DutyLine } from './duty-line.tsx'
import { messages } from './messages.ts'
import './rosters.css'

/** Who sits where at this moment, and who comes next. Nothing is shown where there are no seats. */
export function DutyNow() {
  const t = useText(messages)
  const { data } = useOperation(readDutyNow, {}, { staleSeconds: 60 })
  if (data === undefined || (data.now.length === 0 && data.next.length === 0)) return null
  const [next] = data.next
  return (
    <div className="duty-now">
      <strong>{t('now')}</strong>
      {data.now.length === 0 && <span>{t('nobodyNow')}</span>}
      {data.now.map((duty) => (
        <span key={`${duty.seatId}${duty.startsAt}${duty.accountId}`}>
          <DutyLine duty={duty} />
        </span>
      ))}
      {next && (
        <span className="quiet">
          {t('next')}: <Day of={next.day} /> <DutyLine duty={next} />
        </span>
      )}
    </div>
  )
}
