package com.quenty.auth.signingkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.quenty.auth.People;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningKeyIT {

    private static final String KEYS = "/api/v1/admin/signing-keys";

    private final People people;
    private final JdbcClient jdbc;
    private final SigningKeyService keys;
    private final MutableClock clock;
    private final TransactionOperations transaction;

    SigningKeyIT(
            RestTestClient http,
            JdbcClient jdbc,
            SigningKeyService keys,
            MutableClock clock,
            TransactionOperations transaction) {
        this.people = new People(http);
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.transaction = transaction;
    }

    @BeforeAll
    void ana() {
        people.create("ana.torres", null, "customer");
    }

    /** Each test begins with one key. Keys of the test before may be from its future: they are dated back first. */
    @BeforeEach
    void noRotationIsRunning() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                UPDATE signing_keys SET created_at = :now, retires_at = CASE WHEN status = 'retiring' THEN :now END
                WHERE status IN ('active', 'retiring')
                """).param("now", SqlTimes.now(clock)).update());
        keys.upkeep();
        assertThat(published()).hasSize(1);
    }

    @Test
    void afterARotationBothKeysArePublishedAndOldTokensStayGood() {
        var before = people.signIn("ana.torres").text("access_token");
        var old = published().getFirst();

        var rotated = people.root().post(KEYS + "/rotate").is(200);

        assertThat(published()).containsExactlyInAnyOrder(old, rotated.text("key_id"));
        var after = people.signIn("ana.torres").text("access_token");
        assertThat(kidOf(after)).isEqualTo(rotated.text("key_id"));
        assertThat(kidOf(before)).isEqualTo(old);
        people.anonymous().as(before).get("/api/v1/profile").is(200);
        people.anonymous().as(after).get("/api/v1/profile").is(200);
        people.root().post(KEYS + "/rotate").problem(409, "rotation-running");
    }

    @Test
    void theOldKeyLeavesOnceItsLastTokenHasExpired() {
        var old = published().getFirst();
        people.root().post(KEYS + "/rotate").is(200);

        clock.advance(Duration.ofMinutes(24));
        keys.upkeep();
        assertThat(published()).contains(old);
        clock.advance(Duration.ofMinutes(2));
        keys.upkeep();

        assertThat(published()).hasSize(1).doesNotContain(old);
        assertThat(jdbc.sql("SELECT count(*) FROM signing_keys WHERE status <> 'active' AND private_key IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theJobRotatesAKeyThatHasSignedLongEnough() {
        var old = published().getFirst();
        keys.upkeep();
        assertThat(published()).containsExactly(old);

        clock.advance(Duration.ofDays(31));
        keys.upkeep();

        assertThat(published()).hasSize(2).contains(old);
    }

    @Test
    void exactlyOneOfConcurrentRotationsSucceeds() {
        var answers = Concurrently.run(6, () -> people.root().post(KEYS + "/rotate"));

        assertThat(answers.stream().map(Outcome::require).filter(answer -> answer.status() == 200))
                .hasSize(1);
        assertThat(published()).hasSize(2);
    }

    @Test
    void aDroppedKeyIsVoidImmediatelyButSessionsContinue() {
        var pair = people.signIn("ana.torres");
        var stolen = published().getFirst();

        people.root().post(KEYS + "/" + stolen + "/drop").is(200);

        assertThat(published()).hasSize(1).doesNotContain(stolen);
        people.anonymous().as(pair.text("access_token")).get("/api/v1/profile").is(401);
        var next = people.anonymous()
                .post(People.REFRESH, People.refreshToken(pair.text("refresh_token")))
                .is(200);
        people.anonymous().as(next.text("access_token")).get("/api/v1/profile").is(200);
        var feed = people.service("gateway")
                .get("/internal/v1/revocations?after=0")
                .is(200);
        assertThat(feed.body().path("revocations").findValuesAsString("key_id")).contains(stolen);
        people.root().post(KEYS + "/" + stolen + "/drop").problem(409, "illegal-transition");
        people.root().post(KEYS + "/KEY-NONE/drop").problem(404, "signing-key-not-found");
    }

    @Test
    void privatePartsAreNowhereToBeSeen() {
        assertThat(people.anonymous()
                        .get("/.well-known/jwks.json")
                        .is(200)
                        .body()
                        .path("keys")
                        .get(0)
                        .propertyNames())
                .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
        assertThat(people.root().get(KEYS).is(200).body().path("items").get(0).has("private_key"))
                .isFalse();
        byte[] stored = jdbc.sql("SELECT private_key FROM signing_keys WHERE status = 'active'")
                .query(byte[].class)
                .single();
        assertThatThrownBy(() -> KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(stored)))
                .isInstanceOf(InvalidKeySpecException.class);
    }

    @Test
    void theKeysAreJsonInNoOtherCharset() {
        assertThat(people.anonymous()
                        .get("/.well-known/jwks.json")
                        .is(200)
                        .headers()
                        .getFirst("Content-Type"))
                .isEqualTo("application/json");
    }

    private List<String> published() {
        return people.anonymous()
                .get("/.well-known/jwks.json")
                .is(200)
                .body()
                .path("keys")
                .findValuesAsString("kid");
    }

    private static String kidOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
