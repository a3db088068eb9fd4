import { Link, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { call, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { ChoiceChips, useFilters } from '#platform/web/ui/desk/index.ts'
import { Button, Empty, Fact, Facts, PageTitle, Reading, saveFile } from '#platform/web/ui/index.ts'
import { endAuthorityList, readAuthorityList, readListWorkbook } from '../../contract.ts'
import { listKinds } from '../../domain/index.ts'
import { EndForm } from '../end-form.tsx'
import { VersionTags } from './kind-line.tsx'
import { messages } from './messages.ts'
import { RowTable } from './row-table.tsx'
import type { Version } from './version.ts'
import '../authority.css'

/** Lives in the address of the screen. */
const filters = z.strictObject({
  text: z.string().max(100).optional(),
  only: z.enum(['doubtful']).optional(),
  after: z.coerce.number().int().min(0).optional(),
})

/** One version of a list with its rows. */
export function ListScreen() {
  const t = useText(messages)
  const label = useLabel()
  const { listVersionId = '' } = useParams({ strict: false }) as { readonly listVersionId?: string }
  const [{ text, only, after }, setFilters] = useFilters(filters)
  const list = useOperation(
    readAuthorityList,
    {
      params: { listVersionId },
      query: {
        limit: 50,
        ...(after === undefined ? {} : { after }),
        ...(text === undefined ? {} : { text }),
        ...(only === undefined ? {} : { isDoubtful: 'yes' as const }),
      },
    },
    { keepsPrevious: true },
  )
  return (
    <section className="page authority">
      <Reading of={list}>
        {({ list: version, rows, next, mayKeep }) => (
          <>
            <Link className="crumb" to="/authority-lists" search={{ unit: version.unitId } as never}>
              {t('back')}
            </Link>
            <PageTitle lead={version.unitName}>{label(listKinds, version.kind)}</PageTitle>
            <Head version={version} mayKeep={mayKeep} />
            <Sought text={text} onSeek={(sought) => setFilters({ text: sought, after: undefined })} />
            {version.doubtful > 0 && (
              <ChoiceChips
                label={t('kind')}
                chips={[
                  { value: undefined, label: t('allRows'), count: version.rows },
                  { value: 'doubtful' as const, label: t('onlyDoubtful'), count: version.doubtful },
                ]}
                chosen={only}
                onChoose={(chosen) => setFilters({ only: chosen, after: undefined })}
              />
            )}
            {rows.length === 0 ? (
              <Empty icon="folder" title={t('noRows')} />
            ) : (
              <RowTable kind={version.kind} rows={rows} />
            )}
            <div className="actions">
              {after !== undefined && (
                <Button onClick={() => setFilters({ after: undefined })}>{t('firstPage')}</Button>
              )}
              {next !== undefined && (
                <Button onClick={() => setFilters({ after: next })}>{t('nextPage')}</Button>
              )}
            </div>
          </>
        )}
      </Reading>
    </section>
  )
}

function Head({ version, mayKeep }: { readonly version: Version; readonly mayKeep: boolean }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { message } = App.useApp()
  const [isEnding, end] = useState(false)
  const download = async () => {
    const params = { listVersionId: version.id }
    const file = await call(readListWorkbook, { params, query: { language } })
    if (file) saveFile(file, `${version.unitName}${label(listKinds, version.kind)}.xlsx`)
  }
  return (
    <section className="card authority">
      <Facts>
        <Fact label={t('number')}>{version.number}</Fact>
        <Fact label={t('adoptedBy')}>{version.adoptedBy}</Fact>
        <Fact label={t('basis')}>{version.basis}</Fact>
        <Fact label={t('validity')}>
          <span className="authority-facts">
            <VersionTags version={version} />
          </span>
        </Fact>
      </Facts>
      {version.leftOut > 0 && <p className="quiet">{t('leftOut', { count: version.leftOut })}</p>}
      {version.endReason !== undefined && <p className="quiet">{version.endReason}</p>}
      {!isEnding && (
        <div className="actions">
          <Button onClick={() => void download()}>{t('workbook')}</Button>
          {mayKeep && !version.isEnded && (
            <Button look="quiet" onClick={() => end(true)}>
              {t('end')}
            </Button>
          )}
        </div>
      )}
      {isEnding && (
        <EndForm
          operation={endAuthorityList}
          params={{ listVersionId: version.id }}
          version={version.version}
          onCancel={() => end(false)}
          onDone={(sentence) => {
            end(false)
            void message.success(sentence)
          }}
        />
      )}
    </section>
  )
}

interface SoughtProps {
  readonly text: string | undefined
  readonly onSeek: (text: string | undefined) => void
}

function Sought({ text, onSeek }: SoughtProps) {
  const t = useText(messages)
  const [typed, type] = useState(text ?? '')
  return (
    <search>
      <form
        className="authority-facts"
        onSubmit={(event) => {
          event.preventDefault()
          onSeek(typed.trim() === '' ? undefined : typed.trim())
        }}
      >
        <input
          className="input authority-unit"
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={100}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Button type="submit">{t('searchDo')}</Button>
      </form>
    </search>
  )
}
