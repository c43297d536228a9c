// JavaScript that drives the events of a Zexus program; docs/embedding.md shows how a host brings the two together.
const zexus = Polyglot.import('zexus:runtime');
const shown = [];

// What the "page" shows follows the events of the program.
zexus.events.on('Counter.*', event => shown.push(`${event.event} ${event.args[0]}`));

// A click is an event for the program.
const click = () => zexus.events.emit('Click', 'plus');

// A task of the program is a promise, and a promise something that the program can await.
const total = async () => (await zexusTotal()) + 1;

const result = () => shown.join(', ');
