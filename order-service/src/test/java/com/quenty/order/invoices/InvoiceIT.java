package com.quenty.order.invoices;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.Shop;
import com.quenty.test.Answer;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class InvoiceIT {

    private final RestTestClient http;
    private final Shop shops;
    private final WireMockServer customers;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private Shop.Open shop;

    InvoiceIT(
            RestTestClient http,
            Shop shops,
            @Sibling("customer-service") WireMockServer customers,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.http = http;
        this.shops = shops;
        this.customers = customers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void open() {
        shop = shops.open(http, customers);
    }

    private Answer invoice(String number) {
        return shop.staff().post("/api/v1/invoices", "{\"order_number\": \"%s\"}".formatted(number));
    }

    private Answer receipt(String number, String payment) {
        return shop.staff()
                .post(
                        "/api/v1/invoices/receipts",
                        "{\"order_number\": \"%s\", \"payment_id\": \"%s\"}".formatted(number, payment));
    }

    private byte[] print(Answer invoice, String language) {
        return Objects.requireNonNull(http.get()
                .uri("/api/v1/invoices/{id}/document?language={language}", invoice.text("invoice_id"), language)
                .header("Authorization", Tokens.with("*").company(shop.company).bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void anOrderIsInvoicedOnceItIsConfirmedAndOnce() {
        var number = shop.placed(line(shop.product("10.00", 10), 2), line(shop.product("5.00", 10), 1));
        invoice(number).problem(409, "order-not-invoiceable");
        ok(shop.verb(number, "confirm"));

        var invoice = invoice(number).is(201);

        assertThat(invoice.text("number")).isEqualTo("F-000001");
        assertThat(invoice.decimal("total_amount")).isEqualByComparingTo("25.00");
        var sum = invoice.at("content.rows")
                .valueStream()
                .map(row -> row.path("total_amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("25.00");
        invoice(number).problem(409, "order-invoiced");
        assertThat(ok(shop.buyer().get("/api/v1/invoices?order_number=" + number))
                        .items("number"))
                .containsExactly("F-000001");

        var cancelled = shop.placed(line(shop.product("10.00", 10), 1));
        ok(shop.verb(cancelled, "cancel", "changed"));
        invoice(cancelled).problem(409, "order-not-invoiceable");
    }

    @Test
    void aRefundTakesItsPartOfTheInvoiceBack() {
        var number = shop.confirmed(line(shop.product("10.00", 10), 2), line(shop.product("5.00", 10), 1));
        var payment = shop.pay(number, "cash", "30.00").is(201).text("payment_id");
        var invoice = invoice(number).is(201);

        // What was paid above the total was never invoiced.
        shop.refund(number, "5.00").is(201);
        assertThat(credited(invoice)).isEqualByComparingTo("0.00");
        var refund = shop.refund(number, "12.00", "1", "10.00").is(201);

        assertThat(credited(invoice)).isEqualByComparingTo("12.00");
        var notes = ok(shop.staff().get("/api/v1/invoices?kind=credit_note"));
        assertThat(notes.items("number")).containsExactly("NC-000001");
        var note = ok(shop.staff().get("/api/v1/invoices/" + notes.text("items.0.invoice_id")));
        assertThat(note.text("corrects_invoice_id")).isEqualTo(invoice.text("invoice_id"));
        assertThat(note.text("refund_id")).isEqualTo(refund.text("refund_id"));
        assertThat(note.decimal("content.rows.0.total_amount")).isEqualByComparingTo("10.00");
        assertThat(note.decimal("content.rows.1.total_amount")).isEqualByComparingTo("2.00");

        var receipt = receipt(number, payment).is(201);
        assertThat(receipt.text("number")).isEqualTo("R-000001");
        receipt(number, payment).problem(409, "receipt-issued");
        receipt(number, "OPAY-NONE").problem(422, "invoice-payment-unknown", "/payment_id");

        // The rest is taken back, and the order invoiced again.
        var url = "/api/v1/invoices/" + invoice.text("invoice_id") + "/void";
        var rest = shop.staff().post(url, "{\"reason\": \"wrong address\"}").is(201);
        assertThat(rest.decimal("total_amount")).isEqualByComparingTo("13.00");
        shop.staff().post(url, "{\"reason\": \"wrong address\"}").problem(409, "invoice-not-voidable");
        assertThat(invoice(number).is(201).text("number")).isEqualTo("F-000002");
    }

    private BigDecimal credited(Answer invoice) {
        return ok(shop.staff().get("/api/v1/invoices/" + invoice.text("invoice_id")))
                .decimal("credited_amount");
    }

    @Test
    void numbersHaveNoGapsUnderParallelCallsAndRollbacks() {
        int product = shop.product("10.00", 40);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 20; i++) {
            var number = shop.confirmed(line(product, 1));
            calls.add(() -> invoice(number).status());
            calls.add(() -> invoice(number).status()); // one of the two is refused
        }

        var statuses = Concurrently.run(calls).stream().map(Outcome::require).toList();

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(20);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO invoices (invoice_id, kind, series_number, number, order_id, company_id, customer_id,
                                currency, total_amount, content, issued_on, issued_by, issued_at)
                            SELECT invoice_id || 'X', kind, 0, '', order_id, company_id, customer_id, currency, total_amount,
                                content, issued_on, issued_by, issued_at
                            FROM invoices WHERE company_id = :company LIMIT 1
                            """).param("company", shop.company).update();
            status.setRollbackOnly();
        });
        invoice(shop.confirmed(line(product, 1))).is(201);
        assertThat(jdbc.sql("""
                                SELECT series_number FROM invoices WHERE company_id = :company AND kind = 'invoice'
                                ORDER BY series_number
                                """)
                        .param("company", shop.company)
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    void taxIsNamedAndPartOfItGoesBackWithTheLine() throws IOException {
        shop.staff()
                .post("/api/v1/orders/selling-terms", "{\"tax_mode\": \"added\"}")
                .is(201);
        var number = shop.confirmed(line(shop.product("10.00", 10), 3), line(shop.product("0.99", 10), 1));
        var order = shop.order(number);
        assertThat(order.decimal("total_amount")).isEqualByComparingTo("36.88"); // 30.00 + 5.70, 0.99 + 0.19
        shop.pay(number, "cash", "36.88").is(201);

        var invoice = invoice(number).is(201);

        assertThat(invoice.decimal("content.rows.0.tax_amount")).isEqualByComparingTo("5.70");
        assertThat(invoice.decimal("content.rows.0.total_amount")).isEqualByComparingTo("35.70");
        assertThat(invoice.decimal("content.rows.1.total_amount")).isEqualByComparingTo("1.18");
        assertThat(invoice.text("content.taxes.0.label")).contains("IVA 19 %");
        assertThat(invoice.decimal("content.taxes.0.amount")
                        .add(
                                invoice.at("content.taxes").size() > 1
                                        ? invoice.decimal("content.taxes.1.amount")
                                        : BigDecimal.ZERO))
                .isEqualByComparingTo("5.89");
        shop.refund(number, "35.71", "1", "35.71").problem(422, "refund-exceeds-line");
        shop.refund(number, "11.90", "1", "11.90").is(201);
        var note = ok(shop.staff().get("/api/v1/invoices?kind=credit_note")).text("items.0.invoice_id");
        assertThat(ok(shop.staff().get("/api/v1/invoices/" + note)).decimal("content.rows.0.tax_amount"))
                .isEqualByComparingTo("1.90");
        assertThat(textOf(print(invoice, "es"))).contains("IVA 19 %", "5,70", "36,88");
        save("taxed", print(invoice, "es"));
    }

    @Test
    void documentsAndNumbersAreNeverChanged() {
        var number = shop.confirmed(line(shop.product("10.00", 10), 1));
        invoice(number).is(201);

        for (var sql : new String[] {
            "UPDATE invoices SET total_amount = 1",
            "DELETE FROM invoices",
            "UPDATE invoice_series SET last_number = 100"
        }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void thePrintHasTheRowsAndTheCentsOfTheDocument() throws IOException {
        var number = shop.confirmed(line(shop.product("1234.50", 10), 2), line(shop.product("5.00", 10), 1));
        var payment = shop.pay(number, "bank_transfer", "2474.00").is(201).text("payment_id");
        var invoice = invoice(number).is(201);
        shop.refund(number, "1234.50", "1", "1234.50").is(201);
        var note = ok(shop.staff().get("/api/v1/invoices?kind=credit_note"));

        var spanish = print(invoice, "es");
        var english = print(invoice, "en");

        assertThat(textOf(spanish))
                .contains(
                        "Factura F-000001",
                        number,
                        "1.234,50",
                        "2.469,00",
                        "5,00",
                        "Total USD",
                        "2.474,00",
                        "Medellín");
        assertThat(textOf(english)).contains("Invoice F-000001", "1,234.50", "2,469.00", "2,474.00");
        assertThat(print(invoice, "es")).isEqualTo(spanish);
        save("invoice", spanish);
        save("receipt", print(receipt(number, payment).is(201), "es"));
        var whole = ok(shop.staff().get("/api/v1/invoices/" + note.text("items.0.invoice_id")));
        assertThat(textOf(print(whole, "es")))
                .contains("Nota de crédito NC-000001", "Corrige la factura: F-000001", "1.234,50");
        save("credit-note", print(whole, "en"));
    }

    /** As pictures, to be looked at. */
    private static void save(String name, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 90);
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }
}
