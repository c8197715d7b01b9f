/** Finds who is in the news: actors with their names, types, roles and mentions. */
package nightdesk.actors;
