package com.quenty.reverselogistics.returns.requests;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.money.Money;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.reverselogistics.amounts.LinePrice;
import com.quenty.reverselogistics.amounts.RefundAmount;
import com.quenty.reverselogistics.amounts.RefundCalculator;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.clients.PurchasedOrder;
import com.quenty.reverselogistics.returns.AuthorizationNumberIssuer;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.NewReturn;
import com.quenty.reverselogistics.returns.OpenUnitQueries;
import com.quenty.reverselogistics.returns.OpenUnits;
import com.quenty.reverselogistics.returns.ReturnProblems;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStore;
import com.quenty.reverselogistics.returns.ReturnType;
import com.quenty.reverselogistics.returns.abuse.AbuseQueries;
import com.quenty.reverselogistics.rules.ConditionGrade;
import com.quenty.reverselogistics.rules.EligibilityPolicy;
import com.quenty.reverselogistics.rules.EligibilityRule;
import com.quenty.reverselogistics.rules.FailedRule;
import com.quenty.reverselogistics.rules.ReturnRule;
import com.quenty.reverselogistics.rules.ReturnRuleQueries;
import com.quenty.reverselogistics.rules.WantedLine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks for returns. order-service says what was sold and has arrived, before the transaction; units are counted within it, under the lock of
 * the order, so that of two requests for the last unit one succeeds.
 */
@Service
class ReturnRequestService {

    /** The answers of order-service. @param before units in returns when it was asked */
    private record Asked(
            PurchasedOrder order, Map<Integer, OrderDirectory.Product> products, Map<Integer, OpenUnits> before) {}

    private final OrderDirectory orders;
    private final ReturnRuleQueries rules;
    private final OpenUnitQueries units;
    private final AbuseQueries abuse;
    private final ReturnStore returns;
    private final AuthorizationNumberIssuer numbers;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final BusinessZone zone;
    private final Clock clock;

    ReturnRequestService(
            OrderDirectory orders,
            ReturnRuleQueries rules,
            OpenUnitQueries units,
            AbuseQueries abuse,
            ReturnStore returns,
            AuthorizationNumberIssuer numbers,
            Idempotency idempotency,
            TransactionOperations transaction,
            BusinessZone zone,
            Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.units = units;
        this.abuse = abuse;
        this.returns = returns;
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.zone = zone;
        this.clock = clock;
    }

    EligibilityResponse check(Caller caller, CreateReturnRequest request) {
        request.requireSound();
        var asked = ask(RowScope.of(caller), request);
        return Objects.requireNonNull(transaction.execute(status -> {
            var lines = assess(asked, request);
            return response(asked.order(), lines, manualReasons(asked.order(), lines));
        }));
    }

    ReturnResponse create(Caller caller, CreateReturnRequest request) {
        request.requireSound();
        return idempotency.once(
                ReturnResponse.class, () -> ask(RowScope.of(caller), request), asked -> create(caller, asked, request));
    }

    private Asked ask(RowScope scope, CreateReturnRequest request) {
        var before = units.byLine(request.orderNumber());
        var order = orders.require(scope, request.orderNumber(), "/order_number");
        var ids = new HashSet<Integer>();
        for (var line : request.lines()) {
            order.line(line.lineNumber()).ifPresent(sold -> ids.add(sold.productId()));
            if (line.exchangeProductId() != null) {
                ids.add(line.exchangeProductId());
            }
        }
        var products = orders.products(ids);
        requireSuitable(order, products, request);
        return new Asked(order, products, before);
    }

    private static void requireSuitable(
            PurchasedOrder order, Map<Integer, OrderDirectory.Product> products, CreateReturnRequest request) {
        var lines = request.lines();
        for (int i = 0; i < lines.size(); i++) {
            var wanted = lines.get(i).exchangeProductId();
            if (wanted == null) {
                continue;
            }
            var product = products.get(wanted);
            if (product == null
                    || !product.active()
                    || !product.companyId().equals(order.companyId())
                    || !product.price().currency().equals(order.currency())) {
                throw new RequestProblems.ExchangeProductUnsuitable("/lines/%d/exchange_product_id".formatted(i));
            }
        }
    }

