package com.quenty.order.invoices;

import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.invoices.InvoiceContent.Row;
import com.quenty.order.invoices.InvoiceContent.Tax;
import java.util.List;

/** All of an order that is invoiced. */
record InvoicedOrder(Party buyer, List<Row> rows, List<Tax> taxes) {}
