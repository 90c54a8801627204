import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const posix = process.platform !== 'win32';
const running = new Set();
let stopping = false;

/** A child leads a group of its own, so that what it started ends with it. */
function end(child, signal) {
  try {
    if (posix) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function stopAll() {
  stopping = true;
  for (const child of running) end(child, 'SIGTERM');
  // npm lets a signal pass while one of its own scripts runs.
  setTimeout(() => {
    for (const child of running) end(child, 'SIGKILL');
    process.exit(130);
  }, 2000);
}

// Listening only while a child runs: afterwards the product, in this same process, handles signals its own way.
function began(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, stopAll);
  running.add(child);
}
function ended(child) {
  running.delete(child);
  if (running.size === 0 && !stopping) for (const signal of signals) process.off(signal, stopAll);
}

/** An expected failure: its message is all that a person needs, so no stack trace is printed. */
export class Refusal extends Error {}

/**
 * Runs a program and keeps what it prints.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} never rejects for a program that fails or is missing
 */
export function run(program, args, { env = {}, cwd = root, echo = false, timeoutSeconds = 0 } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: posix,
    });
    began(child);
    let output = '';
    const tooLate = () => {
      output += `\nStopped after ${timeoutSeconds} s.\n`;
      end(child, 'SIGKILL');
    };
    const timer = timeoutSeconds > 0 ? setTimeout(tooLate, timeoutSeconds * 1000) : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      ended(child);
      // Whoever waits would say that the program failed; it was told to stop.
      if (stopping) return;
      resolve({ code, output, seconds: (performance.now() - start) / 1000 });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal === null ? 1 : 128)));
  });
}

/** Runs a Node script with this Node. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/** Ends the process with the message of a refusal; anything else is a defect and shows its trace. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}
