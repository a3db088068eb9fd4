import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskChoice, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Note, Reading } from '#platform/web/ui/index.ts'
import { answerSideways, offerSideways, readSideways } from '../contract.ts'
import type { ActProps } from './act-props.ts'
import { HandingForm } from './handing-form.tsx'
import { messages } from './messages.ts'

type Sideways = Answer<typeof readSideways>

/** A head asks a unit of the same level to take the dispute. */
export function OfferSidewaysForm(props: ActProps) {
  const t = useText(messages)
  const sideways = useOperation(readSideways, { params: { disputeId: props.matter.id } })
  return (
    <Reading of={sideways}>
      {({ peers, limit, may }) =>
        may.includes('offer') ? (
          <HandingForm
            {...props}
            operation={offerSideways}
            move="pass-sideways"
            lead={t('peerLead')}
            reasonHint={t('peerReasonHint')}
            does={t('peerDo')}
            done={t('peerAsked')}
          >
            {(form) => (
              <>
                <DeskSelect
                  form={form}
                  path="toUnitId"
                  label={t('peerTo')}
                  hint={t('peerToHint')}
                  options={peers.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <AnswerLimit limit={limit} />
              </>
            )}
          </HandingForm>
        ) : (
          <Note>{t('peerNobody')}</Note>
        )
      }
    </Reading>
  )
}

/** How long the other unit has, and that silence is no yes. */
export function AnswerLimit({ limit }: Pick<Sideways, 'limit'>) {
  const t = useText(messages)
  return (
    <p className="quiet">
      {t('peerSilence', { days: limit.workingDays })} {t('silenceBasis', { basis: limit.basis })}{' '}
      {limit.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
    </p>
  )
}

/** The unit that was asked says yes or no; the one that asked may withdraw. */
export function AnswerSidewaysForm(props: ActProps) {
  const t = useText(messages)
  const sideways = useOperation(readSideways, { params: { disputeId: props.matter.id } })
  return (
    <Reading of={sideways}>
      {({ offers, may }) => {
        const offer = offers.find(({ state }) => state === 'offered')
        const decides = may.includes('answer') || may.includes('withdraw')
        return offer && decides ? (
          <Decision {...props} offer={offer} isAsked={may.includes('answer')} />
        ) : (
          <Note>{t('peerNothingOpen')}</Note>
        )
      }}
    </Reading>
  )
}

interface DecisionProps extends ActProps {
  readonly offer: Sideways['offers'][number]
  readonly isAsked: boolean
}

function Decision({ matter, moved, onDone, onCancel, offer, isAsked }: DecisionProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id: disputeId, version } = matter
  const form = useForm(answerSideways, {
    initial: isAsked ? {} : { decision: 'withdraw' as const },
    draft: `sideways-answer.${disputeId}`,
  })
  const answer = useWrite(answerSideways, {
    invalidates: [readDispute],
    onSuccess: () => {
      const leaves = form.typed.decision === 'decline'
      form.clear()
      onDone(t(leaves ? 'peerDeclined' : isAsked ? 'peerTaken' : 'peerWithdrawn'))
      // who declines reaches the matter no more
      if (leaves) void navigate({ to: '/' })
      void client.invalidateQueries()
    },
    onProblem: form.refuse,
  })
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => answer.mutate({ params: { disputeId }, body, version }))}
      isBusy={answer.isPending}
      does={t(isAsked ? 'peerAnswerDo' : 'peerWithdraw')}
      lead={
        <>
          <p>{t(isAsked ? 'peerAnswerLead' : 'peerWithdrawLead', { unit: offer.toUnitName })}</p>
          <Note title={t('peerAsks', { from: offer.fromUnitName, to: offer.toUnitName })}>
            {offer.reason}
          </Note>
        </>
      }
      moved={moved}
      onCancel={onCancel}
    >
      {isAsked && (
        <DeskChoice
          form={form}
          path="decision"
          label={t('peerAnswer')}
          options={{
            take: { zh: '接办', en: 'We take it' },
            decline: { zh: '不接办', en: 'We do not' },
          }}
        />
      )}
      <DeskText form={form} path="reason" label={t('reason')} rows={3} maxLength={1000} />
    </ActForm>
  )
}
