package com.quenty.auth.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.security.DataScope;
import com.quenty.platform.security.Permissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ActorTests {

    private final Actor manager = new Actor("USER-1", "COMP-1", grants(DataScope.COMPANY, "users:*", "companies:read"));
    private final Actor admin = new Actor("USER-2", null, grants(DataScope.PLATFORM, "*"));

    @Test
    void nobodyGrantsAPermissionTheyDoNotHold() {
        assertThatCode(() -> manager.requireMayGrant(grants(DataScope.COMPANY, "users:read", "users:*")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> manager.requireMayGrant(grants(DataScope.OWN, "companies:update")))
                .isInstanceOf(RoleProblems.GrantExceedsOwn.class);
        assertThatThrownBy(() -> manager.requireMayGrant(grants(DataScope.OWN, "companies:*")))
                .isInstanceOf(RoleProblems.GrantExceedsOwn.class);
        assertThatThrownBy(() -> manager.requireMayGrant(grants(DataScope.OWN, "*")))
                .isInstanceOf(RoleProblems.GrantExceedsOwn.class);
    }

    @Test
    void nobodyGrantsAWiderScopeThanTheirOwn() {
        assertThatThrownBy(() -> manager.requireMayGrant(grants(DataScope.PLATFORM, "users:read")))
                .isInstanceOf(RoleProblems.GrantExceedsOwn.class);
    }

    @Test
    void nobodyActsOnAnAccountThatHoldsMore() {
        assertThatThrownBy(() -> manager.requireCovers(grants(DataScope.COMPANY, "loans:approve")))
                .isInstanceOf(RoleProblems.TargetExceedsOwn.class);
        assertThatCode(() -> admin.requireCovers(grants(DataScope.PLATFORM, "*")))
                .doesNotThrowAnyException();
    }

    @Test
    void aManagerReachesAndPlacesAccountsInTheirCompanyOnly() {
        assertThat(manager.reaches("USER-9", "COMP-1")).isTrue();
        assertThat(manager.reaches("USER-9", "COMP-2")).isFalse();
        assertThat(manager.reaches("USER-9", null)).isFalse();
        assertThatCode(() -> manager.requireMayPlaceIn("COMP-1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> manager.requireMayPlaceIn("COMP-2")).isInstanceOf(RoleProblems.GrantExceedsOwn.class);
        assertThatThrownBy(() -> manager.requireMayPlaceIn(null)).isInstanceOf(RoleProblems.GrantExceedsOwn.class);
    }

    @Test
    void aManagerWithoutACompanyReachesNobody() {
        var stray = new Actor("USER-1", null, grants(DataScope.COMPANY, "users:*"));

        assertThat(stray.reaches("USER-9", null)).isFalse();
        assertThatThrownBy(() -> stray.requireMayPlaceIn(null)).isInstanceOf(RoleProblems.GrantExceedsOwn.class);
    }

    @Test
    void anActorWithScopeOwnReachesOnlyTheirOwnAccount() {
        var customer = new Actor("USER-1", "COMP-1", grants(DataScope.OWN, "users:*"));

        assertThat(customer.reaches("USER-1", "COMP-1")).isTrue();
        assertThat(customer.reaches("USER-2", "COMP-1")).isFalse();
        assertThatThrownBy(() -> customer.requireMayPlaceIn("COMP-1")).isInstanceOf(RoleProblems.GrantExceedsOwn.class);
    }

    @RepeatedTest(50)
    void whatOneMayGrantNeverExceedsWhatHeHas(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var own = randomGrants(random);
        var wanted = randomGrants(random);

        if (own.cover(wanted)) {
            for (var permission : List.of("a:x", "a:y", "b:x", "b:y", "c:z")) {
                boolean got = Permissions.grant(wanted.permissions(), permission);
                boolean had = Permissions.grant(own.permissions(), permission);
                assertThat(!got || had)
                        .as("%s from %s to %s", permission, own, wanted)
                        .isTrue();
            }
            assertThat(wanted.scope()).isLessThanOrEqualTo(own.scope());
        }
        assertThat(own.and(wanted).cover(wanted)).isTrue();
    }

    private static Grants randomGrants(Random random) {
        var all = List.of("a:x", "a:y", "a:*", "b:x", "b:*", "*");
        var some = new TreeSet<String>();
        all.forEach(permission -> {
            if (random.nextInt(3) == 0) {
                some.add(permission);
            }
        });
        return new Grants(List.of(), some, DataScope.values()[random.nextInt(3)]);
    }

    private static Grants grants(DataScope scope, String... permissions) {
        return new Grants(List.of(), Set.of(permissions), scope);
    }
}
