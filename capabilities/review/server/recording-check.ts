import type { DutyTold } from '#capabilities/recording/server/index.ts'
import { legalDayOf } from '#kernel/calendar/index.ts'
import type { Label } from '#kernel/codes/index.ts'
import type { Check } from '../domain/index.ts'

/**
 * What had to be recorded is evidence: the file either has it, or says why not, and who allowed that. Told in both cases:
 * a reviewer who reads nothing does not know whether nothing was looked at. @source enforcement.md 3.1, 4.4 row 4
 */
export function recordingCheck(told: DutyTold): Check {
  const { state, says, shown, place, unfit } = told
  const isRight = (state === 'present' || state === 'excused') && unfit === 0
  const standing = standingOf(told)
  return {
    item: 'facts',
    isRight,
    says: { zh: `音像记录——${says.zh}：${standing.zh}`, en: `Recording: ${says.en}: ${standing.en}` },
    ...(shown === undefined ? {} : { recorded: place }),
  }
}

function standingOf({ state, shown, gaps, unfit, excused }: DutyTold): Label {
  if (excused !== undefined) {
    const { by, answer } = excused
    return { zh: `经${by}批准免于记录（${answer}）`, en: `excused by ${by} (${answer})` }
  }
  if (shown === undefined) return { zh: '应当记录，案卷中没有', en: 'has to be there and is not' }
  const parts = [bound(shown)]
  if (state === 'gap') parts.push({ zh: '有中断没有说明', en: 'with a gap that nobody explained' })
  else if (gaps > 0)
    parts.push({ zh: `中断${gaps}处，均已说明`, en: `${gaps === 1 ? 'a gap' : `${gaps} gaps`}, explained` })
  if (unfit > 0) parts.push({ zh: `其中${unfit}段已损坏或者删除`, en: `${unfit} damaged or removed` })
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}

function bound({ startedAt, endedAt, parts }: NonNullable<DutyTold['shown']>): Label {
  const [from, to] = [startedAt.slice(11, 16), endedAt.slice(11, 16)]
  const [day, last] = [legalDayOf(startedAt), legalDayOf(endedAt)]
  const time = day === last ? `${day} ${from}—${to}` : `${day} ${from}—${last} ${to}`
  return {
    zh: `已入卷，${time}，共${parts}段`,
    en: `in the file, ${time}, ${parts === 1 ? 'one part' : `${parts} parts`}`,
  }
}
