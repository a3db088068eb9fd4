import type { LegalDate } from '#kernel/calendar/index.ts'
import {
  type Block,
  type DocumentDefinition,
  type Line,
  line,
  printedDay,
  textOr,
} from '#kernel/documents/index.ts'

/**
 * One route in the words of the notice.
 * @property body  undefined where nobody in the list of units is meant: the party asks, and the paper leaves room
 * @property until undefined where no source gives a limit
 */
export interface ExplainedRoute {
  readonly rank: string
  readonly route: string
  readonly body: string | undefined
  readonly reasons: readonly string[]
  readonly until: string | undefined
  readonly papers: readonly string[]
  readonly bases: readonly string[]
}

/** What the notice of routes tells one party. @property occasions why mediation is not the route (any more) */
export interface NoticeFacts {
  readonly number: string
  readonly organ: string
  readonly addressee: string
  readonly cause: string
  readonly occasions: readonly string[]
  readonly routes: readonly ExplainedRoute[]
  readonly handler?: string
  readonly ledOn: LegalDate
}

/** @source People's Mediation Law art. 26 and trap 9 for what has to be told; the form is ours: assumption */
export const noticeOfRoutes: DocumentDefinition<NoticeFacts> = {
  code: 'notice-of-routes',
  label: { zh: '解决途径告知书', en: 'Notice of routes' },
  fill: (facts) => ({
    code: 'notice-of-routes',
    issuer: facts.organ,
    title: '解决途径告知书',
    number: [facts.number],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
    day: facts.ledOn,
    assumption: '告知书的统一格式未找到，本版式为平台自拟',
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${facts.addressee}：`] },
      {
        block: 'text',
        paragraphs: [
          line`您参加的“${facts.cause}”一事，${facts.occasions.join('、')}。现将您可以选择的解决途径告知如下，由您自己决定。`,
        ],
      },
      ...facts.routes.map(routeBlock),
      {
        block: 'text',
        heading: '请您留意',
        paragraphs: [
          ['期限以法律规定和办理机关的告知为准。期限不明的，请尽早向该机关询问，不要等。'],
          ['调解不收费；调解中的让步、个人隐私，调解员不会向外透露。'],
        ],
      },
      {
        block: 'signatures',
        statement: [['特此告知。']],
        signers: [
          { role: '告知人', manner: '签名', ...(facts.handler === undefined ? {} : { name: facts.handler }) },
          { role: '收到人', manner: '签名', name: facts.addressee },
        ],
        seal: { organisation: [facts.organ], caption: '印章' },
        day: printedDay(facts.ledOn),
      },
    ],
  }),
}

const figures = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

function routeBlock(route: ExplainedRoute, at: number): Block {
  const paragraphs: readonly Line[] = [
    route.reasons.map((reason, place) => (place === 0 ? reason : ` ${reason}`)),
    line`向哪里提出：${textOr(route.body, 12)}`,
    [`什么时候以前：${route.until ?? '没有查到统一期限，请尽早向该机关询问'}`],
    ...(route.papers.length === 0 ? [] : [[`带什么材料：${route.papers.join('、')}`]]),
    [`依据：${route.bases.join('；')}`],
  ]
  return {
    block: 'text',
    heading: `${figures[at] ?? String(at + 1)}、${route.route}（${route.rank}）`,
    paragraphs,
  }
}
