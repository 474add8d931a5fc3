// L2: every reply has one canonical text, and it is the one of the reference page.
import * as codec from 'smsc-codec';
import { canonicalLaw, documentedLaw } from 'smsc-codec/testing';
import { testLaw } from '../support/property.ts';

testLaw(canonicalLaw, codec);
testLaw(documentedLaw, codec);
