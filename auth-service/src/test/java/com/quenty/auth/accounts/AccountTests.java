package com.quenty.auth.accounts;

import static com.quenty.auth.accounts.AccountFixtures.aRegisteredAccount;
import static com.quenty.auth.accounts.AccountFixtures.anActiveAccount;
import static com.quenty.auth.accounts.AccountFixtures.ana;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.lifecycle.IllegalTransition;
import java.time.Instant;
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
        account.changeEmail("ana.torres@andina.example");

        assertThat(account.verifyEmail("ana@andina.example")).isFalse();

        assertThat(account.status()).isEqualTo(AccountStatus.PENDING_VERIFICATION);
    }

    @Test
    void aNewAddressHasToBeVerifiedAgain() {
        var account = anActiveAccount();

        assertThat(account.changeEmail("ana.torres@andina.example")).isTrue();

        assertThat(account.verified()).isFalse();
        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aProfileThatComesBackLiftsNothingThatAnAdministratorDecided() {
        var account = anActiveAccount();

        account.suspend();
        account.followProfile(false);
        account.followProfile(true);

        assertThat(account.status()).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(account.signsIn()).isFalse();
    }

    @Test
    void anAdministratorCanNotOverrideAnInactiveProfile() {
        var account = anActiveAccount();

        account.followProfile(false);
        account.suspend();
        account.reactivate();

        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(account.signsIn()).isFalse();
    }

    @Test
    void aSuspendedAccountComesBackAndADeactivatedOneToo() {
        var account = anActiveAccount();

        account.suspend();
        account.reactivate();
        account.deactivate();
        account.reactivate();

        assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anAccountThatWasNeverActiveCannotBeSuspended() {
        assertThatThrownBy(aRegisteredAccount()::suspend).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aDeactivatedAccountCannotBeSuspendedNorDeactivatedAgain() {
        var account = anActiveAccount();
        account.deactivate();

        assertThatThrownBy(account::suspend).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(account::deactivate).isInstanceOf(IllegalTransition.class);
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
