package com.quenty.order.orders;

import com.quenty.order.Shop.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How orders and stock behave, said as simply as can be: every unit is an object that is in one state. Nothing is counted until
 * somebody asks. Each verb answers whether it is allowed, and does nothing when it is not.
 */
final class ModelShop {

    private enum Place {
        /** Wanted, and not in stock. */
        SHORT,
        RESERVED,
        PACKED,
        SHIPPED,
        DELIVERED,
        RETURNED,
        /** Taken back before it left. */
        TAKEN,
        /** Of an order that ended before it left. */
        FREED
    }

    private static final class Unit {
        private final int line;
        private final int product;
        private Place place = Place.SHORT;
        private int parcel;

        Unit(int line, int product) {
            this.line = line;
            this.product = product;
        }

        boolean isLive() {
            return place != Place.TAKEN;
        }

        boolean isGone() {
            return place == Place.SHIPPED || hasArrived();
        }

        boolean hasArrived() {
            return place == Place.DELIVERED || place == Place.RETURNED;
        }
    }

    private enum Phase {
        PENDING,
        ACCEPTED,
        PROCESSING
    }

    private static final class ModelOrder {
        private final List<Unit> units = new ArrayList<>();
        private final Map<Integer, BigDecimal> prices = new TreeMap<>();
        private final Map<Integer, Integer> products = new TreeMap<>();
        private final boolean backorder;
        private final List<String> parcels = new ArrayList<>();
        private Phase phase = Phase.PENDING;
        private @Nullable String end;
        private boolean held;
        private boolean completed;
        private boolean paid;
        private Duration expires;

        ModelOrder(boolean backorder, Duration expires) {
            this.backorder = backorder;
            this.expires = expires;
        }

        long count(Predicate<Unit> which) {
            return units.stream().filter(which).count();
        }

        String status() {
            if (end != null) {
                return end;
            }
            if (held) {
                return "on_hold";
            }
            long live = count(Unit::isLive);
            long gone = count(Unit::isGone);
            long arrived = count(Unit::hasArrived);
            long returned = count(unit -> unit.place == Place.RETURNED);
            return switch (phase) {
                case PENDING -> "pending";
                case ACCEPTED -> count(unit -> unit.place == Place.SHORT) > 0 ? "backordered" : "confirmed";
                case PROCESSING -> {
                    if (gone == 0) {
                        yield "processing";
                    } else if (gone < live) {
                        yield "partially_shipped";
                    } else if (arrived < live) {
                        yield parcels.contains("carried") || parcels.contains("delivered") ? "in_transit" : "shipped";
                    } else if (returned == live) {
                        yield "returned";
                    } else if (returned > 0) {
                        yield "partially_returned";
                    }
                    yield completed ? "completed" : "delivered";
                }
            };
        }
    }

    private final Map<String, ModelOrder> orders = new LinkedHashMap<>();
    private final Map<Integer, Integer> free = new TreeMap<>();
    private final Map<Integer, BigDecimal> catalogue = new HashMap<>();
    private Duration now = Duration.ZERO;

    void sell(int product, BigDecimal price, int stock) {
        catalogue.put(product, price);
        free.put(product, stock);
    }

    List<String> numbers() {
        return List.copyOf(orders.keySet());
    }

    String status(String number) {
        return orders.get(number).status();
    }

    /** @return its number; 0 when there is none */
    int parcelThatIs(String number, String state) {
        return orders.get(number).parcels.indexOf(state) + 1;
    }

    /** @return a line of which something is still to be packed; 0 when there is none */
    int lineToPack(String number) {
        return orders.get(number).units.stream()
                .filter(unit -> unit.place == Place.RESERVED)
                .mapToInt(unit -> unit.line)
                .findFirst()
                .orElse(0);
    }

    int parcels(String number) {
        return orders.get(number).parcels.size();
    }

