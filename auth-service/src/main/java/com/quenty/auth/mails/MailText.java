package com.quenty.auth.mails;

/**
 * Texts of the mails. The address of a web application, if one is configured, replaces the HTTP request shown by
 * default.
 */
final class MailText {

    private final String api;
    private final String verifyPage;
    private final String passwordPage;

    MailText(String publicUrl, String verifyPage, String passwordPage) {
        this.api = publicUrl + "/api/v1/auth";
        this.verifyPage = verifyPage;
        this.passwordPage = passwordPage;
    }

    Mail write(MailRequest mail, String token) {
        var body = switch (mail.kind()) {
            case VERIFY_EMAIL -> """
                            welcome to Quenty. Confirm that this address is yours:

                            %s

                            If you did not register, ignore this mail: without the token nothing happens.""".formatted(way(verifyPage, "verify-email", "{\"token\": \"%s\"}", token));
            case INVITATION -> """
                            an account was created for you at Quenty. Choose your password:

                            %s

                            The token is valid for seven days.""".formatted(passwordWay(token));
            case RESET_PASSWORD -> """
                            a new password was requested for your account at Quenty:

                            %s

                            The token is valid for thirty minutes. If it was not you, ignore this mail; your password stays.""".formatted(passwordWay(token));
            case REGISTERED_AGAIN -> """
                            this address was registered at Quenty more than once, so the password that was chosen then is void.
                            If it was you, choose your password now; that confirms the address too:

                            %s

                            If you did not register, ignore this mail: without the token nothing happens.""".formatted(passwordWay(token));
            case ADDRESS_TAKEN -> """
                            somebody tried to register at Quenty with this address, but it already has an account. If it was
                            you, sign in, or request a new password. If not, there is nothing to do.""";
            case USERNAME_TAKEN -> """
                            you tried to register at Quenty, but the user name you chose is taken. Please register again with
                            another one.""";
            case PASSWORD_CHANGED -> """
                            the password of your account at Quenty was changed and all its sessions were ended. If it was
                            not you, request a new password immediately and inform your administrator.""";
            case CHANGE_EMAIL -> """
                            this address is to become the one of an account at Quenty. Confirm that it is yours:

                            %s

                            The token is valid for two days. If you did not ask for it, ignore this mail: without the token
                            nothing happens.""".formatted(way(verifyPage, "verify-email", "{\"token\": \"%s\"}", token));
            case EMAIL_CHANGE_REQUESTED -> """
                            another e-mail address was asked for for your account at Quenty. This one stays until the other is
                            confirmed. If it was neither you nor your administrator, change your password now: that takes the
                            request back.""";
            case EMAIL_CHANGED -> """
                            your account at Quenty has another e-mail address from now on, which was confirmed. This one is no
                            longer in use. If it was not you, inform your administrator immediately.""";
        };
        return new Mail(mail.email(), subject(mail.kind()), "Hello,\n\n" + body + "\n");
    }

    private String passwordWay(String token) {
        return way(passwordPage, "reset-password", "{\"token\": \"%s\", \"new_password\": \"...\"}", token);
    }

    private String way(String page, String endpoint, String body, String token) {
        var how = page.isEmpty() ? "POST %s/%s\n%s".formatted(api, endpoint, body.formatted(token)) : page + token;
        return "Token: %s\n\n%s".formatted(token, how);
    }

    private static String subject(MailRequest.Kind kind) {
        return switch (kind) {
            case VERIFY_EMAIL -> "Confirm your address";
            case INVITATION -> "Your account at Quenty";
            case RESET_PASSWORD -> "A new password";
            case REGISTERED_AGAIN -> "Choose your password";
            case ADDRESS_TAKEN -> "You have an account already";
            case USERNAME_TAKEN -> "The user name is taken";
            case PASSWORD_CHANGED -> "Your password was changed";
            case CHANGE_EMAIL -> "Confirm your new address";
            case EMAIL_CHANGE_REQUESTED -> "Another address was asked for";
            case EMAIL_CHANGED -> "Your address was changed";
        };
    }
}
