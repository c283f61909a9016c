import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { OFFICE_CDN, OFFICE_FILES, officeSource } from '../../scripts/build/office.ts';
import { securityPolicy } from '../../scripts/build/policy.ts';

const DIST = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

describe('where office.js comes from', () => {
  test("is Microsoft's own server unless another is named", () => {
    expect(officeSource()).toEqual({
      script: OFFICE_CDN,
      origin: 'https://appsforoffice.microsoft.com',
      copied: false,
    });
    expect(officeSource('local')).toEqual({ script: 'office/office.js', origin: null, copied: true });
    expect(officeSource('/office/office.js')).toEqual({
      script: '/office/office.js',
      origin: null,
      copied: false,
    });
    expect(officeSource('https://cdn.example:444/lib/office.js').origin).toBe('https://cdn.example:444');
  });

  test.each([
    'http://cdn.example/office.js',
    '//cdn.example/office.js',
    'https://cdn.example/other.js',
    'locall',
    '',
    'true',
  ])('is refused from "%s"', (choice) => expect(() => officeSource(choice)).toThrow(/office/));

  test.each(OFFICE_FILES)('the package holds %s', (name) => {
    expect(existsSync(join(DIST, name))).toBe(true);
  });

  test('is the only other server that a policy names', () => {
    expect(securityPolicy(null)).not.toContain('http');
    expect(securityPolicy('https://cdn.example').match(/https?:[^ ;]+/g)).toEqual([
      'https://cdn.example',
      'https://cdn.example',
    ]);
  });
});
