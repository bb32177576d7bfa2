// Reads target/calendar/*.ics as a calendar program outside Java does, and holds what it finds against expected.txt.
import ICAL from 'ical.js';
import { readFileSync, readdirSync } from 'node:fs';

const folder = process.argv[2];
const problems = [];

function hold(what, found, expected) {
  if (found !== expected) problems.push(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

function read(file) {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) problems.push(`${file}: a line of ${Buffer.byteLength(line)} octets`);
    if (/[\n\r]/.test(line)) problems.push(`${file}: a line that ends in another way`);
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}

const expected = readFileSync(`${folder}/expected.txt`, 'utf8').trim().split('\n').map((line) => line.split(' '));
const files = readdirSync(folder).filter((file) => file.endsWith('.ics')).sort();
if (files.length < expected.length) problems.push(`only ${files.length} files to read`);

for (const [name, method, uid, sequence, status, start] of expected) {
  const { calendar, events } = read(`${name}.ics`);
  hold(`${name}: events`, events.length, 1);
  const [event] = events;
  hold(`${name}: method`, calendar.getFirstPropertyValue('method'), method);
  hold(`${name}: uid`, event.uid, uid);
  hold(`${name}: sequence`, event.sequence, Number(sequence));
  hold(`${name}: status`, event.component.getFirstPropertyValue('status'), status);
  hold(`${name}: wall time`, event.startDate.hour, 9);
  hold(`${name}: zone`, event.startDate.zone.tzid, 'America/Toronto');
  hold(`${name}: start`, event.startDate.toJSDate().toISOString().replace('.000', ''), start);
  hold(`${name}: hours`, event.duration.toSeconds() / 3600, 3);
  hold(`${name}: attendees`, event.attendees.length, 1);
  hold(`${name}: attendee`, event.attendees[0].getFirstValue(), 'mailto:ana@example.org');
  hold(`${name}: organizer`, event.organizer, 'mailto:almanac@example.org');
}

for (const file of files) {
  const { calendar, events } = read(file);
  for (const event of events) {
    hold(`${file}: hour`, event.startDate.hour, 9);
    const at = /\.at-(.*)@almanac$/.exec(event.uid);
    if (at) hold(`${file}: start`, event.startDate.toJSDate().toISOString().replace('.000', ''), at[1]);
    if (calendar.getFirstPropertyValue('method') === 'PUBLISH') hold(`${file}: attendees`, event.attendees.length, 0);
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${files.length} calendar files, read as they were meant`);
