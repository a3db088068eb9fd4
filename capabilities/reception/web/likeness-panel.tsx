import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { type Answer, type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import { useEnumeration, useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Moment, Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { decideLikeness, listLikeMatters } from '../contract.ts'
import { type LikenessDecision, likenessDecisions, likenesses } from '../domain/index.ts'
import { messages } from './messages.ts'

type Candidate = Answer<typeof listLikeMatters>['candidates'][number]

/** What stands beside the others. */
interface Own {
  readonly id: string
  readonly title: string
  readonly narrative: string
  readonly parties: readonly { readonly name: string }[]
}

interface PanelProps {
  readonly own: Own
  readonly kind: Candidate['kind']
  readonly isOpen: boolean
}

/** Matters that look alike, beside this one, with the reasons; a person says what they are to each other. */
export function LikenessPanel(props: PanelProps) {
  const t = useText(messages)
  const language = useLanguage()
  const like = useOperation(listLikeMatters, { params: { matterId: props.own.id } })
  return (
    <Reading of={like}>
      {({ candidates, jumped }) => (
        <>
          {jumped.map(({ unitName, dueOn, way }) => (
            <Note key={unitName} tone="warning" title={t('heldBelow', { unit: unitName })}>
              <p>{t('heldBelowHint', { day: dateText(dueOn, language), way: way.join(' → ') })}</p>
            </Note>
          ))}
          {candidates.length + jumped.length === 0 && <p className="quiet">{t('noLikenesses')}</p>}
          {candidates.map((candidate) => (
            <SideBySide key={candidate.id} {...props} candidate={candidate} />
          ))}
        </>
      )}
    </Reading>
  )
}

type PairProps = PanelProps & { readonly candidate: Candidate }

function SideBySide(props: PairProps) {
  const { own, candidate } = props
  const language = useLanguage()
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
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
          <p>{own.title}</p>
          <p className="quiet">{enumerated(own.parties.map(({ name }) => name))}</p>
          <p>{own.narrative.slice(0, 200)}</p>
        </div>
        <div>
          <Link to={address as never}>{candidate.code}</Link>
          <p>{candidate.title}</p>
          <p className="quiet">
            {enumerated(candidate.partyNames)} · {candidate.unitName} · <Moment of={candidate.receivedAt} />
          </p>
          <p>{candidate.narrative.slice(0, 200)}</p>
        </div>
      </div>
      {candidate.inTerm && (
        <Note tone="warning" title={t('jumped', { unit: candidate.unitName })}>
          <p>
            {t('jumpedHint', {
              day: dateText(candidate.inTerm.dueOn, language),
              way: candidate.inTerm.way.join(' → '),
            })}
          </p>
        </Note>
      )}
      {candidate.decision ? (
        <p>{t('decided', { decision: label(likenessDecisions, candidate.decision) })}</p>
      ) : (
        <Decision {...props} />
      )}
    </div>
  )
}

function Decision({ own, kind, isOpen, candidate }: PairProps) {
  const t = useText(messages)
  const may = useMay()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [isAsked, ask] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const decide = useWrite(decideLikeness, {
    onSuccess: () => void client.invalidateQueries(),
    onProblem: setProblem,
  })
  if (!may('decideLikeness')) return null
  const say = (decision: LikenessDecision, [matterId, otherId] = [own.id, candidate.id]) => {
    setProblem(undefined)
    if (reason.trim() === '') return ask(true)
    decide.mutate({ params: { matterId }, body: { otherId, decision, reason } })
  }
  const bothOpen = isOpen && candidate.isOpen
  const joinsThere = kind === 'visit' && isOpen
  const joinsHere = kind === 'dispute' && candidate.kind === 'visit' && bothOpen
  const mayMerge = kind === 'dispute' && candidate.kind === 'dispute' && bothOpen
  return (
    <>
      {problem && <Note tone="warning" title={problem.message} isNews />}
      <Input
        aria-label={t('decideReason')}
        placeholder={t('decideReason')}
        value={reason}
        {...(isAsked && reason.trim() === '' ? { status: 'error' as const } : {})}
        onChange={(event) => setReason(event.target.value)}
      />
      {isAsked && reason.trim() === '' && (
        <p className="field-fault" role="alert">
          {t('reasonMissing')}
        </p>
      )}
      <div className="actions">
        {joinsThere && (
          <Button isBusy={decide.isPending} onClick={() => say('join')}>
            {t(candidate.isOpen ? 'join' : 'cameAgain')}
          </Button>
        )}
        {joinsHere && (
          <Button isBusy={decide.isPending} onClick={() => say('join', [candidate.id, own.id])}>
            {t('joinHere')}
          </Button>
        )}
        {mayMerge && may('mergeDisputes') && (
          <Link
            className="button"
            to={`/disputes/${own.id}` as never}
            search={{ act: 'merge', other: candidate.id } as never}
            resetScroll={false}
          >
            {t('mergeThese')}
          </Link>
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
