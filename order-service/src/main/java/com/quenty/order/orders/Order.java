package com.quenty.order.orders;

import com.quenty.order.fulfilments.FulfilledOrder;
import com.quenty.order.fulfilments.OrderKey;
import com.quenty.order.linecredits.LineWorth;
import com.quenty.order.payments.OrderBalance;
import com.quenty.order.prices.Adjustment;
import com.quenty.order.prices.OrderPrice;
import com.quenty.order.prices.OrderPriceCalculator;
import com.quenty.order.prices.PriceRules;
import com.quenty.order.prices.PricedLine;
import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A customer's purchase from a company.
 *
 * <p>Born {@code pending} with prices and addresses frozen and its stock reserved for half an hour; unless it is
 * confirmed, it expires and the stock is free again. Confirmed, it is picked and packed into parcels (fulfilments), which leave one by
 * one; its state follows them. Units beyond the stock wait as a shortfall: such an order is {@code backordered}
 * when confirmed, and confirmed when stock has come for all of it. Cancelling takes back what has not left, and what has left
 * can come back. It ends {@code completed}, {@code returned}, {@code cancelled} or {@code expired} and is never deleted.
 */
@Entity
@Table(name = "orders")
public class Order extends UpdatedEntity implements FulfilledOrder {

    /** How long the stock of an unconfirmed order is kept for it, and by how much that can be extended once. */
    public static final Duration RESERVATION = Duration.ofMinutes(30);

    /** The largest amount that the columns hold. */
    public static final BigDecimal MAX_AMOUNT = new BigDecimal("99999999.99");

    /** One move of the status. */
    public record Move(OrderStatus from, OrderStatus to) {}

    @Column(updatable = false)
    private String orderNumber;

    @Column(updatable = false)
    private String customerId;

    @Column(updatable = false)
    private String companyId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable OrderStatus heldFrom;

    private BigDecimal totalAmount;

    @Column(updatable = false)
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Address shippingAddress;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Address billingAddress;

    @Column(updatable = false)
    private boolean allowBackorder;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AllocationStrategy allocationStrategy;

    private @Nullable Instant expiresAt;
    private boolean expiryExtended;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant shippedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant closedAt;
    private @Nullable String paidByLoan;
    private @Nullable LocalDate paidOn;

    /** Follows from the payments, by trigger, as do the next three. */
    @Column(insertable = false, updatable = false)
    private BigDecimal capturedAmount = BigDecimal.ZERO;

    @Column(insertable = false, updatable = false)
    private BigDecimal refundedAmount = BigDecimal.ZERO;

    @Column(insertable = false, updatable = false)
    private BigDecimal chargedBackAmount = BigDecimal.ZERO;

    @Column(insertable = false, updatable = false)
    private BigDecimal creditedAmount = BigDecimal.ZERO;

    @Column(updatable = false)
    private @Nullable String exchangeFor;

    @ElementCollection
    @CollectionTable(name = "order_items", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "line_number")
    private Map<Integer, OrderItem> items = new TreeMap<>();

    /** By which it is priced, kept because edits and cancellations are priced by them too; null: it costs the sum of its lines. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PriceRules priceRules;

    /** How many there are, so that they are not looked for where there are none. */
    private int adjustmentCount;

    @ElementCollection
    @CollectionTable(name = "order_adjustments", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "adjustment_number")
    private Map<Integer, Adjustment> adjustments = new TreeMap<>();

    @Transient
    private boolean repriced;

    @Transient
    private @Nullable NavigableMap<Integer, LineWorth> worthsBefore;

    @Transient
    private final List<Move> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Order() {}

    /** @param items by line number, from 1 */
    public Order(
            String orderNumber,
            String customerId,
            String companyId,
            String currency,
            Map<Integer, OrderItem> items,
            OrderTerms terms,
            Instant now) {
        this.orderNumber = orderNumber;
        this.customerId = customerId;
        this.companyId = companyId;
        this.currency = currency;
        this.items.putAll(items);
        this.totalAmount = sumOf(items);
        this.shippingAddress = terms.shippingAddress();
        this.billingAddress = terms.billingAddress();
        this.allowBackorder = terms.allowBackorder();
        this.allocationStrategy = terms.allocationStrategy();
        this.exchangeFor = terms.exchangeFor();
        this.expiresAt = now.plus(RESERVATION);
    }

