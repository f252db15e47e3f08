package com.quenty.order.stockcounts;

import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.problem.AnotherPersonDecides;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some buckets that are to be counted.
 *
 * <p>Blind: the counter does not see the expected quantities. Each counted one is compared with the ledger of the moment it was counted,
 * when the count is submitted; small differences are written into the ledger at once, larger ones are decided by another person. It is
 * the difference that is written, so movements since then are not undone.
 */
@Entity
@Table(name = "stock_counts")
class StockCount extends UpdatedEntity {

    private String countId;
    private String companyId;

    @Nullable
    private String notes;

    @Enumerated(EnumType.STRING)
    private CountStatus status = CountStatus.OPEN;

    private String createdBy;

    @Nullable
    private String countedBy;

    @Nullable
    private String decidedBy;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "count_id", nullable = false, updatable = false)
    @OrderBy("inventoryItemId")
    private List<CountLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected StockCount() {}

    StockCount(String countId, String companyId, @Nullable String notes, String createdBy, List<CountLine> lines) {
        this.countId = countId;
        this.companyId = companyId;
        this.notes = notes;
        this.createdBy = createdBy;
        this.lines.addAll(lines);
    }

    /** @param decide whether another person has to approve the differences */
    void counted(String actor, boolean decide) {
        status = status.to(decide ? CountStatus.AWAITING_APPROVAL : CountStatus.APPLIED);
        countedBy = actor;
    }

    /** @throws AnotherPersonDecides when the actor has counted */
    void approve(String actor) {
        decide(actor, CountStatus.APPLIED);
    }

    /** @throws AnotherPersonDecides when the actor has counted */
    void reject(String actor) {
        decide(actor, CountStatus.REJECTED);
    }

    private void decide(String actor, CountStatus decision) {
        if (status != CountStatus.AWAITING_APPROVAL) {
            // From open to applied there is a way too, but it leads through the shelves.
            throw new CountProblems.NotAwaitingApproval(status);
        }
        if (actor.equals(countedBy)) {
            throw new AnotherPersonDecides("Another person has to decide about your count.");
        }
        status = status.to(decision);
        decidedBy = actor;
    }

    void cancel() {
        status = status.to(CountStatus.CANCELLED);
    }

    void requireOpen() {
        status.to(CountStatus.APPLIED);
        if (status != CountStatus.OPEN) {
            throw new CountProblems.AlreadyCounted();
        }
    }

    String countId() {
        return countId;
    }

    String companyId() {
        return companyId;
    }

    @Nullable
    String notes() {
        return notes;
    }

    CountStatus status() {
        return status;
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable
    String countedBy() {
        return countedBy;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    List<CountLine> lines() {
        return List.copyOf(lines);
    }
}
