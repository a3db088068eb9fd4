import type { Answer } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import type { readDuties } from '../contract.ts'
import { messages } from './messages.ts'

export type Duty = Answer<typeof readDuties>['duties'][number]

/** `08:30` of a moment that the server tells in the district's time. */
const timeOf = (moment: string): string => moment.slice(11, 16)

export const spanOf = ({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>): string =>
  `${timeOf(startsAt)}–${timeOf(endsAt)}`

/** @param isMine among one's own shifts: the name goes without saying */
export function DutyLine({ duty, isMine = false }: { readonly duty: Duty; readonly isMine?: boolean }) {
  const t = useText(messages)
  return (
    <>
      <span className="figure quiet">{spanOf(duty)}</span> {duty.seatName}{' '}
      {!isMine && <strong>{duty.name}</strong>}{' '}
      {duty.state === 'away' && <Tag tone="danger">{t('away')}</Tag>}
      {duty.state === 'holiday' && <Tag>{t('onHoliday')}</Tag>}
    </>
  )
}
