/** What somebody may have meant by a text that is no name. */
import { distance } from "fastest-levenshtein";
import { bareCityName } from "./cities";
import { looseKey, strictKey } from "./fold";
import type { Named } from "./names";
import { isPlace } from "./provinces";

/** A longer text is not a misspelt name, and measuring its distance would only take time. */
const LONGEST_MISSPELLING = 60;
/** Of a misspelt name at least so much is right; of two Chinese characters, one. */
const MOST_WRONG = 0.34;
/** A shorter piece of a text is in too many names. */
const LEAST_PIECE = 2;
/** In a shorter piece of a name a mistake leaves too little. */
const LEAST_MISSPELT_PIECE = 3;
const MOST = 6;
/** Names that are further away than the nearest by more than this are not meant. */
const AS_NEAR = 0.1;

interface Likeness<T> {
  readonly named: Named<T>;
  readonly score: number;
}

/**
 * The entries that a text may mean, the likeliest first: those that contain it or that it contains, then those with its words, then
 * those that differ in a letter or two. None where nothing is near: 北京 is no misspelling of 南京.
 */
export function similarEntries<T>(entries: readonly Named<T>[], text: string): readonly Named<T>[] {
  const wanted = wantedOf(text.slice(0, LONGEST_MISSPELLING));
  for (const likeness of [containment, sharedWords]) {
    const found = best(entries.flatMap((named) => likeness(named, wanted) ?? []));
    if (found.length > 0) return found;
  }
  if (wanted.key.length < LEAST_PIECE || isPlace(bareCityName(wanted.text))) return [];
  const misspelt = entries.flatMap((named) => editDistance(named, wanted.key) ?? []);
  const nearest = Math.max(...misspelt.map(({ score }) => score));
  return best(misspelt.filter(({ score }) => score >= nearest - AS_NEAR));
}

/** A text, with what of it is looked for; its Chinese words are pieces, which containment finds. */
function wantedOf(text: string): Spelling {
  const words = wordsOf(text).filter((word) => word.length > 2 && !isChinese(word));
  return { text, key: looseKey(text), words: words.map(stem) };
}

function best<T>(likenesses: readonly Likeness<T>[]): Named<T>[] {
  const sorted = [...likenesses].sort((a, b) => b.score - a.score).map(({ named }) => named);
  return sorted.slice(0, MOST);
}

/** An id or a name, with what is compared of it. */
interface Spelling {
  readonly text: string;
  readonly key: string;
  readonly words: readonly string[];
}

const spellings = new WeakMap<Named<unknown>, readonly Spelling[]>();

/** The spellings of an entry, which are made out once. */
function spellingsOf(named: Named<unknown>): readonly Spelling[] {
  const known = spellings.get(named);
  if (known !== undefined) return known;
  const made = [named.id, ...named.names].map((text): Spelling => {
    return { text, key: looseKey(text), words: wordsOf(text).map(stem) };
  });
  spellings.set(named, made);
  return made;
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

function highest<T>(named: Named<T>, scores: readonly (number | null)[]): Likeness<T> | null {
  const score = Math.max(-1, ...scores.flatMap((each) => each ?? []));
  return score < 0 ? null : { named, score };
}

/** How much of the longer text the shorter one is. Latin letters have to begin a word: `act` is not in “factoring”. */
function containment<T>(named: Named<T>, { text, key: wanted }: Spelling): Likeness<T> | null {
  return highest(
    named,
    spellingsOf(named).map(({ text: name, key }) => {
      const [short, long, longText] = key.length < wanted.length ? [key, wanted, text] : [wanted, key, name];
      if (short.length < LEAST_PIECE || !long.includes(short)) return null;
      // A word of two letters is a piece of many; a name within a longer text has to be most of it.
      if (!isChinese(short) && !beginsWord(short, longText)) return null;
      if (key.length < wanted.length && short.length * 2 < long.length) return null;
      return short.length / long.length;
    }),
  );
}

function beginsWord(key: string, text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, place) => words.slice(place).join("").startsWith(key));
}

function wordsOf(text: string): string[] {
  return strictKey(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Words without the endings of the plural: “bonds” is in “Bond issuance”. */
const stem = (word: string) => word.replace(/(?:es|s)$/u, "");

/** How many words of the name the text has, where the name has all words of the text. */
function sharedWords<T>(named: Named<T>, { words: wanted }: Spelling): Likeness<T> | null {
  if (wanted.length === 0) return null;
  return highest(
    named,
    spellingsOf(named).map(({ words }) =>
      wanted.every((word) => words.includes(word)) ? wanted.length / words.length : null,
    ),
  );
}

function editDistance<T>(named: Named<T>, wanted: string): Likeness<T> | null {
  return highest(
    named,
    spellingsOf(named).map(({ key }) => {
      const wrong = shareWrong(wanted, key);
      if (!isChinese(key)) return wrong <= MOST_WRONG ? 1 - wrong : null;
      const isHalf = wanted.length === 2 && key.length === 2 && wrong <= 0.5;
      return (wrong <= MOST_WRONG || isHalf) && sharesMore(wanted, key) ? 1 - wrong : null;
    }),
  );
}

/** Which part of a text is wrong for a name, or for a piece of a Chinese name: 质压融资 has one mistake in 知识产权质押融资. */
function shareWrong(wanted: string, key: string): number {
  const { length } = wanted;
  const whole = distance(wanted, key) / Math.max(length, key.length, 1);
  if (!isChinese(key) || length < LEAST_MISSPELT_PIECE) return whole;
  const pieces = Array.from({ length: Math.max(0, key.length - length + 1) }, (_, at) =>
    key.slice(at, at + length),
  );
  return Math.min(whole, ...pieces.map((piece) => distance(wanted, piece) / length));
}

/** The last characters of many cities' names tell nothing: 苏洲 is not nearly 广州. */
const COMMON = new Set("州京海阳安南北东西市");

function sharesMore(a: string, b: string): boolean {
  return [...a].some((character) => b.includes(character) && !COMMON.has(character));
}
