/** An attribute as RFC 7643, section 7, describes it. */
export interface Attribute {
  name: string;
  type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex';
  multiValued: boolean;
  description: string;
  required: boolean;
  caseExact: boolean;
  mutability: 'readWrite' | 'readOnly' | 'immutable';
  returned: 'always' | 'default';
  uniqueness: 'none' | 'server';
  canonicalValues?: readonly string[];
  referenceTypes?: readonly string[];
  subAttributes?: readonly Attribute[];
}

export interface Schema {
  id: string;
  name: string;
  description: string;
  attributes: readonly Attribute[];
}

export interface ResourceType {
  name: 'User' | 'Group';
  endpoint: '/Users' | '/Groups';
  description: string;
  schema: Schema;
  extension?: Schema;
}

/** How a request names an attribute: `urn:…:User:name.familyName`. */
export interface Path {
  schema?: string;
  attribute: string;
  sub?: string;
}

/** The attribute that a path names. */
export interface Place {
  /** URN of the extension that it is in. */
  extension?: string;
  attribute: Attribute;
  sub?: Attribute;
}

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

type More = Partial<Omit<Attribute, 'name' | 'description'>>;

const text = (name: string, description: string, more: More = {}): Attribute => ({
  name,
  type: 'string',
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});

const flag = (name: string, description: string): Attribute => text(name, description, { type: 'boolean' });

const complex = (name: string, description: string, subAttributes: readonly Attribute[], more: More = {}) =>
  text(name, description, { type: 'complex', subAttributes, ...more });

/** Values with a type, of which one is the usual one. */
const plural = (
  name: string,
  description: string,
  types: readonly string[],
  parts: readonly Attribute[] = [text('value', 'One of them.')],
) =>
  complex(
    name,
    description,
    [
      ...parts,
      text('type', 'What it is for.', { canonicalValues: types }),
      flag('primary', 'Whether it is the usual one; one at most is.'),
    ],
    { multiValued: true },
  );

const readOnly = { mutability: 'readOnly' } as const;
const exact = { caseExact: true } as const;

/** Attributes of every resource, which no schema lists. */
const COMMON: readonly Attribute[] = [
  text('schemas', 'What the resource is made of.', {
    type: 'reference',
    multiValued: true,
    ...readOnly,
    ...exact,
    returned: 'always',
  }),
  text('id', 'The id here.', { ...readOnly, ...exact, returned: 'always', uniqueness: 'server' }),
  text('externalId', 'The id in the directory.', exact),
  complex(
    'meta',
    'When it was made and last changed.',
    [
      text('resourceType', 'What it is.', { ...readOnly, ...exact }),
      text('created', 'When it was made.', { type: 'dateTime', ...readOnly }),
      text('lastModified', 'When it was last changed.', { type: 'dateTime', ...readOnly }),
      text('location', 'Where it is.', { type: 'reference', ...readOnly, ...exact }),
      text('version', 'Its entity tag.', { ...readOnly, ...exact }),
    ],
    readOnly,
  ),
];

const user: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'A colleague.',
  attributes: [
    text('userName', 'What they sign in as.', { required: true, uniqueness: 'server' }),
    complex('name', 'Their name and its parts.', [
      text('formatted', 'The whole name.'),
      text('familyName', 'The family name.'),
      text('givenName', 'The given name.'),
      text('middleName', 'Further given names.'),
      text('honorificPrefix', 'A title before the name.'),
      text('honorificSuffix', 'What comes after the name.'),
    ]),
    text('displayName', 'The name that colleagues see.'),
    text('nickName', 'What they are called.'),
    text('profileUrl', 'A page about them.', { type: 'reference', referenceTypes: ['external'] }),
    text('title', 'What they do.'),
    text('userType', 'What they are to the organisation.'),
    text('preferredLanguage', 'The language they read best.'),
    text('locale', 'How they write numbers and dates.'),
    text('timezone', 'Their IANA time zone.'),
    flag('active', 'Whether they are here; who is not may not sign in and is shown to nobody.'),
    plural('emails', 'Mail addresses.', ['work', 'home', 'other']),
    plural('phoneNumbers', 'Phone numbers.', ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    plural('ims', 'Chat addresses.', ['aim', 'gtalk', 'icq', 'xmpp', 'msn', 'skype', 'qq', 'yahoo']),
    plural(
      'addresses',
      'Postal addresses.',
      ['work', 'home', 'other'],
      [
        text('formatted', 'The whole address.'),
        text('streetAddress', 'Street and house.'),
        text('locality', 'City.'),
        text('region', 'State or region.'),
        text('postalCode', 'Postal code.'),
        text('country', 'Country, by ISO 3166-1.'),
      ],
    ),
    complex(
      'groups',
      'Groups that the directory has put them into.',
      [
        text('value', 'The id of the group.', { ...readOnly, ...exact }),
        text('$ref', 'Where the group is.', { type: 'reference', referenceTypes: ['Group'], ...readOnly }),
        text('display', 'The name of the group.', readOnly),
        text('type', 'How they belong to it.', { canonicalValues: ['direct'], ...readOnly }),
      ],
      { multiValued: true, ...readOnly },
    ),
  ],
};

