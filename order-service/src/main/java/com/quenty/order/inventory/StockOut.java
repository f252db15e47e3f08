package com.quenty.order.inventory;

/** Nothing of a product can be sold any more; said once per fall, within the transaction that took the last unit. */
public record StockOut(String companyId, int productId) {}
