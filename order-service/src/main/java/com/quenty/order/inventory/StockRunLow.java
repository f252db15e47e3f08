package com.quenty.order.inventory;

/**
 * What can be sold of a product has fallen to its minimum or below; said once per fall, within the transaction.
 *
 * @param available sellable units that nobody has reserved
 * @param minimum the sum of the minimum levels of its places
 */
public record StockRunLow(String companyId, int productId, long available, long minimum) {}
