import { Link } from '@tanstack/react-router'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { ruledReasons } from '#capabilities/disputes/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { dateText, Note } from '#platform/web/ui/index.ts'
import { readSideways } from '../contract.ts'
import { offerStates } from '../domain/index.ts'
import { messages } from './messages.ts'
import { AnswerLimit } from './sideways-forms.tsx'

/** What peers were asked: the open question with its day and who may answer, then what was answered before. */
export function SidewaysNote({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { data } = useOperation(readSideways, { params: { disputeId: matter.id } })
  if (data === undefined || data.offers.length === 0) return null
  const { offers, limit, may } = data
  const mayDecide = may.includes('answer') || may.includes('withdraw')
  return (
    <>
      {offers.map((offer) =>
        offer.state === 'offered' ? (
          <Note
            key={offer.id}
            tone="warning"
            title={t('peerWaits', { unit: offer.toUnitName, day: dateText(offer.answerBy, language) })}
          >
            <p>{offer.reason}</p>
            <AnswerLimit limit={limit} />
            {mayDecide && (
              <Link
                className="button button-primary"
                to={'/disputes/$disputeId' as never}
                params={{ disputeId: matter.id } as never}
                search={{ act: 'answer-sideways' } as never}
              >
                {t(may.includes('answer') ? 'peerAnswerDo' : 'peerWithdraw')}
              </Link>
            )}
          </Note>
        ) : (
          <p key={offer.id} className="quiet">
            {t('peerAsks', { from: offer.fromUnitName, to: offer.toUnitName })}{' '}
            <Tag>{label(offerStates, offer.state)}</Tag>{' '}
            {offer.state === 'lapsed' && offer.answer === undefined
              ? label(ruledReasons, 'peer-unanswered')
              : offer.answer}
          </p>
        ),
      )}
    </>
  )
}
