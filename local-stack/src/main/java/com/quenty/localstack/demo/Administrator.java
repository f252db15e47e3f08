package com.quenty.localstack.demo;

import com.quenty.localstack.Home;

/** The first account, for those who need to do something in a stack of their own. */
public final class Administrator {

    private Administrator() {}

    /** Signs in, and if it is for the first time sets a password that is kept for the next. */
    public static String token(Home home, Gateway gateway) {
        var password = new AdminPassword(home, null, null);
        var current = password.current();
        var session = SigningIn.login(gateway, "admin", current).expect(200);
        if (!session.at("/password_change_required").asBoolean()) {
            return session.text("access_token");
        }
        var chosen = password.drawn();
        var changed = SigningIn.change(gateway, session.text("access_token"), current, chosen);
        password.keep();
        return changed.text("access_token");
    }
}
