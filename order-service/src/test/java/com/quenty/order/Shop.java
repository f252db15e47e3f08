package com.quenty.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.order.inventory.StockStore;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

/** A company that sells and a customer who buys, over HTTP. A bean; each test opens its own with {@link #open}. */
@org.springframework.stereotype.Component
public class Shop {

    /** A product and how many of it. */
    public record Line(int productId, int quantity) {}

    public static final String ADDRESS = """
            {"recipient": "Ana Restrepo", "street": "Calle 10 # 43-12", "city": "Medellín", "country": "CO"}""";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Warehouse warehouse;
    private final StockStore stock;

    Shop(JdbcClient jdbc, TransactionOperations transaction, Warehouse warehouse, StockStore stock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.warehouse = warehouse;
        this.stock = stock;
    }

    public static Line line(int productId, int quantity) {
        return new Line(productId, quantity);
    }

    public Open open(RestTestClient http, WireMockServer customers) {
        return new Open(ApiClient.of(http), CustomerServiceStandIn.of(customers).knowsEverybody());
    }

    public final class Open {

        public final String company = Warehouse.aCompany();
        public final String customer = ExternalId.next("USER");
        public final CustomerServiceStandIn customers;
        private final ApiClient api;

        private Open(ApiClient api, CustomerServiceStandIn customers) {
            this.api = api;
            this.customers = customers.knows(customer, "company_id", company);
        }

        /** Sees the whole platform. */
        public ApiClient platform() {
            return keyed(api);
        }

        /** Works for the company. */
        public ApiClient staff() {
            return keyed(api.as(Tokens.with("*").company(company)));
        }

        /** The customer himself. */
        public ApiClient buyer() {
            return keyed(api.as(Tokens.with("*").subject(customer).scope(DataScope.OWN)));
        }

        private static ApiClient keyed(ApiClient api) {
            return api.with("Idempotency-Key", ExternalId.next("KEY"));
        }

        public int product(String price, int stock) {
            return product(price, "USD", stock);
        }

