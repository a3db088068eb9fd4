import { useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskDay, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Reading } from '#platform/web/ui/index.ts'
import { listReturnForms, openReturnRound } from '../contract.ts'
import { messages } from './messages.ts'

/** Everything that a round needs is known but its days: one form is chosen already where there is one. */
export function OpenRoundForm(closing: Closing) {
  const t = useText(messages)
  const word = useWord()
  const list = useOperation(listReturnForms)
  return (
    <Reading of={list}>
      {({ forms }) => (
        <OperationForm
          {...closing}
          operation={openReturnRound}
          {...(forms[0] === undefined ? {} : { initial: { form: forms[0].key } })}
          draft="returns.open"
          does={t('openDo')}
          done={({ asked }) => t('opened', { count: asked })}
          lead={<p>{t('openLead')}</p>}
        >
          {(form) => {
            const chosen = forms.find(({ key }) => key === form.value('form'))
            return (
              <>
                <DeskSelect
                  form={form}
                  path="form"
                  label={t('formChoice')}
                  options={forms.map(({ key: value, form: { zh, en } }) => ({
                    value,
                    label: word({ zh, en }),
                  }))}
                />
                {chosen && (
                  <p className="quiet">
                    {t('basis', { basis: chosen.basis })}{' '}
                    {chosen.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
                  </p>
                )}
                <DeskText form={form} path="title" label={t('formTitle')} maxLength={100} />
                <DeskDay form={form} path="asOf" label={t('asOf')} />
                <DeskDay form={form} path="dueOn" label={t('dueOn')} />
              </>
            )
          }}
        </OperationForm>
      )}
    </Reading>
  )
}