    private static BigDecimal sumOf(Map<Integer, OrderItem> items) {
        return items.values().stream().map(OrderItem::totalPrice).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A new order, or an edited one, is priced by these rules from now on. */
    public void priceBy(PriceRules rules) {
        rememberWorths();
        priceRules = rules.equals(PriceRules.NONE) ? null : rules;
        reprice();
    }

    private void rememberWorths() {
        if (worthsBefore == null) {
            worthsBefore = worths();
        }
    }

    private void reprice() {
        var price = OrderPriceCalculator.price(currency, pricedLines(), priceRules());
        if (adjustmentCount > 0 || !price.adjustments().isEmpty()) {
            adjustments.clear();
            for (var adjustment : price.adjustments()) {
                adjustments.put(adjustments.size() + 1, adjustment);
            }
        }
        adjustmentCount = price.adjustments().size();
        totalAmount = price.total().amount();
        repriced = true;
    }

    public NavigableMap<Integer, PricedLine> pricedLines() {
        var lines = new TreeMap<Integer, PricedLine>();
        items.forEach((line, item) -> lines.put(line, new PricedLine(item.unitPrice(), item.quantity())));
        return lines;
    }

    /** Its present price, line by line, with discounts, charges and taxes. */
    public OrderPrice price() {
        return OrderPriceCalculator.kept(
                currency, pricedLines(), adjustmentCount == 0 ? List.of() : new TreeMap<>(adjustments).values());
    }

    public PriceRules priceRules() {
        return priceRules == null ? PriceRules.NONE : priceRules;
    }

    /** Units that could not be reserved wait for stock. @param reserved units by line, of those requested */
    public void reserved(Map<Integer, Integer> asked, Map<Integer, Integer> reserved) {
        asked.forEach((line, units) -> item(line).lack(units - reserved.getOrDefault(line, 0)));
    }

    /** Accepted: from now on its reservation stays, and what is short is waited for. */
    public void confirm(Instant now) {
        requireNotHeld();
        moveTo(isShort() ? OrderStatus.BACKORDERED : OrderStatus.CONFIRMED);
        confirmedAt = now;
        expiresAt = null;
    }

    /** Stock has come. @param filled units by line */
    public void fill(Map<Integer, Integer> filled) {
        filled.forEach((line, units) -> item(line).fill(units));
        if (status == OrderStatus.BACKORDERED && !isShort()) {
            moveTo(OrderStatus.CONFIRMED);
        }
    }

    @Override
    public void beginPacking() {
        if (status == OrderStatus.CONFIRMED) {
            process();
        }
    }

    public void process() {
        requireNotHeld();
        moveTo(OrderStatus.PROCESSING);
    }

    /** Once only: stock that is neither bought nor free is useless. */
    public Instant extend() {
        requireNotHeld();
        if (status != OrderStatus.PENDING || expiresAt == null) {
            throw new IllegalTransition(status, OrderStatus.PENDING);
        }
        if (expiryExtended) {
            throw new OrderProblems.Extended();
        }
        expiryExtended = true;
        expiresAt = expiresAt.plus(RESERVATION);
        return expiresAt;
    }

    public boolean isLapsed(Instant now) {
        return status == OrderStatus.PENDING && expiresAt != null && !expiresAt.isAfter(now) && paid().isZero();
    }

    public void expire(Instant now) {
        moveTo(OrderStatus.EXPIRED);
        close(now);
    }

    /** Nothing happens to it until it is resumed; it keeps its stock, and does not expire meanwhile. */
    public void hold() {
        var from = status;
        moveTo(OrderStatus.ON_HOLD);
        heldFrom = from;
        expiresAt = null;
    }

    /** Goes on where it was; a pending one has its half hour again. */
    public void resume(Instant now) {
        if (heldFrom == null) {
            throw new IllegalTransition(status, status);
        }
        moveTo(heldFrom);
        heldFrom = null;
        expiresAt = status == OrderStatus.PENDING ? now.plus(RESERVATION) : null;
    }

    /**
     * Takes back what has not left. If nothing has, the order is cancelled; else it goes on with what has.
     *
     * @param underWay whether the carrier has moved a parcel of it
     */
    public void cancel(boolean underWay, Instant now) {
        if (requireCancellable()) {
            moveTo(OrderStatus.CANCELLED);
            heldFrom = null;
            close(now);
            return;
        }
        rememberWorths();
        var rules = rulesOfTheRest();
        items.values().forEach(OrderItem::takeRest);
        priceBy(rules);
        heldFrom = null;
        follow(underWay, now);
    }

    /**
     * Whether it would be cancelled as a whole: nothing has left.
     *
     * @throws IllegalTransition when nothing is left to be taken back
     */
    public boolean requireCancellable() {
        if (!hasShipped()) {
            status.to(OrderStatus.CANCELLED);
            return true;
        }
        if (status != OrderStatus.PARTIALLY_SHIPPED && heldFrom != OrderStatus.PARTIALLY_SHIPPED) {
            throw new IllegalTransition(status, OrderStatus.CANCELLED);
        }
        return false;
    }

    /** Its price when all that has not left is taken back. */
    public OrderPrice priceOfTheRest() {
        var rest = new TreeMap<Integer, PricedLine>();
        items.forEach((line, item) -> rest.put(line, new PricedLine(item.unitPrice(), item.shippedQuantity())));
        return OrderPriceCalculator.price(currency, rest, rulesOfTheRest());
    }

    private PriceRules rulesOfTheRest() {
        return priceRules().keeping(price().shipping().amount());
    }

    /** Units are put into a parcel. */
    @Override
    public void pack(Map<Integer, Integer> units) {
        units.keySet().forEach(line -> requireLine(line));
        requireNotHeld();
        if (status != OrderStatus.PROCESSING && status != OrderStatus.PARTIALLY_SHIPPED) {
            throw new IllegalTransition(status, OrderStatus.PARTIALLY_SHIPPED);
        }
        units.forEach((line, count) -> {
            int left = item(line).unpackedQuantity();
            if (count > left) {
                throw new OrderProblems.QuantityNotLeft(line, left);
            }
            item(line).pack(count);
        });
    }

    @Override
    public void unpack(Map<Integer, Integer> units) {
        units.forEach((line, count) -> item(line).unpack(count));
    }

    /** A parcel leaves. @param underWay whether the carrier has moved one of the others */
    @Override
    public void ship(Map<Integer, Integer> units, boolean underWay, Instant now) {
        requireNotHeld();
        units.forEach((line, count) -> item(line).ship(count));
        if (shippedAt == null) {
            shippedAt = now;
        }
        follow(underWay, now);
    }

    /** The carrier has moved a parcel. */
    @Override
    public void carry(Instant now) {
        follow(true, now);
    }

    /** For a verb that moves all parcels at once. @throws IllegalTransition unless all units have left */
    public void requireMovable(OrderStatus target) {
        requireNotHeld();
        if (status == OrderStatus.PARTIALLY_SHIPPED) {
            throw new IllegalTransition(status, target);
        }
        status.to(target);
    }

    /** A parcel has arrived. */
    @Override
    public void deliver(Map<Integer, Integer> units, Instant now) {
        units.forEach((line, count) -> item(line).deliver(count));
        follow(true, now);
    }

    public void complete(Instant now) {
        requireNotHeld();
        moveTo(OrderStatus.COMPLETED);
        closedAt = now;
    }

    /** Units that had arrived come back. */
    public void comeBack(int line, int units) {
        item(line).comeBack(units);
        followReturns();
    }

    /**
     * Lines are changed; the units that are not reserved for them wait for stock.
     *
     * @param quantities from now on, by line
     * @param added lines that are new
     * @param rules with those of the new lines
     */
    public void edit(Map<Integer, Integer> quantities, Map<Integer, OrderItem> added, PriceRules rules) {
        rememberWorths();
        items.putAll(added);
        quantities.forEach((line, quantity) -> item(line).changeTo(quantity));
        priceBy(rules);
    }

    /** After an edit: an accepted order waits for stock or it does not. */
    public void settle() {
        if (status == OrderStatus.CONFIRMED && isShort()) {
            moveTo(OrderStatus.BACKORDERED);
        } else if (status == OrderStatus.BACKORDERED && !isShort()) {
            moveTo(OrderStatus.CONFIRMED);
        }
    }

    public void requireEditable() {
        requireNotHeld();
        if (paidByLoan != null) {
            throw new OrderProblems.Paid();
        }
        if (!status.isEditable()) {
            throw new OrderProblems.NotEditable(status);
        }
    }

    /**
     * A loan has paid it. An order that is paid must not lapse, so a pending one should be confirmed next.
     *
     * @return false when it knew that already
     */
    public boolean payOnCredit(String loanId, String payer, BigDecimal amount, String currencyPaid, LocalDate paidOn) {
        if (loanId.equals(paidByLoan)) {
            return false;
        }
        if (paidByLoan != null) {
            throw new OrderProblems.PaidOtherwise();
        }
        if (!payer.equals(customerId) || !currencyPaid.equals(currency) || amount.compareTo(totalAmount) != 0) {
            throw new OrderProblems.PaymentDiffers();
        }
        this.paidByLoan = loanId;
        this.paidOn = paidOn;
        return true;
    }

    /** Recomputes the status from the quantities, then applies returns. */
    private void follow(boolean underWay, Instant now) {
        if (heldFrom != null) {
            return;
        }
        var target = statusOfGoods(underWay);
        if (target == status) {
            return;
        }
        moveTo(target);
        if (target == OrderStatus.DELIVERED) {
            deliveredAt = now;
            followReturns();
        }
    }

    private OrderStatus statusOfGoods(boolean underWay) {
        long ordered = sum(OrderItem::quantity);
        long delivered = sum(OrderItem::deliveredQuantity);
        if (sum(OrderItem::shippedQuantity) < ordered) {
            return OrderStatus.PARTIALLY_SHIPPED;
        }
        if (delivered == ordered) {
            return OrderStatus.DELIVERED;
        }
        return underWay || delivered > 0 ? OrderStatus.IN_TRANSIT : OrderStatus.SHIPPED;
    }

    private void followReturns() {
        if (deliveredAt == null) {
            return; // some units have not arrived yet; the status follows those first
        }
        long returned = sum(OrderItem::returnedQuantity);
        if (returned == sum(OrderItem::quantity)) {
            moveTo(OrderStatus.RETURNED);
        } else if (returned > 0 && status != OrderStatus.PARTIALLY_RETURNED) {
            moveTo(OrderStatus.PARTIALLY_RETURNED);
        }
    }

    private void close(Instant now) {
        items.values().forEach(OrderItem::close);
        expiresAt = null;
        closedAt = now;
    }

    private void moveTo(OrderStatus target) {
        moves.add(new Move(status, status.to(target)));
        status = target;
    }

    private void requireNotHeld() {
        if (status == OrderStatus.ON_HOLD) {
            throw new OrderProblems.OnHold();
        }
    }

    private long sum(ToIntFunction<OrderItem> figure) {
        return items.values().stream()
                .mapToLong(item -> figure.applyAsInt(item))
                .sum();
    }

    /** Whether it was priced since this was last asked. */
    boolean takeRepriced() {
        boolean taken = repriced;
        repriced = false;
        return taken;
    }

    /** Its lines before they were changed, if they were since this was last asked. */
    @Nullable
    NavigableMap<Integer, LineWorth> takeWorthsBefore() {
        var taken = worthsBefore;
        worthsBefore = null;
        return taken;
    }

    /** Its lines as their credits need them. */
    public NavigableMap<Integer, LineWorth> worths() {
        return LineWorth.of(price());
    }

    /** Goods are taken off that were credited: for the rest, it owes as much more. Part of the trigger's work, told here. */
    void lapseCredits(Money amount) {
        creditedAmount = creditedAmount.subtract(amount.amount());
    }

    /** The moves since they were last taken, for the history. */
    public List<Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    /** Units ordered, by line. */
    public Map<Integer, Integer> orderedUnits() {
        return units(OrderItem::quantity);
    }

    /** Units that are reserved and have not left, by line. */
    public Map<Integer, Integer> reservedUnits() {
        return units(OrderItem::reservedQuantity);
    }

    public Map<Integer, Integer> shortUnits() {
        return units(OrderItem::shortfallQuantity);
    }

    @Override
    public Map<Integer, Integer> unpackedUnits() {
        return units(OrderItem::unpackedQuantity);
    }

    private Map<Integer, Integer> units(ToIntFunction<OrderItem> figure) {
        return items.entrySet().stream()
                .filter(line -> figure.applyAsInt(line.getValue()) > 0)
                .collect(
                        TreeMap::new,
                        (units, line) -> units.put(line.getKey(), figure.applyAsInt(line.getValue())),
                        TreeMap::putAll);
    }

    public boolean isShort() {
        return unitsShort() > 0;
    }

    public long unitsShort() {
        return sum(OrderItem::shortfallQuantity);
    }

    /** Whether units of the product are waited for. */
    public boolean lacks(int productId) {
        return items.values().stream().anyMatch(item -> item.productId() == productId && item.shortfallQuantity() > 0);
    }

    /** A parcel is made of packed units only, and those are known here. */
    @Override
    public boolean mayHaveParcels() {
        return status != OrderStatus.PENDING
                && status != OrderStatus.CONFIRMED
                && status != OrderStatus.BACKORDERED
                && status != OrderStatus.EXPIRED;
    }

    @Override
    public boolean hasShipped() {
        return sum(OrderItem::shippedQuantity) > 0;
    }

    public Set<Integer> productsOf(Set<Integer> lines) {
        return lines.stream().map(line -> item(line).productId()).collect(Collectors.toSet());
    }

    public OrderItem item(int line) {
        var item = items.get(line);
        if (item == null) {
            throw new IllegalArgumentException("Order %s has no line %d".formatted(orderNumber, line));
        }
        return item;
    }

    /** @throws OrderProblems.LineUnknown when the order has no such line */
    public OrderItem requireLine(int line) {
        var item = items.get(line);
        if (item == null) {
            throw new OrderProblems.LineUnknown(line);
        }
        return item;
    }

    public boolean hasLine(int line) {
        return items.containsKey(line);
    }

    public NavigableMap<Integer, OrderItem> items() {
        return new TreeMap<>(items);
    }

    public Money total() {
        return Money.of(totalAmount, currency);
    }

    /** The part of its price that it owes, and what is paid of it. */
    public OrderBalance balance() {
        return new OrderBalance(total(), credited(), captured(), refunded(), chargedBack(), isClosed());
    }

    private boolean isClosed() {
        return status == OrderStatus.CANCELLED || status == OrderStatus.EXPIRED;
    }

    /** The rest of the captured amounts. */
    public Money paid() {
        return balance().paid();
    }

    /** Nothing is left to be paid. */
    public boolean isPaid() {
        return paidByLoan != null || balance().isSettled();
    }

    public Money captured() {
        return Money.of(capturedAmount, currency);
    }

    public Money refunded() {
        return Money.of(refundedAmount, currency);
    }

    /** The part of the refunds for which nothing is owed any more. */
    public Money credited() {
        return Money.of(creditedAmount, currency);
    }

    public Money chargedBack() {
        return Money.of(chargedBackAmount, currency);
    }

    @Override
    public OrderKey key() {
        return new OrderKey(id(), orderNumber);
    }

    public String orderNumber() {
        return orderNumber;
    }

    public String customerId() {
        return customerId;
    }

    public String companyId() {
        return companyId;
    }

    public OrderStatus status() {
        return status;
    }

    @Nullable
    public OrderStatus heldFrom() {
        return heldFrom;
    }

    public String currency() {
        return currency;
    }

    public Address shippingAddress() {
        return shippingAddress;
    }

    public Address billingAddress() {
        return billingAddress;
    }

    public boolean allowsBackorder() {
        return allowBackorder;
    }

    public AllocationStrategy allocationStrategy() {
        return allocationStrategy;
    }

    @Nullable
    public Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    public Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    public Instant shippedAt() {
        return shippedAt;
    }

    @Nullable
    public Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    public Instant closedAt() {
        return closedAt;
    }

    @Nullable
    public String paidByLoan() {
        return paidByLoan;
    }

    @Nullable
    public LocalDate paidOn() {
        return paidOn;
    }

    @Nullable
    public String exchangeFor() {
        return exchangeFor;
    }
}
