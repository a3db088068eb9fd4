import type { MatterPanel } from '#capabilities/disputes/web/matter.ts'

/**
 * The parts of a dispute's page that other capabilities hang in, in the order of the page. The component receives
 * the dispute as `matter`.
 */
export const matterPanels: readonly MatterPanel[] = [
  {
    id: 'mediation',
    title: { zh: '调解', en: 'Mediation' },
    may: 'readMediation',
    isShown: ({ routing }) => routing === 'accepted' || routing === 'declined',
    load: async () => (await import('./mediation-part.tsx')).MediationPart,
  },
  {
    id: 'performance',
    title: { zh: '履行', en: 'Performance' },
    may: 'readPerformance',
    isShown: ({ routing }) => routing === 'accepted',
    load: async () =>
      (await import('#capabilities/mediation/web/performance/performance-panel.tsx')).PerformancePanel,
  },
  {
    id: 'exits',
    title: { zh: '导入法治轨道', en: 'Led to the routes of law' },
    may: 'readExits',
    isShown: ({ routing }) => routing === 'accepted' || routing === 'declined',
    load: async () => (await import('#capabilities/exits/web/exits-panel.tsx')).ExitsPanel,
  },
  {
    id: 'confirmation',
    title: { zh: '司法确认', en: 'Judicial confirmation' },
    may: 'readConfirmations',
    isShown: ({ routing }) => routing === 'accepted',
    load: async () =>
      (await import('#capabilities/confirmation/web/confirmation-panel.tsx')).ConfirmationPanel,
  },
  {
    id: 'parties',
    title: { zh: '告知与当事人意见', en: 'What the parties were told and say' },
    may: 'listPartyNotices',
    isShown: ({ routing }) => routing !== 'registered',
    load: async () => (await import('#capabilities/applications/web/notices/notices-panel.tsx')).NoticesPanel,
  },
  {
    id: 'supervision',
    title: { zh: '催办、督办', en: 'Reminders and supervision orders' },
    may: 'listSupervisionOrders',
    load: async () => (await import('#capabilities/supervision/web/supervision-panel.tsx')).SupervisionPanel,
  },
  {
    id: 'safety',
    title: { zh: '安全', en: 'Safety' },
    may: 'readSafety',
    load: async () => (await import('#capabilities/safety/web/safety-panel.tsx')).SafetyPanel,
  },
  {
    id: 'group',
    title: { zh: '多人纠纷', en: 'Many people' },
    may: 'readGroup',
    load: async () => (await import('#capabilities/groups/web/group-panel.tsx')).GroupPanel,
  },
  {
    id: 'likenesses',
    title: { zh: '疑似重复或者有关联', en: 'Possibly the same, or related' },
    may: 'listLikeMatters',
    load: async () => (await import('#capabilities/reception/web/dispute-likenesses.tsx')).DisputeLikenesses,
  },
  {
    id: 'joint',
    title: { zh: '联合办理', en: 'Joint work' },
    may: 'readJointWork',
    load: async () => (await import('#capabilities/joint/web/joint-panel.tsx')).JointPanel,
  },
  {
    id: 'referral',
    title: { zh: '移送与委派', en: 'Referrals' },
    may: 'listMatterReferrals',
    load: async () => (await import('#capabilities/referral/web/referral-panel.tsx')).ReferralPanel,
  },
  {
    id: 'answerable',
    title: { zh: '现在由谁负责', en: 'Who answers for it now' },
    may: 'readAnswerable',
    isShown: ({ routing }) => routing !== 'declined',
    load: async () => (await import('#capabilities/insight/web/answerable-panel.tsx')).AnswerablePanel,
  },
  {
    id: 'instructions',
    title: { zh: '上级指示', en: 'Instructions' },
    may: 'listInstructions',
    load: async () => (await import('#capabilities/triage/web/instructions-panel.tsx')).InstructionsPanel,
  },
  {
    id: 'guidance',
    title: { zh: '业务指导', en: 'Guidance' },
    may: 'listGuidance',
    load: async () => (await import('#capabilities/guidance/web/guidance-panel.tsx')).GuidancePanel,
  },
  {
    id: 'custody',
    title: { zh: '经办轨迹', en: 'In whose hands' },
    may: 'readCustody',
    load: async () => (await import('#capabilities/triage/web/custody-panel.tsx')).CustodyPanel,
  },
  {
    id: 'papers',
    title: { zh: '文书', en: 'Papers' },
    may: 'listPapers',
    load: async () => (await import('#capabilities/papers/web/papers-panel.tsx')).PapersPanel,
  },
]
