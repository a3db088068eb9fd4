import { App } from 'antd'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading } from '#platform/web/ui/index.ts'
import { listMatterReferrals } from '../contract.ts'
import { DraftForm } from './draft-form.tsx'
import { leftOpen } from './left-open.ts'
import { messages } from './messages.ts'
import { ReferralCard } from './referral-card.tsx'
import './referral.css'

interface PanelProps {
  readonly matter: Answer<typeof readDispute>
  /** Somebody pressed its first act before the part was there. */
  readonly isBeginning?: boolean
}

/** From whom a dispute came, to whom it was referred, and what may be done with it now. */
export function ReferralPanel({ matter, isBeginning = false }: PanelProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isDrafting, draft] = useState(isBeginning)
  const list = useOperation(listMatterReferrals, { params: { disputeId: matter.id } })
  const closing = {
    onCancel: () => draft(false),
    onDone: (sentence: string) => {
      draft(false)
      message.success(sentence)
    },
  }
  return (
    <Reading of={list}>
      {({ referrals, mayDraft }) => (
        <div className="referrals">
          {referrals.length === 0 && <p className="quiet">{t('noneHere')}</p>}
          <LeftOpen as={leftOpen(matter, referrals)} />
          {referrals.map((referral) => (
            <ReferralCard key={referral.id} referral={referral} />
          ))}
          {mayDraft && !isDrafting && (
            <div className="actions">
              <Button onClick={() => draft(true)}>{t('draft')}</Button>
            </div>
          )}
          {isDrafting && <DraftForm disputeId={matter.id} {...closing} />}
        </div>
      )}
    </Reading>
  )
}

const leftOpenWords = { returned: 'leftOpenReturned', withdrawn: 'leftOpenWithdrawn' } as const

function LeftOpen({ as }: { readonly as: ReturnType<typeof leftOpen> }) {
  const t = useText(messages)
  if (as === undefined) return null
  return (
    <Note tone="warning" title={t(leftOpenWords[as])}>
      <p>
        {t('leftOpenHint')} <a href="#mediation">{t('toMediation')}</a>
      </p>
    </Note>
  )
}
