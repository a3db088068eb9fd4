import { Link } from '@tanstack/react-router'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { readGroup } from '../contract.ts'
import { messages } from './messages.ts'

/** On top of a dispute that was merged: where it goes on. */
export function LeadingNote({ disputeId }: { readonly disputeId: string }) {
  const t = useText(messages)
  const { data } = useOperation(readGroup, { params: { disputeId } })
  if (data?.isMerged !== true) return null
  if (data.leading === undefined) return <Note tone="warning" title={t('leadingHidden')} />
  return (
    <Note tone="warning" title={t('leading')}>
      <Link to={`/disputes/${data.leading.id}` as never}>
        {data.leading.code} {data.leading.title}
      </Link>
    </Note>
  )
}
