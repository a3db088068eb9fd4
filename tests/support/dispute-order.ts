/** A dispute as a receptionist would enter it; a test overrides what it is about. */
export function disputeOrder(overrides: object = {}) {
  return {
    door: 'counter',
    origin: 'application',
    title: '工资拖欠',
    narrative: '申请人在某餐馆打工三个月，老板一直没有结清工资，多次催要未果。',
    category: 'other-labour',
    grade: 'simple',
    amountFen: 1_260_000,
    divisionCode: '430407901001',
    parties: [
      {
        role: 'applicant',
        kind: 'natural',
        name: '测甲',
        citizenNumber: '990000199001010017',
        phone: '199-0000-1234',
      },
      { role: 'respondent', kind: 'natural', name: '测乙', noIdentityReason: 'not-known' },
    ],
    ...overrides,
  }
}
