package com.quenty.intlshipping.manifests;

import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.RecordRow;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.RowScope;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of manifests, their pieces and their items. */
@Repository
class ManifestRepository {

    private static final String SELECT = """
            SELECT m.id, m.unique_id AS manifest_id, m.status, m.company_id, m.created_by, m.order_number, m.sender, m.recipient,
                m.incoterm, m.content_type, m.currency, m.insured_value, m.invoice_number, m.ship_date, m.shipping_zone,
                m.findings, m.tracking_number, m.estimated_delivery, m.snapshot, m.snapshot_hash, m.submitted_by,
                m.submitted_at, m.booking, m.created_at, m.updated_at, m.version
            FROM manifests m
            """;

    private static final String VISIBLE = SELECT + """
            WHERE m.unique_id = :manifestId
              AND (:company IS NULL OR m.company_id = :company)
              AND (:customer IS NULL OR m.created_by = :customer)
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final RecordRow<ManifestRow> rows;
    private final RecordRow<PieceView> pieceRows;
    private final RecordRow<ItemView> itemRows;
    private final Clock clock;

    ManifestRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new RecordRow<>(ManifestRow.class, json.mapper());
        this.pieceRows = new RecordRow<>(PieceView.class, json.mapper());
        this.itemRows = new RecordRow<>(ItemView.class, json.mapper());
        this.clock = clock;
    }

    Optional<Manifest> find(RowScope scope, String manifestId) {
        return one(VISIBLE, scope, manifestId);
    }

    /** No other transaction moves or edits it before this one ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Manifest> lock(RowScope scope, String manifestId) {
        return one(VISIBLE + "FOR UPDATE OF m", scope, manifestId);
    }

    /** By the number of the whole, or of a piece. */
    Optional<Manifest> findByTrackingNumber(String trackingNumber) {
        return jdbc.sql(SELECT + """
                        WHERE m.tracking_number = :number
                           OR m.id = (SELECT p.manifest_id FROM manifest_pieces p WHERE p.tracking_number = :number)
                        """)
                .param("number", trackingNumber)
                .query(rows)
                .optional()
                .map(this::whole);
    }

    private Optional<Manifest> one(String sql, RowScope scope, String manifestId) {
        return jdbc.sql(sql)
                .param("manifestId", manifestId)
                .param("company", scope.companyId(), Types.VARCHAR)
                .param("customer", scope.customerId(), Types.VARCHAR)
                .query(rows)
                .optional()
                .map(this::whole);
    }

    private Manifest whole(ManifestRow row) {
        var pieces = jdbc.sql("""
                        SELECT number, length, width, height, weight, tracking_number
                        FROM manifest_pieces WHERE manifest_id = :id ORDER BY number
                        """).param("id", row.id()).query(pieceRows).list();
        var items = jdbc.sql("""
                        SELECT line, description, quantity, weight, value, volume, hs_code, country_of_origin, product_id,
                            piece_number, hazards
                        FROM manifest_items WHERE manifest_id = :id ORDER BY line
                        """).param("id", row.id()).query(itemRows).list();
        return new Manifest(row, pieces, items);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String manifestId, NewManifest draft) {
        var totals = ManifestTotals.of(draft.pieces(), draft.items());
        int id = terms(jdbc.sql("""
                        INSERT INTO manifests (unique_id, status, company_id, created_by, order_number, sender, recipient,
                            origin_country, destination_country, shipping_zone, incoterm, content_type, currency,
                            insured_value, invoice_number, ship_date, total_weight, total_volume, total_value, created_at,
                            updated_at)
                        VALUES (:manifestId, :status, :company, :createdBy, :order, CAST(:sender AS jsonb),
                            CAST(:recipient AS jsonb), :origin, :destination, :zone, :incoterm, :content, :currency,
                            :insured, :invoice, :shipDate, :weight, :volume, :value, :now, :now)
                        RETURNING id
                        """), draft.terms(), draft.shippingZone(), totals)
                .param("manifestId", manifestId)
                .param("status", ManifestStatus.DRAFT.code())
                .param("company", draft.companyId())
                .param("createdBy", draft.createdBy())
                .param("order", draft.orderNumber(), Types.VARCHAR)
                .query(Integer.class)
                .single();
        insertContents(id, draft.pieces(), draft.items());
    }

    /** Writes what verbs have changed; its row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(Manifest manifest) {
        if (manifest.hasNewContents()) {
            // Items go with their pieces.
            jdbc.sql("DELETE FROM manifest_pieces WHERE manifest_id = :id")
                    .param("id", manifest.id())
                    .update();
            insertContents(manifest.id(), manifest.pieces(), manifest.items());
        }
        if (manifest.status() == ManifestStatus.BOOKED && manifest.hasMoved()) {
            numberPieces(manifest);
        }
        var snapshot = manifest.snapshot();
        if (snapshot != null && manifest.status() == ManifestStatus.SUBMITTED && manifest.hasMoved()) {
            insertSnapshot(manifest.id(), snapshot);
        }
        terms(jdbc.sql("""
                        UPDATE manifests
                        SET status = :status, sender = CAST(:sender AS jsonb), recipient = CAST(:recipient AS jsonb),
                            origin_country = :origin, destination_country = :destination, shipping_zone = :zone,
                            incoterm = :incoterm, content_type = :content, currency = :currency, insured_value = :insured,
                            invoice_number = :invoice, ship_date = :shipDate, total_weight = :weight,
                            total_volume = :volume, total_value = :value, findings = CAST(:findings AS jsonb),
                            tracking_number = :trackingNumber, estimated_delivery = :estimatedDelivery,
                            snapshot = :snapshot, snapshot_hash = :snapshotHash, submitted_by = :submittedBy,
                            submitted_at = :submittedAt, booking = CAST(:booking AS jsonb), updated_at = :now,
                            version = version + 1
                        WHERE id = :id
                        """), manifest.terms(), manifest.shippingZone(), manifest.totals())
                .param("status", manifest.status().code())
                .param("findings", json.mapper().writeValueAsString(manifest.findings()))
                .param("trackingNumber", manifest.trackingNumber(), Types.VARCHAR)
                .param(
                        "estimatedDelivery",
                        SqlTimes.orNull(manifest.estimatedDelivery()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("snapshot", snapshot == null ? null : snapshot.content(), Types.VARCHAR)
                .param("snapshotHash", snapshot == null ? null : snapshot.hash(), Types.VARCHAR)
                .param("submittedBy", snapshot == null ? null : snapshot.submittedBy(), Types.VARCHAR)
                .param(
                        "submittedAt",
                        snapshot == null ? null : SqlTimes.of(snapshot.submittedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "booking",
                        manifest.booking() == null ? null : json.mapper().writeValueAsString(manifest.booking()),
                        Types.VARCHAR)
                .param("id", manifest.id())
                .update();
    }

    /** The manifest itself forgets it when it is opened again. */
    private void insertSnapshot(int id, ManifestSnapshot snapshot) {
        jdbc.sql("""
                        INSERT INTO manifest_snapshots (manifest_id, content, snapshot_hash, submitted_by, submitted_at)
                        VALUES (:id, :content, :hash, :by, :at)
                        """)
                .param("id", id)
                .param("content", snapshot.content())
                .param("hash", snapshot.hash())
                .param("by", snapshot.submittedBy())
                .param("at", SqlTimes.of(snapshot.submittedAt()))
                .update();
    }

    private void numberPieces(Manifest manifest) {
        jdbc.sql("""
                        UPDATE manifest_pieces p SET tracking_number = n.tracking_number
                        FROM jsonb_to_recordset(CAST(:pieces AS jsonb)) AS n (number INTEGER, tracking_number TEXT)
                        WHERE p.manifest_id = :id AND p.number = n.number
                        """)
                .param("pieces", json.mapper().writeValueAsString(manifest.pieces()))
                .param("id", manifest.id())
                .update();
    }

    private JdbcClient.StatementSpec terms(
            JdbcClient.StatementSpec statement, ManifestRevision terms, String zone, ManifestTotals totals) {
        return statement
                .param("sender", json.mapper().writeValueAsString(terms.sender()))
                .param("recipient", json.mapper().writeValueAsString(terms.recipient()))
                .param("origin", terms.sender().country())
                .param("destination", terms.recipient().country())
                .param("zone", zone)
                .param("incoterm", terms.incoterm().code())
                .param("content", terms.contentType().code())
                .param("currency", terms.currency())
                .param("insured", terms.insuredValue())
                .param("invoice", terms.invoiceNumber(), Types.VARCHAR)
                .param("shipDate", terms.shipDate(), Types.DATE)
                .param("weight", totals.weight())
                .param("volume", totals.volume())
                .param("value", totals.value())
                .param("now", SqlTimes.now(clock));
    }

    private void insertContents(int id, List<PieceView> pieces, List<ItemView> items) {
        jdbc.sql("""
                        INSERT INTO manifest_pieces (manifest_id, number, length, width, height, weight, created_at)
                        SELECT CAST(:id AS INTEGER), p.number, p.length, p.width, p.height, p.weight, :now
                        FROM jsonb_to_recordset(CAST(:pieces AS jsonb)) AS p (
                            number INTEGER, length NUMERIC, width NUMERIC, height NUMERIC, weight NUMERIC)
                        """)
                .param("id", id)
                .param("pieces", json.mapper().writeValueAsString(pieces))
                .param("now", SqlTimes.now(clock))
                .update();
        jdbc.sql("""
                        INSERT INTO manifest_items (manifest_id, line, description, quantity, weight, volume, value, hs_code,
                            country_of_origin, product_id, piece_number, hazards, created_at)
                        SELECT CAST(:id AS INTEGER), i.line, i.description, i.quantity, i.weight, i.volume, i.value, i.hs_code,
                            i.country_of_origin, i.product_id, i.piece_number, i.hazards, :now
                        FROM jsonb_to_recordset(CAST(:items AS jsonb)) AS i (
                            line INTEGER, description TEXT, quantity INTEGER, weight NUMERIC, volume NUMERIC, value NUMERIC,
                            hs_code TEXT, country_of_origin TEXT, product_id INTEGER, piece_number INTEGER, hazards JSONB)
                        """)
                .param("id", id)
                .param("items", json.mapper().writeValueAsString(items))
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