    boolean canPlace(List<Line> lines, boolean backorder) {
        var wanted = new HashMap<Integer, Integer>();
        lines.forEach(line -> wanted.merge(line.productId(), line.quantity(), Integer::sum));
        return backorder
                || wanted.entrySet().stream().allMatch(each -> freeFor(each.getKey(), null) >= each.getValue());
    }

    void place(String number, List<Line> lines, boolean backorder) {
        var order = new ModelOrder(backorder, now.plusMinutes(30));
        lines.forEach(line -> addLine(order, line));
        reserve(order);
        orders.put(number, order);
    }

    private void addLine(ModelOrder order, Line line) {
        int number = order.prices.size() + 1;
        order.prices.put(number, catalogue.get(line.productId()));
        order.products.put(number, line.productId());
        for (int i = 0; i < line.quantity(); i++) {
            order.units.add(new Unit(number, line.productId()));
        }
    }

    /** What is free and nobody else waits for. */
    private long freeFor(int product, @Nullable ModelOrder order) {
        long awaited = orders.values().stream()
                .filter(other -> other != order && other.status().equals("backordered"))
                .mapToLong(other -> other.count(unit -> unit.place == Place.SHORT && unit.product == product))
                .sum();
        return free.get(product) - awaited;
    }

    /** What is short takes what is free, line by line, behind those that wait. */
    private void reserve(ModelOrder order) {
        reserve(order, product -> freeFor(product, order) > 0);
    }

    private void reserve(ModelOrder order, java.util.function.IntPredicate mayHave) {
        order.units.stream()
                .filter(unit -> unit.place == Place.SHORT)
                .sorted(java.util.Comparator.comparingInt(unit -> unit.line))
                .forEach(unit -> {
                    if (mayHave.test(unit.product)) {
                        free.merge(unit.product, -1, Integer::sum);
                        unit.place = Place.RESERVED;
                    }
                });
    }

    private void free(Unit unit, Place place) {
        if (unit.place == Place.RESERVED || unit.place == Place.PACKED) {
            free.merge(unit.product, 1, Integer::sum);
        }
        unit.place = place;
    }

    boolean confirm(String number) {
        var order = orders.get(number);
        if (!order.status().equals("pending")) {
            return false;
        }
        accept(order);
        return true;
    }

    private void accept(ModelOrder order) {
        reserve(order);
        order.phase = Phase.ACCEPTED;
    }

    boolean process(String number) {
        var order = orders.get(number);
        if (!order.status().equals("confirmed")) {
            return false;
        }
        order.phase = Phase.PROCESSING;
        return true;
    }

    boolean pack(String number, int line, int units) {
        var order = orders.get(number);
        var ready = order.units.stream()
                .filter(unit -> unit.line == line && unit.place == Place.RESERVED)
                .toList();
        if (!List.of("processing", "partially_shipped").contains(order.status()) || ready.size() < units) {
            return false;
        }
        order.parcels.add("packed");
        ready.subList(0, units).forEach(unit -> {
            unit.place = Place.PACKED;
            unit.parcel = order.parcels.size();
        });
        return true;
    }

    boolean unpack(String number, int parcel) {
        var order = orders.get(number);
        if (!is(order, parcel, "packed")) {
            return false;
        }
        put(order, parcel, "unpacked", Place.RESERVED);
        return true;
    }

    boolean ship(String number, int parcel) {
        var order = orders.get(number);
        if (order.held || !is(order, parcel, "packed")) {
            return false;
        }
        put(order, parcel, "shipped", Place.SHIPPED);
        return true;
    }

    boolean carry(String number, int parcel) {
        var order = orders.get(number);
        if (!is(order, parcel, "shipped")) {
            return false;
        }
        order.parcels.set(parcel - 1, "carried");
        return true;
    }

    boolean deliver(String number, int parcel) {
        var order = orders.get(number);
        if (!is(order, parcel, "shipped") && !is(order, parcel, "carried")) {
            return false;
        }
        put(order, parcel, "delivered", Place.DELIVERED);
        return true;
    }

