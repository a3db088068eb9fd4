import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App } from 'antd'
import { useWrite } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useLanguage, useText, useWord } from '#platform/web/i18n/index.ts'
import { Button, shortDateText } from '#platform/web/ui/index.ts'
import { bindRecording } from '../contract.ts'
import { likenesses } from '../domain/index.ts'
import { messages } from './messages.ts'
import { type CaseRecordings, clockText, type Proposal } from './recording.ts'

/** What seems to belong here, with the reasons; one click puts it into the file. */
export function Proposals({ known }: { readonly known: CaseRecordings }) {
  const t = useText(messages)
  if (known.proposals.length === 0) return null
  return (
    <>
      <h3>{t('proposals')}</h3>
      <p className="quiet recording-sub">{t('proposalsLead')}</p>
      <ul className="lines">
        {known.proposals.map((proposal) => (
          <ProposalLine
            key={`${proposal.recordingId}${proposal.stepId}`}
            proposal={proposal}
            caseId={known.caseId}
          />
        ))}
      </ul>
    </>
  )
}

function ProposalLine({ proposal, caseId }: { readonly proposal: Proposal; readonly caseId: string }) {
  const t = useText(messages)
  const language = useLanguage()
  const label = useLabel()
  const word = useWord()
  const enumerated = useEnumeration()
  const client = useQueryClient()
  const { message } = App.useApp()
  const write = useWrite(bindRecording, {
    onSuccess: () => {
      void client.invalidateQueries()
      void message.success(t('bound'))
    },
    onProblem: (problem) => void message.error(problem.message),
  })
  const { recordingId, stepId, duty, because, name, startedAt, endedAt } = proposal
  return (
    <li className="recording-proposal">
      <span>
        <Link to="/recordings/$recordingId" params={{ recordingId } as never}>
          {name}
        </Link>
        <span className="quiet recording-sub">
          {shortDateText(startedAt.slice(0, 10), language)} {clockText(startedAt)}–{clockText(endedAt)} ·{' '}
          {t('to', { step: word(proposal.step) })} ·{' '}
          {enumerated(because.map((likeness) => label(likenesses, likeness)))}
        </span>
      </span>
      <Button
        isBusy={write.isPending}
        onClick={() => write.mutate({ params: { caseId }, body: { recordingId, stepId, duty } })}
      >
        {t('bind')}
      </Button>
    </li>
  )
}
