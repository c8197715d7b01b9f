/** Groups the articles that tell of the same event, and ranks the groups. */
package nightdesk.stories;
