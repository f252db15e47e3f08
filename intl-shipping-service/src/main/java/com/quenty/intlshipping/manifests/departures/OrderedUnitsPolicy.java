package com.quenty.intlshipping.manifests.departures;

import com.quenty.intlshipping.clients.Order;
import com.quenty.intlshipping.manifests.ItemView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which items of a manifest are more than its order has left. Pure.
 *
 * <p>Of each product no more goes than was ordered of it. Goods without a product are of no line; they count among all units, so that no
 * more goes altogether than was ordered.
 */
final class OrderedUnitsPolicy {

    private OrderedUnitsPolicy() {}

    /**
     * @param others what other manifests of the order have set aside
     * @return JSON pointers of the items that are too many; empty when there is room for all
     */
    static List<String> exceeding(List<Order.Line> ordered, List<ClaimedUnits> others, List<ItemView> items) {
        var left = new HashMap<Integer, Long>();
        long leftInAll = 0;
        for (var line : ordered) {
            left.merge(line.productId(), (long) line.quantity(), Long::sum);
            leftInAll += line.quantity();
        }
        for (var claim : others) {
            take(left, claim.productId(), claim.units());
            leftInAll -= claim.units();
        }
        var exceeding = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            leftInAll -= item.quantity();
            boolean enough = take(left, item.productId(), item.quantity());
            if (!enough || leftInAll < 0) {
                exceeding.add("/items/%d/quantity".formatted(i));
            }
        }
        return exceeding;
    }

    /** @return false when less was left */
    private static boolean take(Map<Integer, Long> left, @Nullable Integer productId, long units) {
        if (productId == null) {
            return true;
        }
        long rest = left.getOrDefault(productId, 0L) - units;
        left.put(productId, rest);
        return rest >= 0;
    }
}
