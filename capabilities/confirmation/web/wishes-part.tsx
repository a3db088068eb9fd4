import { useState } from 'react'
import { consentChannels } from '#capabilities/mediation/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { DeskChoice, DeskDay, DeskSelect, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText } from '#platform/web/ui/index.ts'
import { answerOnConfirmation } from '../contract.ts'
import { confirmationAnswers, jointStandings } from '../domain/index.ts'
import type { Confirmable, PartProps } from './confirmation.ts'
import { messages } from './messages.ts'

type Party = Confirmable['parties'][number]

/** Whether every party applies: asked one by one, because one alone cannot. */
export function WishesPart(props: PartProps) {
  const t = useText(messages)
  const label = useLabel()
  const { one } = props
  const [asked, ask] = useState<string>()
  const tone = one.joint === 'joint' ? 'good' : one.joint === 'declined' ? 'warning' : 'plain'
  return (
    <section>
      <h3>
        {t('wishes')} <Tag tone={tone}>{label(jointStandings, one.joint)}</Tag>
      </h3>
      <p className="quiet">{t('wishesLead')}</p>
      <ul className="lines">
        {one.parties.map((party) => (
          <li key={party.partyId}>
            <Said party={party} />{' '}
            {one.may.includes('answer') && asked !== party.partyId && (
              <Button look={party.answer ? 'quiet' : 'plain'} onClick={() => ask(party.partyId)}>
                {t(party.answer ? 'recordAgain' : 'record')}
              </Button>
            )}
            {asked === party.partyId && (
              <AnswerForm {...props} party={party} onClose={() => ask(undefined)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ party }: { readonly party: Party }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { name, answer, channel, onDay, signerName } = party
  if (answer === undefined || channel === undefined || onDay === undefined) {
    return (
      <>
        <strong>{name}</strong> <span className="quiet">{t('notAsked')}</span>
      </>
    )
  }
  const said = { day: dateText(onDay, language), channel: label(consentChannels, channel) }
  return (
    <>
      <strong>{name}</strong>{' '}
      <Tag tone={answer === 'applies' ? 'good' : 'warning'}>{label(confirmationAnswers, answer)}</Tag>{' '}
      <span className="quiet">
        {t('saidOn', said)}
        {signerName !== undefined && signerName !== name && ` · ${t('throughAgent', { name: signerName })}`}
      </span>
    </>
  )
}

function AnswerForm({
  disputeId,
  version,
  one,
  party,
  onDone,
  onClose,
}: PartProps & { readonly party: Party; readonly onClose: () => void }) {
  const t = useText(messages)
  const { partyId, name } = party
  return (
    <OperationForm
      operation={answerOnConfirmation}
      params={{ disputeId, agreementId: one.agreementId }}
      version={version}
      initial={{ partyId, channel: 'counter', onDay: legalDayOf(Date.now()) }}
      does={t('recordOf', { name })}
      done={() => t('recorded', { name })}
      onDone={(sentence) => {
        onClose()
        onDone(sentence)
      }}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <DeskChoice form={form} path="answer" label={t('answer')} options={confirmationAnswers} />
          <DeskChoice form={form} path="channel" label={t('channel')} options={consentChannels} />
          <DeskDay form={form} path="onDay" label={t('day')} />
          {party.speakers.length > 0 && (
            <DeskSelect
              form={form}
              path="signerName"
              label={t('signer')}
              hint={t('signerHint')}
              options={party.speakers.map((speaker) => ({ value: speaker, label: speaker }))}
              isOptional
            />
          )}
        </>
      )}
    </OperationForm>
  )
}
