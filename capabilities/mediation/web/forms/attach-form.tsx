import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { caseDocuments } from '#capabilities/disputes/domain/index.ts'
import { attachFile } from '#capabilities/files/contract.ts'
import { type ProblemError, useWrite } from '#platform/web/api-client/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import { messages } from '../messages.ts'
import type { WorkProps } from '../workbench.ts'

type Kind = keyof typeof caseDocuments

/** A paper of the file, as a picture or PDF. */
export function AttachForm({ matter, onDone, onCancel }: WorkProps) {
  const t = useText(messages)
  const language = useLanguage()
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>('evidence')
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<ProblemError>()
  const attach = useWrite(attachFile, {
    onSuccess: () => {
      void client.invalidateQueries()
      onDone(t('attachDone'))
    },
    onProblem: setProblem,
  })
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (file === undefined) return
    const query = { document: kind, name: file.name.slice(0, 120) }
    attach.mutate({ params: { disputeId: matter.id }, query, body: file })
  }
  return (
    <form className="act-form" onSubmit={send}>
      {problem && <Note tone="warning" title={problem.message} />}
      <label className="field">
        <span className="field-label">{t('attachKind')}</span>
        <select className="input" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
          {Object.entries(caseDocuments).map(([code, label]) => (
            <option key={code} value={code}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{t('attachFile')}</span>
        <input
          type="file"
          required
          accept="image/png,image/jpeg,application/pdf"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </label>
      <div className="actions">
        <Button type="submit" look="primary" isBusy={attach.isPending}>
          {t('attachDo')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