        public int product(String price, String currency, int stock) {
            int product = Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                            INSERT INTO products (name, sku, category, price, currency, company_id)
                            VALUES ('Thing', :sku, 'things', :price, :currency, :company) RETURNING id
                            """)
                    .param("sku", ExternalId.next("SKU"))
                    .param("price", new BigDecimal(price))
                    .param("currency", currency)
                    .param("company", company)
                    .query(Integer.class)
                    .single()));
            if (stock > 0) {
                warehouse.receive(company, product, stock);
            }
            return product;
        }

        /** @return the product, whose goods are taxed as that category */
        public int taxedAs(int product, String category) {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("UPDATE products SET tax_category = :category WHERE id = :id")
                            .param("category", category)
                            .param("id", product)
                            .update());
            return product;
        }

        public String sku(int product) {
            return jdbc.sql("SELECT sku FROM products WHERE id = :id")
                    .param("id", product)
                    .query(String.class)
                    .single();
        }

        public void stopSelling(int product) {
            transaction.executeWithoutResult(status -> jdbc.sql("UPDATE products SET active = FALSE WHERE id = :id")
                    .param("id", product)
                    .update());
        }

        public void reprice(int product, String price) {
            transaction.executeWithoutResult(status -> jdbc.sql("UPDATE products SET price = :price WHERE id = :id")
                    .param("price", new BigDecimal(price))
                    .param("id", product)
                    .update());
        }

        public int receive(int product, int units) {
            return Objects.requireNonNull(transaction.execute(status -> {
                int bucket = warehouse.receive(company, product, units);
                stock.changed(company, java.util.Map.of(product, (long) units));
                return bucket;
            }));
        }

        /** Units that nobody has reserved, and units that somebody has. */
        public List<Integer> stock(int product) {
            return jdbc.sql("""
                            SELECT coalesce(sum(quantity - reserved_quantity), 0) AS free, coalesce(sum(reserved_quantity), 0) AS reserved
                            FROM inventory_items WHERE product_id = :product AND stock_state = 'sellable'
                            """)
                    .param("product", product)
                    .query((row, number) -> List.of(row.getInt("free"), row.getInt("reserved")))
                    .single();
        }

        public String request(List<Line> lines, String more) {
            return request(
                    lines.stream()
                            .map(line -> "{\"product_id\": %d, \"quantity\": %d}"
                                    .formatted(line.productId(), line.quantity()))
                            .collect(Collectors.joining(", ")),
                    more);
        }

        /** @param more further members, with a comma before them */
        public String request(String lines, String more) {
            return """
                    {"customer_id": "%s", "lines": [%s], "currency": "USD", "shipping_address": %s%s}""".formatted(customer, lines, ADDRESS, more);
        }

        public Answer place(Line... lines) {
            return staff().post("/api/v1/orders", request(List.of(lines), ""));
        }

        public Answer placeWithBackorder(Line... lines) {
            return staff().post("/api/v1/orders", request(List.of(lines), ", \"allow_backorder\": true"));
        }

        /** @return the number of an order that was placed */
        public String placed(Line... lines) {
            return numberOf(place(lines));
        }

        public String backordered(Line... lines) {
            var number = numberOf(placeWithBackorder(lines));
            assertThat(verb(number, "confirm").text("status")).isEqualTo("backordered");
            return number;
        }

        public String confirmed(Line... lines) {
            var number = placed(lines);
            ok(verb(number, "confirm"));
            return number;
        }

        public String processing(Line... lines) {
            var number = confirmed(lines);
            ok(verb(number, "process"));
            return number;
        }

        /** All in one parcel. */
        public String shipped(Line... lines) {
            var number = processing(lines);
            ship(number, pack(number));
            return number;
        }

        public String delivered(Line... lines) {
            var number = shipped(lines);
            ok(verb(number, "deliver"));
            return number;
        }

        /** @return the parcel's number */
        public int pack(String number, int... lineAndQuantity) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < lineAndQuantity.length; i += 2) {
                lines.add("{\"line_number\": %d, \"quantity\": %d}"
                        .formatted(lineAndQuantity[i], lineAndQuantity[i + 1]));
            }
            var body = lines.isEmpty() ? "{}" : "{\"lines\": %s}".formatted(lines);
            var packed = staff().post(path(number, "fulfilments"), body);
            packed.is(201);
            return packed.body().path("fulfilment_number").asInt();
        }

        public Answer ship(String number, int parcel) {
            return ok(staff().post(
                            path(number, "fulfilments/%d/ship".formatted(parcel)),
                            "{\"tracking_numbers\": [\"T-%d\"], \"carrier\": \"Servientrega\"}".formatted(parcel)));
        }

        public Answer verb(String number, String verb) {
            return staff().post(path(number, verb));
        }

        public Answer verb(String number, String verb, String reason) {
            return staff().post(path(number, verb), "{\"reason\": \"%s\"}".formatted(reason));
        }

        /** Captured at once, but for cash on delivery. */
        public Answer pay(String number, String method, String amount) {
            return staff().post(path(number, "payments"), payment(method, amount));
        }

        public static String payment(String method, String amount) {
            boolean referred = method.equals("bank_transfer") || method.equals("card");
            return "{\"method\": \"%s\", \"amount\": %s, \"currency\": \"USD\"%s}"
                    .formatted(
                            method,
                            amount,
                            referred ? ", \"external_reference\": \"%s\"".formatted(ExternalId.next("TX")) : "");
        }

        /** @param lineAndAmount a line and its amount, of the amount; none for the order as a whole */
        public Answer refund(String number, String amount, String... lineAndAmount) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < lineAndAmount.length; i += 2) {
                lines.add("{\"line_number\": %s, \"amount\": %s}".formatted(lineAndAmount[i], lineAndAmount[i + 1]));
            }
            return staff().post(
                            path(number, "refunds"),
                            "{\"amount\": %s, \"currency\": \"USD\", %s\"reason\": \"torn\"}"
                                    .formatted(amount, lines.isEmpty() ? "" : "\"lines\": %s, ".formatted(lines)));
        }

        public Answer grant(String amount) {
            return staff().post(
                            "/api/v1/store-credits",
                            "{\"customer_id\": \"%s\", \"amount\": %s, \"currency\": \"USD\", \"reason\": \"late\"}"
                                    .formatted(customer, amount));
        }

        public Answer order(String number) {
            return ok(staff().get(path(number, null)));
        }

        public String status(String number) {
            return order(number).text("status");
        }

        public static Answer ok(Answer answer) {
            answer.is(200);
            return answer;
        }

        public static String numberOf(Answer placed) {
            placed.is(201);
            return placed.text("order_number");
        }

        public static String path(String number, @Nullable String rest) {
            return "/api/v1/orders/" + number + (rest == null ? "" : "/" + rest);
        }
    }
}
