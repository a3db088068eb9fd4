import { useId, useRef, useState } from 'react'
import {
  type Answer,
  asProblemError,
  call,
  type ProblemError,
  useWrite,
} from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Note, saveFile } from '#platform/web/ui/index.ts'
import { attachSchemeFile, endScheme, listSchemes, readSchemeFile } from '../../contract.ts'
import { schemeKinds } from '../../domain/index.ts'
import { EndForm } from '../end-form.tsx'
import { messages } from './messages.ts'

type Scheme = Answer<typeof listSchemes>['departments'][number]['schemes'][number]

interface LineProps {
  readonly scheme: Scheme
  readonly mayKeep: boolean
  readonly onDone: (sentence: string) => void
}

export function SchemeLine({ scheme, mayKeep, onDone }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const [isEnding, end] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const { id, fileName, validTo } = scheme
  const open = async () => {
    try {
      const file = await call(readSchemeFile, { params: { schemeId: id } })
      if (file) saveFile(file, fileName ?? scheme.title)
    } catch (error) {
      setProblem(asProblemError(error))
    }
  }
  return (
    <li>
      <p className="authority-facts">
        <strong>{scheme.title}</strong>
        <Tag>{label(schemeKinds, scheme.kind)}</Tag>
        {!scheme.isInForce && <Tag tone="warning">{t('over')}</Tag>}
      </p>
      <p className="authority-facts quiet">
        <span>{scheme.number}</span>
        <span>{t('issued', { day: dateText(scheme.issuedOn, language) })}</span>
        <span>{t('from', { day: dateText(scheme.validFrom, language) })}</span>
        {validTo !== undefined && <span>{t('until', { day: dateText(validTo, language) })}</span>}
        <span>{scheme.endReason}</span>
      </p>
      {problem && <Note tone="warning" title={problem.message} isNews />}
      {!isEnding && (
        <div className="actions">
          {fileName === undefined ? (
            <span className="quiet">{t('noFile')}</span>
          ) : (
            <Button look="quiet" onClick={() => void open()}>
              {t('open')}
            </Button>
          )}
          {mayKeep && fileName === undefined && (
            <AttachButton scheme={scheme} onDone={() => onDone(t('attached'))} onProblem={setProblem} />
          )}
          {mayKeep && scheme.isInForce && (
            <Button look="quiet" onClick={() => end(true)}>
              {t('end')}
            </Button>
          )}
        </div>
      )}
      {isEnding && (
        <EndForm
          operation={endScheme}
          params={{ schemeId: id }}
          version={scheme.version}
          onCancel={() => end(false)}
          onDone={(sentence) => {
            end(false)
            onDone(sentence)
          }}
        />
      )}
    </li>
  )
}

interface AttachProps {
  readonly scheme: Scheme
  readonly onDone: () => void
  readonly onProblem: (problem: ProblemError) => void
}

function AttachButton({ scheme, onDone, onProblem }: AttachProps) {
  const t = useText(messages)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const attach = useWrite(attachSchemeFile, {
    invalidates: [listSchemes],
    onSuccess: onDone,
    onProblem,
  })
  const send = async (file: File | undefined) => {
    if (file === undefined) return
    const body = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' })
    const about = { params: { schemeId: scheme.id }, query: { name: file.name.slice(0, 120) } }
    attach.mutate({ ...about, body, version: scheme.version })
  }
  return (
    <>
      <input
        ref={input}
        id={id}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-label={t('attach')}
        accept=".pdf,.docx,.png,.jpg,.jpeg"
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <Button look="quiet" isBusy={attach.isPending} onClick={() => input.current?.click()}>
        {t('attach')}
      </Button>
    </>
  )
}
