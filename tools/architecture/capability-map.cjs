// The picture of the house: each capability and the neighbours whose faces it may import. A reviewer sees each new line.
module.exports = {
  access: [],
  organisations: ['access'],
  rules: [],
  deadlines: ['rules'],
  disputes: ['access', 'organisations', 'rules', 'deadlines'],
  triage: ['access', 'organisations', 'rules', 'disputes'],
  intake: ['access', 'organisations', 'rules', 'disputes', 'triage'],
  mediation: ['access', 'organisations', 'rules', 'disputes'],
}
