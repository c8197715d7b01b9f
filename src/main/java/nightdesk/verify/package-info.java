/** Checks a report's claims against the texts they cite. */
package nightdesk.verify;
