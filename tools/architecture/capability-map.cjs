// The picture of the house: each capability and the neighbours whose faces it may import. A reviewer sees each new line.
module.exports = {
  access: [],
  organisations: ['access'],
  rules: [],
  deadlines: ['access', 'rules'],
  parties: [],
  disputes: ['access', 'organisations', 'rules', 'deadlines', 'parties'],
  reception: ['access', 'organisations', 'parties', 'disputes', 'triage'],
  rosters: ['access', 'organisations', 'rules', 'reception'],
  triage: ['access', 'organisations', 'rules', 'deadlines', 'parties', 'disputes', 'mediation'],
  intake: ['access', 'organisations', 'rules', 'deadlines', 'parties', 'reception', 'disputes', 'triage'],
  files: ['access', 'disputes'],
  applications: ['organisations', 'disputes', 'parties', 'reception'],
  mediation: ['access', 'organisations', 'rules', 'deadlines', 'parties', 'disputes', 'files'],
  papers: ['access', 'parties', 'disputes', 'intake', 'mediation', 'files'],
  groups: ['access', 'organisations', 'rules', 'parties', 'disputes', 'mediation'],
  insight: ['access', 'rules', 'disputes'],
}
