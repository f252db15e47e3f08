package com.quenty.order.stocktransfers;

import com.quenty.order.inventory.Bucket;
import com.quenty.order.inventory.BucketKey;
import com.quenty.order.inventory.BucketRepository;
import com.quenty.order.inventory.InventoryProblems;
import com.quenty.order.inventory.InventoryQueries;
import com.quenty.order.inventory.StockState;
import com.quenty.order.inventory.StockStore;
import com.quenty.order.stockmovements.LedgerEntry;
import com.quenty.order.stockmovements.MovementType;
import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dispatches goods and receives them. In between they lie in a bucket in transit, so that they are counted but can't be sold.
 */
@Service
class TransferService {

    static final String SUBJECT = "stock_transfer";

    private final TransferRepository transfers;
    private final BucketRepository buckets;
    private final StockStore stock;
    private final InventoryQueries inventory;
    private final StateHistory history;
    private final Idempotency idempotency;

    TransferService(
            TransferRepository transfers,
            BucketRepository buckets,
            StockStore stock,
            InventoryQueries inventory,
            StateHistory history,
            Idempotency idempotency) {
        this.transfers = transfers;
        this.buckets = buckets;
        this.stock = stock;
        this.inventory = inventory;
        this.history = history;
        this.idempotency = idempotency;
    }

    @Transactional(readOnly = true)
    TransferResponse get(Caller caller, String transferId) {
        return response(
                transfers.find(transferId, RowScope.ofCompany(caller)).orElseThrow(TransferProblems.NotFound::new));
    }

    TransferResponse dispatch(Caller caller, DispatchTransferRequest request) {
        return idempotency.once(TransferResponse.class, () -> {
            var sources = sources(caller, request);
            var transit = buckets.idsOf(
                    sources.stream().map(source -> inTransit(source, request)).toList());
            var lines = new ArrayList<TransferLine>();
            for (int i = 0; i < sources.size(); i++) {
                var source = sources.get(i);
                lines.add(new TransferLine(
                        i + 1,
                        source.id(),
                        Objects.requireNonNull(transit.get(inTransit(source, request))),
                        request.lines().get(i).quantity()));
            }
            var transfer = new Transfer(
                    ExternalId.next("TRF"),
                    sources.getFirst().key().companyId(),
                    request.toLocation(),
                    request.referenceNumber(),
                    request.notes(),
                    caller.id(),
                    lines);
            move(transfer, lines, TransferLine::sourceItemId, TransferLine::transitItemId, TransferLine::quantity);
            history.record(SUBJECT, transfer.transferId(), "status", null, transfer.status(), request.notes());
            return saved(transfer);
        });
    }

    private List<Bucket> sources(Caller caller, DispatchTransferRequest request) {
        var sources = new ArrayList<Bucket>();
        for (var line : request.lines()) {
            int index = sources.size();
            var source = buckets.find(caller, line.itemId())
                    .orElseThrow(() -> new TransferProblems.InventoryItemUnknown("/lines/" + index + "/item_id"));
            if (source.key().state() != StockState.SELLABLE) {
                throw new InventoryProblems.WrongStockState(source.key().state(), StockState.SELLABLE);
            }
            if (request.toLocation().equals(source.key().location())) {
                throw new TransferProblems.Misdirected(index, "lies there already");
            }
            if (!sources.isEmpty()
                    && !source.key().companyId().equals(sources.getFirst().key().companyId())) {
                throw new TransferProblems.Misdirected(index, "belongs to another company than the first");
            }
            sources.add(source);
        }
        return sources;
    }

    private static BucketKey inTransit(Bucket source, DispatchTransferRequest request) {
        return source.key().at(request.toLocation()).in(StockState.IN_TRANSIT);
    }

    /** Everything that is on its way when no lines are named. */
    TransferResponse receive(
            Caller caller, String transferId, IfMatch match, @Nullable ReceiveTransferRequest request) {
        return idempotency.once(TransferResponse.class, () -> {
            var transfer = lock(caller, transferId, match);
            transfer.requireMove(TransferStatus.RECEIVED);
            var from = transfer.status();
            var arrived = arrived(transfer, request);
            var targets = targets(arrived.keySet().stream());
            arrived.forEach(TransferLine::receive);
            move(
                    transfer,
                    List.copyOf(arrived.keySet()),
                    TransferLine::transitItemId,
                    line -> Objects.requireNonNull(targets.get(line.transitItemId())),
                    line -> Objects.requireNonNull(arrived.get(line)));
            transfer.received();
            history.record(SUBJECT, transferId, "status", from, transfer.status(), null);
            return saved(transfer);
        });
    }

