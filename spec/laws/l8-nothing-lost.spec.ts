// L8: what a reply says survives, whether or not this library knows what it means.
import * as codec from 'smsc-codec';
import { nothingLostLaw } from 'smsc-codec/testing';
import { testLaw } from '../support/property.ts';

testLaw(nothingLostLaw, codec);
