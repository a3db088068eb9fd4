import type { readDepartmentReturn } from '#capabilities/returns/contract.ts'
import {
  fieldsOf,
  findingsOf,
  isFilled,
  type Known,
  openFindings,
  type Remarks,
  type Values,
} from '#capabilities/returns/domain/index.ts'
import type { AnswerOf } from '#platform/contract/operation.ts'
import { clerkOf, headOf } from '../../database/seeds/enforcement/departments.ts'
import { csvOf } from '../../database/seeds/enforcement/lists.ts'
import { lastAutumn, type SeedReturn, seedReturns } from '../../database/seeds/enforcement/returns.ts'
import { dayOf } from './seed-story.ts'
import type { Answer, Voice } from './seed-voice.ts'

type Page = AnswerOf<typeof readDepartmentReturn>

interface Parts {
  readonly voice: Voice
  readonly unitIds: ReadonlyMap<string, string>
  readonly now: Date
  /** Moves the clock to so many days from now. */
  readonly goTo: (days: number) => void
}

const OVERSIGHT = 'bureau.oversight'
const FORM = 'returns.form.three-systems'

/** Last year's round from its spreadsheet, and this year's, which fell due yesterday. */
export async function seedReturnsOf(parts: Parts): Promise<void> {
  const { voice, unitIds, now, goTo } = parts
  goTo(-9)
  await bringLastRound(parts)
  const order = { form: FORM, asOf: dayOf(now, -12), dueOn: dayOf(now, -1) }
  const title = '行政执法三项制度落实情况报送'
  const { id } = await voice.tell(OVERSIGHT, '/return-rounds', { ...order, title })
  goTo(-4)
  type Board = { returns: readonly { id: string; unitId: string }[] }
  const { returns } = await voice.ask<Board>(OVERSIGHT, `/return-rounds/${id}`)
  for (const one of seedReturns) {
    const returnId = returns.find(({ unitId }) => unitId === unitIds.get(one.unit))?.id
    if (returnId === undefined) throw new Error(`the demo asks no return of ${one.unit}`)
    await bringTo(parts, returnId, one)
  }
  goTo(0)
  await voice.tell(OVERSIGHT, `/return-rounds/${id}/chase`, { words: '报送期限已过，请今天完成填报并签发。' })
}

async function bringLastRound({ voice, now }: Parts): Promise<void> {
  const about = new URLSearchParams({ form: FORM, asOf: dayOf(now, -378) })
  const bytes = csvOf(lastAutumn)
  const trial = await voice.tell(OVERSIGHT, `/return-imports/trial?${about}`, bytes)
  const { digest } = trial as Answer & { readonly digest: string }
  const order = new URLSearchParams({ ...Object.fromEntries(about), title: '上一年度汇总表', digest })
  await voice.tell(OVERSIGHT, `/return-imports?${order}`, bytes)
}

async function bringTo({ voice }: Parts, returnId: string, one: SeedReturn): Promise<void> {
  const [clerk, path] = [clerkOf(one), `/department-returns/${returnId}`]
  const page = await voice.ask<Page>(OVERSIGHT, path)
  if (one.comesTo === 'withdrawn') {
    await voice.tell(
      OVERSIGHT,
      `${path}/withdrawal`,
      { isExcused: true, words: '没有行政处罚、行政强制职权' },
      1,
    )
    return
  }
  const content = contentOf(page, one)
  if (one.comesTo === 'draft') {
    const begun = Object.entries(content.values).filter(
      ([code]) => !/^(stations|manners|contents|rec)/.test(code),
    )
    const draft = { values: Object.fromEntries(begun), remarks: {} }
    await voice.tell(clerk, `${path}/content`, draft, 1, 'PUT')
    return
  }
  await voice.tell(clerk, `${path}/submission`, content, 1)
  if (one.comesTo === 'rejected') {
    const reasons = [{ field: 'body-cameras', words: '比上一年多九台，请附采购依据并与资产台账核对' }]
    await voice.tell(OVERSIGHT, `${path}/rejection`, { words: '设备数请核对后重报', reasons }, 2)
  }
  if (one.comesTo !== 'signed' && one.comesTo !== 'accepted') return
  await voice.tell(headOf(one), `${path}/signature`, undefined, 2)
  if (one.comesTo === 'accepted') await voice.tell(OVERSIGHT, `${path}/acceptance`, undefined, 3)
}

/** What the registers know is told as they know it; whatever then wants a word gets one. */
function contentOf({ form, known: told, last }: Page, { cameras, usable }: SeedReturn) {
  const known: Known = Object.fromEntries(told.map(({ figure, value }) => [figure, value]))
  const registered = fieldsOf(form).flatMap(({ code, known: figure }) => {
    const value = figure === undefined ? undefined : known[figure]
    return isFilled(value) ? [[code, value] as const] : []
  })
  const values: Values = {
    ...{ 'review-by': 'both', platform: true, 'platform-address': '区政府门户网站行政执法公示专栏' },
    ...{ manners: ['district-portal', 'government-site'], contents: ['standing', 'outcome'] },
    ...{ cameras: 2, 'sound-recorders': 1, stations: 1, 'recorded-rooms': 1 },
    ...{ 'body-cameras': cameras, 'body-cameras-usable': usable, 'body-cameras-wanted': 3 },
    ...Object.fromEntries(registered),
  }
  const open = openFindings(findingsOf(form, { values, remarks: {}, known, last: last?.values }))
  const remarks: Remarks = Object.fromEntries(open.map(({ at }) => [at, '情况属实，已与台账核对']))
  return { values, remarks }
}
