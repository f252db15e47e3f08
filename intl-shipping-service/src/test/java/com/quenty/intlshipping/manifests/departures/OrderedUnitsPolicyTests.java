package com.quenty.intlshipping.manifests.departures;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.intlshipping.clients.Order;
import com.quenty.intlshipping.manifests.ItemView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderedUnitsPolicyTests {

    /** Three of product 1, in two lines, and two of product 2. */
    private static final List<Order.Line> ORDERED = List.of(line(1, 2), line(1, 1), line(2, 2));

    private static Order.Line line(int product, int quantity) {
        return new Order.Line(product, "Coffee", quantity, BigDecimal.TEN);
    }

    private static ItemView item(@Nullable Integer product, int quantity) {
        return new ItemView(
                1, "Coffee", quantity, BigDecimal.ONE, BigDecimal.TEN, null, "090121", "CO", product, 1, List.of());
    }

    private static List<String> exceeding(List<ClaimedUnits> others, ItemView... items) {
        return OrderedUnitsPolicy.exceeding(ORDERED, others, List.of(items));
    }

    @Test
    void allThatWasOrderedMayGo() {
        assertThat(exceeding(List.of(), item(1, 3), item(2, 2))).isEmpty();
        assertThat(exceeding(List.of(new ClaimedUnits(1, 2)), item(1, 1), item(2, 2)))
                .isEmpty();
        assertThat(exceeding(List.of(), item(null, 5))).isEmpty();
    }

    @Test
    void noMoreOfAProductGoesThanWasOrderedOfIt() {
        assertThat(exceeding(List.of(), item(1, 4))).containsExactly("/items/0/quantity");
        assertThat(exceeding(List.of(), item(1, 2), item(2, 1), item(1, 2))).containsExactly("/items/2/quantity");
        assertThat(exceeding(List.of(new ClaimedUnits(2, 2)), item(1, 3), item(2, 1)))
                .containsExactly("/items/1/quantity");
        assertThat(exceeding(List.of(), item(3, 1))).containsExactly("/items/0/quantity");
    }

    @Test
    void goodsWithoutAProductCountAmongAll() {
        assertThat(exceeding(List.of(), item(null, 6))).containsExactly("/items/0/quantity");
        assertThat(exceeding(List.of(new ClaimedUnits(null, 4)), item(1, 1))).isEmpty();
        assertThat(exceeding(List.of(new ClaimedUnits(null, 4)), item(1, 2))).containsExactly("/items/0/quantity");
    }
}
