import { arrivalOrder, referralDraft } from '#tests/support/arrival-order.ts'
import { disputeOrder } from '#tests/support/dispute-order.ts'
import { PASSWORD } from '#tests/support/small-district.ts'
import { typicalCaseOrder } from '#tests/support/typical-case-order.ts'
import { submissionOf } from '../support/review-office.ts'

/**
 * @property query `MARK` and `VISIT` stand for the words by which a search finds the dispute or the visit at hand,
 * `ID(noun)` for the id of what is at hand
 * @property about which noun of the matter at hand a parameter names, where its own name does not say it
 */
interface Sent {
  readonly body?: object
  readonly query?: string
  readonly about?: Readonly<Record<string, string>>
}

/** What a request says where a message made from the contract alone would not be understood. */
export const sends: Readonly<Record<string, Sent>> = {
  employMediator: {
    body: { name: '测聘任', sex: 'female', mediatorKind: 'full-time', fromDay: '2026-03-02' },
  },
  endMembership: { body: { on: '2026-03-02', reason: 'resigned' } },
  recordFiling: { body: { filedOn: '2026-03-02', filedAs: '备1' } },
  recordCourtNoticeSent: { body: { sentOn: '2026-03-02', sentAs: 'exchange' } },
  printCourtNotice: { query: '?as=pdf' },
  setNotificationSettings: { body: { language: 'zh', choices: {}, version: 0 } },
  testChannel: { body: { channel: 'mail', to: 'a@example.org' } },
  signIn: { body: { username: 'head', password: PASSWORD } },
  registerDispute: { body: disputeOrder() },
  // Asked of a matter that waits for this very act, so that its state hides nothing.
  acceptDispute: { about: { disputeId: 'other' } },
  declineDispute: { about: { disputeId: 'other' } },
  requestSendBack: { about: { disputeId: 'other' } },
  importPersons: { query: `?digest=${'0'.repeat(64)}` },
  joinAsParty: { body: disputeOrder().parties[0] as object },
  releaseMediator: { about: { accountId: 'mediator' } },
  readBouncing: { query: '?from=2026-01-01&to=2026-12-31' },
  readMeasures: { query: '?from=2026-01-01&to=2026-12-31' },
  readMeasure: { query: '?from=2026-01-01&to=2026-12-31&limit=200' },
  readDoubts: { query: '?from=2026-01-01&to=2026-12-31' },
  printDeletionList: { query: '?as=pdf' },
  listHolds: { query: '?limit=200' },
  listDeletionLists: { query: '?limit=200' },
  listVisits: { query: '?text=VISIT' },
  listDisputes: { query: '?text=MARK' },
  readWorklist: { query: '?limit=200' },
  listReferrals: { query: '?limit=200' },
  listInspectionDraws: { query: '?limit=200' },
  listEnforcementCases: { query: '?limit=200' },
  planRotation: { body: { from: '2026-03-03', to: '2026-03-05' } },
  recordAbsence: { body: { from: '2026-03-03', to: '2026-03-05', reason: 'leave' } },
  readDuties: { query: '?from=2026-03-02&to=2026-03-08' },
  readFirstVisitFigures: { query: '?from=2026-03-02&to=2026-03-08' },
  maskWords: { body: { texts: typicalCaseOrder.texts } },
  writeTypicalCase: { body: typicalCaseOrder },
  editTypicalCase: { body: typicalCaseOrder },
  reviewTypicalCase: { body: { verdict: 'return', reason: '请补充' } },
  judgeSupervisionReply: { body: { verdict: 'accept' } },
  issueSupervisionOrder: {
    body: { kind: 'supervision-order', trigger: 'not-handled', reason: '请说明进展' },
  },
  readAftercare: { query: '?from=2026-03-01&to=2026-03-31' },
  readSupervisionWeek: { query: '?limit=200' },
  printSupervisionWeek: { query: '?as=pdf' },
  answerSwap: { body: { answer: 'refuse' } },
  answerCall: { body: { accepts: true } },
  printPartyNotice: {
    body: { accessCode: 'AAAA-AAAA-AAAA-AAAA', address: 'https://example.org/party', as: 'pdf' },
  },
  draftReferral: { body: referralDraft },
  editReferral: { body: referralDraft },
  receiveReferral: { body: arrivalOrder() },
  leadToRoutes: { body: { routes: [{ route: 'litigation' }] } },
  readExitPaper: { query: '?about=019cb1a3-5f80-7573-b35f-d664dedaedc4' },
  exportMatters: { body: { from: '2026-03-01', to: '2026-03-02', as: 'json' } },
  tryListing: { query: '?system=%E5%A6%82%E6%B3%95%E7%BD%91&from=2026-03-01&to=2026-03-02' },
  importListing: {
    query: `?system=%E5%A6%82%E6%B3%95%E7%BD%91&from=2026-03-01&to=2026-03-02&digest=${'0'.repeat(64)}`,
  },
  explainDifference: { body: { subject: 'row:1', words: '已核对' } },
  setMachineWebhook: { body: { url: 'https://court.example/hook' } },
  readListForm: { query: '?kind=power-list' },
  tryAuthorityList: { query: '?kind=power-list&validFrom=2026-03-02&unitId=ID(unit)' },
  importAuthorityList: {
    query: `?kind=power-list&validFrom=2026-03-02&unitId=ID(unit)&number=1&adoptedBy=ab&basis=ab&digest=${'0'.repeat(64)}`,
  },
  readReviewBoard: { query: '?from=2026-03-01&to=2026-03-31' },
  listReviewSubmissions: { query: '?limit=200' },
  readReviewPaper: { query: '?paper=letter&round=1' },
  printReviewPaper: { body: { paper: 'letter', round: 1, as: 'word' } },
  listRecordings: { query: '?limit=200' },
  listRecordingRequests: { query: '?of=all&limit=200' },
  listDevices: { query: '?limit=200' },
  importDevices: { query: `?digest=${'0'.repeat(64)}` },
  listUploads: { query: '?limit=200' },
  submitForReview: { body: { step: 'decision', ...submissionOf(0) } },
  resubmitForReview: { body: submissionOf(0) },
  attachSchemeFile: { query: '?name=scheme.pdf' },
  listPublications: { query: '?show=all&limit=200' },
  openReturnRound: {
    body: { form: 'returns.form.three-systems', title: '测试一轮', asOf: '2023-01-01', dueOn: '2026-03-20' },
  },
  chaseReturns: { body: { words: '请尽快报送' } },
  saveDepartmentReturn: { body: { values: {}, remarks: {} } },
  submitDepartmentReturn: { body: { values: {}, remarks: {} } },
  rejectDepartmentReturn: { body: { words: '请核对', reasons: [] } },
  tryReturnRound: { query: '?form=returns.form.three-systems&asOf=2022-01-01' },
  importReturnRound: {
    query: `?form=returns.form.three-systems&asOf=2022-01-01&title=abcd&digest=${'0'.repeat(64)}`,
  },
  tryDecisionRows: { query: '?unitId=ID(unit)&kind=penalty' },
  importDecisionRows: { query: `?unitId=ID(unit)&kind=penalty&digest=${'0'.repeat(64)}` },
  checkDisclosureRows: { query: '?unitId=ID(unit)&kind=penalty&from=2026-03-01&to=2026-03-02' },
  attachFile: { query: '?document=signature&name=stroke.png' },
}

/** Parameters of an address that name no row. */
export const words: Readonly<Record<string, string>> = {
  year: '2026',
  channel: 'credit',
  measure: 'acceptance',
  item: 'general.minutes.identity',
  paper: 'application',
  referralPaper: 'letter',
  exitPaper: 'notice',
  confirmationPaper: 'proof',
  token: 'A'.repeat(43),
  fileForm: 'volume',
}
