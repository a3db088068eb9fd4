import { useState } from 'react'
import { listDivisions } from '#capabilities/organisations/contract.ts'
import { type Answer, type ProblemError, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  CheckField,
  DivisionPicker,
  DraftNote,
  FieldFrame,
  FormProblems,
  MoneyField,
  TextField,
  useField,
  useForm,
} from '#platform/web/forms/index.ts'
import { useClauses, useText } from '#platform/web/i18n/index.ts'
import { Button, Fact, Facts, Money, PageLink, PageTitle, Steps } from '#platform/web/ui/index.ts'
import { apply } from '../contract.ts'
import { type ApplyBody, type ApplyForm, emptyApplication, fieldsOfSteps, stepOfField } from './apply-form.ts'
import { messages } from './messages.ts'
import { ApplicantStep, OtherStep } from './party-step.tsx'
import { Receipt } from './receipt.tsx'

type Received = Answer<typeof apply>

/** Apply online in five steps; what is typed stays on the device until it was received. */
export function ApplyPage() {
  const t = useText(messages)
  const [received, setReceived] = useState<Received>()
  if (received) return <Receipt received={received} />
  return (
    <>
      <PageTitle lead={t('applyLead')}>{t('apply')}</PageTitle>
      <Application onReceived={setReceived} />
      <PageLink href="/contact">{t('helpIn')}</PageLink>
    </>
  )
}

function Application({ onReceived }: { readonly onReceived: (received: Received) => void }) {
  const t = useText(messages)
  const form: ApplyForm = useForm(apply, { draft: 'apply', initial: emptyApplication })
  const [step, setStep] = useState(1)
  const send = useWrite(apply, {
    draft: 'apply',
    onSuccess: (answer) => {
      form.clear()
      onReceived(answer)
      window.scrollTo(0, 0)
    },
    onProblem: (error: ProblemError) => {
      const [first] = error.errors
      if (first !== undefined) setStep(stepOfField(first.at.replace(/^body\.?/, '')))
      form.refuse(error)
    },
  })
  const titles = [t('stepApplicant'), t('stepOther'), t('stepStory'), t('stepRequests'), t('stepConsent')]
  const isLast = step === titles.length
  const goOn = () => {
    const fields = fieldsOfSteps[step - 1] ?? []
    if (form.check(fields as never)) {
      setStep(step + 1)
      window.scrollTo(0, 0)
    }
  }
  const submit = form.submit((body: ApplyBody) => send.mutate({ body }))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isLast) submit(event)
        else goOn()
      }}
    >
      <Steps current={step} titles={titles} />
      <FormProblems form={form} />
      {step === 1 && <ApplicantStep form={form} />}
      {step === 2 && <OtherStep form={form} />}
      {step === 3 && <StoryStep form={form} />}
      {step === 4 && <RequestStep form={form} />}
      {isLast && <ConsentStep form={form} />}
      <div className="actions">
        <Button type="submit" look="primary" isBusy={send.isPending}>
          {isLast ? t('send') : t('next')}
        </Button>
        {step > 1 && <Button onClick={() => setStep(step - 1)}>{t('back')}</Button>}
      </div>
      <DraftNote form={form} />
    </form>
  )
}

function StoryStep({ form }: { readonly form: ApplyForm }) {
  const t = useText(messages)
  const divisions = useOperation(listDivisions)
  return (
    <>
      <TextField
        form={form}
        path="narrative"
        label={t('story')}
        hint={t('storyHint')}
        rows={8}
        maxLength={20_000}
      />
      <DivisionPicker
        form={form}
        path="divisionCode"
        label={t('where')}
        divisions={divisions.data?.divisions ?? []}
        within={divisions.data?.within ?? ''}
      />
      <TextField form={form} path="place" label={t('place')} maxLength={200} isOptional />
      <MoneyField form={form} path="amountFen" label={t('amount')} isOptional />
    </>
  )
}

/** Typed as lines, sent as a list. */
function RequestStep({ form }: { readonly form: ApplyForm }) {
  const t = useText(messages)
  const props = { form, path: 'requests', label: t('requests'), hint: t('requestsHint') } as const
  const { fault, links, set } = useField(props)
  const [text, setText] = useState(() => (form.typed.requests ?? []).join('\n'))
  return (
    <FieldFrame {...props} id={links.id} fault={fault}>
      <textarea
        {...links}
        className="input"
        rows={5}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          const lines = event.target.value.split('\n').map((line) => line.trim())
          set(lines.filter((line) => line !== ''))
        }}
      />
    </FieldFrame>
  )
}

function ConsentStep({ form }: { readonly form: ApplyForm }) {
  const t = useText(messages)
  const clauses = useClauses()
  const { parties = [], narrative, requests = [], amountFen } = form.typed
  const [applicant, other] = parties
  return (
    <>
      <h2>{t('check')}</h2>
      <Facts>
        <Fact label={t('stepApplicant')}>
          {[applicant?.name, applicant?.phone].filter(Boolean).join(' · ')}
        </Fact>
        <Fact label={t('stepOther')}>{other?.name ?? t('unknown')}</Fact>
        <Fact label={t('story')}>{narrative ?? t('unknown')}</Fact>
        <Fact label={t('requests')}>{clauses(requests) || t('unknown')}</Fact>
        <Fact label={t('amount')}>
          <Money fen={typeof amountFen === 'number' ? amountFen : undefined} />
        </Fact>
      </Facts>
      <p>{t('privacy')}</p>
      <CheckField form={form} path="privacyTold" label={t('privacyToldHint')} />
      {applicant?.citizenNumber && (
        <CheckField form={form} path="parties[0].sensitiveConsent" label={t('sensitiveHint')} isOptional />
      )}
    </>
  )
}
