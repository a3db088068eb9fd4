import type { Stretch } from './numbers.ts'

const HAN = '\\u4e00-\\u9fff'
const COUNT = '[0-9A-Za-z一二三四五六七八九十百零〇-]{1,8}'
const ADDRESS = new RegExp(
  `[${HAN}0-9]{1,24}?(?:路|街|巷|大道|弄|村|小区|花园|苑|社区|公寓|胡同|街道|镇|乡|新村|家园)[${HAN}]{0,4}?\\s?${COUNT}\\s?(?:号|栋|幢|座|单元|室|组|楼|队)(?:\\s?${COUNT}\\s?(?:号|栋|幢|座|单元|室|楼|层|房|户|组|队))*`,
  'g',
)
const SCHOOL = new RegExp(`[${HAN}A-Za-z0-9]{1,16}?(?:幼儿园|托儿所|小学|中学|学校|职高|大学|学院)`, 'g')
const ORGANISATION = new RegExp(
  `[${HAN}A-Za-z0-9（）()]{2,24}?(?:有限责任公司|有限公司|股份公司|合作社|医院|卫生院|诊所|酒店|超市|饭店)`,
  'g',
)
/** The last of these before a proper name begins it. */
const BEFORE =
  /^.*(?:住址|地址|住在|居住于|位于|坐落|就读于|就职于|[住在于到从是与和向因将被把对至经去由为给])/s
/** What is nobody's name: words that only tell the kind. */
const PLAIN = /^(?:.*某|该|本|此|这家|那家|一家|一所|所在|当地|附近|各|某某|)$/

/** @property kind of what is found; a place that is masked already is none */
export function placesIn(text: string): readonly Stretch[] {
  return [
    ...cut(text, ADDRESS, 'address', (core) => core.length > 0),
    ...cut(text, SCHOOL, 'school', isProper),
    ...cut(text, ORGANISATION, 'organisation', isProper),
  ]
}

const SUFFIX =
  /(?:幼儿园|托儿所|小学|中学|学校|职高|大学|学院|有限责任公司|有限公司|股份公司|合作社|医院|卫生院|诊所|酒店|超市|饭店)$/
const isProper = (core: string) => !PLAIN.test(core.replace(SUFFIX, ''))

function cut(text: string, pattern: RegExp, kind: Stretch['kind'], is: (core: string) => boolean): Stretch[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole] = match
    const lead = BEFORE.exec(whole)?.[0].length ?? 0
    // the word may be part of the name itself: then the whole of it goes
    const skipped = is(whole.slice(lead)) ? lead : 0
    const from = match.index + skipped
    const end = match.index + whole.length
    return is(whole.slice(skipped)) && !/某/.test(whole.slice(skipped)) ? [{ kind, from, end }] : []
  })
}
