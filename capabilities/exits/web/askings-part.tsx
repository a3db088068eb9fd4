import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { doors } from '#capabilities/disputes/domain/index.ts'
import { type Answer, type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, dateText, instantText, Note, Reading } from '#platform/web/ui/index.ts'
import { issueAskingCertificate, readAskings } from '../contract.ts'
import type { Matter } from './exits.ts'
import { messages } from './messages.ts'
import { ExitPaperLine } from './paper-line.tsx'

type Askings = Answer<typeof readAskings>

/** When each party asked for mediation, and the certificates of it: for the court, now or years later. */
export function AskingsPart({ matter }: { readonly matter: Matter }) {
  const t = useText(messages)
  const language = useLanguage()
  const read = useOperation(readAskings, { params: { disputeId: matter.id } })
  return (
    <section className="exits-part">
      <h3>{t('askings')}</h3>
      <Reading of={read}>
        {(askings) => (
          <ul className="lines">
            {askings.parties.map((party) => (
              <PartyAskings key={party.partyId} matter={matter} party={party} mayIssue={askings.mayIssue} />
            ))}
            {askings.certificates.map((one) => (
              <ExitPaperLine
                key={one.id}
                disputeId={matter.id}
                paper="asking-certificate"
                about={one.id}
                mayPrint={askings.mayPrint}
              >
                <strong className="figure">{one.number}</strong>{' '}
                {t('certificateOf', { name: one.partyName, count: one.askings })}{' '}
                <span className="quiet">{t('issued', { day: dateText(one.issuedOn, language) })}</span>
              </ExitPaperLine>
            ))}
          </ul>
        )}
      </Reading>
    </section>
  )
}

interface PartyProps {
  readonly matter: Matter
  readonly party: Askings['parties'][number]
  readonly mayIssue: boolean
}

function PartyAskings({ matter, party, mayIssue }: PartyProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [problem, setProblem] = useState<ProblemError>()
  const issue = useWrite(issueAskingCertificate, {
    onSuccess: ({ number, askings: count }) => {
      void client.invalidateQueries()
      message.success(t('certified', { number, count }))
    },
    onProblem: setProblem,
  })
  const { partyId, name, askings } = party
  if (askings.length === 0 && party.role !== 'applicant') return null
  return (
    <li>
      <strong>{name}</strong>
      {askings.length === 0 && <p className="quiet">{t('neverAsked')}</p>}
      {askings.map(({ at, door, unitName, asked }) => (
        <p key={at}>
          {t('askedAt', { day: instantText(at, language), door: label(doors, door), unit: unitName })}
          <br />
          <span className="quiet">{asked}</span>
        </p>
      ))}
      {mayIssue && askings.length > 0 && (
        <div className="actions">
          <Button
            isBusy={issue.isPending}
            onClick={() => issue.mutate({ params: { disputeId: matter.id }, body: { partyId } })}
          >
            {t('certify')}
          </Button>
        </div>
      )}
      {problem && <Note tone="warning" title={problem.message} />}
    </li>
  )
}
