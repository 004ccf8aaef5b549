// The public baseline of ./dev bench sync: PouchDB (leveldb) against express-pouchdb over HTTP, on what the desk sends too:
// operations (a document each, because none may be lost), dossiers, files.
// node replicate.js serve FOLDER | push URL FOLDER DOSSIERS | load URL FOLDER DOSSIERS | pull URL FOLDER
//                 | files URL FOLDER DOCS FILES KIB
// Prints one JSON line with the seconds that replication alone took.
'use strict';
const path = require('path');
const crypto = require('crypto');
const modules = process.env.COUCH_MODULES;
const PouchDB = require(path.join(modules, 'pouchdb'));
const [command, ...rest] = process.argv.slice(2);

const note = 'Nội dung thử nghiệm của hồ sơ, không phải người thật. '.repeat(20);
const dossier = (n, revision) => ({
  _id: `ho-so-${String(n).padStart(8, '0')}`,
  number: `H19.101-261123-${n}`,
  state: 'received',
  applicant: { fullName: `Người Thử Nghiệm ${n}`, phone: `09${String(n).padStart(8, '0')}${revision}` },
  note,
});

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const operation = (n, revision) => ({
  _id: `thao-tac-${String(n).padStart(8, '0')}-${revision}`,
  kind: revision === 0 ? 'Dossier.Receive' : 'Dossier.Act',
  dossierId: `ho-so-${String(n).padStart(8, '0')}`,
  laneSeq: revision + 1,
  deviceTime: '2026-11-23T08:15:00.000+07:00',
  actor: { officerId: 'cb-101-01', post: 'H19-101-MC', role: 'tiep_nhan' },
  data: revision === 0
    ? { action: 'receive', set: dossier(n, 0) }
    : { action: 'correctFields', set: { 'applicant.phone': `09${n}${revision}` }, was: { 'applicant.phone': `09${n}${revision - 1}` } },
});

async function inBatches(local, documents) {
  for (let from = 0; from < documents.length; from += 500) await local.bulkDocs(documents.slice(from, from + 500));
}

async function push(url, folder, dossiers) {
  const local = new PouchDB(path.join(folder, 'desk'));
  const operations = [];
  for (let n = 0; n < dossiers; ++n) for (let revision = 0; revision < 4; ++revision) operations.push(operation(n, revision));
  await inBatches(local, operations);
  return timed(() => local.replicate.to(new PouchDB(url), { batch_size: 100 }));
}

async function load(url, folder, dossiers) {
  const documents = [];
  for (let n = 0; n < dossiers; ++n) documents.push(dossier(n, 3));
  return timed(() => inBatches(new PouchDB(url), documents));
}

async function pull(url, folder) {
  const local = new PouchDB(path.join(folder, 'other-desk'));
  return timed(() => local.replicate.from(new PouchDB(url), { batch_size: 500 }));
}

async function files(url, folder, docs, count, kib) {
  const local = new PouchDB(path.join(folder, 'files'));
  for (let n = 0; n < docs; ++n) {
    const _attachments = {};
    for (let i = 0; i < count; ++i) {
      _attachments[`trang-${i}.pdf`] = { content_type: 'application/pdf', data: crypto.randomBytes(kib * 1024) };
    }
    await local.put({ ...dossier(n, 0), _attachments });
  }
  return timed(() => local.replicate.to(new PouchDB(url), { batch_size: 10 }));
}

function serve(folder) {
  const app = require(path.join(modules, 'express'))();
  const Server = PouchDB.defaults({ prefix: folder + path.sep });
  app.use('/', require(path.join(modules, 'express-pouchdb'))(Server, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(folder, 'log.txt') }));
  const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
  process.stdin.on('end', () => process.exit(0)).resume();
}

if (command === 'serve') {
  serve(rest[0]);
} else {
  const run = { push: () => push(rest[0], rest[1], +rest[2]), load: () => load(rest[0], rest[1], +rest[2]), pull: () => pull(rest[0], rest[1]), files: () => files(rest[0], rest[1], +rest[2], +rest[3], +rest[4]) };
  run[command]().then((seconds) => { console.log(JSON.stringify({ seconds })); process.exit(0); }).catch((e) => { console.error(e); process.exit(1); });
}
