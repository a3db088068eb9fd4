export { type LetterFacts, referralLetter } from './letter.ts'
export type { MaterialFacts } from './materials.ts'
export { type ReceiptFacts, referralReceipt } from './receipt.ts'
export { type ReplyFacts, referralReply } from './reply.ts'
