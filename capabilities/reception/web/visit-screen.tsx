import { Link, useParams } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { doors } from '#capabilities/disputes/domain/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import {
  Button,
  Fact,
  Facts,
  Icon,
  Moment,
  Money,
  PageTitle,
  Reading,
  useMay,
} from '#platform/web/ui/index.ts'
import { readVisit } from '../contract.ts'
import { visitOutcomes, visitStates } from '../domain/index.ts'
import { AssistanceCard, AssistanceForm } from './assistance-card.tsx'
import { EndForm } from './end-form.tsx'
import { LikenessPanel } from './likeness-panel.tsx'
import { messages } from './messages.ts'
import { ReceiptView } from './receipt-view.tsx'
import type { Visit, VisitWorkProps } from './visit.ts'

interface ScreenProps {
  readonly fileForm: (props: VisitWorkProps) => ReactNode
  /** Calls somebody to the visit, such as a counsellor. */
  readonly callForm: (props: VisitWorkProps) => ReactNode
  /** The duty to report, whatever the state of the visit. */
  readonly harmForm: (props: VisitWorkProps) => ReactNode
  readonly safetyPanel: (visit: Visit) => ReactNode
  readonly proposalView: (proposal: NonNullable<Visit['proposal']>) => ReactNode
}

/** One visit: what was said, what is proposed, who looks alike, and what becomes of it. */
export function VisitScreen(parts: ScreenProps) {
  const t = useText(messages)
  const { visitId = '' } = useParams({ strict: false }) as { readonly visitId?: string }
  const visit = useOperation(readVisit, { params: { visitId } })
  return (
    <article className="page matter">
      <Link className="crumb" to={'/visits' as never}>
        <Icon name="back" />
        {t('back')}
      </Link>
      <Reading of={visit}>{(whole) => <Whole visit={whole} {...parts} />}</Reading>
    </article>
  )
}

function Whole({
  visit,
  fileForm,
  callForm,
  harmForm,
  safetyPanel,
  proposalView,
}: ScreenProps & { readonly visit: Visit }) {
  const t = useText(messages)
  const label = useLabel()
  const may = useMay()
  const { message } = App.useApp()
  const [work, open] = useState<'file' | 'end' | 'assist' | 'call' | 'harm' | 'receipt'>()
  const close = () => open(undefined)
  const done = (sentence: string) => {
    close()
    message.success(sentence)
  }
  const isOpen = visit.state === 'open'
  return (
    <>
      <header className="matter-head">
        <div>
          <PageTitle>{visit.title}</PageTitle>
          <p className="tags">
            <span className="figure quiet">{visit.code}</span>
            <Tag tone={isOpen ? 'warning' : 'plain'}>{label(visitStates, visit.state)}</Tag>
            {visit.outcome && <Tag>{label(visitOutcomes, visit.outcome)}</Tag>}
          </p>
        </div>
      </header>
      <div className="actions">
        {isOpen && may('fileVisit') && (
          <Button look="primary" onClick={() => open('file')}>
            {t('file')}
          </Button>
        )}
        {isOpen && may('endVisit') && <Button onClick={() => open('end')}>{t('end')}</Button>}
        {may('recordAssistance') && <Button onClick={() => open('assist')}>{t('assist')}</Button>}
        {isOpen && may('callOut') && <Button onClick={() => open('call')}>{t('call')}</Button>}
        <Button onClick={() => open('receipt')}>{t('receipt')}</Button>
        {may('reportHarm') && (
          <Button icon="alert" onClick={() => open('harm')}>
            {t('harm')}
          </Button>
        )}
        {visit.disputeId && (
          <Link className="button button-primary" to={`/disputes/${visit.disputeId}` as never}>
            {t('filedAs')}
          </Link>
        )}
      </div>
      <div className="matter-columns">
        <div className="matter-main">
          <VisitFacts visit={visit} />
          {isOpen && (
            <section className="card">
              <h2>{t('likenesses')}</h2>
              <LikenessPanel own={visit} kind="visit" isOpen />
            </section>
          )}
          <AssistanceCard visit={visit} />
          {may('readSafety') && (
            <section className="card" id="safety">
              <h2>{t('safety')}</h2>
              {safetyPanel(visit)}
            </section>
          )}
        </div>
        <aside className="matter-side">
          {visit.proposal && (
            <section className="card">
              <h2>{t('proposal')}</h2>
              {proposalView(visit.proposal)}
            </section>
          )}
        </aside>
      </div>
      <Drawer
        open={work !== undefined}
        onClose={close}
        title={work && t(work)}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {work === 'file' && fileForm({ visit, onDone: done, onCancel: close })}
        {work === 'end' && <EndForm visit={visit} onDone={done} onCancel={close} />}
        {work === 'assist' && <AssistanceForm visit={visit} onDone={done} onCancel={close} />}
        {work === 'call' && callForm({ visit, onDone: done, onCancel: close })}
        {work === 'harm' && harmForm({ visit, onDone: done, onCancel: close })}
        {work === 'receipt' && <ReceiptView visit={visit} />}
      </Drawer>
    </>
  )
}

function VisitFacts({ visit }: { readonly visit: Visit }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section className="card">
      <h2>{t('story')}</h2>
      <p className="narrative">{visit.narrative}</p>
      {visit.requests.length > 0 && (
        <>
          <h3>{t('requests')}</h3>
          <ol>
            {visit.requests.map((request) => (
              <li key={request}>{request}</li>
            ))}
          </ol>
        </>
      )}
      <Facts>
        <Fact label={t('door')}>{label(doors, visit.door)}</Fact>
        <Fact label={t('received')}>
          <Moment of={visit.receivedAt} /> {visit.unitName}
        </Fact>
        <Fact label={t('responder')}>{visit.firstResponderName ?? t('nobody')}</Fact>
        {visit.place && <Fact label={t('place')}>{visit.place}</Fact>}
        <Fact label={t('amount')}>
          <Money fen={visit.amountFen} />
        </Fact>
      </Facts>
      <h3>{t('people')}</h3>
      {visit.parties.length === 0 && <p className="quiet">{t('noPeople')}</p>}
      <ul className="parties">
        {visit.parties.map(({ id, role, name, phone }) => (
          <li key={id}>
            <Tag tone="primary">{label(partyRoles, role)}</Tag> <strong>{name}</strong>{' '}
            <span className="figure quiet">{phone}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
