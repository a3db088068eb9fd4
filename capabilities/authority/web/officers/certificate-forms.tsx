import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { fileCertificate, recordCertificate, setCertificateState } from '../../contract.ts'
import { actTypes, certificateStates, issuerKinds } from '../../domain/index.ts'
import { messages } from './messages.ts'
import type { Person } from './person.ts'

const HOUR = 60 * 60

/** The district and its streets and towns, as areas of certificates. */
export function useAreas() {
  const { data } = useOperation(listUnits, {}, { staleSeconds: HOUR })
  return (data?.units ?? [])
    .filter(({ kind }) => kind === 'district' || kind === 'township')
    .map(({ divisionCode, name }) => ({ value: divisionCode, label: name }))
}

export function AddCertificateForm({ officerId, ...closing }: Closing & { readonly officerId: string }) {
  const t = useText(messages)
  const areas = useAreas()
  return (
    <OperationForm
      {...closing}
      operation={recordCertificate}
      params={{ enforcementOfficerId: officerId }}
      draft={`authority.certificate.${officerId}`}
      initial={{ issuerKind: 'province' }}
      does={t('addCertificate')}
      done={() => t('certificateAdded')}
    >
      {(form) => (
        <>
          <DeskText form={form} path="number" label={t('number')} hint={t('numberHint')} maxLength={60} />
          <DeskSelect form={form} path="issuerKind" label={t('issuerKind')} options={issuerKinds} />
          <DeskText form={form} path="issuer" label={t('issuer')} maxLength={200} />
          <DeskSelect form={form} path="actTypes" label={t('actTypes')} options={actTypes} isMany />
          <DeskText
            form={form}
            path="category"
            label={t('category')}
            hint={t('categoryHint')}
            maxLength={100}
            isOptional
          />
          <DeskSelect form={form} path="areas" label={t('areas')} options={areas} isMany />
          <DeskDay form={form} path="validFrom" label={t('validFrom')} />
          <DeskDay form={form} path="validTo" label={t('validTo')} />
          {form.typed.issuerKind === 'ministry' && (
            <DeskDay form={form} path="filedOn" label={t('filedOn')} hint={t('filedOnHint')} isOptional />
          )}
        </>
      )}
    </OperationForm>
  )
}

interface AboutCertificate extends Closing {
  readonly certificate: Person['certificates'][number]
}

export function StateForm({ certificate, ...closing }: AboutCertificate) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={setCertificateState}
      params={{ certificateId: certificate.id }}
      version={certificate.version}
      does={t('changeState')}
      done={() => t('stateChanged')}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="state" label={t('state')} options={certificateStates} />
          <DeskDay form={form} path="fromDay" label={t('fromDay')} />
          <DeskText form={form} path="reason" label={t('reason')} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}

export function FileCertificateForm({ certificate, ...closing }: AboutCertificate) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={fileCertificate}
      params={{ certificateId: certificate.id }}
      version={certificate.version}
      does={t('file')}
      done={() => t('fileDone')}
    >
      {(form) => <DeskDay form={form} path="filedOn" label={t('filedOn')} hint={t('filedOnHint')} />}
    </OperationForm>
  )
}
