import { App, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { useOperation } from '#platform/web/api-client/index.ts'
import type { Closing } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { readSafety } from '../contract.ts'
import { ApartSection } from './apart-section.tsx'
import { InformantSection } from './informant-section.tsx'
import { messages } from './messages.ts'
import { ReportLines } from './report-lines.tsx'
import { RiskSection } from './risk-section.tsx'
import type { SafetyMatter, SectionProps } from './safety.ts'
import './safety.css'

interface Work {
  readonly title: string
  readonly form: (closing: Closing) => ReactNode
}

/** Danger on the page of a dispute or a visit: its colour, who must not meet, who told, what was reported. */
export function SafetyPanel({ matter }: { readonly matter: SafetyMatter }) {
  const safety = useOperation(readSafety, { params: { matterId: matter.id } })
  const { message } = App.useApp()
  const [work, setWork] = useState<Work>()
  const close = () => setWork(undefined)
  const done = (sentence: string) => {
    close()
    void message.success(sentence)
  }
  const open: SectionProps['open'] = (title, form) => setWork({ title, form })
  return (
    <>
      <Reading of={safety}>{(read) => <Sections matter={matter} safety={read} open={open} />}</Reading>
      <Drawer
        open={work !== undefined}
        onClose={close}
        title={work?.title}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        {work?.form({ onDone: done, onCancel: close })}
      </Drawer>
    </>
  )
}

function Sections(props: SectionProps) {
  const t = useText(messages)
  const { safety } = props
  return (
    <>
      {safety.risk && <RiskSection {...props} risk={safety.risk} />}
      {safety.risk && <ApartSection {...props} />}
      <InformantSection {...props} />
      {safety.reports.length > 0 && (
        <div className="safety-part">
          <h3>{t('reports')}</h3>
          <ReportLines reports={safety.reports} />
        </div>
      )}
    </>
  )
}
