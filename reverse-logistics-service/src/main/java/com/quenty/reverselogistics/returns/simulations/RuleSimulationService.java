package com.quenty.reverselogistics.returns.simulations;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.money.Money;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.time.BusinessZone;
import com.quenty.reverselogistics.rules.ReturnRuleQueries;
import com.quenty.reverselogistics.rules.RuleTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Runs a draft of rules over past returns: what would have been decided otherwise, and what it would have cost. Keeps nothing. */
@Service
class RuleSimulationService {

    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_CASES = 50;

    /** Both decisions on an item. */
    private record Turn(RuleDecision decided, RuleDecision simulated) {}

    /** Both amounts of a currency. */
    private record Amounts(Money decided, Money simulated) {

        Amounts plus(Amounts other) {
            return new Amounts(decided.plus(other.decided), simulated.plus(other.simulated));
        }
    }

    private final ReturnRuleQueries rules;
    private final JdbcClient jdbc;
    private final RecordRow<PastItem> row;
    private final BusinessZone zone;

    RuleSimulationService(ReturnRuleQueries rules, JdbcClient jdbc, StoredJson json, BusinessZone zone) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.row = new RecordRow<>(PastItem.class, json.mapper());
        this.zone = zone;
    }

    SimulationResponse simulate(SimulateRuleRequest request) {
        request.requireSound();
        var found = items(request);
        boolean more = found.size() > MOST_ITEMS;
        var items = more ? found.subList(0, MOST_ITEMS) : found;
        var ofTheirDays = new HashMap<LocalDate, RuleTerms>();
        var turns = new HashMap<Turn, Integer>();
        var amounts = new TreeMap<String, Amounts>();
        var cases = new ArrayList<SimulationResponse.Case>();
        for (var item : items) {
            var terms = ofTheirDays.computeIfAbsent(
                    item.ruleValidFrom(),
                    day -> rules.validFrom(item.ruleCategory(), day).terms());
            var decided = SimulationPolicy.verdict(item, terms, zone);
            var simulated = SimulationPolicy.verdict(item, request.terms(), zone);
            amounts.merge(item.currency(), new Amounts(decided.amount(), simulated.amount()), Amounts::plus);
            if (decided.decision() != simulated.decision()) {
                turns.merge(new Turn(decided.decision(), simulated.decision()), 1, Math::addExact);
                if (cases.size() < MOST_CASES) {
                    cases.add(new SimulationResponse.Case(
                            item.returnId(),
                            item.returnItemId(),
                            decided.decision(),
                            simulated.decision(),
                            simulated.reasons()));
                }
            }
        }
        return new SimulationResponse(
                request.category(), items.size(), more, changes(turns), costs(amounts), List.copyOf(cases));
    }

    private static List<SimulationResponse.Change> changes(Map<Turn, Integer> turns) {
        var changes = new ArrayList<SimulationResponse.Change>();
        for (var decided : RuleDecision.values()) {
            for (var simulated : RuleDecision.values()) {
                var count = turns.get(new Turn(decided, simulated));
                if (count != null) {
                    changes.add(new SimulationResponse.Change(decided, simulated, count));
                }
            }
        }
        return List.copyOf(changes);
    }

    private static List<SimulationResponse.Cost> costs(Map<String, Amounts> amounts) {
        return amounts.entrySet().stream()
                .map(each -> new SimulationResponse.Cost(
                        each.getKey(),
                        each.getValue().decided().amount(),
                        each.getValue().simulated().amount(),
                        each.getValue()
                                .simulated()
                                .minus(each.getValue().decided())
                                .amount()))
                .toList();
    }

    /** One more than are looked at, the latest first. */
    private List<PastItem> items(SimulateRuleRequest request) {
        return jdbc.sql("""
                        SELECT r.return_id, i.return_item_id, r.return_type, r.currency, i.line_number, i.quantity, i.unit_price,
                            i.return_reason, i.opened, i.rule_category, i.rule_valid_from, i.delivered_at, r.created_at,
                            i.accepted_quantity, i.condition_received,
                            (SELECT sum(o.unit_price * o.quantity) FROM return_items o WHERE o.return_id = r.id) AS return_amount
                        FROM return_items i JOIN returns r ON r.id = i.return_id
                        WHERE i.rule_category = :category AND r.created_at >= :from AND r.created_at < :until
                        ORDER BY r.created_at DESC, r.id DESC, i.position LIMIT :limit
                        """)
                .param("category", request.category())
                .param("from", SqlTimes.of(zone.startOf(request.createdFrom())))
                .param("until", SqlTimes.of(zone.startOf(request.createdUntil())))
                .param("limit", MOST_ITEMS + 1)
                .query(row)
                .list();
    }
}
