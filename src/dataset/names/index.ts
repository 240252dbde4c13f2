/** Names as people write them: one way to read cities, themes, measures and other words, wherever they stand. */
export { looseKey, searchKey, strictKey, tidied, visibleMarks, visibleText } from "./fold";
export { Names, type Named } from "./names";
export { similarEntries } from "./similar";
