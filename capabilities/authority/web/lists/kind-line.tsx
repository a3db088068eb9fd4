import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblemError, call, type ProblemError } from '#platform/web/api-client/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, dateText, Note, saveFile } from '#platform/web/ui/index.ts'
import { readListForm } from '../../contract.ts'
import { type ListKind, listKinds } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { Version } from './version.ts'

interface LineProps {
  readonly kind: ListKind
  readonly versions: readonly Version[]
  /** Only for whoever keeps the lists of the department. */
  readonly onImport?: () => void
}

/** One kind of list: the version that holds, or that there is none. */
export function KindLine({ kind, versions, onImport }: LineProps) {
  const t = useText(messages)
  const label = useLabel()
  const now = versions.find(({ isInForce }) => isInForce)
  const others = versions.filter((one) => one !== now)
  return (
    <li>
      <p className="authority-facts">
        <strong>{label(listKinds, kind)}</strong>
        {now === undefined && <Tag tone="danger">{t('missing')}</Tag>}
      </p>
      {now && <VersionFacts version={now} />}
      {others.length > 0 && (
        <details>
          <summary>{t('earlier', { count: others.length })}</summary>
          {others.map((one) => (
            <VersionFacts key={one.id} version={one} />
          ))}
        </details>
      )}
      {onImport !== undefined && (
        <div className="actions">
          <Button onClick={onImport}>{t('bring')}</Button>
          <FormButton kind={kind} />
        </div>
      )}
    </li>
  )
}

export function VersionTags({ version }: { readonly version: Version }) {
  const t = useText(messages)
  const language = useLanguage()
  const { isInForce, isEnded, holdsTo, doubtful } = version
  const isOver = !isInForce && holdsTo !== undefined && version.validFrom <= holdsTo && isEnded
  return (
    <>
      <span className="quiet">{t('from', { day: dateText(version.validFrom, language) })}</span>
      {holdsTo !== undefined && (
        <span className="quiet">{t('holdsTo', { day: dateText(holdsTo, language) })}</span>
      )}
      {!isInForce && holdsTo === undefined && <Tag>{t('isLater')}</Tag>}
      {isOver && <Tag>{t('isOver')}</Tag>}
      <span className="quiet">{t('rows', { count: version.rows })}</span>
      {doubtful > 0 && <Tag tone="warning">{t('doubtful', { count: doubtful })}</Tag>}
    </>
  )
}

function VersionFacts({ version }: { readonly version: Version }) {
  return (
    <p className="authority-facts">
      <Link className="authority-open" to={`/authority-lists/${version.id}`}>
        {version.number}
      </Link>
      <VersionTags version={version} />
    </p>
  )
}

/** The list as it should be, empty, with what may stand in each column. */
function FormButton({ kind }: { readonly kind: ListKind }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const [problem, setProblem] = useState<ProblemError>()
  const fetch = async () => {
    try {
      const file = await call(readListForm, { query: { kind, language } })
      if (file) saveFile(file, `${label(listKinds, kind)}.xlsx`)
    } catch (error) {
      setProblem(asProblemError(error))
    }
  }
  return (
    <>
      <Button look="quiet" onClick={() => void fetch()}>
        {t('template')}
      </Button>
      {problem && <Note tone="warning" title={problem.message} isNews />}
    </>
  )
}
