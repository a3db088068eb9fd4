import { crc32, deflateSync } from 'node:zlib'
import { line, type NaturalPartyFacts, type OfficialDocument, partyBlock } from '#kernel/documents/index.ts'

/** A letter with every kind of block; a test changes what it is about. */
export function letter(changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    code: 'sample-letter',
    title: '样式协议书',
    issuer: '某某人民调解委员会',
    number: ['编号：某人调字〔2026〕第7号'],
    layout: 'letter',
    textSize: 'four',
    pages: 'of-total',
    day: '2026-03-05',
    language: 'zh',
    blocks: [
      partyBlock('申请人', party('张三'), undefined),
      partyBlock('被申请人', party('李四'), undefined),
      { block: 'text', heading: '主要事实', paragraphs: [['双方因房屋渗水发生争议。']] },
      {
        block: 'clauses',
        heading: '协议内容',
        numbering: 'chinese',
        clauses: [['李四修复防水层。'], ['张三撤回申请。']],
      },
      {
        block: 'table',
        columns: [
          { label: '条款', share: 1 },
          { label: '时限', share: 2 },
        ],
        rows: [[['第一条'], ['三十日内']]],
      },
      signatures(2),
    ],
    ...changes,
  }
}

/** A ruled form with one long cell. */
export function form(
  narrative: readonly string[],
  changes: Partial<OfficialDocument> = {},
): OfficialDocument {
  return letter({
    code: 'sample-form',
    title: '样式登记表',
    layout: 'form',
    textSize: 'small-four',
    blocks: [
      partyBlock('申请人', party('张三'), undefined),
      { block: 'text', heading: '简要情况', paragraphs: narrative.map((text) => [text]) },
      signatures(1),
    ],
    ...changes,
  })
}

export function party(name: string): NaturalPartyFacts {
  return { kind: 'natural', name, sex: 'male', ethnicity: '汉族' }
}

export function signatures(
  count: number,
): Extract<OfficialDocument['blocks'][number], { block: 'signatures' }> {
  return {
    block: 'signatures',
    statement: [['本协议签字后生效。']],
    signers: Array.from({ length: count }, (_, index) => ({
      role: `签字人${index + 1}`,
      manner: '签名',
      stroke: 'stroke',
    })),
    seal: { organisation: ['某某人民调解委员会'], caption: '印章' },
    day: line`2026年3月5日`,
  }
}

/** A PNG of one colour. */
export function picture(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  const pixels = deflateSync(Buffer.alloc((width + 1) * height))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
