import { correctionWords, type Words } from '#kernel';
import { actionWords } from './action-words.ts';
import { closureWords } from './closure/words.ts';
import { consentWords } from './consent/words.ts';
import { deadlinesWords } from './deadlines/words.ts';
import { evidenceWords } from './evidence/words.ts';
import { factWords } from './facts/fact-words.ts';
import { itemWords } from './facts/item-words.ts';
import { legalWords } from './legal/words.ts';
import { lettersWords } from './letters/words.ts';
import { processWords } from './process/words.ts';
import { referralWords } from './referral/words.ts';
import { reintegrationWords } from './reintegration/words.ts';
import { repatriationWords } from './repatriation/words.ts';
import { reportWords } from './report/words.ts';
import { rescueWords } from './rescue/words.ts';
import { roleWords } from './roles.ts';
import { stageWords } from './stage-words.ts';
import { verificationWords } from './verification/words.ts';

/** The words for every code and field of a case. */
export const caseWords: Words = {
  ...roleWords,
  ...stageWords,
  ...correctionWords,
  ...reportWords,
  ...verificationWords,
  ...evidenceWords,
  ...consentWords,
  ...lettersWords,
  ...rescueWords,
  ...repatriationWords,
  ...legalWords,
  ...reintegrationWords,
  ...referralWords,
  ...deadlinesWords,
  ...closureWords,
  ...processWords,
  ...actionWords,
  ...itemWords,
  ...factWords,
};
