package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTests {

    private static final String CODE = """
            package com.quenty.order;

            import java.util.List;

            /** Adds up. */
            final class Totals {

                long total(List<Line> lines) {
                    long sum = 0;
                    for (var line : lines) {
                        if (line.isOpen()) {
                            sum += line.price() * line.quantity();
                        }
                    }
                    while (sum > 100) {
                        sum = Math.max(sum - 1, 100);
                    }
                    return round(sum, "COP");
                }
            }
            """;

    @TempDir
    private Path suite;

    @Test
    void aCopyIsFoundWhateverItsNames() throws Exception {
        write("order", CODE);
        write(
                "loans",
                CODE.replaceAll("sum|total", "owed").replace("line", "debt").replace("COP", "USD"));

        assertThat(Copies.in(suite, List.of("order", "loans")).between())
                .singleElement()
                .hasToString("order/src/A.java:6 ~ loans/src/A.java:6 (8 lines)");
    }

    @Test
    void otherCodeAndWhatEveryClassHasAreNone() throws Exception {
        write("order", CODE);
        write("loans", CODE.replace("sum += ", "sum = ").replace("while (sum > 100)", "do"));

        assertThat(Copies.in(suite, List.of("order", "loans")).between()).isEmpty();
    }

    /** How any service creates what only callers of the platform create. */
    @Test
    void callsOfThePlatformAreNone() throws Exception {
        var service = """
                ProductResponse create(Caller caller, CreateProductRequest request) {
                    RowScope.requirePlatform(caller);
                    return idempotency.once(
                            ProductResponse.class,
                            () -> UniqueKeys.refusing(
                                    Map.of("products_sku_key", () -> new DuplicateProduct(request.sku())),
                                    () -> ProductResponse.of(products.saveAndFlush(new Product(request)))));
                }
                """;
        write("order", service);
        write("loans", service.replace("roduct", "lan").replace("sku", "code"));

        assertThat(Copies.in(suite, List.of("order", "loans")).between()).isEmpty();
    }

    @Test
    void aCopyInsideOneModuleIsItsOwnAffair() throws Exception {
        write("order", CODE + CODE);

        assertThat(Copies.in(suite, List.of("order")).between()).isEmpty();
    }

    private void write(String module, String code) throws Exception {
        Files.writeString(
                Files.createDirectories(suite.resolve(module).resolve("src")).resolve("A.java"), code);
    }
}
