package com.quenty.order.inventory;

/**
 * The sellable units of a product have fallen to its minimum or below; published once per fall, within the transaction.
 *
 * @param available sellable units that are not reserved
 * @param minimum the sum of the minimum levels of its places
 */
public record StockRunLow(String companyId, int productId, long available, long minimum) {}
