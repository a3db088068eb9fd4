import type { CommitteePost } from '#capabilities/organisations/domain/index.ts'
import { committeePosts } from '#capabilities/organisations/domain/index.ts'
import type { LegalDate } from '#kernel/calendar/index.ts'
import { type Block, type DocumentDefinition, line, printedDay } from '#kernel/documents/index.ts'

interface ListedChange {
  readonly committee: string
  readonly kind: string
  readonly on: LegalDate
  readonly words: string
}

interface ListedCommittee {
  readonly name: string
  readonly people: readonly {
    readonly name: string
    readonly post: CommitteePost
    readonly fromDay: LegalDate
    readonly toDay: LegalDate | null
  }[]
}

/** @property bureau who notifies @property committees that changed, as they are on the day of printing */
export interface CourtNoticeFacts {
  readonly number: string
  readonly court: string
  readonly bureau: string
  readonly madeOn: LegalDate
  readonly changes: readonly ListedChange[]
  readonly committees: readonly ListedCommittee[]
}

/** @source People's Mediation Law 10: the bureau tells the basic court of committees, their people and changes; form ours */
export const courtNotice: DocumentDefinition<CourtNoticeFacts> = {
  code: 'court-notice',
  label: { zh: '人民调解委员会变动情况通报函', en: 'Notice to the court' },
  fill: (facts) => ({
    code: 'court-notice',
    issuer: facts.bureau,
    title: '人民调解委员会变动情况通报函',
    number: [facts.number],
    layout: 'letter',
    textSize: 'four',
    pages: 'dashes',
    language: 'zh',
    day: facts.madeOn,
    assumption: '通报函的统一格式未找到，本版式为平台按人民调解法第十条自拟',
    blocks: [
      { block: 'text', flush: true, paragraphs: [line`${facts.court}：`] },
      {
        block: 'text',
        paragraphs: [
          line`根据《中华人民共和国人民调解法》第十条的规定，现将自上次通报以来本区人民调解委员会及其组成人员、调解员的变动情况通报你院。`,
        ],
      },
      {
        block: 'table',
        heading: '一、变动情况',
        columns: [
          { label: '人民调解委员会', share: 4 },
          { label: '变动', share: 2 },
          { label: '日期', share: 2 },
          { label: '内容', share: 6 },
        ],
        rows: facts.changes.map(({ committee, kind, on, words }) => [[committee], [kind], [on], [words]]),
      },
      ...facts.committees.map(membersOf),
      {
        block: 'signatures',
        statement: [],
        signers: [],
        seal: { organisation: [facts.bureau], caption: '印章' },
        day: printedDay(facts.madeOn),
      },
    ],
  }),
}

function membersOf({ name, people }: ListedCommittee): Block {
  return {
    block: 'table',
    heading: `附：${name}现任人员`,
    columns: [
      { label: '姓名', share: 3 },
      { label: '职务', share: 3 },
      { label: '任期', share: 5 },
    ],
    rows: people.map((one) => [
      [one.name],
      [committeePosts[one.post].zh],
      [`${one.fromDay}${one.toDay === null ? '起' : ` 至 ${one.toDay}`}`],
    ]),
  }
}
