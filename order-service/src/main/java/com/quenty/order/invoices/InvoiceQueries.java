package com.quenty.order.invoices;

import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads documents. */
@Component
class InvoiceQueries {

    private static final Listing<InvoiceSummary> LISTING = Listing.of(InvoiceSummary.class)
            .select(
                    "i.invoice_id, i.kind, i.number, o.order_number, i.company_id, i.customer_id, i.currency, i.total_amount,"
                            + " i.issued_on, i.issued_at")
            .from("invoices i JOIN orders o ON o.id = i.order_id")
            .tieBreaker("i.id")
            .sortable("issued_at", "i.issued_at", SortType.TIMESTAMP)
            .defaultSort("-issued_at")
            .build();

    private static final Listing<Row> WHOLE = Listing.of(Row.class)
            .select("""
                    i.invoice_id, i.kind, i.number, o.order_number, i.company_id, i.customer_id, i.currency, i.total_amount,
                    (SELECT coalesce(sum(c.total_amount), 0) FROM invoices c WHERE c.corrects = i.id) AS credited_amount,
                    (SELECT c.invoice_id FROM invoices c WHERE c.id = i.corrects) AS corrects_invoice_id,
                    i.refund_id, i.content, i.issued_on, i.issued_by, i.issued_at""")
            .from("invoices i JOIN orders o ON o.id = i.order_id")
            .tieBreaker("i.id")
            .sortable("issued_at", "i.issued_at", SortType.TIMESTAMP)
            .defaultSort("-issued_at")
            .build();

    private record Row(
            String invoiceId,
            InvoiceKind kind,
            String number,
            String orderNumber,
            String companyId,
            String customerId,
            String currency,
            BigDecimal totalAmount,
            BigDecimal creditedAmount,
            @Nullable String correctsInvoiceId,
            @Nullable String refundId,
            InvoiceContent content,
            LocalDate issuedOn,
            String issuedBy,
            Instant issuedAt) {

        InvoiceResponse response() {
            return new InvoiceResponse(
                    invoiceId,
                    kind,
                    number,
                    orderNumber,
                    companyId,
                    customerId,
                    currency,
                    Money.of(totalAmount, currency).amount(),
                    Money.of(creditedAmount, currency).amount(),
                    correctsInvoiceId,
                    refundId,
                    content,
                    issuedOn,
                    issuedBy,
                    issuedAt);
        }
    }

    private final Listings listings;

    InvoiceQueries(Listings listings) {
        this.listings = listings;
    }

    PageResponse<InvoiceSummary> list(Caller caller, InvoiceFilter filter, PageRequest page) {
        return listings.page(
                        LISTING,
                        visibleTo(caller)
                                .andIf("i.kind = :?", filter.kind())
                                .andIf("o.order_number = :?", filter.orderNumber())
                                .andIf("i.number = :?", filter.number())
                                .andIf("i.customer_id = :?", filter.customerId())
                                .andIf("i.company_id = :?", filter.companyId())
                                .andIf("i.issued_on >= :?", filter.issuedFrom())
                                .andIf("i.issued_on < :?", filter.issuedUntil()),
                        page)
                .map(InvoiceSummary::inItsCurrency);
    }

    /** @throws InvoiceProblems.NotFound also when it is not visible to the caller */
    @Transactional(readOnly = true)
    public InvoiceResponse get(Caller caller, String invoiceId) {
        return listings
                .page(WHOLE, visibleTo(caller).andIf("i.invoice_id = :?", invoiceId), PageRequest.first())
                .items()
                .stream()
                .findFirst()
                .orElseThrow(InvoiceProblems.NotFound::new)
                .response();
    }

    private static SqlFilter visibleTo(Caller caller) {
        return SqlFilter.all().visibleTo(RowScope.of(caller), "i.customer_id", "i.company_id");
    }
}
