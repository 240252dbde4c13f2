const DAY = 86_400_000;
/** Day 0 of Excel's calendar. It counts a 29 February 1900 that never was, so days are right from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A moment as an Excel date: days since day 0 in local time, to the second. */
export function dateValue(time: Date): number {
  const local = Date.UTC(
    time.getFullYear(),
    time.getMonth(),
    time.getDate(),
    time.getHours(),
    time.getMinutes(),
    time.getSeconds(),
  );
  return (local - EPOCH) / DAY;
}
