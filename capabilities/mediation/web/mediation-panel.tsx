import { App, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Reading, useIsNarrow } from '#platform/web/ui/index.ts'
import { readMediation } from '../contract.ts'
import { AfterRefusal, AfterSection } from './after-section.tsx'
import { AgreementSection } from './agreement-section.tsx'
import { FileSection } from './file-section.tsx'
import { messages } from './messages.ts'
import { NextSteps } from './next-steps.tsx'
import { PeopleSection } from './people-section.tsx'
import type { SectionProps } from './section.ts'
import { SessionSection } from './session-section.tsx'
import { TurnHead } from './turn-head.tsx'
import type { Matter, WorkProps } from './workbench.ts'
import { latestTurn } from './workbench.ts'
import './workbench.css'
import { type WorkName, works } from './works.ts'

/** The mediation of a dispute: what comes next on top, then who, when, what was agreed and what became of it. */
export function MediationPanel({ matter, ...neighbours }: PanelProps) {
  const mediation = useOperation(readMediation, { params: { disputeId: matter.id } })
  return (
    <Reading of={mediation}>
      {(whole) => <Workbench matter={matter} mediation={whole} {...neighbours} />}
    </Reading>
  )
}

/** The page brings along what neighbours offer where something is written, and say before the file is closed. */
interface PanelProps extends Pick<WorkProps, 'writing' | 'BeforeClosing'> {
  readonly matter: Matter
}

interface Chosen {
  readonly work: WorkName
  readonly about?: string | undefined
}

function Workbench({ matter, mediation, ...neighbours }: Omit<SectionProps, 'open'> & PanelProps) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [chosen, choose] = useState<Chosen>()
  const close = () => choose(undefined)
  const section = { matter, mediation, open: (work: WorkName, about?: string) => choose({ work, about }) }
  const turn = latestTurn(mediation)
  const isRefused = matter.routing === 'declined'
  const Form = chosen && works[chosen.work].form
  return (
    <div className="workbench">
      {turn === undefined ? (
        <p className="quiet">{t(isRefused ? 'refused' : 'notAccepted')}</p>
      ) : (
        <TurnHead turn={turn} />
      )}
      <NextSteps {...section} />
      {turn !== undefined && (
        <>
          <Earlier isOver={turn.state === 'ended'}>
            <PeopleSection {...section} turn={turn} />
            <SessionSection {...section} turn={turn} />
            <AgreementSection {...section} turn={turn} />
          </Earlier>
          {!isRefused && <AfterSection {...section} turn={turn} />}
        </>
      )}
      {isRefused && <AfterRefusal {...section} />}
      <FileSection {...section} />
      <Drawer
        open={chosen !== undefined}
        onClose={close}
        title={chosen && t(works[chosen.work].title)}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {chosen && Form && (
          <Form
            matter={matter}
            mediation={mediation}
            about={chosen.about}
            {...neighbours}
            onDone={(sentence) => {
              close()
              message.success(sentence)
            }}
            onCancel={close}
          />
        )}
      </Drawer>
    </div>
  )
}

/** What is over is one line on a phone, until it is looked up. */
function Earlier({ isOver, children }: { readonly isOver: boolean; readonly children: ReactNode }) {
  const t = useText(messages)
  const isNarrow = useIsNarrow()
  if (!isOver || !isNarrow) return children
  return (
    <details className="work-part">
      <summary>{t('earlierWork')}</summary>
      {children}
    </details>
  )
}
