import { useQueryClient } from '@tanstack/react-query'
import { attachFile } from '#capabilities/files/contract.ts'
import { consentChannels } from '#capabilities/mediation/domain/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { DeskCheck, DeskDay, DeskSelect, OperationForm } from '#platform/web/forms/desk/index.ts'
import { SignatureForm } from '#platform/web/forms/desk/signature-form.tsx'
import { useEnumeration, useText } from '#platform/web/i18n/index.ts'
import { consentForRepresented, type readGroup, signForRepresented } from '../contract.ts'
import type { GroupWorkProps } from './group-work.ts'
import { messages } from './messages.ts'

interface ActForProps extends GroupWorkProps {
  readonly group: Answer<typeof readGroup>
  readonly partyId: string
}

function representativeIn({ group, partyId }: Pick<ActForProps, 'group' | 'partyId'>) {
  return group.representations
    .flatMap(({ representatives }) => representatives)
    .find((one) => one.partyId === partyId)
}

/** The names of the others for whom it is done: nobody is bound without having been read out. */
function useNames({ matter, partyId }: Pick<ActForProps, 'matter' | 'partyId'>) {
  const enumerated = useEnumeration()
  return (ids: readonly string[]) =>
    enumerated(matter.parties.filter(({ id }) => ids.includes(id) && id !== partyId).map(({ name }) => name))
}

export function ConsentForForm(props: ActForProps) {
  const t = useText(messages)
  const { matter, partyId, onDone, onCancel } = props
  const one = representativeIn(props)
  const names = useNames(props)(one?.consent.ready ?? [])
  return (
    <OperationForm
      operation={consentForRepresented}
      params={{ disputeId: matter.id, partyId }}
      version={matter.version}
      initial={{ onDay: legalDayOf(Date.now()) }}
      does={t('consentForDo')}
      done={({ persons }) => t('consentForDone', { count: persons })}
      lead={<p>{t('consentForLead', { name: one?.name ?? '', names })}</p>}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="channel" label={t('consentForWay')} options={consentChannels} />
          <DeskDay form={form} path="onDay" label={t('consentForDay')} />
          <DeskCheck form={form} path="rightsTold" label={t('rightsTold')} hint={t('rightsToldHint')} />
        </>
      )}
    </OperationForm>
  )
}

export function SignForForm(props: ActForProps & { readonly agreementId: string }) {
  const t = useText(messages)
  const client = useQueryClient()
  const { matter, partyId, agreementId, onDone, onCancel } = props
  const one = representativeIn(props)
  const about = one?.signatures.find((agreement) => agreement.agreementId === agreementId)
  const names = useNames(props)(about?.ready ?? [])
  const attach = useWrite(attachFile)
  const disputeId = matter.id
  const sign = useWrite(signForRepresented, {
    onSuccess: ({ persons }) => {
      void client.invalidateQueries()
      onDone(t('signForDone', { count: persons }))
    },
  })
  return (
    <SignatureForm
      signerName={one?.name ?? ''}
      lead={<p>{t('signForLead', { name: one?.name ?? '', number: about?.number ?? '', names })}</p>}
      onStroke={({ picture, fileName, ...stroke }) =>
        attach.mutate(
          { params: { disputeId }, query: { document: 'signature', name: fileName }, body: picture },
          {
            onSuccess: ({ id: attachmentId }) =>
              sign.mutate({
                params: { disputeId, partyId },
                body: { agreementId, ...stroke, attachmentId },
                version: matter.version,
              }),
          },
        )
      }
      isBusy={attach.isPending || sign.isPending}
      problem={attach.error ?? sign.error ?? undefined}
      onCancel={onCancel}
    />
  )
}