    private ReturnResponse create(Caller caller, Asked asked, CreateReturnRequest request) {
        var order = asked.order();
        returns.lockOrder(order.orderNumber());
        var lines = assess(asked, request);
        var failed = lines.stream().flatMap(line -> line.failed().stream()).toList();
        if (!failed.isEmpty()) {
            throw new ReturnProblems.NotEligible(failed, request.pointers());
        }
        var now = clock.instant();
        var manual = manualReasons(order, lines);
        var until = now.plus(Duration.ofDays(lines.stream()
                .mapToLong(line -> line.rule().terms().authorizationDays())
                .min()
                .orElseThrow()));
        var created = new MerchandiseReturn(
                new NewReturn(
                        idempotency.nextId("RET"),
                        order.orderNumber(),
                        order.totalAmount(),
                        order.currency(),
                        order.customerId(),
                        order.companyId(),
                        caller.id(),
                        request.type(),
                        request.resolution(),
                        request.description(),
                        manual,
                        lines.stream().map(line -> item(order, line)).toList(),
                        until),
                now);
        returns.save(created, request.description());
        if (!manual.isEmpty()) {
            return ReturnResponse.of(created);
        }
        created.approve(numbers.next(), until, isKept(order, lines), null, null);
        return returns.save(created, "within the rules");
    }

    /** A customer whose returns show signs of abuse is not refused for that: people look at the next one. */
    private List<String> manualReasons(PurchasedOrder order, List<AssessedLine> lines) {
        var reasons = new ArrayList<String>();
        lines.forEach(line -> reasons.addAll(line.manualReasons()));
        if (abuse.isHigh(order.companyId(), order.customerId())) {
            reasons.add("People look at the returns of this customer.");
        }
        return List.copyOf(reasons);
    }

    /** Nothing of it is worth its way back. */
    private static boolean isKept(PurchasedOrder order, List<AssessedLine> lines) {
        return lines.stream()
                .allMatch(line ->
                        line.rule().terms().isKeptAt(line.estimate().amount().amount(), order.currency()));
    }

    private NewReturn.Item item(PurchasedOrder order, AssessedLine line) {
        var wanted = line.wanted();
        var sold = order.line(wanted.lineNumber()).orElseThrow();
        return new NewReturn.Item(
                ExternalId.next("RI"),
                sold.lineNumber(),
                sold.productId(),
                sold.sku(),
                sold.productName(),
                wanted.quantity(),
                sold.unitPrice(),
                wanted.returnReason(),
                wanted.reasonDetails(),
                isOpened(wanted),
                line.category(),
                line.rule().category(),
                line.rule().validFrom(),
                deliveredAt(sold),
                line.estimate(),
                wanted.exchangeProductId());
    }

    private static Instant deliveredAt(PurchasedOrder.Line sold) {
        return Objects.requireNonNull(sold.deliveredAt());
    }

    private static boolean isOpened(CreateReturnRequest.Line wanted) {
        return wanted.opened() == null || wanted.opened();
    }

