package com.quenty.customer.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.test.Json;
import com.quenty.test.standins.AuthServiceStandIn;
import java.util.List;
import java.util.Map;

/** The changes of accounts that auth-service was asked for. */
final class AccountChanges {

    private AccountChanges() {}

    /** Fails unless one of the changes has these members; a member with null may be absent. */
    static void assertAsked(AuthServiceStandIn auth, String userId, Object... namesAndValues) {
        assertAsked(auth, userId, Json.of(namesAndValues));
    }

    static void assertAsked(AuthServiceStandIn auth, String userId, Map<String, Object> expected) {
        assertThat(bodies(auth.changes(userId)))
                .anySatisfy(change -> expected.forEach(
                        (name, value) -> assertThat(change.get(name)).isEqualTo(value)));
    }

    private static List<Map<String, Object>> bodies(List<LoggedRequest> requests) {
        return requests.stream()
                .map(request -> Json.parse(request.getBodyAsString()))
                .toList();
    }
}
