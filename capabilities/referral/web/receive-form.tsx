import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { categories, grades } from '#capabilities/disputes/domain/index.ts'
import { listUnits } from '#capabilities/organisations/contract.ts'
import { partyKinds, partyRoles } from '#capabilities/parties/domain/index.ts'
import { type Answer, useOperation, useWrite } from '#platform/web/api-client/index.ts'
import {
  ActForm,
  type Closing,
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
} from '#platform/web/forms/desk/index.ts'
import { type Form, useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, useCaller } from '#platform/web/ui/index.ts'
import { Arrival, receiveReferral } from '../contract.ts'
import { courtProcedures } from '../domain/index.ts'
import { messages } from './messages.ts'
import { useWays } from './use-ways.ts'
import { MaterialFields, WayFields } from './way-fields.tsx'

/** The place is that of the unit at whose counter the letter arrived. */
const Letter = Arrival.omit({ divisionCode: true })
type Letter = z.input<typeof Letter>

/** Names in a letter prove nothing: numbers are taken down when people come. */
const someParty = (role: 'applicant' | 'respondent') =>
  ({ role, kind: 'natural', noIdentityReason: 'not-known' }) as const

/** What is known before the letter is read: its number and what it is about, from a list of the other body. */
export interface FromList {
  readonly theirNumber?: string | undefined
  readonly title?: string | undefined
}

interface ReceiveProps extends Pick<Closing, 'onCancel'> {
  readonly from?: FromList | undefined
  readonly onDone: (registered: Answer<typeof receiveReferral>) => void
}

/** What another body sent on paper, as its letter says it. */
export function ReceiveForm({ from, onDone, onCancel }: ReceiveProps) {
  const t = useText(messages)
  const client = useQueryClient()
  const { account } = useCaller()
  const units = useOperation(listUnits, {})
  const divisionCode = units.data?.units.find(({ id }) => id === account.unitId)?.divisionCode ?? ''
  const form = useForm(
    { body: Letter },
    {
      // another row of a list is another letter, and has a draft of its own
      draft: from?.theirNumber === undefined ? 'referral.letter' : `referral.letter.${from.theirNumber}`,
      initial: { ...from, parties: [someParty('applicant'), someParty('respondent')] } as Partial<Letter>,
    },
  )
  const receive = useWrite(receiveReferral, {
    onSuccess: (registered) => {
      form.clear()
      void client.invalidateQueries()
      onDone(registered)
    },
    onProblem: form.refuse,
  })
  const isNamed = (form.typed.bodyName ?? '').trim().length > 1
  const isMetBefore = isNamed && form.faults.some(({ path }) => path === 'bodyName')
  const { chosen } = useWays('in', form.typed.body, form.typed.kind)
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => receive.mutate({ body: { ...body, divisionCode } }))}
      isBusy={receive.isPending}
      does={t('receiveDo')}
      lead={<p className="quiet">{t('receiveLead')}</p>}
      onCancel={onCancel}
    >
      <WayFields form={form} direction="in" />
      {(isMetBefore || form.typed.isOtherBody) && (
        <DeskCheck form={form} path="isOtherBody" label={t('isOtherBody')} />
      )}
      {chosen?.needsProcedure && (
        <DeskChoice form={form} path="procedure" label={t('procedure')} options={courtProcedures} />
      )}
      <DeskText form={form} path="theirNumber" label={t('theirNumber')} maxLength={80} />
      <DeskDay form={form} path="letterOn" label={t('letterOn')} isOptional />
      <DeskText form={form} path="title" label={t('cause')} maxLength={120} />
      <DeskText form={form} path="narrative" label={t('story')} rows={5} />
      <DeskSelect form={form} path="category" label={t('category')} options={categories} />
      <DeskChoice form={form} path="grade" label={t('grade')} options={grades} />
      <PartyFields form={form} />
      {chosen?.needsConsent && <DeskCheck form={form} path="consentsStated" label={t('consentsStated')} />}
      <MaterialFields form={form} />
    </ActForm>
  )
}

function PartyFields({ form }: { readonly form: Form<Letter> }) {
  const t = useText(messages)
  const parties = form.typed.parties ?? []
  return (
    <section className="referral-rows" aria-label={t('people')}>
      {parties.map((_party, at) => (
        // parties have no identity of their own until they are saved: their place is what they are
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className="act-part">
          <legend>
            {t('party')} {at + 1}
          </legend>
          <DeskText form={form} path={`parties[${at}].name`} label={t('name')} maxLength={80} />
          <DeskSelect form={form} path={`parties[${at}].role`} label={t('role')} options={partyRoles} />
          <DeskSelect form={form} path={`parties[${at}].kind`} label={t('partyKind')} options={partyKinds} />
          <DeskText form={form} path={`parties[${at}].phone`} label={t('phone')} isOptional maxLength={24} />
          {parties.length > 1 && (
            <Button
              look="quiet"
              onClick={() =>
                form.set(
                  'parties',
                  parties.filter((_, other) => other !== at),
                )
              }
            >
              {t('remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onClick={() => form.set('parties', [...parties, someParty('respondent')])}>
        {t('addParty')}
      </Button>
    </section>
  )
}
