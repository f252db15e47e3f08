package com.quenty.reverselogistics.returns.inspections;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.AnotherPersonDecides;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.returns.Disposition;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnResponse;
import com.quenty.reverselogistics.returns.ReturnStatus;
import com.quenty.reverselogistics.returns.ReturnStore;
import com.quenty.reverselogistics.rules.ReturnRuleQueries;
import com.quenty.reverselogistics.rules.RuleTerms;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Inspects items. Goods above the value from which people decide are looked at by a second inspector, whose look counts; so is that of a third
 * one after a dispute.
 */
@Service
class InspectionService {

    private final ReturnStore returns;
    private final InspectionRepository inspections;
    private final ReturnRuleQueries rules;
    private final DispositionProperties properties;
    private final Idempotency idempotency;
    private final Clock clock;

    InspectionService(
            ReturnStore returns,
            InspectionRepository inspections,
            ReturnRuleQueries rules,
            DispositionProperties properties,
            Idempotency idempotency,
            Clock clock) {
        this.returns = returns;
        this.inspections = inspections;
        this.rules = rules;
        this.properties = properties;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    InspectionResponse inspect(
            Caller caller, String returnId, String returnItemId, IfMatch match, InspectItemRequest request) {
        return idempotency.once(InspectionResponse.class, () -> {
            var back = returns.lock(RowScope.of(caller), returnId, match);
            var item = back.item(returnItemId);
            var terms =
                    rules.validFrom(item.ruleCategory(), item.ruleValidFrom()).terms();
            var earlier = inspections.earlier(returnItemId);
            requireAnotherPerson(caller, back, earlier);
            var kind = kind(item, earlier);
            boolean decided = kind != InspectionKind.FIRST || !isDear(back, item, terms);
            var made = judged(caller, back, item, terms, kind, decided, request);
            inspections.insert(back.id(), made, request.salvageValue(), request.refurbishmentCost());
            if (decided) {
                back.inspect(
                        item,
                        made.overallCondition(),
                        made.acceptedQuantity(),
                        made.disposition(),
                        made.resaleValue().max(BigDecimal.ZERO));
            } else {
                back.requireInspectable(item, request.acceptedQuantity());
            }
            returns.save(back, "inspection " + made.inspectionId());
            return made;
        });
    }

    private static void requireAnotherPerson(
            Caller caller, MerchandiseReturn back, List<InspectionRepository.Earlier> earlier) {
        if (caller.id().equals(back.customerId())) {
            throw new AnotherPersonDecides("Your own goods are inspected by another person.");
        }
        if (earlier.stream().anyMatch(each -> each.inspectorId().equals(caller.id()))) {
            throw new AnotherPersonDecides(
                    "You have inspected these goods before; another person looks at them again.");
        }
    }

    private static InspectionKind kind(ReturnItem item, List<InspectionRepository.Earlier> earlier) {
        if (item.status() == ReturnStatus.DISPUTED) {
            return InspectionKind.REINSPECTION;
        }
        return earlier.isEmpty() ? InspectionKind.FIRST : InspectionKind.SECOND_LOOK;
    }

    private static boolean isDear(MerchandiseReturn back, ReturnItem item, RuleTerms terms) {
        int received = Objects.requireNonNullElse(item.receivedQuantity(), 0);
        return terms.isManualAt(item.unitPrice().multiply(BigDecimal.valueOf(received)), back.currency());
    }

    private InspectionResponse judged(
            Caller caller,
            MerchandiseReturn back,
            ReturnItem item,
            RuleTerms terms,
            InspectionKind kind,
            boolean decided,
            InspectItemRequest request) {
        var currency = back.currency();
        var grade = GradePolicy.grade(request);
        var market = request.currentMarketValue() == null ? item.unitPrice() : request.currentMarketValue();
        var alternatives = DispositionPolicy.alternatives(
                new DispositionPolicy.Goods(
                        Objects.requireNonNullElse(item.receivedQuantity(), 0),
                        grade,
                        request.sealed(),
                        request.genuine(),
                        request.hazardous(),
                        request.expired(),
                        terms.hygiene(),
                        currency,
                        Money.of("/current_market_value", market, currency).amount(),
                        request.refurbishmentCost(),
                        request.salvageValue(),
                        request.vendorCredit()),
                properties);
        var best = DispositionPolicy.best(alternatives);
        var chosen = request.disposition() == null ? best : request.disposition();
        var way = open(alternatives, chosen);
        return new InspectionResponse(
                ExternalId.next("INSP"),
                item.returnItemId(),
                caller.id(),
                kind,
                decided,
                grade,
                GradePolicy.status(request.tests()),
                request.cosmeticCondition(),
                request.completeness(),
                request.tests(),
                request.defects(),
                request.acceptedQuantity(),
                chosen,
                best,
                alternatives,
                currency,
                Money.of(item.unitPrice(), currency).amount(),
                Money.of(market, currency).amount(),
                Objects.requireNonNullElse(way.netRecoveryAmount(), BigDecimal.ZERO),
                request.notes(),
                clock.instant());
    }

    private static AlternativeResponse open(List<AlternativeResponse> alternatives, Disposition chosen) {
        var way = alternatives.stream()
                .filter(each -> each.disposition() == chosen)
                .findFirst()
                .orElseThrow();
        if (way.blockedBy() != null) {
            throw new InspectionProblems.DispositionBlocked(way.blockedBy());
        }
        return way;
    }

    ReturnResponse dispute(Caller caller, String returnId, String returnItemId, IfMatch match, String reason) {
        return idempotency.once(ReturnResponse.class, () -> {
            var back = returns.lock(RowScope.of(caller), returnId, match);
            back.dispute(back.item(returnItemId));
            return returns.save(back, reason);
        });
    }
}
