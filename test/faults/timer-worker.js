// One process that fires deadlines, on the built parts, as `apps/all-in-one` does; it tells each one that it fired, until it is killed.
import 'reflect-metadata';
import process from 'node:process';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { CaseIds, EngineModule, Office } from '#engine';
import { EventStore, openPool, PostgresEventStore } from '#event-store';
import { Timers } from '#timers';
import { firing } from '../../dist/apps/all-in-one/src/firing.js';

const [, , connectionString, tenant] = process.argv;
const store = await PostgresEventStore.open({ connectionString, tenant });
const providers = [
  { provide: EventStore, useValue: store },
  { provide: Office, useValue: { definition: 'visits', calendars: new Map() } },
  { provide: CaseIds, useValue: {} },
];
const app = await NestFactory.createApplicationContext(
  { module: class {}, global: true, imports: [EngineModule], providers, exports: providers },
  { logger: ['error', 'warn'] },
);
const fire = firing(app.get(CommandBus));
const timers = await Timers.open({
  pool: openPool({ connectionString }),
  tenant,
  fire: async (rung, at) => {
    await fire(rung, at);
    process.send('fired');
  },
  warn: (message) => process.stderr.write(`${message}\n`),
  pollMs: 20,
});
timers.start();
