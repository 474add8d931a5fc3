// L1: what is written is read back, and what could not be read back is not written, nor is anything else refused.
import * as codec from 'smsc-codec';
import { bytesLaw, messageLaw, ordinaryLaw, returnLaw } from 'smsc-codec/testing';
import { testLaw } from '../support/property.ts';

testLaw(returnLaw, codec);
testLaw(ordinaryLaw, codec);
testLaw(messageLaw, codec);
testLaw(bytesLaw, codec);
