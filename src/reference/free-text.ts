// Which texts may hold line ends and whatever else, so that they end only where what follows them begins (R5, R6).
import { type FieldName, fieldOf } from 'smsc-codec/grammars';

export const isFree = (field: FieldName): boolean => fieldOf(field).lines === true;
