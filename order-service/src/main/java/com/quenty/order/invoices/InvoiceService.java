package com.quenty.order.invoices;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.order.invoices.InvoiceContent.Party;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentStore;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.pdf.HtmlPdf;
import com.quenty.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Service;

/** Issues invoices and receipts, takes invoices back, and prints all of them. */
@Service
class InvoiceService {

    private final InvoiceStore store;
    private final InvoiceQueries queries;
    private final PaidOrders orders;
    private final PaymentStore payments;
    private final CustomerDirectory customers;
    private final HtmlPdf pdf;
    private final Idempotency idempotency;

    InvoiceService(
            InvoiceStore store,
            InvoiceQueries queries,
            PaidOrders orders,
            PaymentStore payments,
            CustomerDirectory customers,
            HtmlPdf pdf,
            Idempotency idempotency) {
        this.store = store;
        this.queries = queries;
        this.orders = orders;
        this.payments = payments;
        this.customers = customers;
        this.pdf = pdf;
        this.idempotency = idempotency;
    }

    InvoiceResponse issue(Caller caller, IssueInvoiceRequest request) {
        return idempotency.once(
                InvoiceResponse.class,
                () -> seller(caller, request.orderNumber()),
                seller -> queries.get(caller, store.issue(orders.lock(caller, request.orderNumber()), seller)));
    }

    InvoiceResponse receipt(Caller caller, IssueReceiptRequest request) {
        return idempotency.once(InvoiceResponse.class, () -> seller(caller, request.orderNumber()), seller -> {
            var order = orders.lock(caller, request.orderNumber());
            var payment = payments.find(request.paymentId())
                    .filter(each -> each.orderId() == order.id())
                    .orElseThrow(InvoiceProblems.PaymentUnknown::new);
            return queries.get(caller, store.receipt(order, payment, seller));
        });
    }

    /** Its name of today, as customer-service has it. */
    private Party seller(Caller caller, String orderNumber) {
        var order = orders.find(caller, orderNumber);
        var company = customers.findCompany(order.companyId(), "/order_number");
        return new Party(company.companyId(), company.name(), List.of(), company.country());
    }

    InvoiceResponse takeBack(Caller caller, String invoiceId, String reason) {
        return idempotency.once(InvoiceResponse.class, () -> {
            var invoice = queries.get(caller, invoiceId);
            if (invoice.kind() != InvoiceKind.INVOICE) {
                throw new InvoiceProblems.NotVoidable();
            }
            var order = orders.lock(caller, invoice.orderNumber());
            return queries.get(caller, store.takeBack(order, invoiceId, reason));
        });
    }

    byte[] print(InvoiceResponse invoice, InvoiceLanguage language) {
        return pdf.render(InvoiceHtml.of(invoice, language), invoice.issuedAt());
    }
}
