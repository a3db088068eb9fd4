import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { satisfactions } from '#capabilities/disputes/domain/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { type Answer, type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, instantText, Note, Reading } from '#platform/web/ui/index.ts'
import { issuePartyNotice, listPartyNotices } from '../../contract.ts'
import { FreshCode } from './fresh-code.tsx'
import { messages } from './messages.ts'
import { ReplyLine } from './reply-line.tsx'
import './notices.css'

type Party = Answer<typeof listPartyNotices>['parties'][number]

/** Who was told of the matter, what each says for itself, and how satisfied each is. */
export function NoticesPanel({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const list = useOperation(listPartyNotices, { params: { disputeId: matter.id } })
  return (
    <Reading of={list}>
      {({ parties, mayIssue, hasEnded }) => (
        <>
          <p className="quiet">{t('lead')}</p>
          <ul className="lines">
            {parties.map((party) => (
              <PartyLine
                key={party.partyId}
                disputeId={matter.id}
                party={party}
                mayIssue={mayIssue}
                isAsked={hasEnded}
              />
            ))}
          </ul>
        </>
      )}
    </Reading>
  )
}

interface LineProps {
  readonly disputeId: string
  readonly party: Party
  readonly mayIssue: boolean
  /** A proceeding has ended, so this party is asked how satisfied it is. */
  readonly isAsked: boolean
}

function PartyLine({ disputeId, party, mayIssue, isAsked }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { issuedAt, judgement } = party
  const told = issuedAt && t('told', { moment: instantText(issuedAt, language), by: party.issuedBy ?? '' })
  return (
    <li className="party-line">
      <div className="party-words">
        <p>
          <strong>{party.name}</strong> <span className="quiet">{label(partyRoles, party.role)}</span>
        </p>
        <p className="quiet">{told ?? t('never')}</p>
        {judgement && (
          <p>
            {t('judged', {
              satisfaction: label(satisfactions, judgement.satisfaction),
              moment: instantText(judgement.at, language),
            })}{' '}
            {judgement.words}
          </p>
        )}
        {isAsked && issuedAt && !judgement && <p className="quiet">{t('silent')}</p>}
        {party.replies.map((reply) => (
          <ReplyLine key={reply.id} disputeId={disputeId} reply={reply} mayHeed={mayIssue} />
        ))}
      </div>
      {mayIssue && <Issue disputeId={disputeId} party={party} />}
    </li>
  )
}

/** The code is shown as long as the page stays open: afterwards only a new one can be given. */
function Issue({ disputeId, party }: Pick<LineProps, 'disputeId' | 'party'>) {
  const t = useText(messages)
  const client = useQueryClient()
  const [accessCode, setCode] = useState<string>()
  const [problem, setProblem] = useState<ProblemError>()
  const issue = useWrite(issuePartyNotice, {
    onSuccess: (answer) => {
      setCode(answer.accessCode)
      void client.invalidateQueries()
    },
    onProblem: setProblem,
  })
  const params = { disputeId, partyId: party.partyId }
  const isAgain = party.issuedAt !== undefined
  return (
    <>
      <div className="actions">
        <Button
          look={isAgain ? 'quiet' : 'plain'}
          isBusy={issue.isPending}
          onClick={() => issue.mutate({ params })}
        >
          {t(isAgain ? 'again' : 'issue')}
        </Button>
      </div>
      {problem && <Note tone="warning" title={problem.message} />}
      {accessCode && <FreshCode params={params} name={party.name} accessCode={accessCode} />}
    </>
  )
}
