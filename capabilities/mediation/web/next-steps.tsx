import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'
import type { SectionProps } from './section.ts'
import { latestTurn, type Mediation } from './workbench.ts'
import { type WorkName, works } from './works.ts'

interface Step {
  readonly work: WorkName
  readonly isMain: boolean
}

/** What may be done now, by the server's own tables; the one that leads on stands first. */
export function NextSteps({ mediation, open }: SectionProps) {
  const t = useText(messages)
  const steps = stepsOf(mediation)
  const owesNotice = mediation.file.missing.includes('not-led')
  if (steps.length === 0 && !owesNotice) return <p className="quiet">{t('nothingNow')}</p>
  return (
    <section aria-label={t('nextStep')} className="next-steps">
      <div className="actions">
        {owesNotice && (
          <a className="button button-primary" href="#exits">
            {t('tellRoutes')}
          </a>
        )}
        {steps.map(({ work, isMain }) => (
          <Button key={work} look={isMain ? 'primary' : 'plain'} onClick={() => open(work)}>
            {t(works[work].title)}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** Works that need no thing to be about, in the order in which a mediation goes; the first is the next step. */
function stepsOf(mediation: Mediation): readonly Step[] {
  const may = (move: string) => mediation.may.includes(move)
  const turn = latestTurn(mediation)
  const hasHost = turn?.mediators.some(({ isHost, toDay }) => isHost && toDay === undefined) ?? false
  const hasMinutes = turn?.sessions.some(({ state }) => state === 'held') ?? false
  const hasPlan = turn?.sessions.some(({ state }) => state === 'planned') ?? false
  const isSettled = mediation.file.missing.length === 0
  const order: readonly (readonly [WorkName, boolean, boolean])[] = [
    ['appoint', may('appoint'), !hasHost],
    ['consent', may('record-consent'), hasHost && may('begin')],
    ['begin', may('begin'), hasHost],
    ['plan', may('hold-session'), !hasMinutes && !hasPlan],
    ['draft', may('draft-agreement') && hasMinutes, true],
    ['follow-up', may('follow-up'), mediation.file.missing.includes('no-follow-up')],
    ['close', may('close') && turn?.state === 'ended', isSettled],
    ['archive', may('archive'), true],
    ['extend', may('extend-term'), false],
    ['pause', may('pause-term'), false],
    ['resume', may('resume-term'), true],
    ['attach', mediation.may.length > 0 && mediation.file.state !== 'archived', false],
    ['end', may('end'), false],
  ]
  return order.filter(([, isOffered]) => isOffered).map(([work, , isMain]) => ({ work, isMain }))
}
