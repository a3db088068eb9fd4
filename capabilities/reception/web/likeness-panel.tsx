import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { type Answer, type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Moment, Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { decideLikeness, listLikeMatters } from '../contract.ts'
import { type LikenessDecision, likenessDecisions, likenesses } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Visit } from './visit.ts'

type Candidate = Answer<typeof listLikeMatters>['candidates'][number]

/** Matters that look alike, beside this one, with the reasons; a person says what they are to each other. */
export function LikenessPanel({ visit }: { readonly visit: Visit }) {
  const t = useText(messages)
  const like = useOperation(listLikeMatters, { params: { matterId: visit.id } })
  return (
    <Reading of={like}>
      {({ candidates }) =>
        candidates.length === 0 ? (
          <p className="quiet">{t('noLikenesses')}</p>
        ) : (
          candidates.map((candidate) => <SideBySide key={candidate.id} visit={visit} candidate={candidate} />)
        )
      }
    </Reading>
  )
}

function SideBySide({ visit, candidate }: { readonly visit: Visit; readonly candidate: Candidate }) {
  const t = useText(messages)
  const label = useLabel()
  const address = candidate.kind === 'visit' ? `/visits/${candidate.id}` : `/disputes/${candidate.id}`
  return (
    <div className="likeness">
      <p className="tags">
        {candidate.reasons.map((reason) => (
          <Tag key={reason} tone="warning">
            {label(likenesses, reason)}
          </Tag>
        ))}
      </p>
      <div className="side-by-side">
        <div>
          <strong>{t('thisOne')}</strong>
          <p>{visit.title}</p>
          <p className="quiet">{visit.parties.map(({ name }) => name).join('、')}</p>
          <p>{visit.narrative.slice(0, 200)}</p>
        </div>
        <div>
          <Link to={address as never}>{candidate.code}</Link>
          <p>{candidate.title}</p>
          <p className="quiet">
            {candidate.partyNames.join('、')} · {candidate.unitName} · <Moment of={candidate.receivedAt} />
          </p>
          <p>{candidate.narrative.slice(0, 200)}</p>
        </div>
      </div>
      {candidate.inTerm && (
        <Note tone="warning" title={t('jumped', { unit: candidate.unitName })}>
          <p>{t('jumpedHint', { day: candidate.inTerm.dueOn, way: candidate.inTerm.way.join(' → ') })}</p>
        </Note>
      )}
      {candidate.decision ? (
        <p>{t('decided', { decision: label(likenessDecisions, candidate.decision) })}</p>
      ) : (
        <Decision visit={visit} otherId={candidate.id} />
      )}
    </div>
  )
}

function Decision({ visit, otherId }: { readonly visit: Visit; readonly otherId: string }) {
  const t = useText(messages)
  const may = useMay()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ProblemError>()
  const decide = useWrite(decideLikeness, {
    onSuccess: () => void client.invalidateQueries(),
    onProblem: setProblem,
  })
  if (!may('decideLikeness')) return null
  const say = (decision: LikenessDecision) => {
    setProblem(undefined)
    decide.mutate({ params: { matterId: visit.id }, body: { otherId, decision, reason } })
  }
  return (
    <>
      {problem && <Note tone="warning" title={problem.message} />}
      <Input
        aria-label={t('decideReason')}
        placeholder={t('decideReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="actions">
        {visit.state === 'open' && (
          <Button isBusy={decide.isPending} onClick={() => say('join')}>
            {t('join')}
          </Button>
        )}
        <Button look="quiet" onClick={() => say('link')}>
          {t('link')}
        </Button>
        <Button look="quiet" onClick={() => say('ignore')}>
          {t('ignore')}
        </Button>
      </div>
    </>
  )
}
