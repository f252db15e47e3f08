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
 * Some buckets that somebody goes and counts.
 *
 * <p>Blind: who counts does not see what is expected. What he finds is held against the ledger at the moment it is told; small
 * differences are written into the ledger at once, for larger ones another person decides. It is the difference that is written
 * then, so what came and went meanwhile is not undone.
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

    /** @param decide whether somebody else has to agree to the differences */
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
            throw new AnotherPersonDecides("Somebody else has to decide about your count.");
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
