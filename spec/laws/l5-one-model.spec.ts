// L5: a reply is the same whatever format it came in.
import * as codec from 'smsc-codec';
import { agreementLaw } from 'smsc-codec/testing';
import { testLaw } from '../support/property.ts';

testLaw(agreementLaw, codec);
