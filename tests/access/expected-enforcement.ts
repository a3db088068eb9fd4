/**
 * Who stands where in law enforcement, seen from what the market regulator keeps:
 *
 * any  nobody signed in                       rev  a reviewer of the bureau
 * hnd  a handler of the market regulator      rhd  the head of the review office
 * dhd  its head                               cns  counsel of the bureau
 * clk  its clerk                              ovs  an oversight officer of the bureau
 * pub  its disclosure clerk                   hed  the head of the bureau
 * cul  the head of another department         tri  a triage officer: the other pillar
 * off  an enforcement officer of the regulator evd  the keeper of recordings of the bureau
 */
export const enforcementColumns = 'any hnd dhd clk pub cul rev rhd cns ovs hed tri off evd'

/** What each is answered, in the words of `expected.ts`. Written by hand; never made from the code that it checks. */
export const expectedInEnforcement: Readonly<Record<string, string>> = {
  //                            any hnd dhd clk pub cul rev rhd cns ovs hed tri off evd
  listEnforcementBodies: /*  */ '401 row row row row -   row row row row row 403 row row',
  registerEnforcementBody: /**/ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  endEnforcementBody: /*     */ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  recordBodyCreditCode: /*   */ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  entrustBody: /*            */ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  endEntrustment: /*         */ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',

  listEnforcementOfficers: /**/ '401 row row row row -   row row row row row 403 row row',
  checkOfficers: /*          */ '401 yes yes yes yes yes yes yes yes yes yes 403 yes yes',
  registerEnforcementOfficer: '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  leaveEnforcement: /*       */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  recordCertificate: /*      */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  recordTraining: /*         */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  setCertificateState: /*    */ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  fileCertificate: /*        */ '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',

  listReviewers: /*          */ '401 row row row row -   row row row row row 403 row row',
  registerReviewer: /*       */ '401 403 403 403 403 403 403 yes 403 yes yes 403 403 403',
  leaveReview: /*            */ '401 403 403 403 403 403 403 yes 403 yes yes 403 403 403',
  recordReviewerTraining: /* */ '401 403 403 403 403 403 403 yes 403 yes yes 403 403 403',

  listAuthorityLists: /*     */ '401 row row row row -   row row row row row 403 row row',
  readAuthorityList: /*      */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes yes',
  readListWorkbook: /*       */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes yes',
  readListForm: /*           */ '401 yes yes yes yes yes yes yes yes yes yes 403 yes yes',
  tryAuthorityList: /*       */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  importAuthorityList: /*    */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  endAuthorityList: /*       */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',

  listSchemes: /*            */ '401 row row row row -   row row row row row 403 row row',
  registerScheme: /*         */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  attachSchemeFile: /*       */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  readSchemeFile: /*         */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes yes',
  endScheme: /*              */ '401 403 yes yes 403 404 403 403 403 403 403 403 403 403',
  // The board is the bureau's; a department sees its own part of it on its own pages.
  readGroundBoard: /*        */ '401 403 403 403 403 403 row row row row row 403 403 row',

  listActs: /*               */ '401 yes yes yes yes yes 403 403 403 yes yes 403 yes yes',
  listOrganSettings: /*      */ '401 yes yes yes yes yes 403 403 403 yes yes 403 yes yes',
  readOrganSetting: /*       */ '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  setOrganSetting: /*        */ '401 403 yes 403 403 404 403 403 403 403 403 403 403 403',
  listEnforcementCases: /*   */ '401 row row row row -   403 403 403 row row 403 row row',
  openEnforcementCase: /*    */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  readEnforcementCase: /*    */ '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  recordStep: /*             */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  serveStep: /*              */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  listInspectionDraws: /*    */ '401 row row row row -   403 403 403 row row 403 row row',
  drawInspections: /*        */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  readStepPaper: /*          */ '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  printStepPaper: /*         */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',

  // The office reviews for all departments; a department submits and answers for its own cases.
  readReviewStanding: /*   */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes 403',
  listReviewSubmissions: '401 row row row row -   row row row row row 403 row 403',
  readReviewSubmission: /* */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes 403',
  readReviewPaper: /*      */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes 403',
  printReviewPaper: /*     */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes 403',
  submitForReview: /*      */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  resubmitForReview: /*    */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  supplementSubmission: /* */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  handleOpinion: /*        */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  recordExpertMeeting: /*  */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  ruleOnDisagreement: /*   */ '401 403 yes 403 403 404 403 403 403 403 403 403 403 403',
  withdrawSubmission: /*   */ '401 yes yes 403 403 404 403 403 403 403 403 403 403 403',
  takeUpSubmission: /*     */ '401 403 403 403 403 403 yes yes 403 403 403 403 403 403',
  assignSubmission: /*     */ '401 403 403 403 403 403 403 yes 403 403 403 403 403 403',
  recuseFromSubmission: /* */ '401 403 403 403 403 403 yes yes 403 403 403 403 403 403',
  askSupplement: /*        */ '401 403 403 403 403 403 yes yes 403 403 403 403 403 403',
  returnSubmission: /*     */ '401 403 403 403 403 403 yes yes 403 403 403 403 403 403',
  extendReview: /*         */ '401 403 403 403 403 403 403 yes 403 403 403 403 403 403',
  adviseOnSubmission: /*   */ '401 403 403 403 403 403 yes yes yes 403 403 403 403 403',
  giveReviewOpinion: /*          */ '401 403 403 403 403 403 yes yes 403 403 403 403 403 403',
  archiveSubmission: /*    */ '401 403 403 403 403 403 yes yes 403 403 403 403 403 403',
  readReviewBoard: /*      */ '401 403 403 403 403 403 yes yes yes yes yes 403 403 403',
  listPastOpinions: /*     */ '401 403 403 403 403 403 yes yes yes yes yes 403 403 403',
  // The bound file holds the papers of review too: not for the keeper of recordings, nor for an officer who handles no case.
  // A department records and binds its own; keepers and oversight look at all; reviewers read what a case has recorded.
  makeCaseFile: /*           */ '401 yes yes yes 403 404 403 403 403 yes yes 403 403 403',
  listCaseFiles: /*          */ '401 yes yes yes 403 404 403 403 403 yes yes 403 403 403',
  readCaseFile: /*           */ '401 yes yes yes 403 404 403 403 403 yes yes 403 403 403',
  // A request is taken down by whoever works on recordings, and decided by the head or the keeper.
  listRecordingRequests: '401 row row row row -   403 403 403 row row 403 row row',
  askRecordingAccess: '401 yes yes yes 403 404 403 403 403 yes yes 403 yes yes',
  decideRecordingAccess: '401 403 yes 403 403 404 403 403 403 403 403 403 403 yes',
  finishRecordingRequest: '401 yes yes yes 403 404 403 403 403 yes yes 403 yes yes',
  // How long a recording is kept is seen with it; to hold it is asked for by many, that it may go is decided by few.
  readRecordingRetention: '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  readCaseHolds: /*          */ '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  listHolds: /*              */ '401 403 row row 403 -   403 403 403 row row 403 403 row',
  placeRecordingHold: /*     */ '401 yes yes yes 403 404 403 403 403 yes yes 403 403 yes',
  placeCaseHold: /*          */ '401 yes yes yes 403 404 403 403 403 yes yes 403 403 yes',
  liftHold: /*               */ '401 403 yes 403 403 404 403 403 403 yes yes 403 403 yes',
  // Drawn up by the keeper of recordings and decided by a head.
  listDeletionLists: /*      */ '401 403 row row 403 -   403 403 403 row row 403 403 row',
  drawDeletionList: /*       */ '401 403 403 403 403 403 403 403 403 403 403 403 403 yes',
  readDeletionList: /*       */ '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  decideDeletionList: /*     */ '401 403 yes 403 403 404 403 403 403 403 yes 403 403 403',
  withdrawDeletionList: /*   */ '401 403 403 403 403 403 403 403 403 403 403 403 403 yes',
  printDeletionList: /*      */ '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  listRecordings: /*         */ '401 row row row row -   403 403 403 row row 403 row row',
  readRecordingBoard: /*     */ '401 yes yes yes yes yes 403 403 403 yes yes 403 yes yes',
  readRecording: /*          */ '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  describeRecording: /*      */ '401 yes yes 403 403 404 403 403 403 403 403 403 yes 403',
  excuseLateRecording: /*    */ '401 yes yes 403 403 404 403 403 403 403 403 403 yes 403',
  unbindRecording: /*        */ '401 yes yes 403 403 404 403 403 403 403 403 403 yes 403',
  openViewing: /*            */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes yes',
  // A viewing opens for the account that asked for it alone.
  readRecordingPicture: /*   */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes yes',
  readRecordingContent: /*   */ '401 yes 404 404 404 404 404 404 404 404 404 403 404 404',
  readCaseRecordings: /*     */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes yes',
  bindRecording: /*          */ '401 yes yes 403 403 404 403 403 403 403 403 403 yes 403',
  explainGap: /*             */ '401 yes yes 403 403 404 403 403 403 403 403 403 yes 403',
  askRecordingExcuse: /*     */ '401 yes yes 403 403 404 403 403 403 403 403 403 yes 403',
  decideRecordingExcuse: /*  */ '401 403 yes 403 403 404 403 403 403 403 403 403 403 403',
  // What somebody sends is seen by that person alone until it is a recording; who keeps recordings brings none in.
  announceUpload: /*         */ '401 yes yes yes 403 404 403 403 403 403 403 403 yes 403',
  listUploads: /*            */ '401 row -   -   403 -   403 403 403 403 403 403 -   403',
  readUpload: /*             */ '401 yes 404 404 403 404 403 403 403 403 403 403 404 403',
  // Stations are kept by the keeper of recordings; a department sees its own.
  listStations: /*           */ '401 403 row row 403 -   403 403 403 row row 403 403 row',
  registerStation: /*        */ '401 403 403 403 403 403 403 403 403 403 403 403 403 yes',
  renewStationKey: /*        */ '401 403 403 403 403 403 403 403 403 403 403 403 403 yes',
  closeStation: /*           */ '401 403 403 403 403 403 403 403 403 403 403 403 403 yes',
  listStationTroubles: /*    */ '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  listStationFiles: /*       */ '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  withdrawUpload: /*         */ '401 yes 404 404 403 404 403 403 403 403 403 403 404 403',

  listPublications: /*       */ '401 row row row row -   row row row row row 403 row 403',
  readPublication: /*        */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes 403',
  readCaseDisclosure: /*     */ '401 yes yes yes yes 404 yes yes yes yes yes 403 yes 403',
  takeCaseDecision: /*       */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  tryDecisionRows: /*        */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  importDecisionRows: /*     */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  checkDisclosureRows: /*    */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  exportDisclosureRows: /*   */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  previewRendition: /*       */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  amendDecision: /*          */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  chooseDisclosure: /*       */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  // Who confirms looks a second time: a clerk never does.
  confirmDisclosure: /*      */ '401 403 yes 403 yes 404 403 403 403 403 403 403 403 403',
  confirmCorrection: /*      */ '401 403 yes 403 yes 404 403 403 403 403 403 403 403 403',
  publishDecision: /*        */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  recordChannel: /*          */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  correctPublication: /*     */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  withdrawPublication: /*    */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  repairPublication: /*      */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  reopenDisclosure: /*       */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',
  linkRemade: /*             */ '401 403 yes yes yes 404 403 403 403 403 403 403 403 403',

  // A department fills and signs its own return; the bureau collects.
  listReturnForms: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  // A round asks every department: its title is theirs too, the return in it is the own one.
  listReturnRounds: '401 403 row row 403 row 403 403 403 row row 403 403 403',
  // Nothing is signed before it is submitted: the head has no task yet.
  listReturnTasks: '401 403 -   row 403 -   403 403 403 row row 403 403 403',
  openReturnRound: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  readReturnRound: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  closeReturnRound: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  chaseReturns: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  readReturnWorkbook: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  tryReturnRound: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  importReturnRound: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  readDepartmentReturn: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 403',
  saveDepartmentReturn: '401 403 403 yes 403 403 403 403 403 403 403 403 403 403',
  submitDepartmentReturn: '401 403 403 yes 403 403 403 403 403 403 403 403 403 403',
  signDepartmentReturn: '401 403 yes 403 403 404 403 403 403 403 403 403 403 403',
  rejectDepartmentReturn: '401 403 yes 403 403 404 403 403 403 yes yes 403 403 403',
  acceptDepartmentReturn: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',
  withdrawDepartmentReturn: '401 403 403 403 403 403 403 403 403 yes yes 403 403 403',

  // A department keeps its own devices; whoever takes one signs. Wherever a file may be tried it may be nobody's.
  listDevices: '401 row row row row -   403 403 403 row row 403 row row',
  readDevice: '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  registerDevice: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  correctDevice: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  moveDevice: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  handOverDevice: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  confirmHandover: '401 yes yes yes yes 404 403 403 403 403 403 403 yes 403',
  withdrawHandover: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
  checkClock: '401 yes yes yes yes 404 403 403 403 yes yes 403 yes yes',
  tryDevices: '401 403 yes yes 403 yes 403 403 403 yes yes 403 403 yes',
  importDevices: '401 403 yes yes 403 yes 403 403 403 yes yes 403 403 yes',
  // A purchase is the district's: every department that it shares out to sees it.
  listEquipmentNeeds: '401 row row row row row 403 403 403 row row 403 row row',
  openEquipmentPlan: '401 403 403 403 403 403 403 403 403 yes yes 403 403 yes',
  readEquipmentPlan: '401 yes yes yes yes yes 403 403 403 yes yes 403 yes yes',
  allocateDevices: '401 403 403 403 403 403 403 403 403 yes yes 403 403 yes',
  adoptEquipmentPlan: '401 403 403 403 403 403 403 403 403 403 yes 403 403 403',
  reopenEquipmentPlan: '401 403 403 403 403 403 403 403 403 403 yes 403 403 403',
  closeEquipmentPlan: '401 403 403 403 403 403 403 403 403 yes yes 403 403 yes',
  receiveDevices: '401 403 yes yes 403 404 403 403 403 yes yes 403 403 yes',
}
