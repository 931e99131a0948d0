import type { FastifyInstance } from 'fastify';
import { ScimError, notHere } from './error.ts';
import { GROUP, USER, type Attribute, type ResourceType, type Schema } from './schema.ts';
import { listOf, type Address } from './answer.ts';

/** Resources of one page of a list. */
export const PAGE = { default: 100, max: 200 } as const;

const SERVICE = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: PAGE.max },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'The token that the administrator of this server has set.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
};

/** What this server can do and which attributes it knows: RFC 7644, section 4. */
export function discovery(app: FastifyInstance, address: Address): void {
  app.addHook('onRequest', async (request) => {
    const asked: unknown = request.query;
    const filtered = typeof asked === 'object' && asked !== null && 'filter' in asked;
    if (filtered) throw new ScimError(403, 'This is always given whole.');
  });

  app.get('/ServiceProviderConfig', (request) => ({
    ...SERVICE,
    meta: { resourceType: 'ServiceProviderConfig', location: address(request, '/ServiceProviderConfig') },
  }));

  const types = [USER, GROUP];
  app.get('/ResourceTypes', (request) =>
    listOf(types.map((type) => describeType(type, (path) => address(request, path)))),
  );
  app.get<{ Params: { id: string } }>('/ResourceTypes/:id', (request) => {
    const type = types.find(({ name }) => name === request.params.id);
    if (!type) throw notHere();
    return describeType(type, (path) => address(request, path));
  });

  const schemas = types.flatMap(({ schema, extension }) => [schema, ...(extension ? [extension] : [])]);
  app.get('/Schemas', (request) =>
    listOf(schemas.map((schema) => describeSchema(schema, (path) => address(request, path)))),
  );
  app.get<{ Params: { id: string } }>('/Schemas/:id', (request) => {
    const schema = schemas.find(({ id }) => id.toLowerCase() === request.params.id.toLowerCase());
    if (!schema) throw notHere();
    return describeSchema(schema, (path) => address(request, path));
  });
}

const describeType = (type: ResourceType, at: (path: string) => string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: type.name,
  name: type.name,
  endpoint: type.endpoint,
  description: type.description,
  schema: type.schema.id,
  ...(type.extension && { schemaExtensions: [{ schema: type.extension.id, required: false }] }),
  meta: { resourceType: 'ResourceType', location: at(`/ResourceTypes/${type.name}`) },
});

const describeSchema = ({ id, name, description, attributes }: Schema, at: (path: string) => string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id,
  name,
  description,
  attributes: attributes.map(describeAttribute),
  meta: { resourceType: 'Schema', location: at(`/Schemas/${id}`) },
});

/** What only texts have is said of texts only. */
function describeAttribute({ caseExact, uniqueness, subAttributes, ...attribute }: Attribute): object {
  const isText = attribute.type === 'string' || attribute.type === 'reference';
  return {
    ...attribute,
    ...(isText && { caseExact, uniqueness }),
    ...(subAttributes && { subAttributes: subAttributes.map(describeAttribute) }),
  };
}
