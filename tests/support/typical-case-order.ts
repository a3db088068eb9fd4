/** A case of the library, written from nothing. */
export const typicalCaseOrder = {
  category: 'neighbour',
  texts: {
    title: '楼上漏水的赔偿',
    facts: '楼上漏水，楼下受损。',
    handling: '现场查看，分清责任。',
    outcome: '修复并赔偿。',
    lessons: '先止损，再定责。',
  },
} as const
