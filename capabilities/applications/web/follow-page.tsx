import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { Button, dateText, PageTitle } from '#platform/web/ui/index.ts'
import { follow } from '../contract.ts'
import { nextSteps, stages } from '../domain/index.ts'
import { messages } from './messages.ts'
import { RoutesTold } from './routes-told.tsx'

type Followed = Answer<typeof follow>

/** Where a matter stands, for who has both codes. */
export function FollowPage() {
  const t = useText(messages)
  const [followed, setFollowed] = useState<Followed>()
  return (
    <>
      <PageTitle lead={t('followLead')}>{t('follow')}</PageTitle>
      {followed ? (
        <Progress of={followed} onOther={() => setFollowed(undefined)} />
      ) : (
        <Codes onFound={setFollowed} />
      )}
    </>
  )
}

function Codes({ onFound }: { readonly onFound: (followed: Followed) => void }) {
  const t = useText(messages)
  const form = useForm(follow)
  const find = useWrite(follow, { onSuccess: onFound, onProblem: form.refuse })
  return (
    <form noValidate onSubmit={form.submit((body) => find.mutate({ body }))}>
      <FormProblems form={form} />
      <TextField form={form} path="code" label={t('code')} maxLength={40} />
      <TextField
        form={form}
        path="accessCode"
        label={t('accessCode')}
        hint={t('accessHint')}
        maxLength={40}
      />
      <div className="actions">
        <Button type="submit" look="primary" isBusy={find.isPending}>
          {t('show')}
        </Button>
      </div>
      <p className="quiet">{t('notYours')}</p>
    </form>
  )
}

function Progress({ of: followed, onOther }: { readonly of: Followed; readonly onOther: () => void }) {
  const t = useText(messages)
  const label = useLabel()
  const language = useLanguage()
  const { stage, dueOn, agreementNumber, notice } = followed
  const steps = [
    [t('receivedOn'), followed.receivedOn],
    [t('registeredOn'), followed.registeredOn],
    [t('acceptedOn'), followed.acceptedOn],
    [t('endedOn'), followed.endedOn],
  ] as const
  return (
    <section className="card" aria-live="polite">
      <p className="quiet">{followed.code}</p>
      <h2>{t('now')}</h2>
      <p className="stage">{label(stages, stage)}</p>
      {dueOn && <p>{t('due', { day: dateText(dueOn, language) })}</p>}
      {agreementNumber && <p>{t('agreement', { number: agreementNumber })}</p>}
      <p>{t('inCharge', { unit: followed.unitName })}</p>
      <ol className="progress-line">
        {steps.map(([name, day]) => (
          <li key={name} className={day ? 'is-done' : ''}>
            <span>{name}</span> {day && <time dateTime={day}>{dateText(day, language)}</time>}
          </li>
        ))}
      </ol>
      <h2>{t('nextStep')}</h2>
      <p>{label(nextSteps, stage)}</p>
      {notice && <RoutesTold notice={notice} />}
      <Button onClick={onOther}>{t('other')}</Button>
    </section>
  )
}
