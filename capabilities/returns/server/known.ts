import { standingOn, titleOf } from '#capabilities/authority/domain/index.ts'
import { officersOf, papersInForce, reviewersOn } from '#capabilities/authority/server/index.ts'
import { devicesOn } from '#capabilities/equipment/server/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Reader, statement } from '#platform/server/database/statement.ts'
import type { Known } from '../domain/index.ts'

/** Decisions of `$1` that became public from the first of January to the day `$2` and are not taken back. */
const publishedInYear = statement<{ readonly published: number; readonly ever: boolean }>(
  'returns.published-in-year',
  `select count(*) filter (where published_on >= date_trunc('year', $2::date) and published_on <= $2::date)::int as published,
          count(*) > 0 as ever
     from publicity.publication where unit_id = $1 and published_on is not null and state not in ('withdrawing', 'withdrawn')`,
)

/**
 * What the registers say of a department on a day; of equipment nothing where the department keeps no ledger here. Of
 * the platform only that it has one: that nothing was published here
 * does not say that nothing is published elsewhere.
 */
export async function knownOf(db: Reader, unitId: string, day: LegalDate): Promise<Known> {
  const standings = (await officersOf(db, unitId, day))
    .filter(({ since }) => since <= day)
    .map((one) => standingOn(one, day))
  const count = (...wanted: readonly string[]) => standings.filter((one) => wanted.includes(one)).length
  const { reviewers, rule } = await reviewersOn(db, day)
  const serving = reviewers.filter(
    (one) => one.unitId === unitId && one.since <= day && (one.leftOn === undefined || day < one.leftOn),
  )
  const advises = ({ kind }: { readonly kind: string }) => rule.value.advisers.includes(kind)
  const own = serving.filter((one) => !advises(one))
  const titled = (title: string) => own.filter((one) => titleOf(one, rule.value, day) === title).length
  const { schemes, lists } = await papersInForce(db, unitId, day)
  const { published, ever } = await db.one(publishedInYear, [unitId, day])
  const devices = await devicesOn(db, unitId, day)
  return {
    'officers-valid': count('valid'),
    'officers-lapsed': count('not-yet', 'expired', 'suspended', 'revoked', 'cancelled', 'unfiled'),
    'officers-without': count('without'),
    auxiliary: count('auxiliary'),
    reviewers: own.length,
    'reviewers-qualified': titled('qualified'),
    'reviewers-grandfathered': titled('grandfathered'),
    advisers: serving.filter(advises).length,
    ...(devices === undefined
      ? {}
      : {
          'body-cameras': devices.cameras,
          'body-cameras-usable': devices.camerasInUse,
          stations: devices.stations,
        }),
    'decisions-published': published,
    ...(ever ? { platform: true } : {}),
    'scheme-own': schemes.includes('scheme'),
    'scheme-publicity': schemes.includes('publicity'),
    'scheme-recording': schemes.includes('recording'),
    'scheme-review': schemes.includes('review'),
    lists: [...lists],
  }
}
