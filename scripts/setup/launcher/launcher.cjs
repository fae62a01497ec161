// @ts-check
// Stands in for Electron's own default app: `electron FOLDER [parameters]` runs the program in FOLDER.
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const given = process.argv.slice(1).find((parameter) => !parameter.startsWith('-'));
if (given === undefined) {
  process.stderr.write('usage: electron FOLDER\n');
  process.exit(1);
}
const folder = path.resolve(given);
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.name = description.productName ?? description.name;
app.setVersion(description.version);
app.setAppPath(folder);
require(path.join(folder, description.main));
