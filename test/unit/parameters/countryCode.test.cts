import { getAlpha2Codes, getName, registerLocale } from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { countryCode } from '../../../nodes/Upwell/parameters/countryCode';

registerLocale(english);

it.each([
	['a two-letter code', 'US', 'US'],
	['in lower case, with spaces', ' mx ', 'MX'],
	['with full stops', 'u.s.', 'US'],
	['the usual code that is none', 'UK', 'GB'],
	['a code that is an abbreviation too', 'ST', 'ST'],
	['a three-letter code', 'USA', 'US'],
	['a three-letter code in lower case', 'can', 'CA'],
	['a three-letter code with full stops', 'U.S.A.', 'US'],
	['a three-letter code that is a word too', 'AND', 'AD'],
	['a name', 'Germany', 'DE'],
	['another case', 'uNITED sTATES', 'US'],
	['the long name', 'United States of America', 'US'],
	['the name with its code', 'United States (US)', 'US'],
	['without spaces', 'PuertoRico', 'PR'],
	['more spaces, no-break ones too', 'New\u00A0 Zealand', 'NZ'],
	['diacritics', 'México', 'MX'],
	['diacritics as signs of their own', 'Me\u0301xico', 'MX'],
	['diacritics left out', 'Curacao', 'CW'],
	['a Turkish capital', 'TÜRKİYE', 'TR'],
	['the old name', 'Turkey', 'TR'],
	['an article', 'The Netherlands', 'NL'],
	['an article behind', 'Bahamas, The', 'BS'],
	['the name of a part', 'Scotland', 'GB'],
	['an everyday name', 'Great Britain', 'GB'],
	['words of a list turned round', 'Korea, Republic of', 'KR'],
	['a direction in brackets', 'Korea (South)', 'KR'],
	['abbreviations', 'Korea, Dem. People’s Rep.', 'KP'],
	['a saint', 'St. Lucia', 'LC'],
	['an ampersand', 'Trinidad & Tobago', 'TT'],
	['a hyphen in place of "and"', 'Bosnia-Herzegovina', 'BA'],
	['another apostrophe', 'Côte d’Ivoire', 'CI'],
	['two words', 'Viet Nam', 'VN'],
	['one word', 'Vietnam', 'VN'],
	['both names', 'Czechia', 'CZ'],
	['both names', 'Czech Republic', 'CZ'],
	['two countries alike: Guinea-Bissau', 'Guinea-Bissau', 'GW'],
	['two countries alike: Niger', 'Niger', 'NE'],
	['two countries alike: Nigeria', 'Nigeria', 'NG'],
	['two countries alike: Dominica', 'Dominica', 'DM'],
	['two countries alike: Dominican Republic', 'Dominican Rep.', 'DO'],
	['two countries alike: the Congos', 'Congo, Dem. Rep.', 'CD'],
	['two countries alike: the Congos', 'Republic of the Congo', 'CG'],
	['two countries alike: the Chinas', 'Republic of China', 'TW'],
	['two countries alike: the Chinas', "People's Republic of China", 'CN'],
])('%s: %s is %s', (_, entered, code) => {
	expect(countryCode(entered)).toBe(code);
});

it.each(['N/A', 'n/a', 'N.A.', 'c/o', 'T/A', 'N-A'])('%p is no country', (entered) => {
	expect(countryCode(entered)).toBe(entered.toUpperCase());
});

it.each(['U.S.', 'U.S.A.', 'u.k.'])('%p is one', (entered) => {
	expect(countryCode(entered)).toMatch(/^(US|GB)$/);
});

it.each([
	['no country', 'Atlantis', 'ATLANTIS'],
	['what two countries are called', 'Congo', 'CONGO'],
	['a code that nobody has', 'xx', 'XX'],
	['a language', 'de-DE', 'DE-DE'],
	['a state', 'TX, USA', 'TX, USA'],
	['what every object has', 'constructor', 'CONSTRUCTOR'],
	['a small word alone', 'the', 'THE'],
	['signs alone', '?', '?'],
	['nothing', '', ''],
])('passes on %s: %s', (_, entered, sent) => {
	expect(countryCode(entered)).toBe(sent);
});

it.each(Object.entries(getAlpha2Codes()))('%s: its codes and its name', (alpha2, alpha3) => {
	const name = getName(alpha2, 'en') ?? '';
	const expected = [alpha2, alpha2, alpha2];
	expect([alpha2.toLowerCase(), alpha3, name].map(countryCode)).toEqual(expected);
});
