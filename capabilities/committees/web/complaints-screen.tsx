import { App, Drawer } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, instantText, PageTitle, Reading, useMay } from '#platform/web/ui/index.ts'
import { listComplaints, listComplaintsAboutMe } from '../contract.ts'
import { complaintGrounds, complaintStates, consequences } from '../domain/index.ts'
import { ComplaintCard } from './complaint-card.tsx'
import { ComplaintForm } from './complaint-form.tsx'
import { messages } from './messages.ts'
import './committees.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({ state: z.enum(codesOf(complaintStates)).default('received') })

/** Takes complaints down, lets whoever may handle them, and tells what was decided about oneself. */
export function ComplaintsScreen() {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [isTaking, take] = useState(false)
  const close = () => take(false)
  return (
    <section className="page committees">
      <PageTitle lead={t('complaintsLead')}>{t('complaints')}</PageTitle>
      <div className="actions">
        <Button look="primary" onClick={() => take(true)}>
          {t('take')}
        </Button>
      </div>
      <Drawer open={isTaking} onClose={close} title={t('take')} size="min(36rem, 100vw)" destroyOnHidden>
        <ComplaintForm
          onCancel={close}
          onDone={(sentence) => {
            close()
            void message.success({ content: sentence, duration: 12 })
          }}
        />
      </Drawer>
      {may('listComplaints') && <Complaints />}
      <AboutMe />
    </section>
  )
}

function Complaints() {
  const t = useText(messages)
  const [{ state }, setFilters] = useFilters(filters)
  const list = useOperation(listComplaints, { query: { state } })
  const chips = [
    { value: 'received' as const, label: t('open') },
    { value: 'decided' as const, label: t('decided') },
  ]
  return (
    <>
      <ChoiceChips
        label={t('complaints')}
        chips={chips}
        chosen={state}
        onChoose={(chosen) => setFilters({ state: chosen ?? 'received' })}
      />
      <Reading
        of={list}
        isEmpty={({ complaints }) => complaints.length === 0}
        empty={<Empty icon="check" title={t('noComplaints')} />}
      >
        {({ complaints, hasMore }) => (
          <>
            {complaints.map((complaint) => (
              <ComplaintCard key={complaint.id} complaint={complaint} />
            ))}
            {hasMore && <p className="quiet">{t('moreComplaints')}</p>}
          </>
        )}
      </Reading>
    </>
  )
}

/** Shown only where there is something: nobody is reminded of nothing. */
function AboutMe() {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const decisions = useOperation(listComplaintsAboutMe).data?.decisions ?? []
  if (decisions.length === 0) return null
  return (
    <section className="card">
      <h2>{t('aboutMe')}</h2>
      <ul className="lines committees-list">
        {decisions.map(({ id, number, ground, consequence, reply, decidedAt }) => (
          <li key={id}>
            <p className="committees-facts">
              <span className="figure">{number}</span>
              <span>{label(complaintGrounds, ground)}</span>
              <strong>{label(consequences, consequence)}</strong>
              <span className="quiet">{t('decidedAt', { moment: instantText(decidedAt, language) })}</span>
            </p>
            <p className="committees-words">{reply}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
