/** Scores findings against gold in the contract's shape. */
package nightdesk.evaluate;
