package com.quenty.reverselogistics.returns.abuse;

/**
 * Returns of a customer within a year.
 *
 * @param returns that were asked for
 * @param peerReturns mean of the customers who asked for any, in hundredths
 * @param emptyBoxes items of which nothing arrived
 * @param swapped items in whose place something else arrived
 * @param expired items that did not come in time
 * @param worn items that came back in a condition worse than C, and not by the seller's fault
 */
record AbuseFacts(int returns, long peerReturns, int emptyBoxes, int swapped, int expired, int worn) {}
