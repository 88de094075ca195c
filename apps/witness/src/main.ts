import 'reflect-metadata';
import { run } from './run.ts';

try {
  const { server, greeting } = await run(console.warn);
  const end = () => server.close();
  process.once('SIGINT', end).once('SIGTERM', end);
  console.info(greeting);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
