import { certificateStanding, listKinds } from '#capabilities/authority/domain/index.ts'
import { bodiesOf, listInForce, officersOf } from '#capabilities/authority/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { ok, refuse } from '#kernel/problems/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import { publicStates } from '../../domain/index.ts'
import { statesIn } from '../states-in.ts'
import { publicDepartment } from '../unit.sql.ts'

const publicDepartments = statement<{
  readonly id: string
  readonly name: string
  readonly decisions: number
}>(
  'publicity.public-departments',
  `select u.id, u.name,
          (select count(*)::int from publicity.publication p
            where p.unit_id = u.id and p.state in ${statesIn(publicStates)}
              and (p.ends_on is null or p.ends_on > $1)) as decisions
     from organisations.unit u where u.kind = 'department' and u.valid_to is null
    order by u.name collate "zh-Hans-CN-x-icu"`,
)

export async function listPublicDepartments(db: Reader, today: LegalDate) {
  return ok({ answer: { departments: await db.many(publicDepartments, [today]) } })
}

/** What has to stand open before anything happens: who may enforce, with which certificate, by which lists. */
export async function readPublicDepartment(db: Reader, departmentId: string, today: LegalDate) {
  const unit = await db.maybe(publicDepartment, [departmentId])
  if (unit === undefined) return refuse('request.not-found')
  const bodies = (await bodiesOf(db, unit.id)).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || validTo >= today),
  )
  const officers = await officersOf(db, unit.id, today)
  const lists = await Promise.all(codesOf(listKinds).map((kind) => listInForce(db, kind, unit.id, today)))
  return ok({
    answer: {
      ...{ id: unit.id, name: unit.name },
      ...(unit.phone === null ? {} : { phone: unit.phone }),
      ...(unit.office === null ? {} : { office: unit.office }),
      bodies: bodies.map(({ name, kind, actTypes }) => ({ name, kind, actTypes: [...actTypes] })),
      officers: officers
        .filter(
          ({ service, since, leftOn }) =>
            service === 'officer' && since <= today && (leftOn === undefined || leftOn > today),
        )
        .flatMap(({ name, post, certificates }) =>
          certificates
            .filter((one) => certificateStanding(one, today) === 'valid')
            .map((one) => ({
              ...{ name, post, certificate: one.number },
              ...(one.validTo === undefined ? {} : { validTo: one.validTo }),
              ...{ actTypes: [...one.actTypes], areas: [...one.areas] },
            })),
        ),
      lists: lists.flatMap((list) =>
        list === undefined
          ? []
          : [{ kind: list.kind, number: list.number, validFrom: list.valid_from, rows: list.rows }],
      ),
    },
  })
}
