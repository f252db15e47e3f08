package com.quenty.order.orders.placements;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.order.coupons.CouponTerms;
import com.quenty.order.ordernumbers.OrderNumberIssuer;
import com.quenty.order.orders.Order;
import com.quenty.order.orders.OrderProblems;
import com.quenty.order.orders.OrderResponse;
import com.quenty.order.orders.OrderStockStore;
import com.quenty.order.orders.OrderStore;
import com.quenty.order.orders.OrderTerms;
import com.quenty.order.orders.pricing.OrderPricingService;
import com.quenty.order.products.ProductService;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Places orders: checks customer and company, then prices, reserves and writes the order in one transaction. */
@Service
public class OrderPlacementService {

    /** The part of an order that is known before the transaction begins. */
    private record Placement(String orderNumber, String customerId, String companyId, Cart cart) {}

    /** @param lines product and units */
    public record Exchange(String returnId, List<Map.Entry<Integer, Integer>> lines) {}

    private final CustomerDirectory customers;
    private final OrderNumberIssuer numbers;
    private final ProductService catalogue;
    private final OrderPricingService pricing;
    private final OrderStockStore stock;
    private final OrderStore orders;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final Clock clock;

    OrderPlacementService(
            CustomerDirectory customers,
            OrderNumberIssuer numbers,
            ProductService catalogue,
            OrderPricingService pricing,
            OrderStockStore stock,
            OrderStore orders,
            Idempotency idempotency,
            TransactionOperations transaction,
            Clock clock) {
        this.customers = customers;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.pricing = pricing;
        this.stock = stock;
        this.orders = orders;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    OrderResponse place(Caller caller, PlaceOrderRequest request) {
        return request.pointers()
                .locate(() -> idempotency.once(
                        OrderResponse.class, () -> prepare(caller, request), placement -> place(placement, request)));
    }

    private Placement prepare(Caller caller, PlaceOrderRequest request) {
        var checked = checked(caller, request, "");
        return new Placement(
                numbers.next(checked.companyId()), checked.customerId(), checked.companyId(), checked.cart());
    }

    private Placement checked(Caller caller, PlaceOrderRequest request, String orderNumber) {
        requireMoney(request.currency(), request.totalAmount());
        request.requireKnownRegions();
        var cart = request.cart();
        var companyId = companyOf(caller, request.companyId());
        var customerId = customerOf(caller, request.customerId());
        customers.requireTrading(companyId, "/company_id");
        customers.requireActive(RowScope.of(caller), customerId, "/customer_id");
        return new Placement(orderNumber, customerId, companyId, cart);
    }

    private OrderResponse place(Placement placement, PlaceOrderRequest request) {
        var priced = priced(placement, request.currency(), request.terms(), request.couponCode());
        var order = priced.order();
        requireTotal(order, request.totalAmount());
        stock.reserve(order, order.orderedUnits());
        var placed = orders.placed(order, priced.coupon());
        return order.isPaid() ? accepted(order) : placed;
    }

    /** Nothing is to be paid for it: it must not lapse. */
    private OrderResponse accepted(Order order) {
        stock.accept(order);
        return orders.saved(order, "nothing to pay");
    }

    private static void requireTotal(Order order, @Nullable BigDecimal expectedTotal) {
        if (expectedTotal != null && expectedTotal.compareTo(order.total().amount()) != 0) {
            throw new OrderProblems.TotalDiffers(order.total());
        }
    }

    /** The answer that placing would give now. Takes nothing and writes nothing. */
    OrderPreview preview(Caller caller, PlaceOrderRequest request) {
        return request.pointers().locate(() -> {
            var placement = checked(caller, request, "");
            return Objects.requireNonNull(transaction.execute(status -> {
                var order = priced(placement, request.currency(), request.terms(), request.couponCode())
                        .order();
                requireTotal(order, request.totalAmount());
                return OrderPreview.of(order, stock.foresee(order));
            }));
        });
    }

    /** @param coupon that the order has to take */
    private record Priced(Order order, @Nullable CouponTerms coupon) {}

    private Priced priced(Placement placement, String currency, OrderTerms terms, @Nullable String couponCode) {
        var now = clock.instant();
        var cart = placement.cart();
        var facts = catalogue.factsOf(placement.companyId(), cart.productIds(), cart.skus());
        var items = cart.priced(facts, currency, now);
        var order = new Order(
                placement.orderNumber(), placement.customerId(), placement.companyId(), currency, items, terms, now);
        Cart.requireWorthAtMost(order.total().amount());
        var coupon = pricing.price(
                order,
                new OrderPricingService.Wanted(
                        placement.companyId(),
                        placement.customerId(),
                        currency,
                        terms.shippingAddress(),
                        cart.products(facts),
                        couponCode,
                        terms.exchangeFor() == null));
        Cart.requireWorthAtMost(order.total().amount());
        return new Priced(order, coupon);
    }

    /**
     * An order in exchange for what a return has brought back. It is owed: it is confirmed at once, and units that are not in
     * stock are waited for. One for each return: a repeated request gets the same order.
     */
    public OrderResponse exchange(String orderNumber, Exchange exchange) {
        var original = orders.find(orderNumber);
        var cart = Cart.of(IntStream.range(0, exchange.lines().size())
                .mapToObj(i -> new Cart.Wanted(
                        i + 1,
                        exchange.lines().get(i).getKey(),
                        null,
                        exchange.lines().get(i).getValue()))
                .toList());
        // Taken also when it turns out that there is one already: a gap means nothing.
        var placement =
                new Placement(numbers.next(original.companyId()), original.customerId(), original.companyId(), cart);
        return LinePointers.inOrder("/lines", exchange.lines().size())
                .locate(() -> Objects.requireNonNull(
                        transaction.execute(status -> exchange(orderNumber, exchange, placement))));
    }

    private OrderResponse exchange(String orderNumber, Exchange exchange, Placement placement) {
        var original = orders.lock(orderNumber); // holds off the same request coming in twice
        var before = orders.findExchange(exchange.returnId());
        if (before.isPresent()) {
            requireSame(before.get(), exchange);
            return orders.response(before.get());
        }
        var terms = new OrderTerms(
                original.shippingAddress(),
                original.billingAddress(),
                true,
                original.allocationStrategy(),
                exchange.returnId());
        var order = priced(placement, original.currency(), terms, null).order();
        stock.reserve(order, order.orderedUnits());
        orders.placed(order, null);
        stock.accept(order);
        return orders.saved(order, "exchange for " + exchange.returnId());
    }

    private static void requireSame(Order order, Exchange exchange) {
        var asked = new TreeMap<Integer, Long>();
        exchange.lines().forEach(line -> asked.merge(line.getKey(), (long) line.getValue(), Long::sum));
        var placed = new TreeMap<Integer, Long>();
        order.items()
                .values()
                .forEach(item -> placed.merge(item.productId(), item.quantity() + item.cancelledQuantity(), Long::sum));
        if (!asked.equals(placed)) {
            throw new OrderProblems.ExchangeDiffers();
        }
    }

    /** Callers with the scope own can only order for themselves. */
    private static String customerOf(Caller caller, @Nullable String named) {
        var own = RowScope.of(caller).customerId();
        if (own != null && named != null && !named.equals(own)) {
            throw new CustomerUnknown("/customer_id");
        }
        var customer = own == null ? named : own;
        if (customer == null) {
            throw ValidationFailed.of("/customer_id", "is missing");
        }
        return customer;
    }

    /** A company sells for itself; a customer may buy of any. */
    private static String companyOf(Caller caller, @Nullable String named) {
        var company = named == null ? caller.companyId() : named;
        if (company == null) {
            throw ValidationFailed.of("/company_id", "is missing");
        }
        var scope = RowScope.of(caller);
        if (scope.isCompany() && !company.equals(scope.companyId())) {
            throw new CompanyUnknown("/company_id");
        }
        return company;
    }

    private static void requireMoney(String currency, @Nullable BigDecimal amount) {
        Money.decimals("/currency", currency);
        if (amount != null) {
            Money.of("/total_amount", amount, currency);
        }
    }
}
