/** `npm start`: the whole server as one process. */
import { ConfigError, readConfig, type Config } from './config.ts';
import { createLog } from './createLog.ts';
import { startServer } from './startServer.ts';

const config = readConfigOrExit();
const log = createLog(config.logLevel);

process.on('uncaughtException', (error) => {
  log.fatal({ err: error }, 'a bug nobody caught: the process ends, start it again');
  process.exit(1);
});
process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed and nobody was told'));

const server = await startServer(config, log).catch((error: Error) => {
  log.fatal(`could not start: ${error.message}`);
  process.exit(1);
});
log.info(
  {
    url: server.url,
    readyMs: Math.round(performance.now()),
    maps: config.maps,
    patchRateHz: config.patchRateHz,
    maxRooms: config.maxRooms,
    joinsPerMinute: config.joinsPerMinute,
    trustProxy: config.trustProxy,
  },
  `Bankshot is ready at ${server.url}`,
);

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // The second one means now.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    void server.stop().then(() => {
      log.info('stopped');
      process.exit(0);
    });
  });
}

function readConfigOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
