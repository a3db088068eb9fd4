import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { FormProblems, TextField, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Fact, Facts } from '#platform/web/ui/index.ts'
import { readDispute, showParty } from '../contract.ts'
import { messages } from './messages.ts'

type Shown = Answer<typeof showParty>

interface ShowProps {
  readonly disputeId: string
  readonly partyId: string
}

/** A party's numbers in full, for a reason that goes on the timeline; gone when the line is closed. */
export function ShowParty(params: ShowProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown>()
  const form = useForm(showParty)
  const show = useWrite(showParty, {
    invalidates: [readDispute],
    onSuccess: (answer) => {
      setShown(answer)
      void client.invalidateQueries()
    },
    onProblem: form.refuse,
  })
  if (shown) return <FullFacts shown={shown} />
  return (
    <form noValidate onSubmit={form.submit((body) => show.mutate({ params, body }))}>
      <FormProblems form={form} />
      <TextField form={form} path="reason" label={t('showReason')} hint={t('showLogged')} maxLength={200} />
      <Button type="submit" isBusy={show.isPending}>
        {t('showDo')}
      </Button>
    </form>
  )
}

function FullFacts({ shown }: { readonly shown: Shown }) {
  const t = useText(messages)
  const figure = (value: string | undefined) => <span className="figure">{value ?? t('notGiven')}</span>
  return (
    <Facts>
      <Fact label={t('identity')}>{figure(shown.identityNumber)}</Fact>
      <Fact label={t('phone')}>{figure(shown.phone)}</Fact>
      <Fact label={t('address')}>{shown.address ?? t('notGiven')}</Fact>
      {shown.acting.map(({ name, identityNumber, phone }) => (
        <Fact key={name} label={name}>
          {figure(identityNumber)} · {figure(phone)}
        </Fact>
      ))}
    </Facts>
  )
}
