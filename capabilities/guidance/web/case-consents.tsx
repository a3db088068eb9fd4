import { App } from 'antd'
import { useState } from 'react'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { DeskChoice, DeskDay, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Day } from '#platform/web/ui/index.ts'
import { recordCaseConsent } from '../contract/cases.ts'
import { caseConsentWays } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { TypicalCase } from './typical-case.ts'

type Party = NonNullable<TypicalCase['parties']>[number]

/** Who agreed to the publication, how and when; for who writes or reviews the case. */
export function CaseConsents({ one }: { readonly one: TypicalCase }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [asked, ask] = useState<string>()
  if (one.parties === undefined || one.parties.length === 0) return null
  const mayRecord = one.may.includes('consent')
  const closing = {
    onCancel: () => ask(undefined),
    onDone: (sentence: string) => {
      ask(undefined)
      message.success(sentence)
    },
  }
  return (
    <section>
      <h3>{t('consents')}</h3>
      <p className="quiet">{t('consentsLead')}</p>
      <ul className="lines">
        {one.parties.map((party) => (
          <li key={party.id}>
            <ConsentLine party={party} />
            {mayRecord && asked !== party.id && (
              <Button look="quiet" onClick={() => ask(party.id)}>
                {t(party.consentedOn === undefined ? 'recordConsent' : 'changeConsent')}
              </Button>
            )}
            {asked === party.id && (
              <OperationForm
                {...closing}
                operation={recordCaseConsent}
                params={{ typicalCaseId: one.id }}
                version={one.version}
                initial={{ partyId: party.id, consentedOn: legalDayOf(Date.now()), way: 'written' }}
                does={t('recordConsent')}
                done={() => t('consentRecorded')}
              >
                {(form) => (
                  <>
                    <DeskChoice form={form} path="way" label={t('consentWay')} options={caseConsentWays} />
                    <DeskDay form={form} path="consentedOn" label={t('consentDay')} />
                    <DeskText
                      form={form}
                      path="paper"
                      label={t('consentPaper')}
                      hint={t('consentPaperHint')}
                      maxLength={200}
                      isOptional={form.typed.way !== 'written'}
                    />
                  </>
                )}
              </OperationForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ConsentLine({ party }: { readonly party: Party }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <p className="guidance-facts">
      <strong>{party.name}</strong>
      {party.consentedOn === undefined || party.way === undefined ? (
        <Tag tone="warning">{t('noConsent')}</Tag>
      ) : (
        <>
          <Tag tone="good">{t('hasConsent')}</Tag>
          <span className="quiet">
            {label(caseConsentWays, party.way)} · <Day of={party.consentedOn} />
            {party.paper && ` · ${party.paper}`}
          </span>
        </>
      )}
    </p>
  )
}
