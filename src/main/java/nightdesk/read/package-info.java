/** Reads files and streams into articles; what cannot be read becomes a problem, never an error. */
package nightdesk.read;
