import type { Send, TestApplication } from './application.ts'
import type { Organ } from './organ.ts'
import { workbookOf } from './workbook.ts'

const headings = [
  ...['行政相对人名称', '行政相对人类别', '统一社会信用代码', '法定代表人', '自然人证件号码'],
  ...['行政处罚决定书文号', '违法行为类型', '违法事实', '处罚依据', '处罚类别', '处罚内容'],
  ...['罚款金额(万元)', '处罚决定日期', '处罚机关', '内部编号'],
]
/** A decision about a person whom nobody can be; what has to be hidden stands in its facts. */
const plainDecision: Readonly<Record<string, string>> = {
  行政相对人名称: '测甲乙',
  行政相对人类别: '自然人',
  自然人证件号码: '990000199001010017',
  行政处罚决定书文号: '石市监罚〔2026〕12号',
  违法行为类型: '未明码标价',
  违法事实:
    '当事人测甲乙（身份证990000199001010017，电话199 0000 1234）住在解放路12号，证人李四海说其未明码标价。',
  处罚依据: '价格法',
  处罚类别: '罚款',
  处罚内容: '罚款人民币2000元',
  '罚款金额(万元)': '0.2',
  处罚决定日期: '2026-02-27',
  处罚机关: '石鼓区市场监督管理局',
  内部编号: '柜三',
}
type Row = Readonly<Record<string, string>>
export type Publications = Awaited<ReturnType<typeof publicationsOf>>

/** Decisions of the market regulator on their way to the public: its clerk brings rows, publishes what another confirmed. */
export async function publicationsOf(house: TestApplication, { unitIds }: Organ) {
  const [clerk, head] = [await house.as('dept.clerk'), await house.as('dept.head')]
  const [publisher, oversight] = [await house.as('dept.publisher'), await house.as('bureau.oversight')]
  let serial = 100

  function rowOf(changes: Row): readonly string[] {
    serial += 1
    const own: Row = { ...plainDecision, 行政处罚决定书文号: `石市监罚〔2026〕${serial}号`, ...changes }
    return headings.map((heading) => own[heading] ?? '')
  }

  async function taken(...changes: readonly Row[]): Promise<readonly string[]> {
    const bytes = workbookOf([headings, ...changes.map(rowOf)])
    const about = `unitId=${unitIds.market}&kind=penalty`
    const tried = await clerk('POST', `/publications/rows/trial?${about}`, { bytes })
    const { digest } = tried.json()
    const made = await clerk('POST', `/publications/rows?${about}&digest=${digest}`, { bytes })
    if (made.statusCode !== 201) throw new Error(made.body)
    return made.json().ids
  }

  const page = async (id: string, by = clerk) => (await by('GET', `/publications/${id}`)).json()

  async function step(by: Send, id: string, path: string, body: object = {}) {
    const { version = 1 } = await page(id, oversight)
    return by('POST', `/publications/${id}/${path}`, { version, body })
  }

  const one = async (changes: Row = {}) => (await taken(changes))[0] as string
  const choose = (id: string, body: object = { extent: 'full' }, by = publisher) =>
    step(by, id, 'choice', body)
  const confirm = (id: string, by = head) => step(by, id, 'confirmation', { verdict: 'confirm' })
  const publish = (id: string, by = publisher) => step(by, id, 'publication', { beforeEffect: true })

  async function published(changes: Row = {}): Promise<string> {
    const id = await one(changes)
    for (const answer of [await choose(id), await confirm(id), await publish(id)]) {
      if (answer.statusCode !== 200) throw new Error(answer.body)
    }
    return id
  }

  const read = async (id: string) => (await house.anyone('GET', `/public/decisions/${id}`)).json()
  const search = async (query: string) => (await house.anyone('GET', `/public/decisions?${query}`)).json()
  return { headings, rowOf, one, page, step, choose, confirm, publish, published, read, search }
}
