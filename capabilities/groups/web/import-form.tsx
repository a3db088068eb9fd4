import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, type SyntheticEvent, useId, useState } from 'react'
import { noIdentityReasons, partyRoles } from '#capabilities/parties/domain/index.ts'
import {
  type Answer,
  asProblemError,
  call,
  hasMovedOn,
  type ProblemError,
  useWrite,
} from '#platform/web/api-client/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, Note, saveFile } from '#platform/web/ui/index.ts'
import { importPersons, readPersonListForm, tryPersons } from '../contract.ts'
import type { GroupWorkProps } from './group-work.ts'
import { messages } from './messages.ts'
import { TriedList } from './tried-list.tsx'

type Role = keyof typeof partyRoles
type Without = keyof typeof noIdentityReasons

interface Told {
  readonly role: Role
  readonly withoutNumber?: Without
  readonly countedWith?: string
}

/** @property bytes as they were when the file was chosen: who edits it meanwhile imports what was shown */
interface Chosen {
  readonly name: string
  readonly bytes: Blob
}

/** A list of persons: chosen, tried row by row, and brought in exactly as it was shown. */
export function ImportForm({ matter, onDone, onCancel }: GroupWorkProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const [told, tell] = useState<Told>(() => toldOf(matter, 'applicant'))
  const [file, setFile] = useState<Chosen>()
  const [trial, setTrial] = useState<Answer<typeof tryPersons>>()
  const [problem, setProblem] = useState<ProblemError>()
  const attempt = useWrite(tryPersons, { onSuccess: setTrial, onProblem: setProblem })
  const bring = useWrite(importPersons, {
    onSuccess: ({ added, leftOut, wasImported }) => {
      void client.invalidateQueries()
      onDone(wasImported ? t('importedBefore') : t('imported', { added, leftOut }))
    },
    onProblem: (error) => {
      setProblem(error)
      if (!hasMovedOn(error)) return
      // what was shown holds no more: the file is still here, to be tried against the matter as it is now
      setTrial(undefined)
    },
  })
  const params = { disputeId: matter.id }
  const change = (next: Told) => {
    tell(next)
    setTrial(undefined)
  }
  const take = (chosen: Chosen | undefined) => {
    setFile(chosen)
    setTrial(undefined)
    setProblem(undefined)
  }
  const look = () => {
    if (file === undefined) return
    setProblem(undefined)
    setTrial(undefined)
    attempt.mutate({ params, query: told, body: file.bytes })
  }
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    setProblem(undefined)
    if (file === undefined || trial === undefined) return look()
    const query = { ...told, digest: trial.digest }
    bring.mutate({ params, query, body: file.bytes, version: matter.version })
  }
  return (
    <form className="act-form" onSubmit={send}>
      <p className="act-lead">{t('importLead')}</p>
      <ListForm />
      <Told told={told} matter={matter} onChange={change} />
      <FileField onChange={take} />
      {problem && <Note tone="warning" title={problem.message} isNews />}
      {trial && <TriedList trial={trial} />}
      <div className="actions">
        {trial === undefined ? (
          <Button type="submit" look="primary" isBusy={attempt.isPending}>
            {t('tryDo')}
          </Button>
        ) : (
          trial.sound > 0 && (
            <Button type="submit" look="primary" isBusy={bring.isPending}>
              {t('importDo', { count: trial.sound })}
            </Button>
          )
        )}
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

/** The list as it should be, empty: its columns are text, so that no program rounds the numbers. */
function ListForm() {
  const t = useText(messages)
  const language = useLanguage()
  const [problem, setProblem] = useState<ProblemError>()
  const fetch = async () => {
    try {
      const file = await call(readPersonListForm, { query: { language } })
      if (file) saveFile(file, t('listFormName'))
    } catch (error) {
      setProblem(asProblemError(error))
    }
  }
  return (
    <div className="actions">
      <Button onClick={() => void fetch()}>{t('listForm')}</Button>
      {problem && <Note tone="warning" title={problem.message} isNews />}
    </div>
  )
}

type Matter = GroupWorkProps['matter']

const standing = ({ parties }: Matter, side: Role) =>
  parties.filter(({ role, headCount }) => role === side && headCount > 1)

/** Who stands for several mostly stands for those on the list: nobody is counted twice unless somebody says so. */
function toldOf(matter: Matter, role: Role): Told {
  const [only, ...others] = standing(matter, role)
  return only === undefined || others.length > 0 ? { role } : { role, countedWith: only.id }
}

interface ToldProps {
  readonly told: Told
  readonly matter: Matter
  readonly onChange: (told: Told) => void
}

/** What holds for the whole list: its side, and why some have no number. */
function Told({ told, matter, onChange }: ToldProps) {
  const t = useText(messages)
  const language = useLanguage()
  const { role, withoutNumber, countedWith } = told
  const stand = standing(matter, role)
  return (
    <>
      <label className="field">
        <span className="field-label">{t('importRole')}</span>
        <select
          className="input"
          value={told.role}
          onChange={(event) =>
            onChange({
              ...toldOf(matter, event.target.value as Role),
              ...(withoutNumber ? { withoutNumber } : {}),
            })
          }
        >
          {Object.entries(partyRoles).map(([code, label]) => (
            <option key={code} value={code}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{t('withoutNumber')}</span>
        <select
          className="input"
          value={told.withoutNumber ?? ''}
          onChange={(event) =>
            onChange({
              role,
              ...(countedWith ? { countedWith } : {}),
              ...(event.target.value === '' ? {} : { withoutNumber: event.target.value as Without }),
            })
          }
        >
          <option value="">{t('numberNeeded')}</option>
          {Object.entries(noIdentityReasons).map(([code, label]) => (
            <option key={code} value={code}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      {stand.length > 0 && (
        <label className="field">
          <span className="field-label">{t('countedWith')}</span>
          <select
            className="input"
            value={countedWith ?? ''}
            onChange={(event) =>
              onChange({
                role,
                ...(withoutNumber ? { withoutNumber } : {}),
                ...(event.target.value === '' ? {} : { countedWith: event.target.value }),
              })
            }
          >
            {stand.map(({ id, name, headCount }) => (
              <option key={id} value={id}>
                {t('countedWithParty', { name, count: headCount })}
              </option>
            ))}
            <option value="">{t('countedAnew')}</option>
          </select>
        </label>
      )}
    </>
  )
}

function FileField({ onChange }: { readonly onChange: (chosen: Chosen | undefined) => void }) {
  const t = useText(messages)
  const id = useId()
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file === undefined) return onChange(undefined)
    // without the type that the system gives it: the server tells by the content
    const bytes = new Blob([await file.arrayBuffer()], { type: 'application/octet-stream' })
    onChange({ name: file.name, bytes })
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('importFile')}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {t('importFileHint')}
      </p>
      <input
        id={id}
        type="file"
        required
        accept=".xlsx,.csv"
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event)}
      />
    </div>
  )
}
