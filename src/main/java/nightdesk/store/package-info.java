/**
 * What outlives a run: whole files, the journal, the lock, the memory of nights and the outbox.
 *
 * <p>Nothing here reads a clock: times come from the caller. Everything that is said to be written
 * is on the disk (fsync) when the call returns, or the call throws.
 */
package nightdesk.store;
