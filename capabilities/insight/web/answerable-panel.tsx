import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { readAnswerable } from '../contract.ts'
import { answers } from '../domain/index.ts'
import { messages } from './messages.ts'

/** Whom to ask about the matter now. */
export function AnswerablePanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const label = useLabel()
  const answerable = useOperation(readAnswerable, { params: { disputeId: matter.id } })
  return (
    <Reading of={answerable}>
      {({ name, unitName, as }) => (
        <>
          <p>
            <strong>{name}</strong> <span className="quiet">{unitName}</span> <Tag>{label(answers, as)}</Tag>
          </p>
          {as !== 'owner' && <p className="quiet">{t('answersInstead')}</p>}
        </>
      )}
    </Reading>
  )
}
