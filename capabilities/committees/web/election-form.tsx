import { committeePosts } from '#capabilities/organisations/domain/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskDay,
  DeskSelect,
  DeskText,
  DeskYesNo,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { recordElection } from '../contract.ts'
import { electors, isMember } from '../domain/index.ts'
import { useSexes } from './change-forms.tsx'
import type { Committee } from './committee.ts'
import { messages } from './messages.ts'

interface ElectionProps extends Closing {
  readonly committee: Committee
}

/** A new term. It begins with the members of the last one, for most are elected again. */
export function ElectionForm({ committee, ...closing }: ElectionProps) {
  const t = useText(messages)
  const members = committee.people.filter(isMember).map(({ personId, name, sex, isMinority, post }) => ({
    personId,
    name,
    ...(sex === 'unknown' ? {} : { sex }),
    isMinority,
    post,
  }))
  return (
    <OperationForm
      {...closing}
      operation={recordElection}
      params={{ unitId: committee.unitId }}
      initial={{ members: members.length > 0 ? members : [{ isMinority: false }] } as never}
      draft={`committees.elect.${committee.unitId}`}
      does={t('electDo')}
      done={({ toDay }) => t('elected', { day: toDay })}
      lead={<h3>{t('elect')}</h3>}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="by" label={t('electBy')} options={electors} />
          <DeskDay form={form} path="electedOn" label={t('electedOn')} />
          <DeskDay form={form} path="fromDay" label={t('fromDay')} />
          <DeskDay form={form} path="toDay" label={t('toDay')} hint={t('toDayHint')} isOptional />
          <Members form={form as unknown as Form} />
        </>
      )}
    </OperationForm>
  )
}

const { director, 'deputy-director': deputy, member } = committeePosts
const posts = { director, 'deputy-director': deputy, member }

function Members({ form }: { readonly form: Form }) {
  const t = useText(messages)
  const sexes = useSexes()
  const members = (form.value('members' as never) as readonly object[] | undefined) ?? []
  const set = (next: readonly object[]) => form.set('members' as never, next)
  return (
    <fieldset className="committees-members">
      <legend>{t('members')}</legend>
      <p className="quiet">{t('membersHint')}</p>
      {members.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a form has no name but its place
        <div key={at} className="committees-member">
          <DeskText form={form} path={`members[${at}].name` as never} label={t('name')} maxLength={40} />
          <DeskChoice form={form} path={`members[${at}].post` as never} label={t('post')} options={posts} />
          <DeskChoice form={form} path={`members[${at}].sex` as never} label={t('sex')} options={sexes} />
          <DeskYesNo
            form={form}
            path={`members[${at}].isMinority` as never}
            label={t('minority')}
            yes={t('yes')}
            no={t('no')}
          />
          <Button look="quiet" onClick={() => set(members.filter((other) => other !== one))}>
            {t('dropMember')}
          </Button>
        </div>
      ))}
      <div className="actions">
        <Button onClick={() => set([...members, { isMinority: false }])}>{t('addMember')}</Button>
      </div>
    </fieldset>
  )
}
