export type { Rule, RuleId, RuleKey, RuleValues } from './rule-values.ts'
