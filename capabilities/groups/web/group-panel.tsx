import { Link } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Moment, Reading, useMay } from '#platform/web/ui/index.ts'
import { readGroup } from '../contract.ts'
import { groupSigns } from '../domain/index.ts'
import { ConsentForForm, SignForForm } from './act-for-forms.tsx'
import type { GroupWorkProps } from './group-work.ts'
import { ImportForm } from './import-form.tsx'
import { JoinForm } from './join-form.tsx'
import { UnmergeForm } from './merge-forms.tsx'
import { messages } from './messages.ts'
import { type ActFor, Representations, type Substitution } from './representations.tsx'
import { RepresentativesForm } from './representatives-form.tsx'
import { SubstituteForm } from './substitute-form.tsx'

type Group = Answer<typeof readGroup>

type Work =
  | { readonly act: 'import' | 'join' | 'choose' }
  | ActFor
  | Substitution
  | { readonly act: 'unmerge'; readonly otherId: string }

/** Many people in one matter: who they are, who speaks for them, and what was merged. */
export function GroupPanel({ matter }: Pick<GroupWorkProps, 'matter'>) {
  const t = useText(messages)
  const { message } = App.useApp()
  const [work, open] = useState<Work>()
  const group = useOperation(readGroup, { params: { disputeId: matter.id } })
  const closing = {
    onCancel: () => open(undefined),
    onDone: (sentence: string) => {
      open(undefined)
      void message.success(sentence)
    },
  }
  return (
    <>
      <Reading of={group}>
        {(read) => (
          <>
            <Persons group={read} />
            {mayBeRepresented(read) && (
              <Representations
                representations={read.representations}
                acting={read.mayActFor ? read.acting : undefined}
                onAct={open}
                onSubstitute={read.mayKeep ? open : undefined}
              />
            )}
            <Joined group={read} onUnmerge={(otherId) => open({ act: 'unmerge', otherId })} />
            <Acts group={read} disputeId={matter.id} onOpen={(act) => open({ act })} />
          </>
        )}
      </Reading>
      <Drawer
        open={work !== undefined}
        onClose={closing.onCancel}
        title={work && t(work.act)}
        size="min(40rem, 100vw)"
        destroyOnHidden
      >
        {work?.act === 'import' && <ImportForm {...closing} matter={matter} />}
        {work?.act === 'join' && <JoinForm {...closing} matter={matter} />}
        {work?.act === 'choose' && group.data && (
          <RepresentativesForm {...closing} matter={matter} group={group.data} />
        )}
        {work?.act === 'substitute' && group.data && (
          <SubstituteForm {...closing} matter={matter} group={group.data} partyId={work.partyId} />
        )}
        {work?.act === 'consentFor' && group.data && (
          <ConsentForForm {...closing} matter={matter} group={group.data} partyId={work.partyId} />
        )}
        {work?.act === 'signFor' && group.data && (
          <SignForForm {...closing} {...work} matter={matter} group={group.data} />
        )}
        {work?.act === 'unmerge' && <UnmergeForm {...closing} matter={matter} otherId={work.otherId} />}
      </Drawer>
    </>
  )
}

/** Some side has as many persons as one of the proceedings asks for, and more than one. */
function mayBeRepresented({ representations, sides, limits }: Group): boolean {
  const most = Math.max(0, ...sides.map(({ persons }) => persons))
  return representations.length > 0 || limits.some(({ from }) => most >= Math.max(from, 2))
}

interface ActsProps {
  readonly group: Group
  readonly disputeId: string
  readonly onOpen: (act: 'import' | 'join' | 'choose') => void
}

/** Who keeps the persons brings them in and records who speaks for them. */
function Acts({ group, disputeId, onOpen }: ActsProps) {
  const t = useText(messages)
  const may = useMay()
  const mayMerge = may('mergeDisputes') && !group.isMerged
  if (!group.mayKeep && !mayMerge) return null
  return (
    <div className="actions">
      {group.mayKeep && (
        <>
          <Button onClick={() => onOpen('import')}>{t('import')}</Button>
          <Button onClick={() => onOpen('join')}>{t('join')}</Button>
          {mayBeRepresented(group) && <Button onClick={() => onOpen('choose')}>{t('choose')}</Button>}
        </>
      )}
      {mayMerge && (
        <Link
          className="button"
          to={`/disputes/${disputeId}` as never}
          search={{ act: 'merge' } as never}
          resetScroll={false}
        >
          {t('merge')}
        </Link>
      )}
    </div>
  )
}

function Persons({ group }: { readonly group: Group }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <>
      <p className="tags">
        <strong>{t('persons', { count: group.persons })}</strong>
        {group.sides.map(({ role, persons }) => (
          <Tag key={role}>{t('side', { role: label(partyRoles, role), count: persons })}</Tag>
        ))}
      </p>
      {group.signs.length > 0 && (
        <p className="tags">
          {group.signs.map((sign) => (
            <Tag key={sign} tone="warning">
              {label(groupSigns, sign)}
            </Tag>
          ))}
          {group.assumption && <Tag>{t('assumption')}</Tag>}
        </p>
      )}
      {group.similar > 0 && <p className="quiet">{t('similar', { count: group.similar })}</p>}
    </>
  )
}

interface JoinedProps {
  readonly group: Group
  readonly onUnmerge: (otherId: string) => void
}

function Joined({ group, onUnmerge }: JoinedProps) {
  const t = useText(messages)
  const may = useMay()
  if (group.joined.length === 0) return null
  return (
    <>
      <h3>{t('joined')}</h3>
      <ul className="lines">
        {group.joined.map((one) => (
          <li key={one.id}>
            <div>
              <Link to={`/disputes/${one.id}` as never}>
                {one.code} {one.title}
              </Link>
              <p>{one.reason}</p>
              <p className="quiet">
                <Moment of={one.mergedAt} />
              </p>
            </div>
            {group.mayUnmerge && may('unmergeDispute') && (
              <Button onClick={() => onUnmerge(one.id)}>{t('unmerge')}</Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