    private static Map<TransferLine, Integer> arrived(Transfer transfer, @Nullable ReceiveTransferRequest request) {
        var byNumber = transfer.lines().stream().collect(Collectors.toMap(TransferLine::lineNumber, line -> line));
        var arrived = new TreeMap<TransferLine, Integer>(Comparator.comparing(TransferLine::lineNumber));
        if (request == null) {
            transfer.lines().stream().filter(line -> line.open() > 0).forEach(line -> arrived.put(line, line.open()));
            return arrived;
        }
        var seen = new HashSet<Integer>();
        for (int i = 0; i < request.lines().size(); i++) {
            var said = request.lines().get(i);
            var line = byNumber.get(said.lineNumber());
            if (line == null || !seen.add(said.lineNumber())) {
                throw ValidationFailed.of(
                        "/lines/" + i + "/line_number", line == null ? "is no line of the transfer" : "is named twice");
            }
            arrived.put(line, said.quantity());
        }
        return arrived;
    }

    /** The buckets on sale at the destination, by those in transit to them. */
    private Map<Integer, Integer> targets(Stream<TransferLine> lines) {
        var keys = lines.map(TransferLine::transitItemId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> buckets.keyOf(id).in(StockState.SELLABLE)));
        var ids = buckets.idsOf(keys.values());
        return keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(ids.get(entry.getValue()))));
    }

    /** Units on their way go back to the buckets they came from. */
    TransferResponse cancel(Caller caller, String transferId, IfMatch match, ReasonRequest request) {
        return idempotency.once(TransferResponse.class, () -> {
            var transfer = lock(caller, transferId, match);
            transfer.requireMove(TransferStatus.CANCELLED);
            var from = transfer.status();
            var open = openLines(transfer);
            move(transfer, open, TransferLine::transitItemId, TransferLine::sourceItemId, TransferLine::open);
            transfer.cancel();
            history.record(SUBJECT, transferId, "status", from, transfer.status(), request.reason());
            return saved(transfer);
        });
    }

    /** Units on their way will not arrive any more. */
    TransferResponse closeShort(Caller caller, String transferId, IfMatch match, ReasonRequest request) {
        return idempotency.once(TransferResponse.class, () -> {
            var transfer = lock(caller, transferId, match);
            transfer.requireMove(TransferStatus.CLOSED_SHORT);
            var from = transfer.status();
            var open = openLines(transfer);
            stock.write(
                    open.stream()
                            .map(line -> LedgerEntry.of(
                                    line.transitItemId(),
                                    MovementType.ADJUSTMENT,
                                    -line.open(),
                                    ReasonCode.LOST,
                                    transferId,
                                    request.reason()))
                            .toList(),
                    buckets.lock(open.stream().map(TransferLine::transitItemId).collect(Collectors.toSet())));
            transfer.closeShort();
            history.record(SUBJECT, transferId, "status", from, transfer.status(), request.reason());
            return saved(transfer);
        });
    }

    private static List<TransferLine> openLines(Transfer transfer) {
        return transfer.lines().stream().filter(line -> line.open() > 0).toList();
    }

    /** Two entries for each line: out of one bucket and into the other. */
    private void move(
            Transfer transfer,
            List<TransferLine> lines,
            Function<TransferLine, Integer> from,
            Function<TransferLine, Integer> to,
            Function<TransferLine, Integer> quantity) {
        var locked = buckets.lock(lines.stream()
                .flatMap(line -> Stream.of(from.apply(line), to.apply(line)))
                .collect(Collectors.toSet()));
        var entries = new ArrayList<LedgerEntry>();
        for (var line : lines) {
            entries.add(LedgerEntry.out(
                    from.apply(line),
                    quantity.apply(line),
                    ReasonCode.TRANSFER,
                    transfer.transferId(),
                    transfer.notes()));
            entries.add(LedgerEntry.in(
                    to.apply(line),
                    quantity.apply(line),
                    ReasonCode.TRANSFER,
                    transfer.transferId(),
                    transfer.notes()));
        }
        stock.write(entries, locked);
    }

    private Transfer lock(Caller caller, String transferId, IfMatch match) {
        var transfer =
                transfers.lock(transferId, RowScope.ofCompany(caller)).orElseThrow(TransferProblems.NotFound::new);
        match.check(transfer.version());
        return transfer;
    }

    private TransferResponse saved(Transfer transfer) {
        return response(transfers.saveAndFlush(transfer));
    }

    private TransferResponse response(Transfer transfer) {
        var sources = transfer.lines().stream().map(TransferLine::sourceItemId).collect(Collectors.toSet());
        return TransferResponse.of(transfer, inventory.byId(sources));
    }
}
