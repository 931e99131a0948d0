import { createAvatar } from '@dicebear/core';
import { openPeeps } from '@dicebear/collection';
import sharp from 'sharp';
import type { Culture } from './names.ts';
import { seeded, type Random } from './random.ts';

type Head = NonNullable<NonNullable<Parameters<typeof openPeeps.create>[0]>['options']['head']>[number];
type Face = NonNullable<NonNullable<Parameters<typeof openPeeps.create>[0]>['options']['face']>[number];

const BACKGROUNDS = ['d9e6ee', 'e9dfd0', 'dbe7dc', 'e4dcec', 'f1e3c0', 'f0d9d0', 'd3e5e2', 'e7e3da'];
const CLOTHES = [
  '35546e',
  'c9694b',
  'e3b04b',
  '5d8f7b',
  '8aa9cf',
  '9d6b95',
  'f3efe6',
  '2f3b46',
  'b9c6a8',
  'd58a94',
];
const FACES: readonly Face[] = [
  'smile',
  'smile',
  'smile',
  'smile',
  'calm',
  'calm',
  'cute',
  'eatingHappy',
  'cheeky',
  'smileBig',
];
const GLASSES = ['glasses', 'glasses2', 'glasses3', 'glasses5'] as const;

/** Tones by where a family is at home; wide on purpose. */
const SKIN: Record<string, readonly string[]> = {
  light: ['f6d3b5', 'f3c9a5', 'edb98a'],
  middle: ['edb98a', 'dfa878', 'd08b5b'],
  brown: ['d08b5b', 'b9774a', 'a3643c'],
  dark: ['8d5a3b', '774a33', '694d3d'],
};
const HAIR: Record<string, readonly string[]> = {
  dark: ['000000', '000000', '1f1712', '2e2019'],
  brown: ['2e2019', '4a3222', '6b4527', '000000'],
  any: ['2e2019', '4a3222', '6b4527', '8a5a2f', 'a8763e', '7d3b20', '000000'],
};
const LOOKS: Record<
  Culture,
  { skin: readonly string[]; hair: string; hijab?: number; turban?: number; coily?: true }
> = {
  french: { skin: ['light', 'light', 'light', 'middle', 'dark'], hair: 'any' },
  quebecois: { skin: ['light', 'light', 'middle'], hair: 'any' },
  german: { skin: ['light', 'light', 'light', 'middle'], hair: 'any' },
  spanish: { skin: ['light', 'middle', 'middle'], hair: 'brown' },
  moroccan: { skin: ['middle', 'middle', 'brown'], hair: 'dark', hijab: 0.35 },
  levantine: { skin: ['light', 'middle'], hair: 'dark', hijab: 0.45 },
  polish: { skin: ['light'], hair: 'any' },
  vietnamese: { skin: ['light', 'middle'], hair: 'dark' },
  chinese: { skin: ['light', 'light', 'middle'], hair: 'dark' },
  indian: { skin: ['middle', 'brown', 'brown'], hair: 'dark', turban: 0.1 },
  british: { skin: ['light', 'light', 'light', 'middle', 'dark'], hair: 'any' },
  kenyan: { skin: ['dark'], hair: 'dark', coily: true, hijab: 0.12 },
};

const WOMEN: readonly Head[] = [
  'bangs', 'bangs2', 'bun', 'bun2', 'long', 'longBangs', 'longCurly', 'medium1', 'medium2', 'medium3',
  'mediumBangs', 'mediumBangs3', 'mediumStraight', 'grayBun', 'grayMedium', 'short3',
]; // prettier-ignore
const MEN: readonly Head[] = [
  'short1', 'short2', 'short3', 'short4', 'short5', 'pomp', 'shaved2', 'noHair1', 'noHair3', 'flatTop', 'grayShort', 'short1', 'short5',
]; // prettier-ignore
const COILY_WOMEN: readonly Head[] = [
  'afro',
  'cornrows',
  'cornrows2',
  'twists',
  'bun',
  'longCurly',
  'dreads1',
  'bantuKnots',
];
const COILY_MEN: readonly Head[] = ['flatTop', 'short1', 'short2', 'twists', 'twists2', 'noHair1', 'dreads2'];
const BEARDS = ['chin', 'full', 'full2', 'goatee2', 'moustache5', 'full3'] as const;

function headOf(random: Random, gender: 'f' | 'm', culture: Culture, dark: boolean): Head {
  const look = LOOKS[culture];
  const woman = gender === 'f';
  if (woman && look.hijab !== undefined && random.chance(look.hijab)) return 'hijab';
  if (!woman && look.turban !== undefined && random.chance(look.turban)) return 'turban';
  if (look.coily || dark) return random.pick(woman ? COILY_WOMEN : COILY_MEN);
  return random.pick(woman ? WOMEN : MEN);
}

/** Where the style puts the hair and the beard, both drawn in black. */
const HAIRY =
  /<g transform="(?:matrix\(\.99789 0 0 1 156 62\)|translate\(279 400\))">.*?<\/g><g transform="translate\((?:315 248|179 343)\)">/gs;

/** Gives hair and beard another colour. */
const dyed = (svg: string, colour: string) =>
  svg.replace(HAIRY, (drawn) => drawn.replaceAll('fill="#000"', `fill="#${colour}"`));

/** Draws one portrait: 256 × 256 pixels, WebP. The same seed gives the same drawing. */
export async function portrait(seed: number, gender: 'f' | 'm' | 'x', culture: Culture): Promise<Buffer> {
  const random = seeded(seed);
  const as = gender === 'x' ? random.pick(['f', 'm'] as const) : gender;
  const look = LOOKS[culture];
  const tone = random.pick(look.skin);
  const skin = random.pick(SKIN[tone] ?? []);
  const head = headOf(random, as, culture, tone === 'dark');
  const hair = random.pick(HAIR[tone === 'dark' ? 'dark' : look.hair] ?? []);
  const grey = random.pick(['c9c4bd', 'a9a6a2', 'e1ddd6']);
  const clothes = random.pick(CLOTHES);
  const covered = head === 'hijab' || head === 'turban';
  const beard = as === 'm' && (head === 'turban' || random.chance(0.3));
  const svg = createAvatar(openPeeps, {
    seed: String(seed),
    head: [head],
    face: [random.pick(FACES)],
    facialHair: [random.pick(BEARDS)],
    facialHairProbability: beard ? 100 : 0,
    accessories: [random.pick(GLASSES)],
    accessoriesProbability: random.chance(0.28) ? 100 : 0,
    maskProbability: 0,
    skinColor: [skin],
    clothingColor: [clothes],
    headContrastColor: [
      covered
        ? random.pick(CLOTHES)
        : head.startsWith('gray') || head === 'noHair3'
          ? grey
          : head === 'bun'
            ? random.pick(CLOTHES)
            : hair,
    ],
    backgroundColor: [random.pick(BACKGROUNDS)],
  }).toString();
  const drawing = covered || head === 'bun' ? svg : dyed(svg, hair);
  return sharp(Buffer.from(drawing)).resize(256, 256).webp({ quality: 78, effort: 6 }).toBuffer();
}
