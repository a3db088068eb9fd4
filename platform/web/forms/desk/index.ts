export {
  DeskCheck,
  DeskChoice,
  DeskDay,
  DeskMoney,
  DeskNumber,
  DeskSelect,
  DeskText,
} from './desk-fields.tsx'
