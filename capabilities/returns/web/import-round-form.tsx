import { z } from 'zod'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  ActForm,
  type Closing,
  DeskDay,
  DeskSelect,
  DeskSheet,
  DeskText,
  useFileTrial,
} from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useEnumeration, useLabel, useNamed, useText, useWord } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { importReturnRound, listReturnForms, listReturnRounds, tryReturnRound } from '../contract.ts'
import { rowFaults } from '../domain/index.ts'
import { messages } from './messages.ts'

const Told = z.strictObject({
  form: z.string(),
  asOf: z.iso.date(),
  title: z.string().trim().min(4).max(100),
})
type Trial = Answer<typeof tryReturnRound>
type About = z.infer<NonNullable<typeof importReturnRound.query>>

/** A spreadsheet becomes an earlier round: told, tried row by row, and brought in exactly as it was shown. */
export function ImportRoundForm({ onDone, onCancel }: Closing) {
  const t = useText(messages)
  const word = useWord()
  const forms = useOperation(listReturnForms).data?.forms ?? []
  const form = useForm({ body: Told }, { initial: {}, draft: 'returns.import' })
  const sheet = useFileTrial<Trial>([form.typed.form, form.typed.asOf])
  const { trial } = sheet
  const attempt = useWrite(tryReturnRound, { onSuccess: sheet.keep, onProblem: form.refuse })
  const bring = useWrite(importReturnRound, {
    invalidates: [listReturnRounds],
    onSuccess: ({ taken, wasImported }) => {
      form.clear()
      onDone(wasImported ? t('importedBefore') : t('importedDone', { count: taken }))
    },
    onProblem: (problem) => {
      sheet.forget()
      form.refuse(problem)
    },
  })
  const send = ({ form: key, asOf, title }: z.infer<typeof Told>) => {
    const about = { form: key, asOf } as About
    sheet.with((file) => {
      if (trial === undefined) attempt.mutate({ query: about, body: file })
      else bring.mutate({ query: { ...about, title, digest: trial.digest }, body: file })
    })
  }
  const taken = trial?.rows.filter(({ fault }) => fault === undefined).length ?? 0
  return (
    <ActForm
      form={form}
      onSubmit={form.submit(send)}
      isBusy={attempt.isPending || bring.isPending}
      does={trial === undefined ? t('tryDo') : t('importDo', { count: taken })}
      lead={<p>{t('importLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSheet onChoose={sheet.choose} />
      <DeskSelect
        form={form}
        path="form"
        label={t('formChoice')}
        options={forms.map(({ key: value, form: { zh, en } }) => ({ value, label: word({ zh, en }) }))}
      />
      <DeskText form={form} path="title" label={t('formTitle')} maxLength={100} />
      <DeskDay form={form} path="asOf" label={t('asOf')} />
      {trial && <Tried trial={trial} taken={taken} />}
    </ActForm>
  )
}

function Tried({ trial, taken }: { readonly trial: Trial; readonly taken: number }) {
  const t = useText(messages)
  const label = useLabel()
  const enumerated = useEnumeration()
  const named = useNamed()
  const refused = trial.rows.length - taken
  return (
    <Note tone={refused > 0 ? 'warning' : 'good'} title={t('triedTitle', { taken, refused })} isNews>
      <ul className="returns-tried">
        {trial.rows.map(({ row, unitName, values, unread, fault }) => (
          <li key={row}>
            {named(
              `${t('triedRow', { row })} ${unitName}`,
              fault === undefined
                ? t('triedValues', { count: Object.keys(values).length })
                : label(rowFaults, fault),
            )}
            {unread.length > 0 && ` · ${t('triedUnread', { what: enumerated(unread) })}`}
          </li>
        ))}
      </ul>
      {trial.missing.length > 0 && <p>{t('triedMissing', { names: enumerated(trial.missing) })}</p>}
    </Note>
  )
}
