import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { codesOf } from '#kernel/codes/index.ts'
import { useLabel, useLanguage, useText } from '#platform/web/i18n/index.ts'
import { dateText } from '#platform/web/ui/index.ts'
import { listKinds, schemeKinds } from '../../domain/index.ts'
import type { Department } from './board.ts'
import { messages } from './messages.ts'

const schemeShort = {
  scheme: 'schemeShort',
  publicity: 'publicityShort',
  recording: 'recordingShort',
  review: 'reviewShort',
} as const

const listShort = {
  'power-list': 'powerShort',
  'inspection-list': 'inspectionShort',
  'service-guide': 'guideShort',
  'flow-chart': 'flowShort',
  'discretion-benchmark': 'benchmarkShort',
  'review-catalogue': 'catalogueShort',
  'recording-list': 'mediaShort',
  'inspection-cap': 'capShort',
} as const

const schemes = codesOf(schemeKinds)
const lists = codesOf(listKinds)

export function BoardTable({ departments }: { readonly departments: readonly Department[] }) {
  const t = useText(messages)
  const label = useLabel()
  return (
    <section className="authority-scroll" aria-label={t('screen')}>
      <table className="board">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('department')}
            </th>
            <th scope="colgroup" colSpan={schemes.length}>
              {t('schemes')}
            </th>
            <th scope="colgroup" colSpan={lists.length}>
              {t('lists')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('officers')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('reviewers')}
            </th>
          </tr>
          <tr>
            {schemes.map((kind) => (
              <th key={kind} scope="col" title={label(schemeKinds, kind)}>
                {t(schemeShort[kind])}
              </th>
            ))}
            {lists.map((kind) => (
              <th key={kind} scope="col" title={label(listKinds, kind)}>
                {t(listShort[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map((one) => (
            <DepartmentLine key={one.unitId} department={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DepartmentLine({ department }: { readonly department: Department }) {
  const t = useText(messages)
  const label = useLabel()
  const { unitId: unit, unitName, bodies } = department
  return (
    <tr>
      <th scope="row">
        {unitName}
        <Link className="board-sub" to="/enforcement-bodies" search={{ unit } as never}>
          {bodies === 0 ? t('missingOf', { what: t('bodies') }) : `${t('bodies')} ${bodies}`}
        </Link>
      </th>
      {schemes.map((kind) => {
        const held = department.schemes.find((one) => one.kind === kind)
        const what = label(schemeKinds, kind)
        return (
          <Cell
            key={kind}
            short={t(schemeShort[kind])}
            to="/schemes"
            search={{ unit }}
            what={what}
            held={held}
          />
        )
      })}
      {lists.map((kind) => {
        const held = department.lists.find((one) => one.kind === kind)
        const what = label(listKinds, kind)
        const place =
          held === undefined
            ? { to: '/authority-lists', search: { unit } }
            : { to: `/authority-lists/${held.id}` }
        return (
          <Cell key={kind} {...place} short={t(listShort[kind])} what={what} held={held}>
            {held !== undefined && held.doubtful > 0 && (
              <span className="board-doubt">{t('doubtful', { count: held.doubtful })}</span>
            )}
          </Cell>
        )
      })}
      <td className="board-people">
        <OfficerCell department={department} />
      </td>
      <td className="board-people">
        <ReviewerCell department={department} />
      </td>
    </tr>
  )
}

interface CellProps {
  readonly short: string
  readonly what: string
  readonly to: string
  readonly search?: { readonly unit: string }
  readonly held: { readonly number: string; readonly validFrom: string } | undefined
  readonly children?: ReactNode
}

/** What is there says since when; what is missing says so in words, for who cannot see red. */
function Cell({ short, what, to, search, held, children }: CellProps) {
  const t = useText(messages)
  const language = useLanguage()
  const says =
    held === undefined
      ? t('missingOf', { what })
      : t('heldOf', { what, number: held.number, day: dateText(held.validFrom, language) })
  return (
    <td data-short={short} className={held === undefined ? 'is-missing' : undefined}>
      <Link to={to} search={(search ?? {}) as never} title={says} aria-label={says}>
        {held === undefined ? t('missing') : held.validFrom.slice(2, 7)}
      </Link>
      {children}
    </td>
  )
}

function OfficerCell({ department }: { readonly department: Department }) {
  const t = useText(messages)
  const { unitId, officers } = department
  const { valid, expiring, invalid, without, auxiliary } = officers
  const total = valid + invalid + without + auxiliary
  return (
    <Link to="/enforcement-officers" search={{ unit: unitId } as never}>
      {total === 0 && <strong className="board-bad">{t('nobody')}</strong>}
      {total > 0 && (
        <span className={valid < 2 ? 'board-bad' : undefined}>{t('valid', { count: valid })}</span>
      )}
      {expiring > 0 && <span className="board-warn">{t('expiring', { count: expiring })}</span>}
      {invalid > 0 && <span className="board-bad">{t('invalid', { count: invalid })}</span>}
      {without > 0 && <span className="board-bad">{t('without', { count: without })}</span>}
      {auxiliary > 0 && <span className="quiet">{t('auxiliary', { count: auxiliary })}</span>}
    </Link>
  )
}

function ReviewerCell({ department }: { readonly department: Department }) {
  const t = useText(messages)
  const { may, needed, advisers } = department.reviewers
  return (
    <Link to="/reviewers" search={{ unit: department.unitId } as never} title={t('mayOf', { may, needed })}>
      <span className={may < needed ? 'board-bad' : undefined} data-short={t('reviewers')}>
        {t('may', { may, needed })}
      </span>
      {advisers > 0 && <span className="quiet">{t('advisers', { count: advisers })}</span>}
    </Link>
  )
}
