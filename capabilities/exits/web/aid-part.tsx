import { App } from 'antd'
import { useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day, Fact, Facts, Money, Note, Reading } from '#platform/web/ui/index.ts'
import { readAid } from '../contract.ts'
import {
  aidMatters,
  aidStandings,
  aidStates,
  meansFree,
  meansProofs,
  verificationFree,
} from '../domain/index.ts'
import { AidForm, AidResultForm } from './aid-forms.tsx'
import type { Aid, AidApplication, Matter } from './exits.ts'
import { messages } from './messages.ts'
import { ExitPaperLine } from './paper-line.tsx'

/** Legal aid with a matter: who asked for it, how urgent it is, what the centre decided. */
export function AidPart({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isApplying, apply] = useState(false)
  const read = useOperation(readAid, { params: { disputeId: matter.id } })
  const closing = {
    onCancel: () => apply(false),
    onDone: (sentence: string) => {
      apply(false)
      message.success(sentence)
    },
  }
  return (
    <section className="exits-part">
      <h3>{t('aid')}</h3>
      <Reading of={read}>
        {(aid) => (
          <>
            {aid.applications.length === 0 && <p className="quiet">{t('noAid')}</p>}
            {aid.applications.map((one) => (
              <AidCard key={one.id} matter={matter} aid={aid} application={one} />
            ))}
            {aid.mayApply && !isApplying && (
              <div className="actions">
                <Button onClick={() => apply(true)}>{t('applyAid')}</Button>
              </div>
            )}
            {isApplying && <AidForm matter={matter} aid={aid} {...closing} />}
          </>
        )}
      </Reading>
    </section>
  )
}

interface CardProps {
  readonly matter: Matter
  readonly aid: Aid
  readonly application: AidApplication
}

function AidCard({ matter, aid, application: one }: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const { message } = App.useApp()
  const [isDeciding, decide] = useState(false)
  const closing = {
    onCancel: () => decide(false),
    onDone: (sentence: string) => {
      decide(false)
      message.success(sentence)
    },
  }
  return (
    <article className="exit-route" aria-label={one.number}>
      <p className="exit-head">
        <strong>{one.partyName}</strong>
        <span>{label(aidMatters, one.matter)}</span>
        <Tag tone={one.state === 'granted' ? 'good' : 'plain'}>{label(aidStates, one.state)}</Tag>
        <Tag tone="primary">{label(aidStandings, one.standing)}</Tag>
      </p>
      {one.urgency === 'early' && <Note tone="warning" title={t('aidEarly', { days: aid.earlyDays })} />}
      {one.urgency === 'expired' && <Note tone="warning" title={t('aidExpired')} />}
      <Facts>
        <Fact label={t('aidNumber')}>{one.number}</Fact>
        {one.referralNumber && <Fact label={t('aidReferral')}>{one.referralNumber}</Fact>}
        <Fact label={t('aidApplied')}>
          <Day of={one.appliedOn} />
        </Fact>
        {one.meansFree && <Fact label={t('meansFree')}>{label(meansFree, one.meansFree)}</Fact>}
        {one.verificationFree && (
          <Fact label={t('verificationFree')}>{label(verificationFree, one.verificationFree)}</Fact>
        )}
        {one.meansProof && <Fact label={t('meansProof')}>{label(meansProofs, one.meansProof)}</Fact>}
        {one.incomeFen !== undefined && (
          <Fact label={t('income')}>
            <Money fen={one.incomeFen} />
          </Fact>
        )}
        {one.limitationOn && (
          <Fact label={t('limitationOn')}>
            <Day of={one.limitationOn} />
          </Fact>
        )}
        {one.decidedOn && (
          <Fact label={t('aidDecided')}>
            <Day of={one.decidedOn} /> {one.resultWords} {one.lawyer}
          </Fact>
        )}
      </Facts>
      <ul className="lines">
        <ExitPaperLine disputeId={matter.id} paper="aid-application" about={one.id} mayPrint={aid.mayPrint}>
          <strong>{t('aidForm')}</strong>
        </ExitPaperLine>
      </ul>
      {one.may.length > 0 && !isDeciding && (
        <div className="actions">
          <Button onClick={() => decide(true)}>{t('aidResult')}</Button>
        </div>
      )}
      {isDeciding && <AidResultForm application={one} {...closing} />}
    </article>
  )
}
