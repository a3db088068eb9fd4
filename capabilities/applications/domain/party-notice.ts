import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Block, type DocumentDefinition, line, printedDay, textOr } from '#kernel/documents/index.ts'

/**
 * What the 调解告知书 says to one party.
 * @property others who the other side is, as the paper names it; on the page no other person is named
 * @property address where the party's page stands
 * @property contact whose telephone may be called, the own one or of the nearest unit above
 * @property mediators names of who mediates, empty before somebody was appointed
 */
export interface PartyNoticeFacts {
  readonly number?: string
  readonly committee?: string
  readonly addressee?: string
  readonly others: readonly string[]
  readonly category?: string
  readonly mediators: readonly string[]
  readonly contact?: { readonly unitName: string; readonly phone: string; readonly office?: string }
  readonly address?: string
  readonly accessCode?: string
  readonly issuedOn?: LegalDate
}

/** @source People's Mediation Law art. 3, 4, 17, 18, 23; no form of a notice to the other side was found, the layout is ours. */
export const partyNotice: DocumentDefinition<PartyNoticeFacts> = {
  code: 'party-notice',
  label: { zh: '调解告知书', en: 'Notice to a party' },
  fill: (facts) => ({
    code: 'party-notice',
    ...(facts.committee === undefined ? {} : { issuer: facts.committee }),
    title: '调解告知书',
    number: [textOr(facts.number, 10)],
    layout: 'letter',
    textSize: 'three',
    pages: 'dashes',
    language: 'zh',
    assumption: '告知另一方当事人的统一格式未找到，本版式为平台自拟',
    ...(facts.issuedOn === undefined ? {} : { day: facts.issuedOn }),
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${textOr(facts.addressee, 8)}：`] },
      { block: 'text', paragraphs: [subject(facts)] },
      {
        block: 'clauses',
        heading: '一、请您知道',
        numbering: 'figures',
        clauses: [
          ['参加调解出于自愿，不收任何费用；您可以不参加，也可以随时退出，不影响您去法院起诉。'],
          ['您可以选择或者要求更换调解员，可以要求公开或者不公开进行。'],
          ['不回复不会当作同意，也没有处罚。'],
          ['谈成的，写成协议，由各方签名；生效以后应当履行。'],
        ],
      },
      {
        block: 'fields',
        heading: '二、怎样查看和回复',
        lines: [
          [{ label: '网址', value: [textOr(facts.address, 12)] }],
          [{ label: '查询码', value: [textOr(facts.accessCode, 12)] }],
          [{ label: '调解员', value: [textOr(facts.mediators.join('、'), 8)] }],
          ...contactLines(facts),
        ],
      },
      ...codeToPointAt(facts),
      {
        block: 'text',
        paragraphs: [
          ['打开网址，输入查询码，可以看到办到哪一步、需要您做什么，也可以直接回复。不用注册，不用密码。'],
          [
            `不方便上网的，带本告知书到本会，或者拨打${facts.contact === undefined ? '' : `${facts.contact.phone}、`}12348咨询。查询码只给您本人，请勿转给他人。`,
          ],
        ],
      },
      {
        block: 'signatures',
        statement: [['特此告知。']],
        signers: [],
        seal: { organisation: [textOr(facts.committee, 10)], caption: '人民调解委员会印章' },
        day: printedDay(facts.issuedOn),
      },
    ],
  }),
}

/** The code stands behind the # of the address, which a browser sends to nobody. */
function codeToPointAt({ address, accessCode }: PartyNoticeFacts): readonly Block[] {
  if (address === undefined || accessCode === undefined) return []
  const caption = '手机扫一扫，直接打开您的页面。这个码只给您本人，请勿拍照转发。'
  return [{ block: 'code', text: `${address}#${accessCode}`, caption }]
}

function contactLines({ contact }: PartyNoticeFacts) {
  if (contact === undefined) return []
  return [
    [{ label: '电话', value: [`${contact.phone}（${contact.unitName}）`] }],
    ...(contact.office === undefined ? [] : [[{ label: '地点', value: [contact.office] }]]),
  ]
}

function subject({ others, category }: PartyNoticeFacts) {
  const who = others.length === 0 ? '您' : `您与${others.join('、')}之间`
  return line`${who}的${textOr(category, 6)}纠纷，由本会居中调解。`
}
