import { legalDate } from '#kernel/calendar/index.ts'
import type { DecisionToDisclose } from './decision.ts'
import type { MaskingRule } from './masking/index.ts'

/** The rule as it is seeded. */
export const maskingRule: MaskingRule & { readonly warningsStayPrivate: boolean } = {
  shown: {
    subject: 'name',
    'legal-representative': 'family-name',
    guardian: 'family-name',
    witness: 'family-name',
    complainant: 'family-name',
    'third-person': 'family-name',
    officer: 'family-name',
  },
  adultFrom: 18,
  warningsStayPrivate: true,
}

/** A penalty against a grown person; a test changes what it is about. Numbers of division 990000 belong to nobody. */
export function penalty(changes: Partial<DecisionToDisclose> = {}): DecisionToDisclose {
  return {
    actType: 'penalty',
    procedure: 'ordinary',
    organ: { name: '石鼓区市场监督管理局', creditCode: '11990000MB00000000' },
    documentNumber: '石市监罚〔2026〕12号',
    decidedOn: legalDate('2026-03-02'),
    servedOn: legalDate('2026-03-04'),
    people: [
      {
        ...{ role: 'subject', kind: 'citizen', name: '测甲乙', identityNumber: '990000199001010017' },
        ...{ address: '湖南省衡阳市石鼓区人民街道解放路12号3栋402室', phones: ['19900001234'] },
        accounts: ['6222000000000000000'],
      },
    ],
    texts: {
      violation: '未按规定明码标价',
      facts: '当事人测甲乙在店内未明码标价。',
      content: '罚款人民币2000元。',
    },
    measures: ['fine'],
    fineFen: 200_000,
    ...changes,
  }
}
