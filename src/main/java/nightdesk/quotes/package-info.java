/** Finds who said what: direct, mixed and reported statements with cue, source and speaker. */
package nightdesk.quotes;
