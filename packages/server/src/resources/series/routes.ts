import Type from 'typebox';
import type { PlannedEvent, PlannedTime } from '@parvis/model';
import { readCalendar, type CalendarSeries } from '@parvis/model/calendar';
import { planSeries } from '@parvis/model/calendar/write';
import { isZone } from '@parvis/model/clock';
import { CalendarEventSchema, PlannedEventSchema } from '@parvis/model/schemas';
import type { Resource } from '../../context.ts';
import { limits } from '../../limits.ts';
import { periodically } from '../../periodic.ts';
import { ProblemError } from '../../problem.ts';
import { IfMatch, revisionOf } from '../../revision.ts';
import type { Sight } from '../../visibility.ts';
import { fileUrl } from '../calendars/address.ts';
import { mapEvents } from '../events/map.ts';
import { findEvent } from '../events/repo.ts';
import { findGroup } from '../groups/repo.ts';
import { addSeries, changeSeries, findSeries, removeSeries, tidySeries } from './repo.ts';

const HOUR = 3_600_000;
const Params = Type.Object({ event: Type.String({ format: 'uuid' }) });

export const routes: Resource = async (app, { config, db, people, write, signer }) => {
  const file = fileUrl(config, signer);
  periodically(app, HOUR, () => tidySeries(db));

  app.put(
    '/events/:event',
    {
      config: limits(config).writing,
      schema: {
        summary: 'Plans an event under an id of the asker’s making, or plans it anew with all its days',
        params: Params,
        headers: IfMatch,
        body: Type.Object({
          ...PlannedEventSchema.properties,
          /** Id or slug; it stays where it was planned. */
          group: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        }),
        response: { 200: CalendarEventSchema },
      },
    },
    async (request) => {
      const { group, ...planned } = request.body;
      const id = request.params.event.toLowerCase();
      check(planned);
      return write(request, async (sight) => {
        const before = await findSeries(sight, id);
        const sequence = before ? before.sequence + 1 : 0;
        const series = await seriesOf(before?.uid ?? `${id}@parvis`, sequence, planned);
        const capacity = planned.capacity ?? null;
        if (!before) {
          const place = { group_id: await placeFor(sight, group), author_id: sight.viewer.id };
          await addSeries(sight.db, { id, ...place, capacity, imported: false }, series);
        } else {
          if (before.imported)
            throw new ProblemError('forbidden', 'It came with a calendar file, which alone changes it.');
          if (before.author_id !== sight.viewer.id && !before.care) {
            throw new ProblemError(
              'forbidden',
              'It can be changed by who planned it and by who looks after its place.',
            );
          }
          const same = before.capacity === capacity && isSame(before.calendar, series.text);
          const revision = revisionOf(request.headers);
          if (!same && revision !== undefined && revision !== before.revision) {
            throw new ProblemError('precondition_failed', 'It was planned anew since.');
          }
          if (!same) await changeSeries(sight.db, id, { capacity }, series);
        }
        return mapEvents(people, sight.viewer.id, file)(await findEvent(sight, id));
      });
    },
  );

  app.delete(
    '/events/:event',
    { schema: { summary: 'Takes an event away, with all its days', params: Params } },
    async (request, reply) => {
      await write(request, (sight) => removeSeries(sight, request.params.event.toLowerCase()));
      return reply.code(204).send();
    },
  );
};

/** But for when it was written, and how often: sent twice, it is one plan. */
const isSame = (one: string, other: string): boolean => {
  const plain = (text: string) => text.replace(/^(SEQUENCE|DTSTAMP):.*\r?\n/gm, '');
  return plain(one) === plain(other);
};

/** Members plan for their group, community managers for everyone. */
async function placeFor(sight: Sight, group: string | undefined): Promise<string | null> {
  if (group === undefined) {
    if (sight.viewer.roles.includes('community_manager')) return null;
    throw new ProblemError('forbidden', 'Only community managers plan for everyone.');
  }
  const { id, role } = await findGroup(sight, group);
  if (role === null) throw new ProblemError('forbidden', 'Only members plan for a group.');
  return id;
}

/** @throws {ProblemError} `invalid`. */
function check({ start, end, rule }: PlannedEvent): void {
  const invalid = (sentence: string) => new ProblemError('invalid', sentence);
  for (const time of [start, end]) {
    if ('zone' in time && time.zone !== undefined && (!/^[A-Za-z]/.test(time.zone) || !isZone(time.zone))) {
      throw invalid(`"${time.zone}" is no zone of IANA.`);
    }
    if (Number.isNaN(Date.parse(textOf(time)))) throw invalid(`${textOf(time)} is on no calendar.`);
  }
  if ('date' in start !== 'date' in end) throw invalid('Both are days, or neither is.');
  if ('local' in start && 'local' in end && (start.zone === undefined) !== (end.zone === undefined)) {
    throw invalid('Both are in a zone, or neither is.');
  }
  const length = Date.parse(textOf(end)) - Date.parse(textOf(start));
  const isOneClock = 'date' in start || 'date' in end || start.zone === end.zone;
  if (isOneClock && ('date' in start ? length <= 0 : length < 0)) throw invalid('It ends before it begins.');
  if (/FREQ=(SECONDLY|MINUTELY|HOURLY)/.test(rule ?? '')) throw invalid('It happens at most once a day.');
}

const textOf = (time: PlannedTime): string => ('date' in time ? `${time.date}T00:00` : time.local) + 'Z';

async function seriesOf(uid: string, sequence: number, planned: PlannedEvent): Promise<CalendarSeries> {
  let series: CalendarSeries | undefined;
  try {
    [series] = (await readCalendar(planSeries(uid, sequence, planned))).series;
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProblemError('invalid', error.message);
    throw error;
  }
  const [first] = series?.occurrences({ from: -Infinity, to: Infinity }, 1) ?? [];
  if (!series || !first) throw new ProblemError('invalid', 'By that rule it never happens.');
  return series;
}
