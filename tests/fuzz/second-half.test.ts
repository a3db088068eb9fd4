import { playFuzz } from './play-fuzz.ts'

playFuzz(1)
