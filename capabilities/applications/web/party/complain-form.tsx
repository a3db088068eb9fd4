import { useState } from 'react'
import { complaintGrounds } from '#capabilities/committees/domain/index.ts'
import { useWrite } from '#platform/web/api-client/index.ts'
import { ChoiceField, FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, dateText, Note } from '#platform/web/ui/index.ts'
import { complainAsParty, PartyComplaint } from '../../contract.ts'
import { messages } from './messages.ts'
import type { SayingProps } from './reply-form.tsx'

/** Where the party is treated badly: what it filed already, and a form that stays closed until it is asked for. */
export function Complain(props: SayingProps) {
  const t = useText(messages)
  const language = useLanguage()
  const [isOpen, open] = useState(false)
  const { complainable, complaints } = props.page
  if (complainable.length === 0 && complaints.length === 0) return null
  return (
    <section className="card party-answers">
      <h2>{t('complainTitle')}</h2>
      <p>{t('complainLead')}</p>
      {complaints.map(({ number, dueOn, isDecided }) => (
        <Note
          key={number}
          tone="good"
          title={t(isDecided ? 'complaintDecided' : 'complaintFiled', {
            number,
            day: dateText(dueOn, language),
          })}
          isNews
        />
      ))}
      {isOpen ? (
        <ComplaintForm
          {...props}
          onSent={() => {
            open(false)
            props.onSent()
          }}
        />
      ) : (
        complainable.length > 0 && (
          <div className="actions">
            <Button onClick={() => open(true)}>{t('complain')}</Button>
          </div>
        )
      )}
    </section>
  )
}

/** What is typed stays on the device until it is sent; the code of the notice is never among it. */
function ComplaintForm({ page, accessCode, onSent }: SayingProps) {
  const t = useText(messages)
  const { code, complainable } = page
  const [only] = complainable
  const initial = complainable.length === 1 && only ? { mediatorId: only.mediatorId } : {}
  const form = useForm({ body: PartyComplaint }, { draft: `complaint.${code}`, initial })
  const send = useWrite(complainAsParty, {
    onSuccess: () => {
      form.clear()
      onSent()
    },
    onProblem: form.refuse,
  })
  return (
    <form noValidate onSubmit={form.submit((body) => send.mutate({ body: { ...body, accessCode } }))}>
      <FormProblems form={form} />
      <ChoiceField
        form={form}
        path="mediatorId"
        label={t('complainAbout')}
        options={complainable.map(({ mediatorId, name }) => ({ value: mediatorId, label: name }))}
      />
      <ChoiceField form={form} path="ground" label={t('complainGround')} options={complaintGrounds} />
      <TextField
        form={form}
        path="words"
        label={t('complainWords')}
        hint={t('complainHint')}
        rows={5}
        maxLength={4000}
      />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={send.isPending}>
          {t('complainSend')}
        </Button>
      </div>
    </form>
  )
}
