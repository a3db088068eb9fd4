import { agreementForms, performanceWays } from '#capabilities/disputes/domain/index.ts'
import { useEnumeration, useLabel, useLanguage, useNamed, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Money } from '#platform/web/ui/index.ts'
import { agreementStates, missingActs } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { type Agreement, nameOfParty, type Turn } from './workbench.ts'

/** What was agreed, who has signed, and what is missing before it binds. */
export function AgreementSection(props: SectionProps & { readonly turn: Turn }) {
  const t = useText(messages)
  if (props.turn.agreements.length === 0) return null
  return (
    <section className="work-part">
      <h3>{t('agreements')}</h3>
      {props.turn.agreements.map((agreement) => (
        <AgreementCard key={agreement.id} {...props} agreement={agreement} />
      ))}
    </section>
  )
}

type CardProps = SectionProps & { readonly turn: Turn; readonly agreement: Agreement }

function AgreementCard(props: CardProps) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const language = useLanguage()
  const named = useNamed()
  const { agreement, mediation, matter, open } = props
  const maySign = mediation.may.includes('sign') && agreement.state === 'signing'
  const tone = agreement.state === 'effective' ? 'good' : agreement.state === 'void' ? 'plain' : 'warning'
  return (
    <article className="agreement">
      <p>
        <span className="figure document-number">{agreement.number}</span>{' '}
        <Tag tone={tone}>{label(agreementStates, agreement.state)}</Tag>{' '}
        <Tag>{label(agreementForms, agreement.form)}</Tag> {agreement.isPartial && <Tag>{t('partial')}</Tag>}
        {agreement.effectiveOn && (
          <strong> {t('effective', { day: dateText(agreement.effectiveOn, language) })}</strong>
        )}
      </p>
      <ol className="terms-list">
        {agreement.obligations.map((one) => (
          <li key={one.id}>
            {nameOfParty(matter, one.debtorId)}
            {named(one.creditorId ? ` → ${nameOfParty(matter, one.creditorId)}` : '', one.act)}
            {one.amountFen !== undefined && (
              <>
                {' '}
                <Money fen={one.amountFen} />
              </>
            )}{' '}
            <span className="quiet">
              {label(performanceWays, one.way)} · {t('dueOn', { day: dateText(one.dueOn, language) })}
            </span>
          </li>
        ))}
        {agreement.furtherTerms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ol>
      {agreement.form === 'written' && agreement.state !== 'void' && (
        <Signatures {...props} maySign={maySign} />
      )}
      {agreement.missing.length > 0 && (
        <p className="quiet">
          {t('missing')}
          {enumerated(agreement.missing.map((act) => label(missingActs, act)))}
        </p>
      )}
      {maySign && (
        <Button look="quiet" onClick={() => open('reopen', agreement.id)}>
          {t('reopen')}
        </Button>
      )}
    </article>
  )
}

function Signatures({ turn, agreement, matter, open, maySign }: CardProps & { readonly maySign: boolean }) {
  const t = useText(messages)
  const language = useLanguage()
  const bound = new Set(agreement.obligations.flatMap(({ debtorId, creditorId }) => [debtorId, creditorId]))
  const parties = matter.parties.filter(({ id, role }) => role !== 'third-party' || bound.has(id))
  const mediators = turn.mediators.filter(({ toDay }) => toDay === undefined)
  const signers = [
    ...parties.map(({ id, name }) => ({ id, name, at: `party/${id}` })),
    ...mediators.map(({ accountId, name }) => ({ id: accountId, name, at: `account/${accountId}` })),
  ]
  const signatureOf = (id: string) =>
    agreement.signatures.find(({ partyId, accountId }) => (partyId ?? accountId) === id)
  return (
    <ul className="lines" aria-label={t('signatures')}>
      {signers.map(({ id, name, at }) => {
        const signature = signatureOf(id)
        return (
          <li key={id}>
            <strong>{name}</strong>{' '}
            {signature ? (
              <>
                <Tag tone="good">{t('signed', { day: dateText(signature.signedOn, language) })}</Tag>
                {signature.throughPartyId && (
                  <span className="quiet">{t('through', { name: signature.signerName })}</span>
                )}
              </>
            ) : (
              <span className="quiet">{t('notSigned')}</span>
            )}
            {maySign && signature === undefined && (
              <Button onClick={() => open('sign', `${agreement.id}/${at}`)}>{t('signOf', { name })}</Button>
            )}
          </li>
        )
      })}
      <li>
        <strong>{agreement.sealName ?? turn.bodyName}</strong>{' '}
        {agreement.sealedOn ? (
          <Tag tone="good">{t('sealed', { day: dateText(agreement.sealedOn, language) })}</Tag>
        ) : (
          <span className="quiet">{t('sealMissing')}</span>
        )}
        {maySign && agreement.sealedOn === undefined && (
          <Button onClick={() => open('seal', agreement.id)}>{t('seal')}</Button>
        )}
      </li>
    </ul>
  )
}
