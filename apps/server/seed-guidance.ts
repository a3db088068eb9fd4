import type { Voice } from './seed-voice.ts'

/** Invented: no matter of the demo, and nobody, stands behind them. */
const cases = [
  {
    category: 'migrant-wages',
    texts: {
      title: '包工头失联以后的工资',
      facts: '十二名工人在工地做工三个月，包工头失联，工人没有书面合同。',
      handling: '调解员找到总包单位，逐人核对考勤和工友证言，分清应付数额，再谈由谁先付。',
      outcome: '总包单位先行支付，保留向包工头追偿的权利。',
      lessons: '先核对考勤，再谈数额；先解决工人的急需，再解决单位之间的争执。',
    },
  },
  {
    category: 'neighbour',
    texts: {
      title: '楼上漏水，先止损再定责',
      facts: '楼上水管老化漏水，楼下两间卧室墙面受损，双方对原因各执一词。',
      handling: '请物业和双方一同到现场关水试验，确认漏点后再议赔偿。',
      outcome: '楼上一周内修好水管，按粉刷的实际费用赔偿。',
      lessons: '原因在现场就能弄清的，不在会议室里争。',
    },
  },
  {
    category: 'marriage-family',
    texts: {
      title: '兄妹分担照料',
      facts: '三兄妹为照料生病的母亲由谁出钱、由谁出力争执多年。',
      handling: '分别听取各人的难处，把费用、时间、住处分开来谈，并听取母亲本人的意愿。',
      outcome: '按月分摊费用，轮流照料，写明替换的办法。',
      lessons: '把钱和力分开来算，各人才看得见别人的付出。',
    },
  },
  {
    category: 'other-consumer',
    texts: {
      title: '预付卡停业退款',
      facts: '一家健身房停业装修，会员要求退还预付卡余额，店方只同意延期。',
      handling: '核对每张卡的余额和使用记录，请店方说明复业时间并作出保证。',
      outcome: '愿意等的延期，不愿意等的按余额分两期退还。',
      lessons: '把要求不同的人分开，各有各的方案。',
    },
  },
] as const

/** What a library and a desk of guidance look like: cases that another person published, and a question that waits. */
export async function seedGuidance(voice: Voice, unitIds: ReadonlyMap<string, string>): Promise<void> {
  for (const body of cases) {
    const { id, version } = await voice.tell('committee.labour', '/typical-cases', body)
    const handed = await voice.tell('committee.labour', `/typical-cases/${id}/submission`, undefined, version)
    await voice.tell('hub.triage', `/typical-cases/${id}/review`, { verdict: 'publish' }, handed.version)
  }
  const path = '/disputes?limit=20'
  const { disputes } = await voice.ask<{ disputes: readonly { id: string; holderUnitId: string }[] }>(
    'committee.labour',
    path,
  )
  const held = disputes.find(({ holderUnitId }) => holderUnitId === unitIds.get('committee-labour'))
  if (held === undefined) return
  const question = '劳动者没有书面合同，只有考勤记录和工友证言，能否先确认劳动关系，再谈数额？'
  const body = { toUnitId: unitIds.get('hub'), question }
  await voice.tell('committee.labour', `/disputes/${held.id}/guidance-requests`, body)
}
