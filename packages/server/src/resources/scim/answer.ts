import type { FastifyRequest } from 'fastify';
import { isUuid } from '../people/repo.ts';
import { isValues, type Values } from './matches.ts';
import { ENTERPRISE, GROUP, USER, type ResourceType } from './schema.ts';

/** The whole address of a path of this service, at which the asker reached it. */
export type Address = (request: FastifyRequest, path: string) => string;

export const listOf = (resources: readonly object[], total = resources.length, startIndex = 1) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

/** A resource with the addresses of itself and of those it names. */
export function withAddresses(type: ResourceType, resource: Values, at: (path: string) => string): Values {
  const { id, meta, groups, members, [ENTERPRISE]: enterprise } = resource;
  const referring = (values: unknown, endpoint: string): unknown =>
    Array.isArray(values)
      ? values.map((value: unknown) =>
          isValues(value) ? { ...value, $ref: at(`${endpoint}/${String(value['value'])}`) } : value,
        )
      : undefined;
  const manager = isValues(enterprise) && isValues(enterprise['manager']) ? enterprise['manager'] : undefined;
  const key = String(manager?.['value']);
  return {
    ...resource,
    ...(groups !== undefined && { groups: referring(groups, GROUP.endpoint) }),
    ...(members !== undefined && { members: referring(members, USER.endpoint) }),
    ...(isValues(enterprise) &&
      isUuid(key) && {
        [ENTERPRISE]: { ...enterprise, manager: { ...manager, $ref: at(`${USER.endpoint}/${key}`) } },
      }),
    meta: { ...(isValues(meta) ? meta : {}), location: at(`${type.endpoint}/${String(id)}`) },
  };
}
