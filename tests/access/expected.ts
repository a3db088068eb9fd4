/**
 * Who stands where, seen from the matter at hand, which was registered at the hub's counter and is held by the
 * eastern township:
 *
 * any  nobody signed in                          hol  a mediator of the township that holds it
 * rec  the receptionist who registered it        vil  a mediator of a village of that township
 * tri  a triage officer of the district          out  a mediator of the other township
 * sup  a supervisor of the district              lab  the head of a committee that never had it
 * hed  the head of the bureau                    grd  a grid worker of that village
 * dis  a mediator of the district itself         sys, sec, aud  the three administrators
 */
export const columns = 'any rec tri sup hed dis hol vil out lab grd sys sec aud'

/**
 * What each is answered. Written by hand from the sentence in `access`; never made from the code that it checks.
 *
 * yes  the rights allow it; the matter's own state may still refuse    els  sees it, but another unit holds it
 * row  a list, and the matter is in it                                 med  sees it, but does not mediate it
 * mem  sees it, but is no member of its joint group (or may not do that as one)
 * -    a list, and the matter is not in it                             404  does not learn whether it exists
 * 403  the roles do not allow it at all                                401  has to sign in
 */
export const expected: Readonly<Record<string, string>> = {
  //                        any rec tri sup hed dis hol vil out lab grd sys sec aud
  signIn: /*             */ 'yes yes yes yes yes yes yes yes yes yes yes yes yes yes',
  readSession: /*        */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',
  signOut: /*            */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',
  changePassword: /*     */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',

  listAccounts: /*       */ '401 403 403 403 403 403 403 403 403 403 403 403 yes yes',
  openAccount: /*        */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  closeAccount: /*       */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  lockAccount: /*        */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  unlockAccount: /*      */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  endSessions: /*        */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  resetPassword: /*      */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  grantRole: /*          */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',
  revokeRole: /*         */ '401 403 403 403 403 403 403 403 403 403 403 403 yes 403',

  listDivisions: /*      */ 'yes yes yes yes yes yes yes yes yes yes yes yes yes yes',
  listUnits: /*          */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',
  openUnit: /*           */ '401 403 403 403 403 403 403 403 403 403 403 yes 403 403',
  renameUnit: /*         */ '401 403 403 403 403 403 403 403 403 403 403 yes 403 403',
  mergeUnit: /*          */ '401 403 403 403 403 403 403 403 403 403 403 yes 403 403',
  readAnswerable: /*     */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listPeople: /*         */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',
  listRules: /*          */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',
  readCalendarYear: /*   */ '401 yes yes yes yes yes yes yes yes yes yes yes yes yes',
  setCalendarYear: /*    */ '401 403 403 403 403 403 403 403 403 403 403 yes 403 403',

  // The visit at hand was received by the mediator of the eastern township, and nobody was told of it yet.
  apply: /*              */ 'yes yes yes yes yes yes yes yes yes yes yes yes yes yes',
  followApplication: /*  */ 'yes yes yes yes yes yes yes yes yes yes yes yes yes yes',
  recordVisit: /*        */ '401 yes yes 403 403 yes yes yes yes yes yes 403 403 403',
  listVisits: /*         */ '401 -   row row row row row -   -   -   -   403 403 403',
  readVisit: /*          */ '401 404 yes yes yes yes yes 404 404 404 404 403 403 403',
  endVisit: /*           */ '401 404 yes 403 403 yes yes 404 404 404 404 403 403 403',
  fileVisit: /*          */ '401 404 yes 403 403 yes yes 404 404 404 404 403 403 403',

  // A window of the hub. The receptionist sits there and asked the triage officer to change; a call waits for `hol`.
  recordAssistance: /*   */ '401 404 yes 403 403 yes yes 404 404 404 404 403 403 403',
  readVisitReceipt: /*   */ '401 404 yes yes yes yes yes 404 404 404 404 403 403 403',
  readFirstVisitFigures: /**/ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  listSeats: /*          */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  listColleagues: /*     */ '401 403 yes 403 yes 403 403 403 403 yes 403 403 403 403',
  openSeat: /*           */ '401 403 yes 403 yes 403 403 403 403 yes 403 403 403 403',
  setSeatMembers: /*     */ '401 403 yes 403 yes 403 403 403 403 404 403 403 403 403',
  planRotation: /*       */ '401 403 yes 403 yes 403 403 403 403 404 403 403 403 403',
  addWeeklySlot: /*      */ '401 403 yes 403 yes 403 403 403 403 404 403 403 403 403',
  endWeeklySlot: /*      */ '401 403 yes 403 yes 403 403 403 403 404 403 403 403 403',
  reassignShift: /*      */ '401 403 yes 403 yes 403 403 403 403 404 403 403 403 403',
  readDuties: /*         */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  readDutyNow: /*        */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  readMyDuty: /*         */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  recordAbsence: /*      */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  withdrawAbsence: /*    */ '401 yes 404 404 404 404 404 404 404 404 404 403 403 403',
  askSwap: /*            */ '401 yes 404 404 404 404 404 404 404 404 404 403 403 403',
  answerSwap: /*         */ '401 404 yes 404 404 404 404 404 404 404 404 403 403 403',
  readHandOver: /*       */ '401 yes yes 404 yes 404 404 404 404 404 404 403 403 403',
  handOver: /*           */ '401 yes 404 404 404 404 404 404 404 404 404 403 403 403',
  acknowledgeHandOver: /**/ '401 yes yes 404 yes 404 404 404 404 404 404 403 403 403',
  makeDutyFeed: /*       */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  revokeDutyFeed: /*     */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  readDutyFeed: /*       */ '404 404 404 404 404 404 404 404 404 404 404 404 404 404',
  callOut: /*            */ '401 yes yes 403 403 yes yes yes yes yes yes 403 403 403',
  listCalls: /*          */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  answerCall: /*         */ '401 404 404 404 404 404 yes 404 404 404 404 403 403 403',
  withdrawCall: /*       */ '401 yes 404 403 403 404 404 404 404 404 404 403 403 403',
  writeSessionNote: /*   */ '401 404 404 404 404 404 404 404 404 404 404 403 403 403',
  showSessionNote: /*    */ '401 404 404 404 404 404 404 404 404 404 404 403 403 403',

  registerDispute: /*    */ '401 yes yes 403 403 yes yes yes yes yes yes 403 403 403',
  listDisputes: /*       */ '401 row row row row row row -   -   -   -   403 403 403',
  readDispute: /*        */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listLikeMatters: /*    */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  decideLikeness: /*     */ '401 yes yes 403 403 yes yes 404 404 404 404 403 403 403',
  showParty: /*          */ '401 els yes els els els yes 404 404 404 404 403 403 403',
  // The helper of its joint group has a task; who is invited is told the code of the matter, and no title.
  readWorklist: /*       */ '401 -   row row -   row row -   -   -   -   403 403 403',

  dispatchDispute: /*    */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  answerSendBack: /*     */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  readTriage: /*         */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  decideTriage: /*       */ '401 403 yes 403 403 403 403 403 403 404 403 403 403 403',
  requestSendBack: /*    */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  reportUpward: /*       */ '401 403 403 403 403 els yes 404 404 404 404 403 403 403',
  takeOver: /*           */ '401 403 yes 403 403 403 403 403 403 404 403 403 403 403',
  sendDown: /*           */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  listInstructions: /*   */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  giveInstruction: /*    */ '401 403 yes yes yes 403 403 403 403 404 403 403 403 403',
  answerInstruction: /*  */ '401 403 403 403 403 els yes 404 404 404 404 403 403 403',
  // Asked by the eastern township of the hub; the triage officer and the supervisor answer for the hub.
  listGuidance: /*       */ '401 -   row row -   -   row 404 404 404 404 403 403 403',
  listGuidanceRequests: /**/ '401 -   row row -   -   row -   -   -   -   403 403 403',
  readGuidanceRequest: /**/ '401 404 yes yes 404 404 yes 404 404 404 404 403 403 403',
  askGuidance: /*        */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  answerGuidance: /*     */ '401 403 yes yes 403 404 els 404 404 404 403 403 403 403',
  passOnGuidance: /*     */ '401 403 yes yes 403 404 els 404 404 404 403 403 403 403',
  withdrawGuidance: /*   */ '401 403 403 403 403 404 yes 404 404 404 403 403 403 403',
  noteGuidance: /*       */ '401 403 403 403 403 404 yes 404 404 404 403 403 403 403',
  // A case that the eastern mediator wrote and handed in for review.
  listTypicalCases: /*   */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  readTypicalCase: /*    */ '401 404 yes yes yes 404 yes 404 404 404 404 403 403 403',
  draftTypicalCase: /*   */ '401 403 yes yes 403 yes yes 404 404 404 403 403 403 403',
  maskWords: /*          */ '401 403 yes yes 403 yes yes yes yes yes 403 403 403 403',
  writeTypicalCase: /*   */ '401 403 yes yes 403 yes yes yes yes yes 403 403 403 403',
  editTypicalCase: /*    */ '401 403 els els 403 404 yes 404 404 404 403 403 403 403',
  recordCaseConsent: /*  */ '401 403 els els 403 404 yes 404 404 404 403 403 403 403',
  submitTypicalCase: /*  */ '401 403 els els 403 404 yes 404 404 404 403 403 403 403',
  reviewTypicalCase: /*  */ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  withdrawTypicalCase: /**/ '401 404 yes yes yes 404 yes 404 404 404 404 403 403 403',
  readCustody: /*        */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  readBouncing: /*       */ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  // The routing rule at hand came from a ruling on the matter; the triage officer proposed it.
  proposeRoutingRule: /* */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  listRoutingRules: /*   */ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  decideRoutingRule: /*  */ '401 403 403 yes yes 403 403 403 403 403 403 403 403 403',
  endRoutingRule: /*     */ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  readGroup: /*          */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listGroupWarnings: /*  */ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  tryPersons: /*         */ '401 els yes 403 403 els yes 404 404 404 403 403 403 403',
  importPersons: /*      */ '401 els yes 403 403 els yes 404 404 404 403 403 403 403',
  joinAsParty: /*        */ '401 els yes 403 403 els yes 404 404 404 403 403 403 403',
  chooseRepresentatives: /**/ '401 els yes 403 403 els yes 404 404 404 403 403 403 403',
  mergeDisputes: /*      */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  unmergeDispute: /*     */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  acceptDispute: /*      */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  declineDispute: /*     */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',

  readMediation: /*      */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listMediatorCandidates: /**/ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  listPrivateNotes: /*   */ '401 403 403 403 403 med row 404 404 404 403 403 403 403',
  writePrivateNote: /*   */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  appointMediator: /*    */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  releaseMediator: /*    */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  recordConsent: /*      */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  beginMediation: /*     */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  planSession: /*        */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  recordMinutes: /*      */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  cancelSession: /*      */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  draftAgreement: /*     */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  signAgreement: /*      */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  sealAgreement: /*      */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  reopenAgreement: /*    */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  endMediation: /*       */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  pauseTerm: /*          */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  resumeTerm: /*         */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  extendTerm: /*         */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  recordPerformance: /*  */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  stepConfirmation: /*   */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  recordFollowUp: /*     */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  closeFile: /*          */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  archiveFile: /*        */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',

  // The duty to report looks at no state and at no confidentiality; the informant and the event are of the matter at hand.
  reportHarm: /*          */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listHarmReports: /*     */ '401 403 yes yes yes 403 403 403 403 403 403 403 403 403',
  nameInformant: /*       */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  showInformant: /*       */ '401 403 403 yes 403 403 403 403 403 403 403 403 403 403',
  readSafety: /*          */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  colourRisk: /*          */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  recordRiskVisit: /*     */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listRisks: /*           */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  keepApart: /*           */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  endSeparation: /*       */ '401 403 yes yes yes 403 403 403 403 404 403 403 403 403',
  reportEvent: /*         */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  listEvents: /*          */ '401 yes yes yes yes yes yes yes yes yes yes 403 403 403',
  acknowledgeEvent: /*    */ '401 yes yes 403 403 403 403 403 403 403 403 403 403 403',

  // The hub leads joint work; the lead is the mediator of the township that holds it, the helper the one of the district.
  // The other township is invited to a consultation and has a part, by which it does not come to reach the matter.
  readJointWork: /*       */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listJointPeople: /*     */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  readJointPart: /*       */ '401 404 404 404 404 yes yes 404 yes 404 404 403 403 403',
  listJointWork: /*       */ '401 -   -   -   -   row row -   row -   -   403 403 403',
  declineJointWork: /*    */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  conveneConsultation: /* */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  concludeConsultation: /* */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  cancelConsultation: /*  */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  formGroup: /*           */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  changeLead: /*          */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  addHelper: /*           */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  ruleOnRelease: /*       */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  dissolveGroup: /*       */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  inviteGuest: /*         */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  endGuest: /*            */ '401 403 yes 403 403 403 403 403 403 403 403 403 403 403',
  askForConsultation: /*  */ '401 403 403 403 403 els yes 404 404 404 403 403 403 403',
  writeGroupMinutes: /*   */ '401 mem mem mem mem yes yes 404 404 404 404 403 403 403',
  giveJointTask: /*       */ '401 mem yes mem mem mem yes 404 404 404 404 403 403 403',
  reportOnTask: /*        */ '401 404 404 404 404 yes 404 404 404 404 404 403 403 403',
  answerInvitation: /*    */ '401 404 404 404 404 404 404 404 yes 404 404 403 403 403',
  giveOpinion: /*         */ '401 404 yes 404 404 404 404 404 yes 404 404 403 403 403',
  askForRelease: /*       */ '401 404 404 404 404 404 404 404 yes 404 404 403 403 403',

  attachFile: /*         */ '401 els els els els els yes 404 404 404 404 403 403 403',
  listAttachments: /*    */ '401 row row row row row row 404 404 404 404 403 403 403',
  readAttachment: /*     */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  listPapers: /*         */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  readPaper: /*          */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  printPaper: /*         */ '401 els els els els els yes 404 404 404 404 403 403 403',
}

/** The same matter, restricted: who has no part in it and does not lead, inspect or direct does not learn of it. */
export const expectedOfRestricted: Readonly<Record<string, string>> = {
  //                        any rec tri sup hed dis hol vil out lab grd sys sec aud
  listDisputes: /*       */ '401 row row row row -   row -   -   -   -   403 403 403',
  readDispute: /*        */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  listLikeMatters: /*    */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  readTriage: /*         */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  readGroup: /*          */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  readMediation: /*      */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  listPrivateNotes: /*   */ '401 403 403 403 403 404 row 404 404 404 403 403 403 403',
  listAttachments: /*    */ '401 row row row row 404 row 404 404 404 404 403 403 403',
  readAttachment: /*     */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  listPapers: /*         */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  readPaper: /*          */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  readJointWork: /*       */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  showParty: /*          */ '401 els yes els els 404 yes 404 404 404 404 403 403 403',
  reportHarm: /*          */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  nameInformant: /*       */ '401 yes yes yes yes yes yes 404 404 404 404 403 403 403',
  readSafety: /*          */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  colourRisk: /*          */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
  keepApart: /*           */ '401 yes yes yes yes 404 yes 404 404 404 404 403 403 403',
}
