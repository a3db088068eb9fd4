import { type Closing, DeskText, DeskYesNo, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { decideDeletionList, withdrawDeletionList } from '../contract.ts'
import { messages } from './messages.ts'
import type { ListPage } from './retention.ts'

type FormProps = Closing & { readonly page: ListPage }

/** The digest of what is shown goes along: another list is not approved by mistake. */
export function DecideForm({ page: { list, digest, version }, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={decideDeletionList}
      params={{ deletionListId: list.id }}
      version={version}
      initial={{ digest }}
      draft={`retention.decision.${list.id}`}
      lead={
        <>
          <p>{t('drawn', { number: list.number, going: list.going, kept: list.kept })}</p>
          <p>{t('approveLead')}</p>
        </>
      }
      does={t('approve')}
      done={() => t('decided')}
    >
      {(form) => (
        <>
          <DeskYesNo
            form={form}
            path="approved"
            label={t('approveQuestion')}
            yes={t('approveYes')}
            no={t('approveNo')}
          />
          <DeskText form={form} path="words" label={t('approveWords')} rows={3} maxLength={500} />
        </>
      )}
    </OperationForm>
  )
}

export function WithdrawForm({ page: { list, version }, ...closing }: FormProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={withdrawDeletionList}
      params={{ deletionListId: list.id }}
      version={version}
      does={t('withdraw')}
      done={() => t('withdrawn')}
    >
      {(form) => <DeskText form={form} path="why" label={t('withdrawWhy')} rows={3} maxLength={500} />}
    </OperationForm>
  )
}
