package com.quenty.order.invoices;

import static com.quenty.order.Shop.Open.ok;
import static com.quenty.order.Shop.Open.path;
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
import java.util.List;
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
        // 10.00 are for the first line; 2.00 are spread over the 10.00 and 5.00 that are left of the two.
        assertThat(note.decimal("content.rows.0.total_amount")).isEqualByComparingTo("11.33");
        assertThat(note.decimal("content.rows.1.total_amount")).isEqualByComparingTo("0.67");

        var receipt = receipt(number, payment).is(201);
        assertThat(receipt.text("number")).isEqualTo("R-000001");
        receipt(number, payment).problem(409, "receipt-issued");
        receipt(number, "OPAY-NONE").problem(422, "invoice-payment-unknown", "/payment_id");

        // The rest is taken back, and the order invoiced again.
        var url = "/api/v1/invoices/" + invoice.text("invoice_id") + "/void";
        var rest = shop.staff().post(url, "{\"reason\": \"wrong address\"}").is(201);
        assertThat(rest.decimal("total_amount")).isEqualByComparingTo("13.00");
        shop.staff().post(url, "{\"reason\": \"wrong address\"}").problem(409, "invoice-not-voidable");
        var again = invoice(number).is(201);
        assertThat(again.text("number")).isEqualTo("F-000002");
        assertThat(again.decimal("total_amount")).isEqualByComparingTo("13.00");
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

    /** 30.00 with 19 %, 100.00 with 5 %: 35.70 + 105.00. */
    private String taxed() {
        shop.staff()
                .post("/api/v1/orders/selling-terms", "{\"tax_mode\": \"added\"}")
                .is(201);
        return shop.confirmed(
                line(shop.product("10.00", 10), 3), line(shop.taxedAs(shop.product("100.00", 10), "reduced"), 1));
    }

    private List<Answer> documents(String number, String kind) {
        var listed = ok(shop.staff().get("/api/v1/invoices?kind=%s&order_number=%s".formatted(kind, number)));
        return listed.items("invoice_id").reversed().stream()
                .map(id -> ok(shop.staff().get("/api/v1/invoices/" + id)))
                .toList();
    }

    private static List<String> taxes(Answer document) {
        return document.at("content.taxes")
                .valueStream()
                .map(tax -> tax.path("label").asString() + ": "
                        + tax.path("amount").decimalValue().setScale(2))
                .toList();
    }

    private Answer takeBack(Answer invoice) {
        return shop.staff()
                .post("/api/v1/invoices/" + invoice.text("invoice_id") + "/void", "{\"reason\": \"wrong address\"}");
    }

    @Test
    void aRefundWithoutLinesTakesItsShareOfEachTaxBack() {
        var number = taxed();
        shop.pay(number, "cash", "140.70").is(201);
        var invoice = invoice(number).is(201);
        assertThat(taxes(invoice)).containsExactly("IVA 19 %: 5.70", "IVA 5 %: 5.00");

        shop.refund(number, "14.07").is(201);

        var note = documents(number, "credit_note").getFirst();
        assertThat(note.decimal("total_amount")).isEqualByComparingTo("14.07");
        assertThat(taxes(note)).containsExactly("IVA 19 %: 0.57", "IVA 5 %: 0.50");
        assertThat(note.at("content.rows")
                        .valueStream()
                        .map(row -> row.path("total_amount").decimalValue()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("3.57"), new BigDecimal("10.50"));

        var rest = takeBack(invoice).is(201);
        assertThat(rest.decimal("total_amount")).isEqualByComparingTo("126.63");
        assertThat(taxes(rest)).containsExactly("IVA 19 %: 5.13", "IVA 5 %: 4.50");
        takeBack(invoice).problem(409, "invoice-not-voidable");

        // The refunded part is not invoiced again.
        var again = invoice(number).is(201);
        assertThat(again.decimal("total_amount")).isEqualByComparingTo("126.63");
        assertThat(taxes(again)).containsExactly("IVA 19 %: 5.13", "IVA 5 %: 4.50");
        assertThat(shop.order(number).decimal("owed_amount")).isEqualByComparingTo("126.63");
    }

    @Test
    void anInvoiceThatIsTakenBackIsMirrored() {
        var number = taxed();
        var invoice = invoice(number).is(201);

        var note = takeBack(invoice).is(201);

        assertThat(note.at("content.rows")).isEqualTo(invoice.at("content.rows"));
        assertThat(note.at("content.taxes")).isEqualTo(invoice.at("content.taxes"));
        assertThat(note.decimal("total_amount")).isEqualByComparingTo("140.70");
        assertThat(note.text("content.corrects_number")).isEqualTo("F-000001");
    }

    private void edit(String number, int line, int quantity) {
        ok(shop.staff()
                .post(
                        path(number, "edits"),
                        "{\"lines\": [{\"line_number\": %d, \"quantity\": %d}]}".formatted(line, quantity)));
    }

    @Test
    void anInvoicedOrderThatIsEditedIsFollowedByTheDifference() {
        var number = taxed();
        var invoice = invoice(number).is(201);

        edit(number, 1, 1);
        var note = documents(number, "credit_note").getFirst();
        assertThat(note.decimal("total_amount")).isEqualByComparingTo("23.80");
        assertThat(note.number("content.rows.0.quantity")).isEqualTo(2);
        assertThat(taxes(note)).containsExactly("IVA 19 %: 3.80");
        assertThat(note.text("corrects_invoice_id")).isEqualTo(invoice.text("invoice_id"));

        edit(number, 2, 2);
        var more = documents(number, "invoice").getLast();
        assertThat(more.text("number")).isEqualTo("F-000002");
        assertThat(more.decimal("total_amount")).isEqualByComparingTo("105.00");
        assertThat(more.text("content.supplements_number")).isEqualTo("F-000001");
        assertThat(taxes(more)).containsExactly("IVA 5 %: 5.00");
        assertThat(sum(number)).isEqualByComparingTo(shop.order(number).decimal("owed_amount"));
        invoice(number).problem(409, "order-invoiced");

        // Both are taken back together, and one invoice says all of it again.
        takeBack(invoice).is(201);
        assertThat(sum(number)).isEqualByComparingTo("0.00");
        assertThat(invoice(number).is(201).decimal("total_amount")).isEqualByComparingTo("221.90");
    }

    private static List<String> rows(Answer document) {
        return document.at("content.rows")
                .valueStream()
                .map(row -> "%s %s: %s"
                        .formatted(
                                row.path("line_number").asString(""),
                                row.path("sku").asString(""),
                                row.path("total_amount").decimalValue().setScale(2)))
                .toList();
    }

    private void swap(String number, int line, int product, int quantity) {
        ok(shop.staff()
                .post(
                        path(number, "edits"),
                        "{\"lines\": [{\"line_number\": %d, \"quantity\": 0}, {\"product_id\": %d, \"quantity\": %d}]}"
                                .formatted(line, product, quantity)));
    }

    @Test
    void whatAnEditHasSwappedIsTakenBackLineByLine() {
        int coffee = shop.product("100.00", 10);
        int tea = shop.product("60.00", 10);
        int cups = shop.product("25.00", 10);
        var number = shop.confirmed(line(coffee, 1));
        var invoice = invoice(number).is(201);

        swap(number, 1, tea, 1);
        var note = documents(number, "credit_note").getFirst();
        assertThat(rows(note)).containsExactly("1 " + shop.sku(coffee) + ": 100.00", "2 " + shop.sku(tea) + ": -60.00");
        assertThat(note.decimal("total_amount")).isEqualByComparingTo("40.00");

        // Tea was never on the invoice, only on its credit note.
        shop.pay(number, "cash", "60.00").is(201);
        shop.refund(number, "10.00", "2", "10.00").is(201);
        assertThat(rows(documents(number, "credit_note").getLast())).containsExactly("2 " + shop.sku(tea) + ": 10.00");
        var back = takeBack(invoice).is(201);
        assertThat(rows(back)).containsExactly("2 " + shop.sku(tea) + ": 50.00");
        assertThat(sum(number)).isEqualByComparingTo("0.00");

        var again = invoice(number).is(201);
        assertThat(rows(again)).containsExactly("2 " + shop.sku(tea) + ": 50.00");
        swap(number, 2, cups, 4);
        var more = documents(number, "invoice").getLast();
        assertThat(more.text("content.supplements_number")).isEqualTo(again.text("number"));
        assertThat(rows(more)).containsExactly("2 " + shop.sku(tea) + ": -50.00", "3 " + shop.sku(cups) + ": 100.00");
        assertThat(sum(number)).isEqualByComparingTo(shop.order(number).decimal("owed_amount"));
        takeBack(more).is(201);
        assertThat(sum(number)).isEqualByComparingTo("0.00");
        assertThat(documents(number, "credit_note").stream().flatMap(each -> rows(each).stream()))
                .noneMatch(row -> row.startsWith("null") || row.startsWith(" "));
    }

    private BigDecimal sum(String number) {
        return sum(documents(number, "invoice")).subtract(sum(documents(number, "credit_note")));
    }

    private static BigDecimal sum(List<Answer> documents) {
        return documents.stream()
                .map(document -> document.decimal("total_amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aLineThatWasCreditedAndIsThenRemovedHasNoSecondCreditNoteOfTheSameCents() {
        var number = shop.confirmed(line(shop.product("10.00", 10), 2), line(shop.product("5.00", 10), 1));
        shop.pay(number, "cash", "25.00").is(201);
        invoice(number).is(201);
        shop.refund(number, "5.00", "2", "5.00").is(201);
        assertThat(sum(number)).isEqualByComparingTo("20.00");

        edit(number, 2, 0);

        assertThat(documents(number, "credit_note")).hasSize(1);
        assertThat(sum(number)).isEqualByComparingTo("20.00");
        assertThat(shop.order(number).decimal("owed_amount")).isEqualByComparingTo("20.00");

        shop.refund(number, "4.00", "1", "4.00").is(201);
        edit(number, 1, 1); // of 10.00, 2.00 stay credited
        var notes = documents(number, "credit_note");
        assertThat(notes.stream().map(note -> note.decimal("total_amount")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("5.00"), new BigDecimal("4.00"), new BigDecimal("8.00"));
        assertThat(documents(number, "invoice")).hasSize(1);
        assertThat(sum(number)).isEqualByComparingTo("8.00");
        assertThat(shop.order(number).decimal("owed_amount")).isEqualByComparingTo("8.00");
    }

    @Test
    void anInvoicedOrderThatIsCancelledInPartOrAsAWholeIsCredited() {
        int coffee = shop.product("10.00", 10);
        var inPart = shop.processing(line(coffee, 3));
        invoice(inPart).is(201);
        shop.ship(inPart, shop.pack(inPart, 1, 1));

        ok(shop.verb(inPart, "cancel", "changed"));
        assertThat(sum(inPart)).isEqualByComparingTo("10.00");

        var whole = shop.confirmed(line(coffee, 2));
        invoice(whole).is(201);
        ok(shop.verb(whole, "cancel", "changed"));
        var note = documents(whole, "credit_note").getFirst();
        assertThat(note.decimal("total_amount")).isEqualByComparingTo("20.00");
        assertThat(note.text("content.reason")).isEqualTo("changed");
    }

    @Test
    void aDiscountByHandIsCreditedAndAReturnedOverpaymentIsNot() {
        var number = shop.confirmed(line(shop.product("100.00", 10), 1));
        shop.pay(number, "cash", "100.00").is(201);
        invoice(number).is(201);

        shop.staff()
                .post(
                        path(number, "adjustments"),
                        "{\"kind\": \"discount\", \"label\": \"Goodwill\", \"adjustment_amount\": 5.00, \"reason\": \"late\"}")
                .is(201);
        assertThat(sum(number)).isEqualByComparingTo("95.00");
        shop.refund(number, "5.00").is(201);

        assertThat(documents(number, "credit_note")).hasSize(1);
        assertThat(sum(number)).isEqualByComparingTo("95.00");
    }

    @Test
    void theOrderOfAnExemptCustomerAndItsInvoiceHaveTheSameTax() {
        shop.staff()
                .post("/api/v1/orders/selling-terms", "{\"tax_mode\": \"included\"}")
                .is(201);
        shop.staff()
                .post(
                        "/api/v1/orders/tax-exemptions",
                        "{\"customer_id\": \"%s\", \"certificate\": \"D-1\", \"valid_from\": \"2026-01-01\"}"
                                .formatted(shop.customer))
                .is(201);
        var number = shop.confirmed(line(shop.product("15.00", 10), 1));
        var order = shop.order(number);

        var invoice = invoice(number).is(201);

        assertThat(order.decimal("total_amount")).isEqualByComparingTo("12.61"); // 15.00 - 15.00 x 0.19 / 1.19
        assertThat(invoice.decimal("total_amount")).isEqualByComparingTo("12.61");
        assertThat(order.decimal("totals.tax_amount")).isEqualByComparingTo("0.00");
        assertThat(invoice.decimal("content.rows.0.tax_amount")).isEqualByComparingTo("0.00");
        assertThat(taxes(invoice)).containsExactly("IVA 19 %: 0.00");
        assertThat(invoice.decimal("content.rows.0.discount_amount")).isEqualByComparingTo("-2.39");
    }

    @Test
    void anOrderThatWasCreditedWholeIsNotInvoiced() {
        var number = shop.confirmed(line(shop.product("10.00", 10), 1));
        shop.pay(number, "cash", "10.00").is(201);
        shop.refund(number, "10.00").is(201);

        invoice(number).problem(409, "nothing-to-invoice");
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
        var refund = shop.refund(number, "1234.50", "1", "1234.50").is(201);
        assertThat(ok(shop.staff().get("/api/v1/invoices?kind=credit_note")).items("number"))
                .isEmpty();
        ok(shop.staff().post(path(number, "refunds/" + refund.text("refund_id") + "/settle"), null));
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