    private static boolean is(ModelOrder order, int parcel, String state) {
        return parcel <= order.parcels.size() && order.parcels.get(parcel - 1).equals(state);
    }

    private static void put(ModelOrder order, int parcel, String state, Place place) {
        order.parcels.set(parcel - 1, state);
        order.units.stream().filter(unit -> unit.parcel == parcel).forEach(unit -> {
            unit.place = place;
            if (place == Place.RESERVED) {
                unit.parcel = 0;
            }
        });
    }

    boolean cancel(String number) {
        var order = orders.get(number);
        boolean started = order.count(Unit::isGone) > 0;
        boolean allowed = started
                ? order.count(Unit::isGone) < order.count(Unit::isLive)
                : List.of("pending", "confirmed", "backordered", "processing", "on_hold")
                        .contains(order.status());
        if (!allowed || order.end != null) {
            return false;
        }
        order.units.stream().filter(unit -> !unit.isGone() && unit.isLive()).forEach(unit -> {
            unit.parcel = 0;
            free(unit, started ? Place.TAKEN : Place.FREED);
        });
        order.parcels.replaceAll(state -> state.equals("packed") ? "unpacked" : state);
        order.held = false;
        order.end = started ? null : "cancelled";
        return true;
    }

    boolean hold(String number) {
        var order = orders.get(number);
        if (!List.of("pending", "confirmed", "backordered", "processing", "partially_shipped")
                .contains(order.status())) {
            return false;
        }
        order.held = true;
        return true;
    }

    boolean resume(String number) {
        var order = orders.get(number);
        if (!order.held) {
            return false;
        }
        order.held = false;
        order.expires = now.plusMinutes(30);
        if (order.phase == Phase.PENDING && order.paid) {
            accept(order);
        }
        return true;
    }

    boolean complete(String number) {
        var order = orders.get(number);
        if (!order.status().equals("delivered")) {
            return false;
        }
        order.completed = true;
        return true;
    }

    boolean pay(String number) {
        var order = orders.get(number);
        if (order.paid) {
            return false; // by another loan
        }
        order.paid = true;
        if (order.status().equals("pending")) {
            accept(order);
        }
        return true;
    }

    boolean edit(String number, int line, int quantity, @Nullable Line added) {
        var order = orders.get(number);
        if (!List.of("pending", "confirmed", "backordered").contains(order.status())
                || order.paid
                || !order.prices.containsKey(line)) {
            return false;
        }
        long had = order.count(unit -> unit.line == line && unit.isLive());
        long left = order.count(Unit::isLive) - had + quantity + (added == null ? 0 : added.quantity());
        if (left == 0) {
            return false;
        }
        // What would be free after taking back, and what would be wanted of it.
        int product = order.products.get(line);
        long reserved = order.count(unit -> unit.line == line && unit.place == Place.RESERVED);
        var wanted = new HashMap<Integer, Long>();
        wanted.merge(product, Math.max(0, quantity - had) - Math.max(0, reserved - quantity), Long::sum);
        if (added != null) {
            wanted.merge(added.productId(), (long) added.quantity(), Long::sum);
        }
        boolean demands = quantity > had || added != null;
        if (demands
                && !order.backorder
                && wanted.entrySet().stream()
                        .filter(each -> quantity > had && each.getKey() == product
                                || added != null && each.getKey() == added.productId())
                        .anyMatch(each -> freeFor(each.getKey(), order) < each.getValue())) {
            return false;
        }
        var live = new ArrayList<>(order.units.stream()
                .filter(unit -> unit.line == line && unit.isLive())
                .sorted(java.util.Comparator.comparing(unit -> unit.place)) // what is short first
                .toList());
        for (int i = 0; i < had - quantity; i++) {
            free(live.get(i), Place.TAKEN);
        }
        // What was short before the edit stays so: only what the edit adds is looked for.
        var waiting =
                order.units.stream().filter(unit -> unit.place == Place.SHORT).toList();
        waiting.forEach(unit -> unit.place = Place.FREED);
        for (long i = had; i < quantity; i++) {
            order.units.add(new Unit(line, product));
        }
        if (added != null) {
            addLine(order, added);
        }
        reserve(order);
        waiting.forEach(unit -> unit.place = Place.SHORT);
        return true;
    }

