/** Runs the night: reads, analyses on all threads, briefs, renders, keeps and sends. */
package nightdesk.job;
