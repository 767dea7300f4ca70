import { checkChangelog } from '../../../scripts/releaseCheck/changelog.cts';

const RELEASE = { version: '0.2.0', today: '2026-03-01', isTagged: false };
const GOOD = `# Changelog

Words about it.

## [0.2.0] - 2026-03-01

### Added

- Something.

## [0.1.0] - 2026-01-31

### Fixed

- Something else.

[0.2.0]: https://example.com/2
[0.1.0]: https://example.com/1
`;

const found = (text: string, release = {}) =>
	checkChangelog(text, { ...RELEASE, ...release }).map(({ what }) => what);

it.each([
	['with its date', GOOD, { isTagged: true }],
	['not yet', GOOD.replace('0.2.0] - 2026-03-01', '0.2.0] - Unreleased'), {}],
	[
		'without its number yet',
		GOOD.replace('[0.2.0] - 2026-03-01', '[Unreleased]').replace('[0.2.0]', '[Unreleased]'),
		{},
	],
	['written where it is tomorrow already', GOOD.replaceAll('2026-03-01', '2026-03-02'), {}],
])('takes a version %s', (_title, text, release) => {
	const withDate = text.replace('## [Unreleased]', '## [Unreleased] - Unreleased');
	expect(found(withDate, release)).toEqual([]);
});

it.each([
	['no title', GOOD.replace('# Changelog', '# News'), {}, /title/],
	['a number without a date', GOOD.replace(' - 2026-01-31', ''), {}, /0\.1\.0\]" is no version/],
	['no number', GOOD.replace('## [0.1.0]', '## 0.1'), {}, /"## 0\.1 - 2026-01-31"/],
	['no day', GOOD.replace('2026-01-31', '2026-02-31'), {}, /2026-02-31/],
	['a day to come', GOOD.replace('2026-01-31', '2027-01-31'), {}, /2027-01-31/],
	['another group', GOOD.replace('### Fixed', '### Bugs'), {}, /group "Bugs"/],
	['no address', GOOD.replace(/\[0\.1\.0\]: .*/, ''), {}, /\[0\.1\.0\] leads nowhere/],
	['no list', GOOD.replace('- Something.', 'Something.'), {}, /Nothing is said about version 0\.2/],
	['no entry', GOOD, { version: '0.3.0' }, /Nothing is said about version 0\.3\.0/],
	['no entry for the tag', GOOD, { version: '0.3.0', isTagged: true }, /0\.3\.0 has no date/],
	[
		'no date for the tag',
		GOOD.replace('0.2.0] - 2026-03-01', '0.2.0] - Unreleased'),
		{ isTagged: true },
		/Version 0\.2\.0 has no date/,
	],
])('finds %s', (_title, text, release, what) => {
	expect(found(text, release)).toContainEqual(expect.stringMatching(what));
});

it.each([
	['an older one above', GOOD.replaceAll('0.1.0', '0.10.0'), /^0\.10\.0 stands below/],
	['one twice', GOOD.replaceAll('0.1.0', '0.2.0'), /^0\.2\.0 stands below/],
])('finds %s', (_title, text, what) => {
	expect(found(text)).toEqual([expect.stringMatching(what)]);
});
