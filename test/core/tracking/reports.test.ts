import { describe, expect, test } from '@jest/globals';
import { lastDayOf, reportStateOf } from '../../../src/core/tracking/reports.ts';
import type { ReportFacts } from '../../../src/core/tracking/reports.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';

const day = (text: string) => text as IsoDate;

describe('lastDayOf', () => {
  test('"trước ngày 05/6/2023": the 5th itself is late', () => {
    expect(lastDayOf({ due: day('2023-06-05'), boundary: 'before', dayOff: 'stay' }, [])).toBe('2023-06-04');
    expect(lastDayOf({ due: day('2023-06-05'), boundary: 'on', dayOff: 'stay' }, [])).toBe('2023-06-05');
  });

  test('a day off moves it only where the round says so', () => {
    // 04/6/2023 is a Sunday, 02/6/2023 a Friday
    const round = { due: day('2023-06-05'), boundary: 'before' as const };
    expect(lastDayOf({ ...round, dayOff: 'next' }, [])).toBe('2023-06-05');
    expect(lastDayOf({ ...round, dayOff: 'previous' }, [])).toBe('2023-06-02');
    expect(lastDayOf({ ...round, dayOff: 'previous' }, [day('2023-06-02')])).toBe('2023-06-01');
  });
});

const FACTS: ReportFacts = {
  returned: false,
  received: null,
  lastDay: day('2023-06-04'),
  extendedTo: null,
  exempt: false,
  supplement: false,
};

describe('reportStateOf', () => {
  const at = (facts: Partial<ReportFacts>, asOf: string) => reportStateOf({ ...FACTS, ...facts }, day(asOf));

  test('not returned: not due before the last day, missing from that day on', () => {
    expect(at({}, '2023-06-03')).toEqual({ state: 'notDue', daysLate: 0 });
    expect(at({}, '2023-06-04').state).toBe('missing');
    expect(at({}, '2023-12-31').state).toBe('missing');
  });

  test('an extension replaces the last day', () => {
    const extendedTo = day('2023-06-10');
    expect(at({ extendedTo }, '2023-06-04').state).toBe('extended');
    expect(at({ extendedTo }, '2023-06-10').state).toBe('missing');
    expect(at({ extendedTo, returned: true, received: day('2023-06-10') }, '2023-06-30')).toEqual({
      state: 'onTime',
      daysLate: 0,
    });
    expect(at({ extendedTo, returned: true, received: day('2023-06-12') }, '2023-06-30').daysLate).toBe(2);
  });

  test('the received date alone decides, in calendar days', () => {
    const returned = (received: string) => at({ returned: true, received: day(received) }, '2023-06-04');
    expect(returned('2023-06-04')).toEqual({ state: 'onTime', daysLate: 0 });
    expect(returned('2023-06-05')).toEqual({ state: 'late', daysLate: 1 });
    expect(returned('2023-07-04')).toEqual({ state: 'late', daysLate: 30 });
  });

  test('nobody is late without a received date', () => {
    expect(at({ returned: true }, '2024-01-01')).toEqual({ state: 'dateUnknown', daysLate: 0 });
  });

  test('exempt is exempt; a wanted supplement is a state of a return only', () => {
    expect(at({ exempt: true }, '2023-12-31').state).toBe('exempt');
    expect(at({ supplement: true, returned: true, received: day('2023-06-06') }, '2023-06-30')).toEqual({
      state: 'supplementRequested',
      daysLate: 2,
    });
    expect(at({ supplement: true }, '2023-06-30').state).toBe('missing');
  });
});
