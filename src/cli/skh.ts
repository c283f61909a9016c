import { runSkh } from './run.ts';

// `skh … | head` closes the pipe early: what is left is read by nobody, and the work goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  });
}

process.exitCode = await runSkh(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
