/** Letters and how they go: MIME bytes, and their delivery over SMTP, one recipient at a time. */
package nightdesk.mail;
