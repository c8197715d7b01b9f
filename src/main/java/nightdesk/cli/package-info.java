/** The command line: the only package that reads arguments and writes to the terminal. */
package nightdesk.cli;
