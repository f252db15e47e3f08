package com.quenty.order.inventory;

/** No unit of a product can be sold any more; published once per fall, within the transaction that took the last one. */
public record StockOut(String companyId, int productId) {}
