import { App, Drawer } from 'antd'
import { useState } from 'react'
import type { readDispute } from '#capabilities/disputes/contract.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useClauses, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, Reading, useMay } from '#platform/web/ui/index.ts'
import { draftTypicalCase } from '../contract/cases.ts'
import { CaseEditor } from './case-editor.tsx'
import { messages } from './messages.ts'

/** A closed matter becomes a typical case: its words come masked into the editor. */
export function CaseOfMatter({ matter }: { readonly matter: Answer<typeof readDispute> }) {
  const t = useText(messages)
  const may = useMay()
  const { message } = App.useApp()
  const [isWriting, write] = useState(false)
  const isEnded = matter.filing === 'closed' || matter.filing === 'archived'
  if (!isEnded || !may('draftTypicalCase')) return null
  return (
    <div>
      <Button onClick={() => write(true)}>{t('makeCase')}</Button>
      <Drawer
        open={isWriting}
        onClose={() => write(false)}
        title={t('makeCase')}
        size="min(48rem, 100vw)"
        destroyOnHidden
      >
        <FromMatter
          disputeId={matter.id}
          onCancel={() => write(false)}
          onDone={(sentence) => {
            write(false)
            message.success(`${sentence}${t('whereDrafts')}`)
          }}
        />
      </Drawer>
    </div>
  )
}

interface FromMatterProps {
  readonly disputeId: string
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

function FromMatter({ disputeId, ...closing }: FromMatterProps) {
  const t = useText(messages)
  const clauses = useClauses()
  const draft = useOperation(draftTypicalCase, { params: { disputeId } })
  return (
    <Reading of={draft}>
      {({ texts, findings, category, sector, hasMinor }) => (
        <>
          {findings.length > 0 && (
            <Note tone="good">
              {t('maskedAlready', { count: findings.length })}
              {clauses([...new Set(findings.map(({ words, to }) => `${words} → ${to}`))])}
            </Note>
          )}
          <CaseEditor
            {...closing}
            disputeId={disputeId}
            initial={{ texts, category, hasMinor, ...(sector ? { sector } : {}) }}
          />
        </>
      )}
    </Reading>
  )
}
