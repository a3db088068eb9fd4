import { Link } from '@tanstack/react-router'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText, Empty, Moment, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { listJointWork } from '../contract.ts'
import { PartLine, TaskLine } from './joint-lines.tsx'
import './joint.css'
import { messages } from './messages.ts'
import { useWorks } from './use-works.tsx'
import type { OpenWork } from './works.ts'

type Mine = Answer<typeof listJointWork>['matters'][number]

/** My parts and tasks, also in matters that I do not reach otherwise. */
export function JointScreen() {
  const t = useText(messages)
  const work = useOperation(listJointWork, {})
  const { drawer, openFor } = useWorks()
  return (
    <section className="page">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{t('intro')}</p>
      <Reading
        of={work}
        isEmpty={({ matters }) => matters.length === 0}
        empty={<Empty icon="check" title={t('none')} hint={t('noneHint')} />}
      >
        {({ matters }) =>
          matters.map((matter) => (
            <MatterCard key={matter.disputeId} matter={matter} open={openFor(matter.disputeId)} />
          ))
        }
      </Reading>
      {drawer}
    </section>
  )
}

/** Whoever does not reach the matter reads of it what the part allows. */
function MatterCard({ matter, open }: { readonly matter: Mine; readonly open: OpenWork }) {
  const t = useText(messages)
  const { disputeId, reachesMatter, parts } = matter
  const address = reachesMatter ? `/disputes/${disputeId}` : `/joint-work/${disputeId}`
  return (
    <section className="card joint">
      <h2>{matter.title}</h2>
      <p className="quiet">
        <span className="figure">{matter.code}</span>{' '}
        {(reachesMatter || parts.length > 0) && (
          <Link to={address as never}>{t(reachesMatter ? 'openMatter' : 'openPart')}</Link>
        )}
      </p>
      <ul className="lines">
        {parts.map((part) => (
          <PartLine key={part.id} part={part} may={[]} open={open} note={<Meeting part={part} />} />
        ))}
        {matter.tasks.map((task) => (
          <TaskLine key={task.id} task={task} open={open} />
        ))}
      </ul>
    </section>
  )
}

function Meeting({ part: { meetsAt, answerBy } }: { readonly part: Mine['parts'][number] }) {
  const t = useText(messages)
  const language = useLanguage()
  if (meetsAt === undefined) return null
  return (
    <p className="quiet">
      {t('meets')} <Moment of={meetsAt} />
      {answerBy && ` · ${t('answerBy', { day: dateText(answerBy, language) })}`}
    </p>
  )
}
