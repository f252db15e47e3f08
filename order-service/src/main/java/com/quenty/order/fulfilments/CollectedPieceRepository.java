package com.quenty.order.fulfilments;

import com.quenty.order.fulfilments.CollectedPieces.Piece;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The packages of orders for which drivers came. */
@Repository
class CollectedPieceRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CollectedPieceRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The pickup has told of the order before. */
    boolean isTold(int orderId, String pickupReference) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM collected_pieces WHERE order_id = :order AND pickup_reference = :pickup)
                        """)
                .param("order", orderId)
                .param("pickup", pickupReference)
                .query(Boolean.class)
                .single();
    }

    /** All of the order that are in a vehicle, or were, the first collected first. */
    List<Piece> collected(int orderId) {
        return jdbc.sql("""
                        SELECT tracking_number, fulfilment_number, collected FROM collected_pieces
                        WHERE order_id = :order AND collected ORDER BY picked_up_at, id
                        """)
                .param("order", orderId)
                .query((row, number) -> new Piece(
                        row.getString("tracking_number"),
                        row.getObject("fulfilment_number", Integer.class),
                        row.getBoolean("collected")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(int orderId, String pickupReference, CollectedPieces told, Instant at) {
        int number = 1;
        for (var piece : told.pieces()) {
            jdbc.sql("""
                            INSERT INTO collected_pieces (order_id, pickup_reference, piece_number, tracking_number,
                                fulfilment_number, collected, picked_up_at, created_at)
                            VALUES (:order, :pickup, :number, :tracking, :parcel, :collected, :at, :now)
                            """)
                    .param("order", orderId)
                    .param("pickup", pickupReference)
                    .param("number", number++)
                    .param("tracking", piece.trackingNumber())
                    .param("parcel", piece.fulfilmentNumber(), Types.INTEGER)
                    .param("collected", piece.collected())
                    .param("at", SqlTimes.of(at))
                    .param("now", SqlTimes.now(clock))
                    .update();
        }
    }
}
