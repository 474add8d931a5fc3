// The model as JSON Schema (draft 2020-12): what `decode` gives, whatever the format it came from.
import { type FieldName, fieldOf, type Kind } from 'smsc-codec/grammars';
import { examples } from './examples.ts';
import { layouts } from './layouts.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What a value type is in JSON (R1, R16). */
const types = {
  integer: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  decimal: { type: 'string', pattern: '^(-?[0-9]+(\\.[0-9]+)?)?$' },
  date: {
    type: 'string',
    pattern: '^((0[1-9]|[12][0-9]|3[01])\\.(0[1-9]|1[0-2])\\.[0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])?$',
  },
  text: { type: 'string' },
} as const satisfies Record<string, JsonSchema>;

const property = (field: FieldName): JsonSchema => {
  const { value, en, ru } = fieldOf(field);
  return { title: en, description: ru, ...types[value], examples: [examples[field]] };
};

/** The fields of a kind in any layout, in the order of the longest. */
function fieldsOf(kind: string): readonly FieldName[] {
  const found = layouts.filter((layout) => layout.kind === kind);
  const longest = [...found].sort((a, b) => b.slots.length - a.slots.length);
  const slots = [...longest.flatMap(({ slots }) => slots), ...longest.flatMap(({ suffix }) => suffix)];
  return [...new Set(slots.map(({ field }) => field))];
}

interface KindSchema {
  readonly says: string;
  readonly required: readonly FieldName[];
  /** What a field is here besides its type. */
  readonly narrowed?: Readonly<Partial<Record<FieldName, JsonSchema>>>;
}

function kindSchema(kind: string, { says, required, narrowed = {} }: KindSchema): JsonSchema {
  const properties = fieldsOf(kind).map((field) => [field, { ...property(field), ...narrowed[field] }]);
  return {
    title: says,
    type: 'object',
    properties: {
      kind: { const: kind },
      ...Object.fromEntries(properties),
      extra: { $ref: '#/$defs/extra' },
    },
    required: ['kind', ...required],
    additionalProperties: false,
  };
}

const found = (says: string, kind: Kind): KindSchema => ({
  says,
  required: ['status'],
  narrowed: { status: { not: { const: -3 } }, type: kind === 'hlr' ? { const: 4 } : { not: { const: 4 } } },
});

const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/**
 * The JSON Schema of a reply as `decode` gives it: one status or an array of them, an error reply, or the reply to a
 * deletion. Which of the fields a reply has depends on its shape; the schema holds for all shapes.
 *
 * @example
 * ```ts
 * import { replySchema } from 'smsc-codec/reference';
 * console.log(replySchema.$schema); // https://json-schema.org/draft/2020-12/schema
 * ```
 */
export const replySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:smsc-codec:reply',
  title: 'Reply of the status endpoint',
  anyOf: [reference('status'), { type: 'array', items: reference('status') }, reference('error'), reference('deleted')],
  $defs: {
    status: { title: 'The status of one message', anyOf: [reference('sms'), reference('hlr'), reference('missing')] },
    sms: kindSchema('sms', found('The status of a message of any type but HLR', 'sms')),
    hlr: kindSchema('hlr', found('The status of an HLR query', 'hlr')),
    missing: kindSchema('missing', {
      says: 'A message that was not found',
      required: ['status'],
      narrowed: { status: { const: -3, examples: [-3] } },
    }),
    error: kindSchema('error', { says: 'The gateway refused the request', required: ['error_code'] }),
    deleted: kindSchema('deleted', { says: 'The message was deleted', required: [] }),
    extra: {
      title: 'Fields that no layout has',
      description: 'JSON values in fmt=3, strings in fmt=0 and fmt=2; fmt=1 has none.',
      type: 'object',
      minProperties: 1,
    },
  },
};
