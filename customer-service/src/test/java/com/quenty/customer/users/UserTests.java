package com.quenty.customer.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.customer.clients.LoginPart;
import com.quenty.platform.lifecycle.IllegalTransition;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTests {

    private static UserRevision details(String email, @Nullable String phone, String role, @Nullable String company) {
        return new UserRevision(email, "Ana", "Restrepo", phone, role, company, null);
    }

    private static User aUser() {
        return new User("USER-1", "ana", details("ana@andino.example", "+573001234567", "manager", "COMP-1"));
    }

    @Test
    void aProfileHoldsNoPassword() {
        assertThat(User.NO_PASSWORD_HERE).isEqualTo("!");
        assertThat(aUser()).extracting("passwordHash").isEqualTo("!");
    }

    @Test
    void aChangeIsAboutThePartsInWhichItDiffersAndNoOthers() {
        var user = aUser();

        assertThat(parts(user, new UserRevision("ana@andino.example", "Anna", null, null, "manager", "COMP-1", null)))
                .containsExactly(LoginPart.NAME_AND_PHONE);
        assertThat(parts(user, details("ana@other.example", "+573001234567", "manager", "COMP-1")))
                .containsExactly(LoginPart.EMAIL);
        assertThat(parts(user, details("ana@andino.example", "+573001234567", "driver", "COMP-1")))
                .containsExactly(LoginPart.ROLE);
        assertThat(parts(user, details("ana@andino.example", "+573001234567", "manager", null)))
                .containsExactly(LoginPart.COMPANY, LoginPart.SIGN_IN);
        assertThat(parts(user, UserRevision.of(user))).isEmpty();
    }

    private static Set<LoginPart> parts(User user, UserRevision revision) {
        return user.login().differences(user.login(revision));
    }

    @Test
    void whatIsTypedIsKeptTidy() {
        var tidy = details(" Ana@Andino.Example ", "+57 300 123 4567", " manager ", " ");

        assertThat(tidy)
                .isEqualTo(new UserRevision(
                        "Ana@andino.example", "Ana", "Restrepo", "+573001234567", "manager", null, null));
    }

    @Test
    void aSecondDeactivationIsRefused() {
        var user = aUser();
        user.deactivate();

        assertThatThrownBy(user::deactivate).isInstanceOf(IllegalTransition.class);
        user.reactivate();
        assertThatThrownBy(user::reactivate).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aPasswordDoesNotShowInTheRequest() {
        var request = new CreateUserRequest("ana", "a@b.example", "luna-clara-77", null, null, null, null, null);

        assertThat(request.toString()).doesNotContain("luna");
        assertThat(request.details(null).role()).isEqualTo("customer");
    }
}
