import { App } from 'antd'
import { useId, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { messages } from '../messages.ts'

/**
 * A spreadsheet that is tried before it is taken in. What the trial showed belongs to this file and to what was told
 * with it: another file, or another word, is tried anew.
 * @param about what the trial was told beside the file
 * @example
 * const sheet = useFileTrial<Answer<typeof tryRows>>(form.typed.unitId)
 * const attempt = useWrite(tryRows, { onSuccess: sheet.keep, onProblem: form.refuse })
 * const send = () =>
 *   sheet.with((file) => (sheet.trial ? bring.mutate({ … }) : attempt.mutate({ body: file })))
 */
export function useFileTrial<Trial>(about?: unknown) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [file, setFile] = useState<Blob>()
  const [tried, setTried] = useState<{ readonly trial: Trial; readonly about: string }>()
  const told = JSON.stringify(about ?? null)
  return {
    trial: tried?.about === told ? tried.trial : undefined,
    keep: (trial: Trial) => setTried({ trial, about: told }),
    forget: () => setTried(undefined),
    choose: async (chosen: File | undefined) => {
      setTried(undefined)
      // without the type that the system gives it: the server tells by the content
      setFile(chosen && new Blob([await chosen.arrayBuffer()], { type: 'application/octet-stream' }))
    },
    /** Does it with the file, or says that none was chosen. */
    with: (does: (file: Blob) => void) =>
      file === undefined ? void message.warning(t('fileFirst')) : does(file),
  }
}

interface SheetProps {
  readonly onChoose: (chosen: File | undefined) => Promise<void>
}

/** Where the spreadsheet is chosen. */
export function DeskSheet({ onChoose }: SheetProps) {
  const t = useText(messages)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {t('sheet')}
      </label>
      <input
        id={id}
        type="file"
        required
        accept=".xlsx,.csv"
        onChange={(event) => void onChoose(event.target.files?.[0])}
      />
    </div>
  )
}
