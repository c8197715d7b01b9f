/** The contract's JSON: trees of plain Java values, and the model in and out. */
package nightdesk.json;
