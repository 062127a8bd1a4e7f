import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './networks.ts';

/** Finds a name's addresses, as `dns.lookup` does where it is asked for all of them. */
export type Resolve = (
  name: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The machine's own way. */
export const systemResolve: Resolve = (name, done) => void lookup(name, { all: true }, done);

/** An address that isn't on the public web, where only those may be asked. */
export class PrivateAddressError extends Error {}

/**
 * A look-up for connections that hands out no address but public ones: what was checked is what is connected to, and
 * the name isn't asked for again. One private address among several is refused as well.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) return done(error, '', 0);
      if (!first) return done(new Error(`${name} has no address`), '', 0);
      const closed = addresses.find(({ address }) => !isPublicAddress(address));
      if (closed) return done(new PrivateAddressError(closed.address), '', 0);
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}
