import { readConfig, type Config } from '#server/config.ts';

/** A configuration for a server of a test: any free port, this machine only, quiet. */
export function testConfig(overrides: Readonly<Record<string, string>> = {}): Config {
  return readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...overrides });
}