const enterprise: Schema = {
  id: ENTERPRISE,
  name: 'EnterpriseUser',
  description: 'A colleague within the organisation.',
  attributes: [
    text('employeeNumber', 'The number the organisation gave them.'),
    text('costCenter', 'Their cost centre.'),
    text('organization', 'Their organisation.'),
    text('division', 'Their division.'),
    text('department', 'Their department.'),
    complex('manager', 'Who manages them.', [
      text('value', 'The id of the manager; their userName, mail address or externalId is understood too.'),
      text('$ref', 'Where the manager is.', { type: 'reference', referenceTypes: ['User'], ...readOnly }),
    ]),
  ],
};

const group: Schema = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'A group whose members the directory keeps.',
  attributes: [
    text('displayName', 'The name of the group.', { required: true }),
    complex(
      'members',
      'Who is in it.',
      [
        text('value', 'The id of the user.', { mutability: 'immutable', ...exact }),
        text('$ref', 'Where the user is.', { type: 'reference', referenceTypes: ['User'], ...readOnly }),
        text('display', 'The name of the user.', readOnly),
        text('type', 'What the member is.', { canonicalValues: ['User'], mutability: 'immutable' }),
      ],
      { multiValued: true },
    ),
  ],
};

export const USER: ResourceType = {
  name: 'User',
  endpoint: '/Users',
  description: 'Colleagues.',
  schema: user,
  extension: enterprise,
};

export const GROUP: ResourceType = {
  name: 'Group',
  endpoint: '/Groups',
  description: 'Groups whose members the directory keeps.',
  schema: group,
};

/** Attributes of RFC 7643 that are understood and not kept: keys, rights that mean nothing here, and pictures. */
const NOT_KEPT = new Set(['password', 'photos', 'entitlements', 'roles', 'x509certificates']);

export const isNotKept = ({ attribute }: Path): boolean => NOT_KEPT.has(fold(attribute));

export const fold = (name: string): string => name.toLowerCase();

/** By name, whatever the letter case. */
export const attributeOf = (
  attributes: readonly Attribute[] | undefined,
  name: string,
): Attribute | undefined => attributes?.find((attribute) => fold(attribute.name) === fold(name));

/** Undefined when a resource of this type has no such attribute. */
export function locate(type: ResourceType, path: Path): Place | undefined {
  const { extension } = type;
  const within = path.schema === undefined ? type.schema.id : path.schema;
  const inExtension = extension !== undefined && fold(within) === fold(extension.id);
  if (!inExtension && fold(within) !== fold(type.schema.id)) return undefined;
  const attribute = inExtension
    ? attributeOf(extension.attributes, path.attribute)
    : (attributeOf(type.schema.attributes, path.attribute) ?? attributeOf(COMMON, path.attribute));
  if (attribute === undefined) return undefined;
  const place: Place = { attribute, ...(inExtension && { extension: extension.id }) };
  if (path.sub === undefined) return place;
  const sub = attributeOf(attribute.subAttributes, path.sub);
  return sub && { ...place, sub };
}
