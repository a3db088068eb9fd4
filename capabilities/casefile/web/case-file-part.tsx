import { App, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, instantText, Note, Reading, sizeText, useMay } from '#platform/web/ui/index.ts'
import { listCaseFiles, makeCaseFile } from '../contract.ts'
import { messages } from './messages.ts'
import './casefile.css'

type Made = Answer<typeof listCaseFiles>['files'][number]

/** Beside a case: its file to take along, made with one click. */
export function CaseFilePart({ caseId }: { readonly caseId: string }) {
  const may = useMay()
  return may('listCaseFiles') ? <Part caseId={caseId} /> : null
}

const ASK_AGAIN_AFTER_MS = 3_000

function Part({ caseId }: { readonly caseId: string }) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [isOpen, open] = useState(false)
  const read = useOperation(listCaseFiles, { params: { caseId } })
  const isMaking = read.data?.files.some(({ state }) => state === 'making') ?? false
  const { refetch } = read
  useEffect(() => {
    if (!isMaking) return
    const asking = setInterval(() => void refetch(), ASK_AGAIN_AFTER_MS)
    return () => clearInterval(asking)
  }, [isMaking, refetch])
  return (
    <section className="card casefile-part">
      <h2>{t('part')}</h2>
      <p className="quiet">{t('lead')}</p>
      <Reading of={read}>
        {({ files }) => files.map((made) => <MadeFile key={made.id} made={made} caseId={caseId} />)}
      </Reading>
      <div className="actions">
        <Button onClick={() => open(true)}>{t('make')}</Button>
      </div>
      <Drawer
        open={isOpen}
        onClose={() => open(false)}
        title={t('make')}
        size="min(36rem, 100vw)"
        destroyOnHidden
      >
        <OperationForm
          operation={makeCaseFile}
          params={{ caseId }}
          does={t('make')}
          done={() => t('asked')}
          onCancel={() => open(false)}
          onDone={(sentence) => {
            open(false)
            void message.success(sentence)
          }}
        >
          {(form) => (
            <DeskText
              form={form}
              path="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              rows={2}
              maxLength={200}
            />
          )}
        </OperationForm>
      </Drawer>
    </section>
  )
}

function MadeFile({ made, caseId }: { readonly made: Made; readonly caseId: string }) {
  const t = useText(messages)
  const language = useLanguage()
  const path = `/api/v1/enforcement-cases/${caseId}/case-files/${made.id}`
  return (
    <div className="casefile-made">
      <p>
        {made.reason}
        <span className="quiet casefile-sub">
          {instantText(made.askedAt, language)} · {made.askedBy}
        </span>
      </p>
      {made.state === 'making' && <Tag>{t('making')}</Tag>}
      {made.state === 'failed' && <Note tone="danger" title={t('failed')} />}
      {made.state === 'ready' && (
        <>
          <p className="quiet casefile-sub">
            {t('contents', {
              papers: made.papers ?? 0,
              pages: made.pages ?? 0,
              recordings: made.recordings ?? 0,
            })}
          </p>
          <p className="casefile-links">
            <a href={`${path}/volume`}>{t('volume')}</a>
            <a href={`${path}/package`}>{t('package', { size: sizeText(made.packageSize ?? 0) })}</a>
          </p>
          <p className="quiet casefile-sub casefile-digest">
            {t('sha256')} {made.packageSha256}
          </p>
          <p className="quiet casefile-sub">{t('check')}</p>
        </>
      )}
    </div>
  )
}
