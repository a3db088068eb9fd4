import { useParams } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { bodyFaults, officerFaults } from '#capabilities/authority/domain/index.ts'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import {
  useClauses,
  useEnumeration,
  useLabel,
  useLanguage,
  useText,
  useWord,
} from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Fact, Facts, Note, PageTitle, Reading } from '#platform/web/ui/index.ts'
import { readEnforcementCase } from '../contract.ts'
import type { Case } from './case.ts'
import { CaseLimits } from './case-limits.tsx'
import { CaseLink } from './case-link.tsx'
import { InspectionCount } from './inspection-cap.tsx'
import { messages } from './messages.ts'
import { OpenCaseForm } from './open-case-form.tsx'
import { StageList } from './stage-list.tsx'
import './enforcement.css'

/**
 * A case on one page: what is missing and due, and every step of the procedure with what it recorded.
 * @param props.beside what other capabilities know of the case
 */
export function CaseScreen({ beside }: { readonly beside?: ReactNode }) {
  const { caseId } = useParams({ strict: false }) as { readonly caseId: string }
  const read = useOperation(readEnforcementCase, { params: { caseId } })
  return (
    <section className="page enforcement">
      <Reading of={read}>
        {(one) => (
          <>
            <CaseHead one={one} />
            <div className="enforcement-columns">
              <StageList one={one} />
              <aside className="enforcement-aside">
                <Lacks one={one} />
                {one.inspections && <InspectionCount inspections={one.inspections} />}
                <CaseLimits limits={one.limits} />
              </aside>
              <div className="enforcement-beside">{beside}</div>
            </div>
          </>
        )}
      </Reading>
    </section>
  )
}

function CaseHead({ one }: { readonly one: Case }) {
  const t = useText(messages)
  const language = useLanguage()
  const word = useWord()
  const label = useLabel()
  const clauses = useClauses()
  const enumerated = useEnumeration()
  return (
    <header className="enforcement-head">
      <PageTitle>{one.title}</PageTitle>
      <p className="enforcement-facts">
        <span className="figure">{one.code}</span>
        <span>{word(one.act)}</span>
        <Tag tone={one.isClosed ? 'plain' : 'primary'}>{word(one.stage)}</Tag>
        {one.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
        {one.closedOn && <span>{t('closedOn', { day: dateText(one.closedOn, language) })}</span>}
      </p>
      <Facts>
        {one.parties.map(({ name, number, part }) => (
          <Fact key={name} label={part === undefined ? t('party') : label(partyRoles, part)}>
            {name} {number && <span className="figure quiet">{number}</span>}
          </Fact>
        ))}
        <Fact label={t('body2')}>{one.bodyName}</Fact>
        <Fact label={t('regime')}>
          {one.basis}{' '}
          <span className="quiet enforcement-edition">{t('edition', { edition: one.edition })}</span>
        </Fact>
        {one.category && <Fact label={t('category')}>{one.category}</Fact>}
        {one.source && (
          <Fact label={t('source')}>
            <CaseLink {...one.source} />
          </Fact>
        )}
        {one.arisen.map((arisen) => (
          <Fact key={arisen.id} label={t('arisen')}>
            <CaseLink {...arisen} />
          </Fact>
        ))}
        {one.joint.map(({ id, code, unitName }) => (
          <Fact key={id} label={t('joint')}>
            {unitName} <span className="figure">{code}</span>
          </Fact>
        ))}
      </Facts>
      {one.bodyLacks.length > 0 && (
        <Note tone="warning" title={t('bodyLacks')}>
          {clauses(one.bodyLacks.map((fault) => label(bodyFaults, fault)))}
        </Note>
      )}
      {one.officersLeft.length > 0 && (
        <Note tone="warning" title={t('officersLeft', { names: enumerated(one.officersLeft) })} />
      )}
      {one.officersUnable.length > 0 && (
        <Note
          tone="warning"
          title={t('officersUnable', { names: enumerated(one.officersUnable.map(({ name }) => name)) })}
        >
          <ul className="enforcement-reasons">
            {one.officersUnable.map(({ name, faults }) => (
              <li key={name}>
                {t('officerUnable', {
                  name,
                  why: clauses(faults.map((fault) => label(officerFaults, fault))),
                })}
              </li>
            ))}
          </ul>
          <p>{t('officersUnableThen')}</p>
        </Note>
      )}
      {one.actType === 'inspection' && one.mayHandle && <LeadOn one={one} />}
    </header>
  )
}

/** What an inspection found becomes a case of its own, which names it as its source. */
function LeadOn({ one }: { readonly one: Case }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isOpening, open] = useState(false)
  return (
    <div className="actions">
      <Button onClick={() => open(true)}>{t('openCase')}</Button>
      <Drawer
        open={isOpening}
        onClose={() => open(false)}
        title={t('openCase')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <OpenCaseForm
          source={{ id: one.id, title: one.title }}
          onCancel={() => open(false)}
          onDone={(sentence) => {
            open(false)
            void message.success(sentence)
          }}
        />
      </Drawer>
    </div>
  )
}

function Lacks({ one }: { readonly one: Case }) {
  const t = useText(messages)
  const word = useWord()
  return (
    <section className="card">
      <h2>{t('lacksTitle')}</h2>
      {one.lacks.length === 0 ? (
        <p>
          <Tag tone="good">{t('lacksNothing')}</Tag>
        </p>
      ) : (
        <ul className="lines">
          {one.lacks.map((lack) => (
            <li key={`${lack.kind}${lack.step}`}>
              {word(lack)}
              <span className="quiet enforcement-basis">{lack.basis}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
