import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Refusal } from '../../setup/run.mjs';

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a Node program and waits until it prints `sign`.
 * @returns `{ pid, seconds, pause, resume, stop, memory, lastWords }`; `memory()` is resident megabytes, null where the
 * system does not report it
 */
export function startProgram(script, { env = {}, flags = [], sign, patience = 180_000 }) {
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const gone = new Promise((resolve) => child.once('exit', resolve));
  void gone.then(() => running.delete(child));
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Refusal(`${script} ${why}:\n${said.slice(-3000)}`));
    const timer = setTimeout(() => fail('was not ready in time'), patience);
    const hear = (chunk) => {
      said = (said + chunk.toString()).slice(-20_000);
      if (!said.includes(sign)) return;
      clearTimeout(timer);
      resolve({
        ...handle(child, gone),
        seconds: (performance.now() - began) / 1000,
        lastWords: () => said.slice(-3000),
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => fail(error.message));
    void gone.then(() => fail('ended'));
  });
}

function handle(child, gone) {
  const signal = (name) => () => child.kill(name);
  const stop = async () => {
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 28_000);
    await gone;
    clearTimeout(impatience);
  };
  return {
    pid: child.pid,
    pause: signal('SIGSTOP'),
    resume: signal('SIGCONT'),
    stop,
    memory: () => residentMegabytes(child.pid),
  };
}

function residentMegabytes(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}
