import { readConfirmations } from '#capabilities/confirmation/contract.ts'
import { beginsWith, emptyWhile, type MatterPanel } from '#capabilities/disputes/web/matter.ts'
import { readAid, readAskings, readExits } from '#capabilities/exits/contract.ts'
import { readGroup } from '#capabilities/groups/contract.ts'
import { listGuidance } from '#capabilities/guidance/contract.ts'
import { readJointWork } from '#capabilities/joint/contract.ts'
import { readPerformance } from '#capabilities/mediation/contract.ts'
import { listLikeMatters } from '#capabilities/reception/contract.ts'
import { listMatterReferrals } from '#capabilities/referral/contract.ts'
import { readSafety } from '#capabilities/safety/contract.ts'
import { listSupervisionOrders } from '#capabilities/supervision/contract.ts'
import { listInstructions } from '#capabilities/triage/contract.ts'

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
    empties: [
      emptyWhile(readPerformance, ({ obligations, police }) => obligations.length + police.length === 0),
    ],
    load: async () =>
      (await import('#capabilities/mediation/web/performance/performance-panel.tsx')).PerformancePanel,
  },
  {
    id: 'exits',
    title: { zh: '导入法治轨道', en: 'Led to the routes of law' },
    may: 'readExits',
    isShown: ({ routing }) => routing === 'accepted' || routing === 'declined',
    empties: [
      emptyWhile(readExits, ({ occasions, exits }) => occasions.length + exits.length === 0),
      emptyWhile(readAid, ({ applications }) => applications.length === 0),
      emptyWhile(readAskings, ({ certificates }) => certificates.length === 0),
    ],
    begins: beginsWith(
      { zh: '法律援助、请求调解证明', en: 'Legal aid, certificate of asking' },
      'applyForAid',
      readExits,
      () => true,
    ),
    load: async () => (await import('#capabilities/exits/web/exits-panel.tsx')).ExitsPanel,
  },
  {
    id: 'confirmation',
    title: { zh: '司法确认', en: 'Judicial confirmation' },
    may: 'readConfirmations',
    isShown: ({ routing }) => routing === 'accepted',
    empties: [emptyWhile(readConfirmations, ({ agreements }) => agreements.length === 0)],
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
    empties: [
      emptyWhile(listSupervisionOrders, ({ orders, triggers }) => orders.length + triggers.length === 0),
    ],
    begins: beginsWith(
      { zh: '催办、督办', en: 'Remind or order' },
      'issueSupervisionOrder',
      listSupervisionOrders,
      ({ mayIssue }) => mayIssue,
    ),
    load: async () => (await import('#capabilities/supervision/web/supervision-panel.tsx')).SupervisionPanel,
  },
  {
    id: 'safety',
    title: { zh: '安全', en: 'Safety' },
    may: 'readSafety',
    empties: [
      emptyWhile(
        readSafety,
        ({ risk, separations, reports, informants }) =>
          (risk === undefined ||
            (risk.colour === 'none' &&
              risk.proposed === 'none' &&
              risk.changes.length + risk.visits.length === 0)) &&
          separations.length + reports.length + informants.length === 0,
        ({ id }) => ({ params: { matterId: id } }),
      ),
    ],
    begins: beginsWith(
      { zh: '登记风险或者不得见面的人', en: 'Record danger, or who must not meet' },
      'keepApart',
      readSafety,
      () => true,
    ),
    load: async () => (await import('#capabilities/safety/web/safety-panel.tsx')).SafetyPanel,
  },
  {
    id: 'group',
    title: { zh: '多人纠纷', en: 'Many people' },
    may: 'readGroup',
    empties: [
      emptyWhile(
        readGroup,
        ({ sides, signs, similar, joined, isMerged, representations }) =>
          sides.every(({ persons }) => persons < 2) &&
          !isMerged &&
          similar === 0 &&
          signs.length + joined.length + representations.length === 0,
      ),
    ],
    begins: beginsWith(
      { zh: '导入名单、加入当事人、并案', en: 'Bring in people, merge' },
      'joinAsParty',
      readGroup,
      ({ mayKeep }) => mayKeep,
    ),
    load: async () => (await import('#capabilities/groups/web/group-panel.tsx')).GroupPanel,
  },
  {
    id: 'likenesses',
    title: { zh: '疑似重复或者有关联', en: 'Possibly the same, or related' },
    may: 'listLikeMatters',
    empties: [
      emptyWhile(
        listLikeMatters,
        ({ candidates, jumped }) => candidates.length + jumped.length === 0,
        ({ id }) => ({ params: { matterId: id } }),
      ),
    ],
    load: async () => (await import('#capabilities/reception/web/dispute-likenesses.tsx')).DisputeLikenesses,
  },
  {
    id: 'joint',
    title: { zh: '联合办理', en: 'Joint work' },
    may: 'readJointWork',
    empties: [
      emptyWhile(
        readJointWork,
        ({ proposal, consultations, groups }) =>
          proposal.reasons.length + consultations.length + groups.length === 0,
      ),
    ],
    begins: beginsWith(
      { zh: '联合办理', en: 'Joint work' },
      'readJointWork',
      readJointWork,
      ({ may }) => may.length > 0,
    ),
    load: async () => (await import('#capabilities/joint/web/joint-panel.tsx')).JointPanel,
  },
  {
    id: 'referral',
    title: { zh: '移送与委派', en: 'Referrals' },
    may: 'listMatterReferrals',
    empties: [emptyWhile(listMatterReferrals, ({ referrals }) => referrals.length === 0)],
    begins: beginsWith(
      { zh: '转给其他单位', en: 'Refer to another body' },
      'draftReferral',
      listMatterReferrals,
      ({ mayDraft }) => mayDraft,
    ),
    load: async () => (await import('#capabilities/referral/web/referral-panel.tsx')).ReferralPanel,
  },
  {
    id: 'answerable',
    title: { zh: '现在由谁负责', en: 'Who answers for it now' },
    may: 'readAnswerable',
    isShown: ({ routing }) => routing !== 'declined',
    isBeside: true,
    load: async () => (await import('#capabilities/insight/web/answerable-panel.tsx')).AnswerablePanel,
  },
  {
    id: 'instructions',
    title: { zh: '上级指示', en: 'Instructions' },
    may: 'listInstructions',
    empties: [emptyWhile(listInstructions, ({ instructions }) => instructions.length === 0)],
    begins: beginsWith(
      { zh: '作出指示', en: 'Give an instruction' },
      'giveInstruction',
      listInstructions,
      (_, { heldByYou }) => !heldByYou,
    ),
    load: async () => (await import('#capabilities/triage/web/instructions-panel.tsx')).InstructionsPanel,
  },
  {
    id: 'guidance',
    title: { zh: '业务指导', en: 'Guidance' },
    may: 'listGuidance',
    empties: [
      emptyWhile(listGuidance, ({ requests }, { filing }) => requests.length === 0 && filing === 'open'),
    ],
    begins: beginsWith(
      { zh: '请求业务指导', en: 'Ask for guidance' },
      'askGuidance',
      listGuidance,
      ({ mayAsk }) => mayAsk,
    ),
    load: async () => (await import('#capabilities/guidance/web/guidance-panel.tsx')).GuidancePanel,
  },
  {
    id: 'custody',
    title: { zh: '经办轨迹', en: 'In whose hands' },
    may: 'readCustody',
    isBeside: true,
    load: async () => (await import('#capabilities/triage/web/custody-panel.tsx')).CustodyPanel,
  },
  {
    id: 'papers',
    title: { zh: '文书', en: 'Papers' },
    may: 'listPapers',
    load: async () => (await import('#capabilities/papers/web/papers-panel.tsx')).PapersPanel,
  },
]
