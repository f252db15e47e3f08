package com.quenty.order.invoices;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of invoices. */
public final class InvoiceProblems {

    private InvoiceProblems() {}

    @ProblemCode("invoice-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such document.");
        }
    }

    /** The order is not confirmed, or was cancelled. */
    @ProblemCode("order-not-invoiceable")
    static final class OrderNotInvoiceable extends Conflict {

        OrderNotInvoiceable() {
            super("Orders are invoiced once they are confirmed, and not when they were cancelled.");
        }
    }

    /** All of the order was credited before it was invoiced. */
    @ProblemCode("nothing-to-invoice")
    static final class NothingToInvoice extends Conflict {

        NothingToInvoice() {
            super("Nothing is left of the order that could be invoiced: all of it was credited.");
        }
    }

    /** An invoice stands until it is taken back whole. */
    @ProblemCode("order-invoiced")
    static final class OrderInvoiced extends Conflict {

        OrderInvoiced(String invoiceId) {
            super("The order has an invoice.");
            with("invoice_id", invoiceId);
        }
    }

    @ProblemCode("receipt-issued")
    static final class ReceiptIssued extends Conflict {

        ReceiptIssued(String invoiceId) {
            super("The payment has a receipt.");
            with("invoice_id", invoiceId);
        }
    }

    /** Nothing was captured by the payment, so that there is nothing to confirm. */
    @ProblemCode("nothing-received")
    static final class NothingReceived extends Conflict {

        NothingReceived() {
            super("Nothing was received by this payment.");
        }
    }

    @ProblemCode("invoice-payment-unknown")
    static final class PaymentUnknown extends RuleViolation {

        PaymentUnknown() {
            super("The order has no such payment.");
            at("/payment_id", "is no payment of the order");
        }
    }

    /** Receipts and credit notes are not taken back, and an invoice only once. */
    @ProblemCode("invoice-not-voidable")
    static final class NotVoidable extends Conflict {

        NotVoidable() {
            super("There is nothing left of this document to take back.");
        }
    }
}
