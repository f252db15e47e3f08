package com.quenty.intlshipping.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
@ExtendWith(OutputCaptureExtension.class)
class CarrierKeyIT {

    private static final String SECRET = "sk-live-0123456789-abcdefghij";
    private static final String PREVIOUS = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final String STRANGE = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpBQkNERUY=";

    private final ApiClient api;
    private final CarrierKeyService keys;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    CarrierKeyIT(RestTestClient http, CarrierKeyService keys, JdbcClient jdbc, TransactionOperations transaction) {
        this.api = ApiClient.of(http);
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void aKeyComesInAndIsShownToNobody(CapturedOutput output) {
        var before = api.get("/api/v1/carriers/UPS").is(200);
        assertThat(before.flag("has_api_key")).isFalse();

        var set = api.seeing(before)
                .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET))
                .is(200);
        var answers = List.of(
                set,
                api.get("/api/v1/carriers/UPS").is(200),
                api.get("/api/v1/carriers").is(200),
                api.get("/api/v1/carriers/UPS/history").is(200),
                api.seeing(set)
                        .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", ' ' + SECRET))
                        .is(400),
                api.seeing(set)
                        .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET.repeat(9)))
                        .is(400),
                api.seeing(set)
                        .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", List.of(SECRET)))
                        .is(400),
                api.seeing(set)
                        .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET, "x", 1))
                        .is(400),
                api.seeing(set)
                        .put("/api/v1/carriers/UPS/api-key", "{\"api_key\": \"" + SECRET)
                        .is(400),
                api.seeing(99)
                        .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET))
                        .is(412));

        assertThat(set.flag("has_api_key")).isTrue();
        assertThat(set.version()).isEqualTo(before.version() + 1);
        assertThat(answers).extracting(Answer::content).noneMatch(content -> content.contains(SECRET));
        assertThat(rowsOfAllTables()).isNotEmpty().noneMatch(row -> row.contains(SECRET));
        assertThat(output.getAll()).doesNotContain(SECRET);
        assertThat(keys.apiKey("UPS"))
                .hasValueSatisfying(key -> assertThat(key.value()).isEqualTo(SECRET));
        assertThat(keys.apiKey("UPS").toString()).doesNotContain(SECRET);
        keep("UPS", null);
    }

    @Test
    void aKeyIsReplacedAndForgotten() {
        var first = put("FEDEX", "the-first-key");
        var second = api.seeing(first)
                .put("/api/v1/carriers/FEDEX/api-key", Json.of("api_key", "the-second-key"))
                .is(200);
        assertThat(keys.apiKey("FEDEX")).contains(new ApiKey("the-second-key"));

        api.seeing(first).delete("/api/v1/carriers/FEDEX/api-key").problem(412, "stale-version");
        api.seeing(second).delete("/api/v1/carriers/FEDEX/api-key").is(204);

        assertThat(keys.apiKey("FEDEX")).isEmpty();
        assertThat(api.get("/api/v1/carriers/FEDEX").flag("has_api_key")).isFalse();
        var history = api.get("/api/v1/carriers/FEDEX/history");
        assertThat(history.items("field")).containsOnly("api_key");
        assertThat(history.items("to").getFirst()).isEqualTo("none");
        assertThat(history.items("from").getLast()).isEqualTo("none");
        assertThat(history.items("to").getLast()).matches("k[0-9a-f]{16}");
    }

    @Test
    void theDatabaseKeepsNothingThatIsNotSealed() {
        assertThatThrownBy(() -> keep("UPS", SECRET)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anEnvelopeInTheRowOfAnotherCarrierDoesNotOpen() {
        put("DHL_EXPRESS", "the-key-of-dhl");
        keep("FEDEX", kept("DHL_EXPRESS"));

        assertThatThrownBy(() -> keys.apiKey("FEDEX"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("the-key-of-dhl");
        keep("FEDEX", null);
    }

    @Test
    void whatIsKeptUnderThePreviousMasterKeyIsMovedToThePresentOne(CapturedOutput output) {
        var old = sealed(PREVIOUS, "UPS", "the-key-of-ups");
        keep("UPS", old.text());
        keep("DHL_EXPRESS", sealed(STRANGE, "DHL_EXPRESS", "the-key-of-dhl").text());
        var before = api.get("/api/v1/carriers/UPS");
        assertThat(keys.apiKey("UPS")).contains(new ApiKey("the-key-of-ups"));

        keys.moveToPresentMasterKey();

        var moved = SealedKey.parse(kept("UPS"));
        assertThat(moved.masterKeyId()).isNotEqualTo(old.masterKeyId());
        assertThat(moved.secret()).isEqualTo(old.secret());
        assertThat(keys.apiKey("UPS")).contains(new ApiKey("the-key-of-ups"));
        assertThat(api.get("/api/v1/carriers/UPS").version()).isEqualTo(before.version());
        var history = api.get("/api/v1/carriers/UPS/history");
        assertThat(history.items("from").getFirst()).isEqualTo(old.masterKeyId());
        assertThat(history.items("to").getFirst()).isEqualTo(moved.masterKeyId());
        assertThat(history.items("actor").getFirst()).isEqualTo("system");

        // One that nobody can open stays as it is, and the log says so.
        assertThat(output.getAll())
                .contains("DHL_EXPRESS", "which is not configured")
                .doesNotContain("the-key-of");
        keep("DHL_EXPRESS", null);
        keys.moveToPresentMasterKey();
        assertThat(api.get("/api/v1/carriers/UPS/history").items("to")).hasSameSizeAs(history.items("to"));
        keep("UPS", null);
    }

    @Test
    void onlyThosePermittedSetKeys() {
        var reader = api.as(Tokens.with("carriers:read", "carriers:update"));

        reader.seeing(0)
                .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET))
                .problem(403, "permission-denied");
        api.as(Tokens.with("carriers:*").company("COMP-1"))
                .seeing(0)
                .put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET))
                .problem(403, "outside-data-scope");
        api.put("/api/v1/carriers/UPS/api-key", Json.of("api_key", SECRET)).problem(428, "if-match-missing");
    }

    private Answer put(String code, String key) {
        return api.seeing(api.get("/api/v1/carriers/" + code))
                .put("/api/v1/carriers/" + code + "/api-key", Json.of("api_key", key))
                .is(200);
    }

    private static SealedKey sealed(String masterKey, String code, String key) {
        return new ApiKeyCipher(new CarrierKeyProperties(masterKey, "", Duration.ofMinutes(1), Duration.ZERO))
                .seal(code, key);
    }

    private String kept(String code) {
        return jdbc.sql("SELECT api_key FROM shipping_carriers WHERE code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private void keep(String code, @Nullable String sealed) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE shipping_carriers SET api_key = :sealed WHERE code = :code")
                        .param("sealed", sealed, Types.VARCHAR)
                        .param("code", code)
                        .update());
    }

    private List<String> rowsOfAllTables() {
        return Stream.of("shipping_carriers", "state_history", "idempotency_keys", "scheduled_tasks", "dead_deliveries")
                .flatMap(
                        table -> jdbc
                                .sql("SELECT CAST(to_jsonb(t) AS TEXT) FROM %s t".formatted(table))
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
