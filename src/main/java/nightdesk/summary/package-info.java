/** Finds the sentences an editor would have chosen, in one article and in many. */
package nightdesk.summary;
