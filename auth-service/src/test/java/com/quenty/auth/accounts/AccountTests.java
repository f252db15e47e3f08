package com.quenty.auth.accounts;

import static com.quenty.auth.accounts.AccountFixtures.aRegisteredAccount;
import static com.quenty.auth.accounts.AccountFixtures.anActiveAccount;
import static com.quenty.auth.accounts.AccountFixtures.ana;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.lifecycle.IllegalTransition;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AccountTests {

    private static final Instant NOW = Instant.parse("2026-11-22T17:04:05Z");

    @Test
    void aRegistrationBecomesActiveByVerifyingTheAddress() {
        var account = aRegisteredAccount();
        assertThat(account.status()).isEqualTo(AccountStatus.PENDING_VERIFICATION);

        assertThat(account.verifyEmail("ANA@andina.example")).isTrue();

        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.verified()).isTrue();
    }

    @Test
    void aTokenForAFormerAddressVerifiesNothing() {
        var account = aRegisteredAccount();
        account.correctEmail("ana.torres@andina.example");

        assertThat(account.verifyEmail("ana@andina.example")).isFalse();

        assertThat(account.status()).isEqualTo(AccountStatus.PENDING_VERIFICATION);
    }

    @Test
    void anAddressThatIsAskedForChangesNothingUntilItIsConfirmed() {
        var account = anActiveAccount();

        account.requestEmail("ana.torres@andina.example");

        assertThat(account.email()).isEqualTo("ana@andina.example");
        assertThat(account.verified()).isTrue();
        assertThat(account.confirmEmail("another@andina.example")).isFalse();
        assertThat(account.confirmEmail("ana.torres@andina.example")).isTrue();
        assertThat(account.email()).isEqualTo("ana.torres@andina.example");
        assertThat(account.confirmEmail("ana.torres@andina.example")).isFalse();
    }

    @Test
    void aNewPasswordASuspensionAndAnInactiveProfileTakeTheRequestBack() {
        for (Consumer<Account> end : List.<Consumer<Account>>of(
                account -> account.changePassword("{argon2}other", Instant.EPOCH),
                account -> account.suspend(null),
                account -> account.followProfile(false, null))) {
            var account = anActiveAccount();
            account.requestEmail("ana.torres@andina.example");

            end.accept(account);

            assertThat(account.confirmEmail("ana.torres@andina.example")).isFalse();
        }
    }

    @Test
    void anAddressInUseIsNotReplacedAtOnce() {
        assertThatThrownBy(() -> anActiveAccount().correctEmail("ana.torres@andina.example"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProfileThatComesBackLiftsNothingThatAnAdministratorDecided() {
        var account = anActiveAccount();

        account.suspend(null);
        account.followProfile(false, null);
        account.followProfile(true, null);

        assertThat(account.status()).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(account.signsIn()).isFalse();
    }

    @Test
    void anAdministratorCanNotOverrideAnInactiveProfile() {
        var account = anActiveAccount();

        account.followProfile(false, null);
        account.suspend(null);
        account.reactivate();

        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.signsIn()).isFalse();
    }

    @Test
    void aSecondClosingDoesNotReplaceTheFirst() {
        for (Consumer<Account> first : closings("the first")) {
            var ofOne = anActiveAccount();
            first.accept(ofOne);
            assertThat(ofOne.closedBy()).isEqualTo("the first");
        }

        var account = anActiveAccount();
        account.suspend("the first");
        account.deactivate("the first");
        assertThat(account.closedBy()).isEqualTo("the first");
        account.followProfile(false, "another");
        assertThat(account.closedBy()).isNull();
        account.reactivate();
        account.suspend("the first");
        assertThat(account.closedBy()).isNull();

        account.reactivate();
        account.followProfile(true, null);
        account.suspend("the third");
        assertThat(account.closedBy()).isEqualTo("the third");
    }

    private static List<Consumer<Account>> closings(String person) {
        return List.of(
                account -> account.suspend(person),
                account -> account.deactivate(person),
                account -> account.followProfile(false, person));
    }

    @Test
    void aSuspendedAccountComesBackAndADeactivatedOneToo() {
        var account = anActiveAccount();

        account.suspend(null);
        account.reactivate();
        account.deactivate(null);
        account.reactivate();

        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anAccountThatWasNeverActiveCannotBeSuspended() {
        assertThatThrownBy(() -> aRegisteredAccount().suspend(null)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aDeactivatedAccountCannotBeSuspendedNorDeactivatedAgain() {
        var account = anActiveAccount();
        account.deactivate(null);

        assertThatThrownBy(() -> account.suspend(null)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> account.deactivate(null)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aProvidedPasswordIsGoodForBeingChangedOnly() {
        var account = Account.provide("USER-1", ana(), "{argon2}hash");
        assertThat(account.passwordOneTime()).isTrue();
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);

        account.changePassword("{argon2}other", NOW);

        assertThat(account.passwordOneTime()).isFalse();
    }

    @Test
    void anInvitedAccountHasNoPasswordYet() {
        assertThat(Account.invite("USER-1", ana()).hasPassword()).isFalse();
    }
}