    /** Each line against the rule of today; the value is that of all of them. */
    private List<AssessedLine> assess(Asked asked, CreateReturnRequest request) {
        var counted = units.byLine(asked.order().orderNumber());
        var amount = request.lines().stream()
                .flatMap(wanted -> asked.order().line(wanted.lineNumber()).stream()
                        .map(sold -> sold.unitPrice().multiply(BigDecimal.valueOf(wanted.quantity()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var lines = new ArrayList<AssessedLine>();
        for (var wanted : request.lines()) {
            lines.add(assess(asked, counted, request.type() == ReturnType.CLAIM, wanted, amount));
        }
        return lines;
    }

    private AssessedLine assess(
            Asked asked,
            Map<Integer, OpenUnits> counted,
            boolean claim,
            CreateReturnRequest.Line wanted,
            BigDecimal amount) {
        var order = asked.order();
        var today = zone.today();
        var sold = order.line(wanted.lineNumber()).orElse(null);
        if (sold == null) {
            var unknown = new FailedRule(wanted.lineNumber(), EligibilityRule.LINE_KNOWN, "is no line of the order");
            var nothing = new RefundAmount(Money.zero(order.currency()), Money.zero(order.currency()), List.of());
            var rule = rules.on(today, ReturnRule.DEFAULT);
            return new AssessedLine(wanted, ReturnRule.DEFAULT, rule, 0, List.of(unknown), List.of(), nothing);
        }
        var product = asked.products().get(sold.productId());
        var category = product == null || product.category() == null ? ReturnRule.DEFAULT : product.category();
        var rule = rules.on(today, category);
        var now = counted.getOrDefault(sold.lineNumber(), OpenUnits.NONE);
        int returnable = returnable(sold, now, asked.before().getOrDefault(sold.lineNumber(), OpenUnits.NONE));
        var deliveredAt = sold.delivered() == 0 ? null : sold.deliveredAt();
        var line = new WantedLine(
                sold.lineNumber(),
                wanted.quantity(),
                returnable,
                wanted.returnReason(),
                isOpened(wanted),
                claim,
                sold.unitPrice(),
                order.currency(),
                deliveredAt == null ? null : zone.dateOf(deliveredAt));
        return new AssessedLine(
                wanted,
                category,
                rule,
                returnable,
                EligibilityPolicy.failed(line, rule.terms(), today),
                EligibilityPolicy.manualReasons(line, rule.terms(), amount, today),
                estimate(order, sold, wanted, rule, now));
    }

    /**
     * Of the units that order-service knows to have come back, those beyond ours came back without us. Ours are those that it knew
     * before it was asked; if it has heard of more since, fewer are offered for a moment, never too many.
     */
    private static int returnable(PurchasedOrder.Line sold, OpenUnits now, OpenUnits before) {
        int withoutUs = Math.max(0, sold.returned() - before.told());
        return Math.max(0, sold.delivered() - withoutUs - now.counted());
    }

    private static RefundAmount estimate(
            PurchasedOrder order,
            PurchasedOrder.Line sold,
            CreateReturnRequest.Line wanted,
            ReturnRule rule,
            OpenUnits now) {
        var price = LinePrice.of(
                order.currency(),
                sold.quantity(),
                sold.paidPrice(),
                sold.totalPrice(),
                sold.discountShare(),
                sold.taxShare(),
                sold.shippingShare());
        var terms = rule.terms();
        var reason = wanted.returnReason();
        int before = Math.min(now.refunded(), sold.quantity());
        return RefundCalculator.refund(
                price,
                new RefundCalculator.Units(
                        before,
                        Math.min(wanted.quantity(), sold.quantity() - before),
                        terms.factor(reason, ConditionGrade.A),
                        terms.feeRate(reason),
                        reason.isOurFault()),
                List.of(Money.of(sold.paidPrice(), order.currency())));
    }

    private static EligibilityResponse response(PurchasedOrder order, List<AssessedLine> lines, List<String> manual) {
        boolean eligible = lines.stream().allMatch(AssessedLine::isEligible);
        return new EligibilityResponse(
                order.orderNumber(),
                eligible,
                eligible && manual.isEmpty(),
                manual,
                order.currency(),
                lines.stream()
                        .filter(AssessedLine::isEligible)
                        .map(line -> line.estimate().amount())
                        .reduce(Money.zero(order.currency()), Money::plus)
                        .amount(),
                lines.stream()
                        .map(line -> new EligibilityResponse.Line(
                                line.wanted().lineNumber(),
                                line.returnable(),
                                line.isEligible(),
                                line.failed(),
                                line.estimate().amount().amount(),
                                line.estimate().steps()))
                        .toList());
    }
}
