/**
 * What the desk decides about the night's articles: which are news to this edition's readers, which
 * section a story belongs to, what the watch lists find, what is different from the edition before.
 * Pure functions over the model and the memory of nights.
 */
package nightdesk.desk;
