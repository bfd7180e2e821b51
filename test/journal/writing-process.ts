import { openJournal } from '../../controller/journal/open-journal.ts';
import { systemClock } from '../../controller/ports/system.ts';

/** Appends numbers for ever, several at once, and prints each as soon as it is promised to be kept. */
const [folder = ''] = process.argv.slice(2);
const journal = await openJournal({ folder, clock: systemClock, onDamage: () => undefined, segmentBytes: 2_000 });
for (let next = 0; ; next += 8) {
  const numbers = Array.from({ length: 8 }, (_, index) => next + index);
  await Promise.all(numbers.map((number) => journal.append(number).then(() => process.stdout.write(`${number}\n`))));
  // Half way in, everything is replaced again and again.
  if (next > 400 && next % 80 === 0) {
    await journal.replace(Array.from({ length: next + 8 }, (_, number) => number));
  }
}