    boolean comeBack(String number, int line, int units, boolean sellable) {
        var order = orders.get(number);
        var there = order.units.stream()
                .filter(unit -> unit.line == line && unit.place == Place.DELIVERED)
                .toList();
        if (there.size() < units) {
            return false;
        }
        there.subList(0, units).forEach(unit -> {
            unit.place = Place.RETURNED;
            if (sellable) {
                free.merge(unit.product, 1, Integer::sum);
            }
        });
        return true;
    }

    boolean adjust(int product, int change) {
        if (free.get(product) + change < 0) {
            return false;
        }
        free.merge(product, change, Integer::sum);
        return true;
    }

    boolean fill(int product) {
        for (var order : orders.values()) {
            if (order.status().equals("backordered") && lacks(order, product)) {
                reserve(order, each -> free.get(each) > 0);
                if (lacks(order, product)) {
                    break;
                }
            }
        }
        return true;
    }

    private static boolean lacks(ModelOrder order, int product) {
        return order.count(unit -> unit.place == Place.SHORT && unit.product == product) > 0;
    }

    void pass(Duration time) {
        now = now.plus(time);
        for (var order : orders.values()) {
            if (order.status().equals("pending") && order.expires.compareTo(now) <= 0) {
                order.units.stream().filter(Unit::isLive).forEach(unit -> free(unit, Place.FREED));
                order.end = "expired";
            }
        }
    }

    BigDecimal total(String number) {
        var order = orders.get(number);
        return order.units.stream()
                .filter(Unit::isLive)
                .map(unit -> order.prices.get(unit.line))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** One text for each line of each order, as the test writes those of the database. */
    List<String> orders() {
        var texts = new ArrayList<String>();
        orders.forEach((number, order) -> order.prices
                .keySet()
                .forEach(line -> texts.add(
                        "%s %s %s line %d: %d ordered, %d short, %d packed, %d shipped, %d delivered, %d returned, %d taken back"
                                .formatted(
                                        number,
                                        order.status(),
                                        total(number).toPlainString(),
                                        line,
                                        order.count(unit -> unit.line == line && unit.isLive()),
                                        order.count(unit -> unit.line == line && unit.place == Place.SHORT),
                                        order.count(unit -> unit.line == line && unit.place == Place.PACKED),
                                        order.count(unit -> unit.line == line && unit.isGone()),
                                        order.count(unit -> unit.line == line && unit.hasArrived()),
                                        order.count(unit -> unit.line == line && unit.place == Place.RETURNED),
                                        order.count(unit -> unit.line == line && unit.place == Place.TAKEN)))));
        return texts;
    }

    /** Units that nobody has reserved, and units that somebody has. */
    Map<Integer, List<Integer>> stock() {
        var stock = new HashMap<Integer, List<Integer>>();
        free.forEach((product, units) -> stock.put(product, List.of(units, (int) orders.values().stream()
                .mapToLong(order -> order.count(unit -> unit.product == product && isKept(unit)))
                .sum())));
        return stock;
    }

    /** Units that are kept for a line, by order and line, where there are any. */
    List<String> reserved() {
        var texts = new ArrayList<String>();
        new TreeMap<>(orders)
                .forEach((number, order) -> order.prices.keySet().forEach(line -> {
                    long kept = order.count(unit -> unit.line == line && isKept(unit));
                    if (kept > 0) {
                        texts.add("%s %d: %d".formatted(number, line, kept));
                    }
                }));
        return texts;
    }

    private static boolean isKept(Unit unit) {
        return unit.place == Place.RESERVED || unit.place == Place.PACKED;
    }
}
